import { describe, expect, it } from 'vitest';
import { aGuestStore, anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { aCheckIn } from '../../../tests/fixtures/plan-rows.ts';
import { addCheckIn, getCheckInOf } from '../data/check-ins.ts';
import type { FootholdDatabase } from '../data/database.ts';
import type { CalendarDay } from '../domain/calendar-day.ts';
import { isCheckedIn } from '../domain/check-in.ts';
import { Clock } from './clock.svelte.ts';
import { HealthImport, LARGEST_FILE } from './health-import.ts';

const environment = {
  now: () => Date.parse('2026-11-23T09:00:00Z'),
  monotonic: () => 0,
  newId: () => crypto.randomUUID(),
  utcOffsetAt: () => 0,
};

function importInto(db: FootholdDatabase): HealthImport {
  return new HealthImport(db, new Clock(environment), environment);
}

async function preview(health: HealthImport, text: string) {
  const found = await health.look(new Blob([text]));
  if (!found.ok) throw new Error(found.error.type);
  return found.value;
}

const day = (text: string) => text as CalendarDay;
const FILE = '\uFEFFDatum;Schritte\r\n20.11.2026;"4.312"\r\n21.11.2026;900\r\n22.11.2026;1500\r\n';

describe('steps from a phone', () => {
  it('fill what is open and leave what the person typed', async () => {
    const db = aGuestStore();
    await addCheckIn(db, aCheckIn({ checkedOn: day('2026-11-20'), stepCount: 4000 }));
    await addCheckIn(db, aCheckIn({ checkedOn: day('2026-11-21'), note: 'Slow.' }));
    const health = importInto(db);
    const seen = await preview(health, FILE);
    expect(seen.counts).toEqual({ added: 1, filled: 1, different: 1, same: 0 });
    expect(await db.checkIns.count()).toBe(2);

    const kept = await health.bringIn(seen);
    expect(kept).toEqual({ ok: true, value: seen.counts });
    expect((await getCheckInOf(db, day('2026-11-20')))?.stepCount).toBe(4000);
    expect(await getCheckInOf(db, day('2026-11-21'))).toMatchObject({
      stepCount: 900,
      note: 'Slow.',
      pain: 4,
    });
    const fresh = await getCheckInOf(db, day('2026-11-22'));
    expect(fresh).toMatchObject({ stepCount: 1500, pain: null, standingMinutes: null });
    expect(fresh && isCheckedIn(fresh)).toBe(false);
  });

  it('brought in twice change nothing', async () => {
    const db = anAccountStore();
    const health = importInto(db);
    await health.bringIn(await preview(health, FILE));
    expect(await db.outbox.count()).toBe(3);
    const again = await preview(health, FILE);
    expect(again.counts).toEqual({ added: 0, filled: 0, different: 0, same: 3 });
    await health.bringIn(again);
    expect(await db.outbox.count()).toBe(3);
    expect(await db.checkIns.count()).toBe(3);
  });

  it('sends only the steps of a check-in that was there', async () => {
    const db = anAccountStore();
    await addCheckIn(db, aCheckIn({ checkedOn: day('2026-11-21') }));
    const health = importInto(db);
    await health.bringIn(await preview(health, 'date,steps\n2026-11-21,900\n'));
    expect((await db.outbox.toArray()).at(-1)?.fields).toEqual({ stepCount: 900 });
  });

  it('come all or not at all', async () => {
    const db = aGuestStore();
    const ids = ['one', 'two', 'one'];
    const health = new HealthImport(db, new Clock(environment), {
      ...environment,
      newId: () => ids.pop() ?? '',
    });
    const kept = await health.bringIn(await preview(health, FILE));
    expect(kept.ok).toBe(false);
    expect(await db.checkIns.count()).toBe(0);
  });

  it('are asked about when a date can be meant in two ways', async () => {
    const health = importInto(aGuestStore());
    const file = new Blob(['date,steps\n03/05/2026,7\n']);
    expect(await health.look(file)).toMatchObject({ ok: false, error: { type: 'ambiguous-days' } });
    expect(await health.look(file, 'month-first')).toMatchObject({
      ok: true,
      value: { found: { days: [{ day: '2026-03-05', stepCount: 7 }] } },
    });
  });

  it.each([
    ['a packed export', 'PK\u0003\u0004…', 'not-a-table'],
    ['Apple’s own export', '<?xml version="1.0"?>', 'not-a-table'],
    ['a photo', '\u0089PNG\u0000', 'not-a-table'],
    ['our own copy', '{"format":"foothold-export"}', 'not-a-table'],
    ['a table of something else', 'date,weight\n2026-11-20,70\n', 'no-columns'],
    ['nothing', '', 'no-columns'],
  ])('are not looked for in %s', async (_, text, type) => {
    expect(await importInto(aGuestStore()).look(new Blob([text]))).toEqual({ ok: false, error: { type } });
  });

  it('are not read from a file that would stop the phone', async () => {
    const file = { size: LARGEST_FILE + 1, text: () => Promise.reject(new Error('was read')) } as Blob;
    expect(await importInto(aGuestStore()).look(file)).toEqual({ ok: false, error: { type: 'too-large' } });
  });

  it('of a file that is gone are not there', async () => {
    const file = { size: 1, text: () => Promise.reject(new Error('NotReadableError')) } as Blob;
    expect(await importInto(aGuestStore()).look(file)).toEqual({ ok: false, error: { type: 'unreadable' } });
  });
});
