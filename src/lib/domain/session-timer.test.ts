import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMs, type Instant } from './calendar-day.ts';
import type { StepId } from './id.ts';
import { elapsedSeconds, pauseTimer, resumeTimer, startTimer, type SessionTimer } from './session-timer.ts';

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
    expect(elapsedSeconds(resumeTimer(paused, at(-3600)), at(120))).toBe(120);
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
