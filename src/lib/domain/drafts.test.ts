import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay, Instant } from './calendar-day.ts';
import { checkInSchema, createCheckIn, DAY_RATINGS, parseCheckInDraft } from './check-in.ts';
import type { FieldErrors, FieldProblem } from './field-errors.ts';
import { createGoal, goalSchema, parseGoalDraft } from './goal.ts';
import type { CheckInId, GoalId, LifeValueId, SessionId, StepId } from './id.ts';
import { createLifeValue, LIFE_AREAS, lifeValueSchema, parseLifeValueDraft } from './life-value.ts';
import type { Position } from './position.ts';
import { parseProfileDraft } from './profile.ts';
import type { Result } from './result.ts';
import { createSession, parseSessionDraft, sessionSchema, STOP_REASONS } from './session.ts';
import { createStep, parseStepDraft, STEP_KINDS, STEP_UNITS, stepSchema } from './step.ts';

const id = '6f1f0f5e-6f43-4c8c-9d8e-0f4c2b1a0001';
const now = '2026-11-23T10:00:00.000Z' as Instant;
const day = '2026-11-23' as CalendarDay;
const place = { position: 'a0' as Position, now };

const goal = { title: 'Cook', reason: '', target: '', targetOn: '', lifeValueId: '', ability: '' };
const step = {
  goalId: id,
  kind: 'activity',
  title: 'Cut vegetables',
  difficulty: '',
  fear: '',
  moodImpact: '',
  independenceImpact: '',
  unit: 'minutes',
  ownUnit: '',
  baselineTrials: ['10', '', ' 12 '],
  quota: '8',
  target: '',
  anticipatedPain: null,
  breakAfter: '',
  breakLength: '',
  flexibleVersion: '',
  safetyHabits: '',
  cleared: null,
};
const session = {
  amountDone: '8',
  stopReason: null,
  painBefore: '',
  pain: '',
  fatigue: '',
  exertion: '',
  satisfaction: '',
  reflection: '',
  morningPain: '',
};
const checkIn = {
  ...Object.fromEntries(DAY_RATINGS.map((rating) => [rating, null])),
  nightSymptoms: null,
  nightNote: '',
  stepCount: '',
  standingMinutes: '',
  note: '',
};

function problemsOf(result: Result<unknown, FieldErrors>): Readonly<Record<string, FieldProblem>> {
  return result.ok ? {} : result.error.fields;
}

describe('a form with almost nothing in it', () => {
  it.each([
    ['value', parseLifeValueDraft({ area: 'family', name: 'Being there', why: '' })],
    ['goal', parseGoalDraft(goal)],
    ['step', parseStepDraft({ ...step, baselineTrials: [], quota: '' })],
    ['session', parseSessionDraft(session)],
    ['check-in', parseCheckInDraft(checkIn)],
    ['profile', parseProfileDraft({ displayName: '' })],
  ])('is a %s: nobody has to fill in more', (_, parsed) => {
    expect(problemsOf(parsed)).toEqual({});
  });

  it('keeps what was left open as open, never as zero', () => {
    expect(parseCheckInDraft(checkIn)).toMatchObject({ value: { pain: null, stepCount: null } });
    expect(parseStepDraft(step)).toMatchObject({ value: { baselineTrials: [10, 12], quota: 8, fear: null } });
  });
});

describe('a form with something odd in it says what, field by field', () => {
  const long = 'x'.repeat(5000);
  it.each<[string, Result<unknown, FieldErrors>, Record<string, FieldProblem>]>([
    ['goal without a title', parseGoalDraft({ ...goal, title: '  ' }), { title: { problem: 'required' } }],
    [
      'goal with 5,000 letters',
      parseGoalDraft({ ...goal, title: long, reason: long }),
      { title: { problem: 'too-long', limit: 120 }, reason: { problem: 'too-long', limit: 2000 } },
    ],
    [
      'goal for the 30th of February',
      parseGoalDraft({ ...goal, targetOn: '2027-02-30' }),
      { targetOn: { problem: 'not-a-day' } },
    ],
    [
      'goal with an ability of 11',
      parseGoalDraft({ ...goal, ability: 11 }),
      { ability: { problem: 'too-large', limit: 10 } },
    ],
    [
      'value of no area',
      parseLifeValueDraft({ area: 'x', name: 'a', why: '' }),
      { area: { problem: 'not-a-choice' } },
    ],
    [
      'step with a quota of 0',
      parseStepDraft({ ...step, quota: '0' }),
      { quota: { problem: 'too-small', limit: 1 } },
    ],
    [
      'step with a word as quota',
      parseStepDraft({ ...step, quota: 'some' }),
      { quota: { problem: 'not-a-number' } },
    ],
    [
      'step with half a minute',
      parseStepDraft({ ...step, quota: '7,5' }),
      { quota: { problem: 'not-whole' } },
    ],
    [
      'step with eight trials',
      parseStepDraft({ ...step, baselineTrials: Array.from({ length: 8 }, () => '5') }),
      { baselineTrials: { problem: 'too-many', limit: 7 } },
    ],
    [
      'step with a trial of nothing',
      parseStepDraft({ ...step, baselineTrials: ['0'] }),
      { baselineTrials: { problem: 'too-small', limit: 1 } },
    ],
    ['step without a goal', parseStepDraft({ ...step, goalId: 'x' }), { goalId: { problem: 'not-right' } }],
    [
      'session without an amount',
      parseSessionDraft({ ...session, amountDone: '' }),
      { amountDone: { problem: 'required' } },
    ],
    [
      'session with less than nothing',
      parseSessionDraft({ ...session, amountDone: '-1' }),
      { amountDone: { problem: 'too-small', limit: 0 } },
    ],
    [
      'session with a pain of 11',
      parseSessionDraft({ ...session, pain: 11 }),
      { pain: { problem: 'too-large', limit: 10 } },
    ],
    [
      'session with an exertion between the marks',
      parseSessionDraft({ ...session, exertion: 2.3 }),
      { exertion: { problem: 'not-right' } },
    ],
    [
      'check-in with two days of standing',
      parseCheckInDraft({ ...checkIn, standingMinutes: '2880' }),
      { standingMinutes: { problem: 'too-large', limit: 1440 } },
    ],
  ])('%s', (_, parsed, problems) => {
    expect(problemsOf(parsed)).toEqual(problems);
  });

  it('whatever is handed over, the answer is a result and never a crash', () => {
    const parsers = [
      parseLifeValueDraft,
      parseGoalDraft,
      parseStepDraft,
      parseSessionDraft,
      parseCheckInDraft,
      parseProfileDraft,
    ];
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...parsers), (input, parse) => {
        expect(typeof parse(input).ok).toBe('boolean');
      }),
    );
  });
});

describe('what a form was parsed to', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const title = text.map((typed) => `x${typed}`);
  const rating = fc.option(fc.integer({ min: 0, max: 10 }));
  const percent = fc.option(fc.integer({ min: 0, max: 100 }));
  const amount = fc.integer({ min: 1, max: 100_000 });

  function valueOf<Value>(result: Result<Value, FieldErrors>): Value {
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }

  it('is taken back from the store as it was put in: value and goal', () => {
    const values = fc.record({ area: fc.constantFrom(...LIFE_AREAS), name: title, why: text });
    const goals = fc.record({ title, reason: text, target: text, ability: rating });
    fc.assert(
      fc.property(values, goals, (valueInput, goalInput) => {
        const value = createLifeValue(valueOf(parseLifeValueDraft(valueInput)), {
          id: id as LifeValueId,
          ...place,
        });
        expect(lifeValueSchema().parse(value)).toEqual(value);
        const draft = valueOf(parseGoalDraft({ ...goalInput, targetOn: day, lifeValueId: id }));
        const kept = createGoal(draft, { id: id as GoalId, ...place });
        expect(goalSchema().parse(kept)).toEqual(kept);
      }),
    );
  });

  it('is taken back from the store as it was put in: step', () => {
    const steps = fc.record({
      goalId: fc.constant(id),
      kind: fc.constantFrom(...STEP_KINDS),
      title,
      difficulty: percent,
      fear: percent,
      moodImpact: rating,
      independenceImpact: rating,
      unit: fc.constantFrom(...STEP_UNITS),
      ownUnit: fc.string({ maxLength: 30 }),
      baselineTrials: fc.array(amount, { maxLength: 7 }),
      quota: fc.option(amount),
      target: fc.option(amount),
      anticipatedPain: percent,
      breakAfter: fc.option(fc.integer({ min: 1, max: 480 })),
      breakLength: fc.option(fc.integer({ min: 1, max: 480 })),
      flexibleVersion: text.map((words) => words.slice(0, 100)),
      safetyHabits: fc.constant('I hold the cart'),
      cleared: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(steps, (input) => {
        const kept = createStep(valueOf(parseStepDraft(input)), { id: id as StepId, ...place });
        expect(stepSchema().parse(kept)).toEqual(kept);
      }),
    );
  });

  it('is taken back from the store as it was put in: session and check-in', () => {
    const sessions = fc.record({
      amountDone: fc.integer({ min: 0, max: 100_000 }),
      stopReason: fc.option(fc.constantFrom(...STOP_REASONS)),
      painBefore: rating,
      pain: rating,
      fatigue: rating,
      exertion: fc.option(fc.integer({ min: 0, max: 20 }).map((halves) => halves / 2)),
      satisfaction: rating,
      reflection: text,
      morningPain: rating,
    });
    const checkIns = fc.record({
      function: rating,
      mood: rating,
      sleepQuality: rating,
      fatigue: rating,
      stress: rating,
      pain: rating,
      nightSymptoms: fc.option(fc.boolean()),
      nightNote: text,
      stepCount: fc.option(fc.integer({ min: 0, max: 200_000 })),
      standingMinutes: fc.option(fc.integer({ min: 0, max: 1440 })),
      note: text,
    });
    fc.assert(
      fc.property(sessions, checkIns, (sessionInput, checkInInput) => {
        const held = createSession(valueOf(parseSessionDraft(sessionInput)), {
          id: id as SessionId,
          stepId: id as StepId,
          heldOn: day,
          startedAt: now,
          endedAt: now,
          activeSeconds: 480,
          quota: 8,
          minimum: 4,
          unit: 'minutes',
          now,
        });
        expect(sessionSchema().parse(held)).toEqual(held);
        const checked = createCheckIn(valueOf(parseCheckInDraft(checkInInput)), {
          id: id as CheckInId,
          checkedOn: day,
          now,
        });
        expect(checkInSchema().parse(checked)).toEqual(checked);
      }),
    );
  });
});
