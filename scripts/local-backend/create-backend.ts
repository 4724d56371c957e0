import { App } from '@supabase/lite';
import { prepareLikeSupabase, refuseOpenTables } from './boot-privileges.ts';
import { guardConnection, openConnection, queryRows, type DatabasePlace } from './connection.ts';
import { withEmailCodes } from './email-code.ts';
import type { Keys } from './keys.ts';
import { migrate } from './migrate.ts';

/** A mail that the server would send; the local one keeps it to be read on a page. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface BackendOptions {
  readonly database: DatabasePlace;
  /** The folder with `migrations/` and `seed.sql`. */
  readonly supabaseFolder: string;
  readonly keys: Keys;
  readonly siteUrl: string;
  readonly sendMail: (mail: Mail) => void;
  /** Only for the tests that show what the guards are for. */
  readonly withoutGuards?: boolean;
}

/** The API of Supabase, as far as Foothold uses it, in this process. */
export interface Backend {
  readonly fetch: (request: Request, peerAddress: string | null) => Promise<Response>;
  /** As superuser: for tests and figures. */
  readonly query: <Row extends object>(sql: string, values?: string[]) => Promise<Row[]>;
  readonly appliedMigrations: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens the database, applies the migrations and serves the API on it. Everything that is young about the library
 * stays in this folder (docs/decisions/0004).
 *
 * @throws Error in one sentence: a migration that fails, rights that are open, a database that can't be reached
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const connection = await openConnection(options.database);
  try {
    const { jwtSecret, publishableKey, secretKey } = options.keys;
    const app = new App({
      connection,
      auth: {
        enabled: true,
        jwt_secret: jwtSecret,
        jwt_expiry: 3600,
        enable_signup: true,
        minimum_password_length: 8,
        site_url: options.siteUrl,
        publishable_key: publishableKey,
        secret_key: secretKey,
        email: { enable_confirmations: false },
      },
      options: {
        server: { admin: false },
        drivers: { email: { send: (mail: Mail) => Promise.resolve(options.sendMail(mail)) } },
      },
    } as ConstructorParameters<typeof App>[0]);
    await app.init();
    await app.ensureSystemSchema();
    await prepareLikeSupabase(connection);
    const appliedMigrations = await migrate(connection, options.supabaseFolder);
    if (options.withoutGuards !== true) {
      guardConnection(connection);
      await refuseOpenTables(connection);
    }
    return {
      fetch: (request, peerAddress) =>
        withEmailCodes(async (each) => app.fetch(each, { peerAddress }))(request),
      query: (sql, values) => queryRows(connection, sql, values),
      appliedMigrations,
      close: () => connection.close(),
    };
  } catch (error) {
    await connection.close().catch(() => undefined);
    throw error;
  }
}
