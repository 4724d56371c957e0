import { describe, expect, it } from 'vitest';
import { aCheckIn, aGoal, aLifeValue, aSession, aStep } from '../../../tests/fixtures/plan-rows.ts';
import type { Mutation } from '../data/mutation.ts';
import type { Instant } from '../domain/calendar-day.ts';
import { createProfile } from '../domain/profile.ts';
import { toLocalField, toServerField } from './field-names.ts';
import { mutationToServer, rowFromServer } from './rows.ts';

const step = aStep(aGoal().id);
const rows = [
  ['profiles', createProfile({ now: '2026-11-23T09:00:00.000Z' as Instant })],
  ['lifeValues', aLifeValue()],
  ['goals', aGoal({ targetOn: null })],
  ['steps', step],
  ['sessions', aSession(step.id)],
  ['checkIns', aCheckIn()],
] as const;

describe('rows between the app and the database', () => {
  it.each(rows)('%s come back as they went', (table, row) => {
    const { id, ...fields } = row;
    const mutation: Mutation = { seq: 1, table, id, op: 'put', base: 0, fields };
    const sent = mutationToServer(mutation);
    const told = { table: sent.table, id, revision: 4, fields: sent.fields };
    expect(rowFromServer(JSON.parse(JSON.stringify(told)))).toEqual({ table, id, revision: 4, row });
  });

  it('reads moments as the database writes them', () => {
    const goal = aGoal();
    const { id, ...fields } = goal;
    const sent = mutationToServer({ seq: 1, table: 'goals', id, op: 'put', base: 0, fields });
    const told = { ...sent.fields, created_at: '2026-11-23T10:00:00+01:00' };
    expect(rowFromServer({ table: 'goals', id, revision: 4, fields: told })?.row).toMatchObject({
      createdAt: '2026-11-23T09:00:00.000Z',
    });
  });

  it('renames fields there and back', () => {
    expect(toServerField('independenceImpact')).toBe('independence_impact');
    expect(toLocalField('independence_impact')).toBe('independenceImpact');
  });

  it.each([
    ['a table of a later version', { table: 'measures', id: aGoal().id, revision: 1, fields: {} }],
    [
      'a value of a later version',
      { table: 'goals', id: aGoal().id, revision: 1, fields: { status: 'dreamt' } },
    ],
    ['a row without a revision', { table: 'goals', id: aGoal().id, deleted: true }],
    ['no row at all', 'goals'],
  ])('passes over %s', (_, told) => {
    expect(rowFromServer(told)).toBeUndefined();
  });
});
