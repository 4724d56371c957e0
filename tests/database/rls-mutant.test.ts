import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rlsMutants, type RlsMutant } from '../../scripts/test/rls-mutant.ts';
import { createMigratedDatabase, type MigratedDatabase } from '../fixtures/migrated-database.ts';

let server: MigratedDatabase;
let mutants: RlsMutant[];
beforeAll(async () => {
  server = await createMigratedDatabase();
  mutants = await rlsMutants(server.db);
});
afterAll(() => server.close());

const mutant = (change: string): RlsMutant => {
  const found = mutants.find((each) => each.change === change);
  if (found === undefined) throw new Error(`no mutant ${change}`);
  return found;
};

describe('taking away one safeguard after the other', () => {
  it('finds every policy, and each of its clauses alone', async () => {
    const { rows } = await server.db.query<{ policies: number }>(
      'select count(*)::int as policies from pg_policies',
    );
    const dropped = mutants.filter(({ kind }) => kind === 'policies that are gone');
    expect(dropped).toHaveLength(rows[0]?.policies ?? 0);
    for (const clauses of ['using (true) with check (true)', 'using (true)', 'with check (true)']) {
      expect(mutant(`policy update_own of goals: ${clauses}`).table).toBe('goals');
    }
  });

  it('covers a new table by itself', async () => {
    await server.db.exec('begin; create table public.notes (id uuid, owner_id uuid)');
    await server.db.exec('alter table public.notes enable row level security');
    const found = await rlsMutants(server.db);
    await server.db.exec('rollback');
    const about = found.filter(({ table }) => table === 'notes').map(({ change }) => change);
    expect(about).toContain('row-level security of notes: off');
    expect(about).toContain('select of notes: granted to visitors');
    expect(about).toContain('delete of notes: granted to accounts');
  });

  it('changes what a person can read, or do', async () => {
    const [ana, ben] = [await server.addPerson(), await server.addPerson()];
    await server.asPerson(ana, (query) =>
      query(
        `insert into goals (id, title, position, created_at) values (gen_random_uuid(), 'Cook', 'a0', now())`,
      ),
    );
    const read = 'select title from goals';
    const erase = 'delete from goals';
    await expect(rowsAfter(undefined, read, ben)).resolves.toEqual([]);
    await expect(rowsAfter('policy select_own of goals: using (true)', read, ben)).resolves.toEqual([
      { title: 'Cook' },
    ]);
    await expect(rowsAfter('row-level security of goals: off', read, ben)).resolves.toEqual([
      { title: 'Cook' },
    ]);
    await expect(rowsAfter('policy select_own of goals: dropped', read, ana)).resolves.toEqual([]);
    await expect(rowsAfter(undefined, erase, ben)).rejects.toThrow('permission denied');
    await expect(rowsAfter('delete of goals: granted to accounts', erase, ben)).resolves.toEqual([]);
    const look = 'select owner_id from shares where revision > 0';
    await expect(rowsAfter(undefined, look, ben)).rejects.toThrow('permission denied');
    await expect(rowsAfter('select of shares: granted on revision', look, ben)).resolves.toEqual([]);
  });
});

/** What the statement answers to that person with the mutant in place, which is then taken back. */
async function rowsAfter(change: string | undefined, statement: string, person: string): Promise<unknown[]> {
  await server.db.exec('begin');
  try {
    if (change !== undefined) await server.db.exec(mutant(change).sql);
    await server.db.query(`select set_config('request.jwt.claims', $1, true)`, [
      JSON.stringify({ sub: person }),
    ]);
    await server.db.exec('set local role authenticated');
    return (await server.db.query(statement)).rows;
  } finally {
    await server.db.exec('rollback');
  }
}
