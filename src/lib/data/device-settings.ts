import { Dexie, type EntityTable } from 'dexie';
import * as z from 'zod/mini';

const KEY = 'device';

export const THEMES = ['system', 'light', 'dark', 'calm'] as const;
export type Theme = (typeof THEMES)[number];

const settingsSchema = z.object({
  key: z.literal(KEY),
  theme: z.catch(z.enum(THEMES), 'system'),
  /** Whose store is open: an account that signed in here, or null for the guest. */
  account: z.nullable(z.object({ userId: z.uuid(), email: z.string() })),
  /** What the server last said about itself, so that an account opens with no network. */
  server: z.nullable(z.object({ url: z.string(), publishableKey: z.string(), realtime: z.boolean() })),
});
/** What this device remembers, whoever uses it. No health data. */
export type DeviceSettings = z.infer<typeof settingsSchema>;
export type ServerAddress = NonNullable<DeviceSettings['server']>;

const FRESH: DeviceSettings = { key: KEY, theme: 'system', account: null, server: null };

export class DeviceDatabase extends Dexie {
  declare readonly settings: EntityTable<DeviceSettings, 'key'>;

  constructor(options?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange }) {
    super('foothold-device', options);
    this.version(1).stores({ settings: 'key' });
  }
}

/** The settings; fresh ones when there are none or they can't be read. */
export async function getDeviceSettings(db: DeviceDatabase): Promise<DeviceSettings> {
  const parsed = z.safeParse(settingsSchema, await db.settings.get(KEY));
  return parsed.success ? parsed.data : FRESH;
}

export async function changeDeviceSettings(
  db: DeviceDatabase,
  changes: Partial<Omit<DeviceSettings, 'key'>>,
): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ ...(await getDeviceSettings(db)), ...changes });
  });
}
