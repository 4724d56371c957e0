import { describe, expect, it } from 'vitest';
import { daysAgo, held, STEP, TODAY } from '../../../tests/fixtures/method-days.ts';
import { aGuestStore } from '../../../tests/fixtures/own-store.ts';
import { aGoal, aSession, aStep } from '../../../tests/fixtures/plan-rows.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import type { Instant } from '../domain/calendar-day.ts';
import type { QuotaDecisionId } from '../domain/id.ts';
import { createQuotaDecision } from '../domain/quota-decision.ts';
import { addGoal } from './goals.ts';
import { keepDecision } from './quota-decisions.ts';
import { addSession } from './sessions.ts';
import { addStep } from './steps.ts';
import { readTodaysEntries } from './todays-entries.ts';

const goal = aGoal({ id: STEP.goalId });
const another = aStep(aGoal().id, { title: 'of a goal that rests' });

async function aPlan() {
  const db = aGuestStore();
  await addGoal(db, goal);
  await addGoal(db, aGoal({ id: another.goalId, status: 'paused' }));
  await addStep(db, STEP);
  await addStep(db, another);
  return db;
}

describe('what Today is made of', () => {
  it('are goals under way with their ladders, and the goal of a step on screen', async () => {
    const db = await aPlan();
    const goals = async (besides?: typeof STEP.id) =>
      (await readTodaysEntries(db, TODAY, besides)).goals.map((found) => found.goal.id);
    expect(await goals()).toEqual([goal.id]);
    expect((await goals(another.id)).toSorted()).toEqual([goal.id, another.goalId].toSorted());
  });

  it('finds the last sessions of a step, however long ago they were', async () => {
    const db = await aPlan();
    for (const days of [50, 70, 90]) await addSession(db, held(days));
    const entries = await readTodaysEntries(db, TODAY);
    expect(entries.sessions).toEqual([]);
    expect(entries.sessionsOf.get(STEP.id)?.map(({ heldOn }) => heldOn)).toEqual([50, 70, 90].map(daysAgo));
  });

  it('knows what a step is called whose morning is asked about, and what was decided about one on screen', async () => {
    const db = await aPlan();
    await addSession(db, aSession(another.id, { heldOn: daysAgo(1) }));
    const decision = createQuotaDecision(
      {
        stepId: another.id,
        decidedOn: TODAY,
        advice: null,
        choice: 'own',
        quotaBefore: 8,
        quotaAfter: 9,
        decidedBy: 'me',
        note: '',
        sessionIds: [],
      },
      { id: nextId() as QuotaDecisionId, now: '2026-11-23T09:00:00.000Z' as Instant },
    );
    await keepDecision(db, decision, { quota: 9 });
    const entries = await readTodaysEntries(db, TODAY, another.id);
    expect(entries.titles.get(another.id)).toBe(another.title);
    expect(entries.decisionsOf.get(another.id)).toEqual([decision]);
  });
});
