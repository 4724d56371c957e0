import type { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
} from 'kysely';

/** The one session of PGlite, held by one owner until it is given back. */
class HeldSession implements DatabaseConnection {
  readonly #db: PGlite;
  readonly release: () => void;

  constructor(db: PGlite, release: () => void) {
    this.#db = db;
    this.release = release;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affectedRows } = await this.#db.query<Row>(query.sql, [...query.parameters]);
    return affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(affectedRows) };
  }

  /** The interface asks for it; nothing here streams. */
  async *streamQuery<Row>(): AsyncGenerator<QueryResult<Row>> {
    throw new Error('streaming is not supported');
  }
}

/**
 * Trap 1: PGlite is one Postgres session, and the library hands it to every request without a lock: the `begin`,
 * `set role` and query of two requests could mix, and one ran with the other's rights. Here the session has one owner
 * at a time, from acquire to release; everybody else waits in line.
 */
export function exclusiveSessionDialect(db: PGlite): Dialect {
  let lastInLine: Promise<void> = Promise.resolve();

  async function acquire(): Promise<HeldSession> {
    const before = lastInLine;
    let release: () => void = () => undefined;
    lastInLine = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return new HeldSession(db, release);
  }

  const run = async (session: DatabaseConnection, sql: string) => {
    await session.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => ({
      init: () => Promise.resolve(),
      destroy: () => Promise.resolve(),
      acquireConnection: acquire,
      releaseConnection: (session) => {
        (session as HeldSession).release();
        return Promise.resolve();
      },
      beginTransaction: (session) => run(session, 'begin'),
      commitTransaction: (session) => run(session, 'commit'),
      rollbackTransaction: (session) => run(session, 'rollback'),
    }),
  };
}
