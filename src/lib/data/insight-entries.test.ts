import { describe, expect, it } from 'vitest';
import { daysAgo, held, STEP, TODAY } from '../../../tests/fixtures/method-days.ts';
import { aGuestStore } from '../../../tests/fixtures/own-store.ts';
import { aCheckIn, aGoal, aStep } from '../../../tests/fixtures/plan-rows.ts';
import { yearsOfUse } from '../../../tests/fixtures/ten-year-store.ts';
import { findingsOf } from '../domain/insights/findings.ts';
import { addCheckIn } from './check-ins.ts';
import { addExposure } from './exposures.ts';
import { addGoal } from './goals.ts';
import { readInsightEntries } from './insight-entries.ts';
import { addSession } from './sessions.ts';
import { addStep } from './steps.ts';
import { WRITTEN_TABLE_NAMES } from './synced-tables.ts';

/** A store after about a year of use. */
async function aYear() {
  const db = aGuestStore();
  const years = yearsOfUse(TODAY, 0.1);
  for (const name of WRITTEN_TABLE_NAMES) {
    await db.table(name).bulkPut(years[name].map((row) => ({ ...row, revision: 0 })));
  }
  return { db, years };
}

describe('what Insights are made of', () => {
  it('are goals with their ladders, whatever their status, and the steps that have exposures', async () => {
    const db = aGuestStore();
    await addGoal(db, aGoal({ id: STEP.goalId, status: 'reached' }));
    const exposed = aStep(STEP.goalId, { kind: 'exposure' });
    for (const step of [STEP, exposed]) await addStep(db, step);
    const [exposure] = yearsOfUse(TODAY, 0.01).exposures;
    await addExposure(db, { ...exposure!, stepId: exposed.id });
    const entries = await readInsightEntries(db, '4-weeks', TODAY);
    expect(entries.goals.map(({ steps }) => steps.length)).toEqual([2]);
    expect(entries.exposed).toEqual([exposed.id]);
  });

  it('reads no older days than the rules look back to', async () => {
    const { db } = await aYear();
    const { sessions, checkIns } = await readInsightEntries(db, '4-weeks', TODAY);
    // 91 days for what goes together, and a week or 60 days before them.
    expect(sessions.every(({ heldOn }) => heldOn >= daysAgo(97))).toBe(true);
    expect(sessions).toHaveLength(2 * 98);
    expect(checkIns).toHaveLength(151);
  });

  it('looks at everything since the first entry that can be read', async () => {
    const db = aGuestStore();
    await addSession(db, held(100));
    await addCheckIn(db, aCheckIn({ checkedOn: daysAgo(90) }));
    await db.table('checkIns').put({ ...aCheckIn({ checkedOn: daysAgo(900) }), mood: 'broken', revision: 0 });
    const { range, sessions } = await readInsightEntries(db, 'all', TODAY);
    // 100 days before Monday 23 November is a Saturday; its week began on the 10th.
    expect(range).toEqual({ from: '2026-08-10', to: TODAY, size: 'week' });
    expect(sessions).toHaveLength(1);
  });

  it('of years are worked out to the last day', async () => {
    const { db, years } = await aYear();
    const found = findingsOf(await readInsightEntries(db, 'all', TODAY));
    expect(found.ratings[0]?.halves.whole.days).toBe(years.checkIns.length);
    const done = years.sessions.filter(({ amountDone }) => amountDone > 0).length;
    expect(found.activity.reduce((sum, each) => sum + each.done, 0)).toBe(done);
  });
});
