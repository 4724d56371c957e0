import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMs, type Instant } from './calendar-day.ts';
import type { StepId } from './id.ts';
import {
  addToTally,
  elapsedSeconds,
  endBreak,
  lookAtClock,
  pauseTimer,
  resumeTimer,
  startTimer,
  turnOf,
  type SessionTimer,
} from './session-timer.ts';

const stepId = '6f1f0f5e-6f43-4c8c-9d8e-0f4c2b1a0001' as StepId;
const START = Date.UTC(2026, 10, 23, 10);

function at(seconds: number): Instant {
  return instantFromMs(START + seconds * 1000);
}

describe('the session timer', () => {
  it('counts on while the phone sleeps or the app is closed', () => {
    expect(elapsedSeconds(startTimer(stepId, at(0)), at(5400))).toBe(5400);
  });

  it('stands still while it is paused, and goes on where it stood', () => {
    const paused = pauseTimer(startTimer(stepId, at(0)), at(60));
    expect(elapsedSeconds(paused, at(600))).toBe(60);
    expect(elapsedSeconds(resumeTimer(paused, at(600)), at(630))).toBe(90);
  });

  it('takes a second tap on pause or go on as nothing', () => {
    const paused = pauseTimer(startTimer(stepId, at(0)), at(60));
    expect(pauseTimer(paused, at(90))).toEqual(paused);
    const running = resumeTimer(paused, at(100));
    expect(resumeTimer(running, at(200))).toEqual(running);
  });

  it('never shows less than nothing when the clock is set back', () => {
    expect(elapsedSeconds(startTimer(stepId, at(0)), at(-3600))).toBe(0);
    const paused = pauseTimer(startTimer(stepId, at(0)), at(60));
    expect(elapsedSeconds(resumeTimer(paused, at(-3600)), at(-3540))).toBe(120);
  });

  it('comes to the time it ran, however often it was paused', () => {
    const stretches = fc.array(fc.tuple(fc.nat(4000), fc.nat(4000)), { maxLength: 20 });
    fc.assert(
      fc.property(stretches, (pairs) => {
        let timer: SessionTimer = startTimer(stepId, at(0));
        let now = 0;
        let ran = 0;
        for (const [running, resting] of pairs) {
          now += running;
          ran += running;
          timer = pauseTimer(timer, at(now));
          now += resting;
          timer = resumeTimer(timer, at(now));
        }
        expect(elapsedSeconds(timer, at(now))).toBe(ran);
      }),
    );
  });
});

/** Ticks once a second, as the screen does while it is on. */
function tick(timer: SessionTimer, from: number, seconds: number, awake = false): SessionTimer {
  let looked = timer;
  for (let second = 1; second <= seconds; second += 1) {
    looked = lookAtClock(looked, { now: at(from + second), passedMs: 1000, awake });
  }
  return looked;
}

describe('the session timer, when the device', () => {
  it('sleeps for 30 minutes and its other clock stands still, counts the 30 minutes', () => {
    const before = tick(startTimer(stepId, at(0)), 0, 60);
    const after = lookAtClock(before, { now: at(60 + 1800), passedMs: 1000, awake: false });
    expect(elapsedSeconds(after, at(1860))).toBe(1860);
  });

  it('sleeps for 30 minutes and its other clock goes on, counts the 30 minutes', () => {
    const before = tick(startTimer(stepId, at(0)), 0, 60);
    const after = lookAtClock(before, { now: at(1860), passedMs: 1_800_000, awake: false });
    expect(elapsedSeconds(after, at(1860))).toBe(1860);
  });

  it('kills the app for 20 minutes, counts them', () => {
    const before = tick(startTimer(stepId, at(0)), 0, 60);
    const after = lookAtClock(before, { now: at(1260), passedMs: null, awake: false });
    expect(elapsedSeconds(after, at(1260))).toBe(1260);
    expect(after.clockMoved).toBe(false);
  });

  it('has its clock set back by two hours, counts what passed', () => {
    const before = tick(startTimer(stepId, at(0)), 0, 300);
    const moved = lookAtClock(before, { now: at(301 - 7200), passedMs: 1000, awake: false });
    const after = tick(moved, 301 - 7200, 59);
    expect(elapsedSeconds(after, at(360 - 7200))).toBe(360);
  });

  it('has its clock set ahead while the screen is held awake, counts what passed', () => {
    const before = tick(startTimer(stepId, at(0)), 0, 300, true);
    const moved = lookAtClock(before, { now: at(301 + 7200), passedMs: 1000, awake: true });
    expect(elapsedSeconds(moved, at(301 + 7200))).toBe(301);
  });

  it('had its clock set back while the app was killed, keeps what was counted and asks to check', () => {
    const before = tick(startTimer(stepId, at(0)), 0, 300);
    const after = lookAtClock(before, { now: at(-3600), passedMs: null, awake: false });
    expect(elapsedSeconds(after, at(-3600))).toBe(300);
    expect(after.clockMoved).toBe(true);
  });

  it('looks however often, counts the same', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(looks, (gaps) => {
        let timer = startTimer(stepId, at(0));
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          timer = lookAtClock(timer, { now: at(now), passedMs: gap * 1000, awake: false });
        }
        expect(elapsedSeconds(timer, at(now))).toBe(now);
      }),
    );
  });
});

describe('planned breaks in a session', () => {
  const breaks = { workMs: 600_000, breakMs: 150_000 };
  const timer = startTimer(stepId, at(0), { breaks });

  it('are not counted as done, also when nobody looked at them', () => {
    expect(elapsedSeconds(timer, at(599))).toBe(599);
    expect(elapsedSeconds(timer, at(700))).toBe(600);
    expect(turnOf(timer, at(700)).breakLeftMs).toBe(50_000);
    expect(elapsedSeconds(timer, at(750 + 60))).toBe(660);
    expect(elapsedSeconds(timer, at(2 * 750 + 1))).toBe(1201);
  });

  it('can be cut short, and the doing goes on from there', () => {
    const onwards = endBreak(timer, at(700));
    expect(elapsedSeconds(onwards, at(760))).toBe(660);
    expect(endBreak(onwards, at(760))).toEqual(onwards);
  });
});

describe('a session that is counted by tapping', () => {
  it('goes up and down, and never below nothing', () => {
    const two = addToTally(addToTally(startTimer(stepId, at(0)), 1), 1);
    expect(two.tally).toBe(2);
    expect(addToTally(addToTally(addToTally(two, -1), -1), -1).tally).toBe(0);
  });
});
