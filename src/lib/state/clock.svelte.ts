import { createSubscriber } from 'svelte/reactivity';
import {
  calendarDayAt,
  instantFromMs,
  minuteOfDayAt,
  type CalendarDay,
  type Instant,
} from '../domain/calendar-day.ts';
import type { Environment } from './environment.ts';

/** Milliseconds. */
const TICK = 1000;

/** The time as a screen sees it: right after sleep, at midnight and in another zone, because it is read, not counted. */
export class Clock {
  readonly #environment: Environment;
  readonly #everySecond: () => void;

  constructor(environment: Environment) {
    this.#environment = environment;
    this.#everySecond = createSubscriber((update) => {
      const timer = setInterval(update, TICK);
      document.addEventListener('visibilitychange', update);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', update);
      };
    });
  }

  /** Now, for something that is written down. Does not make a screen follow the time. */
  now(): Instant {
    return instantFromMs(this.#environment.now());
  }

  /** The day it is now for the person. Does not make a screen follow the time. */
  day(): CalendarDay {
    return this.dayAt(this.now());
  }

  /** The day that it was then, where the device is now. */
  dayAt(instant: Instant): CalendarDay {
    return calendarDayAt(instant, this.#environment.utcOffsetAt(instant));
  }

  /** Now, on a screen that follows it second by second. */
  get current(): Instant {
    this.#everySecond();
    return this.now();
  }

  /** The minute of the day, 0 to 1439, where the device is, on a screen that follows it. */
  get minuteOfDay(): number {
    const instant = this.current;
    return minuteOfDayAt(instant, this.#environment.utcOffsetAt(instant));
  }

  /** Today, on a screen that stays open over midnight. */
  get today(): CalendarDay {
    this.#everySecond();
    return this.day();
  }
}
