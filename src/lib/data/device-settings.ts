import { Dexie, type EntityTable } from 'dexie';
import * as z from 'zod/mini';

const KEY = 'device';

export const THEMES = ['system', 'light', 'dark', 'calm'] as const;
export type Theme = (typeof THEMES)[number];

const cuesSchema = z.object({ sound: z.boolean(), vibration: z.boolean(), light: z.boolean() });
/** How the app may call for attention during a session: a soft tone, a short vibration, a change on screen. */
export type CueChoice = z.infer<typeof cuesSchema>;

const QUIET_CUES: CueChoice = { sound: false, vibration: true, light: true };

const settingsSchema = z.object({
  key: z.literal(KEY),
  theme: z.catch(z.enum(THEMES), 'system'),
  cues: z.catch(cuesSchema, QUIET_CUES),
  /** Reminders while the app is open; off until the person turns them on. */
  reminders: z.catch(z.boolean(), false),
  /** Whose store is open: an account that signed in here, or null for the guest. */
  account: z.nullable(z.object({ userId: z.uuid(), email: z.string() })),
  /** What the server last said about itself, so that an account opens with no network. */
  server: z.nullable(z.object({ url: z.string(), publishableKey: z.string(), realtime: z.boolean() })),
});
/** What this device remembers, whoever uses it. No health data. */
export type DeviceSettings = z.infer<typeof settingsSchema>;
export type ServerAddress = NonNullable<DeviceSettings['server']>;

const FRESH: DeviceSettings = {
  key: KEY,
  theme: 'system',
  cues: QUIET_CUES,
  reminders: false,
  account: null,
  server: null,
};

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
