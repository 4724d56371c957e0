import { describe, expect, it } from 'vitest';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import type { CalendarDay, Instant } from '../domain/calendar-day.ts';
import { createFoundWin, winId, type FoundWin } from '../domain/win.ts';
import { changeWin, keepFoundWins, listAllWins, listWinsSince } from './wins.ts';

const now = '2026-11-23T12:00:00.000Z' as Instant;
const STEP = '10000000-0000-4000-8000-00000000000a';

function found(wonOn: string, number: number): FoundWin {
  return {
    id: winId('quota-kept', { row: STEP, number }),
    source: 'quota-kept',
    wonOn: wonOn as CalendarDay,
    about: 'Stand at the counter',
    evidenceKind: 'session',
    evidenceId: STEP,
  };
}
const win = (wonOn: string, number: number) => createFoundWin(found(wonOn, number), { now });

describe('wins that the rules find', () => {
  it('are kept once, however often they are found', async () => {
    const db = anAccountStore();
    const first = await keepFoundWins(db, [win('2026-11-20', 8)]);
    const again = await keepFoundWins(db, [win('2026-11-20', 8), win('2026-11-23', 9)]);
    expect(first.ok && first.value.map(({ wonOn }) => wonOn)).toEqual(['2026-11-20']);
    // Only the new one is news.
    expect(again.ok && again.value.map(({ wonOn }) => wonOn)).toEqual(['2026-11-23']);
    expect(await listAllWins(db)).toHaveLength(2);
    expect(await db.outbox.count()).toBe(2);
  });

  it('are kept once when two tabs look at the same time', async () => {
    const db = anAccountStore();
    const [one, other] = await Promise.all([
      keepFoundWins(db, [win('2026-11-20', 8)]),
      keepFoundWins(db, [win('2026-11-20', 8)]),
    ]);
    expect([one, other].filter((kept) => kept.ok && kept.value.length === 1)).toHaveLength(1);
    expect(await listAllWins(db)).toHaveLength(1);
  });

  it('stay off the shelf when they were taken off', async () => {
    const db = anAccountStore();
    await keepFoundWins(db, [win('2026-11-20', 8), win('2026-11-21', 9)]);
    await changeWin(db, win('2026-11-20', 8).id, { hidden: true });
    const again = await keepFoundWins(db, [win('2026-11-20', 8)]);
    expect(again).toEqual({ ok: true, value: [] });
    expect(await listWinsSince(db, '2026-11-01' as CalendarDay)).toMatchObject([{ wonOn: '2026-11-21' }]);
  });
});
