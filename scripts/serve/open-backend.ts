import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createBackend, type Backend } from '../local-backend/create-backend.ts';
import { lockDataFolder } from '../local-backend/data-folder-lock.ts';
import { keysOf } from '../local-backend/keys.ts';
import { MailBox } from './mail-box.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

export interface DataOptions {
  readonly dataFolder: string;
  /** A native Postgres; PGlite in the data folder when not given. */
  readonly databaseUrl?: string | undefined;
  readonly siteUrl: string;
  /** Another schema than the project's: for tests of the server itself. */
  readonly supabaseFolder?: string;
  readonly onMail?: () => void;
}

export interface OpenedBackend {
  readonly backend: Backend;
  readonly mailBox: MailBox;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly close: () => Promise<void>;
}

/**
 * Locks the data folder, makes or reads its secrets, and opens the backend on it.
 *
 * @throws Error in one sentence
 */
export async function openBackend(options: DataOptions): Promise<OpenedBackend> {
  const { dataFolder, databaseUrl } = options;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const unlock = await lockDataFolder(dataFolder);
  try {
    const mailBox = new MailBox();
    const keys = await keysOf(dataFolder);
    const backend = await createBackend({
      database:
        databaseUrl === undefined
          ? { kind: 'pglite', folder: path.join(dataFolder, 'pglite') }
          : { kind: 'postgres', url: databaseUrl },
      supabaseFolder: options.supabaseFolder ?? path.join(PROJECT, 'supabase'),
      keys,
      siteUrl: options.siteUrl,
      sendMail: (mail) => {
        mailBox.keep(mail);
        options.onMail?.();
      },
    });
    return {
      backend,
      mailBox,
      publishableKey: keys.publishableKey,
      secretKey: keys.secretKey,
      close: async () => {
        await backend.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
