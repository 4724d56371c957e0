import { addDays, type CalendarDay } from '../calendar-day.ts';
import type { CheckIn } from '../check-in.ts';
import { calmSince, type FlareUp } from '../flare-up.ts';
import { pauseOn, type Pause } from '../pause.ts';

/** How far back check-ins tell what was usual before a flare-up. */
export const USUAL_DAYS = 60;

/**
 * Whether a day lies in a pause or a flare-up: then the plan rested, and the day counts for nothing and against nothing
 * (clinical rules section 5). The end of each flare-up is looked for once, however many days are asked about.
 */
export function leftOut(
  { pauses, flareUps }: { readonly pauses: readonly Pause[]; readonly flareUps: readonly FlareUp[] },
  checkIns: readonly CheckIn[],
  today: CalendarDay,
): (day: CalendarDay) => boolean {
  const spells = flareUps
    .filter(({ confirmed }) => confirmed)
    .map((flareUp) => {
      const since = addDays(flareUp.startedOn, -USUAL_DAYS);
      const around = () => checkIns.filter(({ checkedOn }) => checkedOn >= since);
      return { from: flareUp.startedOn, to: flareUp.endedOn ?? calmSince(flareUp, around(), today) };
    });
  return (day) =>
    pauseOn(pauses, day) !== undefined ||
    spells.some(({ from, to }) => from <= day && (to === null || day <= to));
}
