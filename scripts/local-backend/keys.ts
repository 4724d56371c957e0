import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const keysSchema = z.object({ jwtSecret: z.string(), publishableKey: z.string(), secretKey: z.string() });
/** The secrets of one installation. Whoever knows `jwtSecret` can be anybody. */
export type Keys = z.infer<typeof keysSchema>;

/**
 * The keys of a data folder, made on the first run and readable by this user alone.
 *
 * @throws Error when the file is there and can't be read: new keys would sign everybody out
 */
export async function keysOf(dataFolder: string): Promise<Keys> {
  const file = path.join(dataFolder, 'keys.json');
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found !== undefined) return keysSchema.parse(JSON.parse(found));
  const keys: Keys = {
    jwtSecret: randomBytes(32).toString('hex'),
    publishableKey: `sb_publishable_${randomBytes(18).toString('base64url')}`,
    secretKey: `sb_secret_${randomBytes(18).toString('base64url')}`,
  };
  await writeFile(file, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
  return keys;
}
