import * as z from 'zod/mini';
import {
  addDays,
  calendarDaySchema,
  daysBetween,
  instantSchema,
  type CalendarDay,
  type Instant,
} from './calendar-day.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { obstacleIdSchema, stepIdSchema, type ObstacleId } from './id.ts';
import { endsAfterItStarts, leftOpen } from './left-open.ts';
import { onDemand } from './on-demand.ts';
import { requiredText, TEXT_LIMITS } from './text.ts';

/** What may come in the way (P8). */
export const OBSTACLE_KINDS = ['season', 'busy', 'travel', 'visit', 'other'] as const;
export type ObstacleKind = (typeof OBSTACLE_KINDS)[number];

/** So many days before it begins, the plan for it is brought to mind. */
const DAYS_AHEAD = 7;

/** Parses what a form says: the draft, or what is wrong with which field. */
export const parseObstacleDraft = formParser(() =>
  z
    .object({
      kind: z.enum(OBSTACLE_KINDS),
      ifText: requiredText(TEXT_LIMITS.line),
      thenText: requiredText(TEXT_LIMITS.line),
      stepId: leftOpen(stepIdSchema),
      startsOn: leftOpen(calendarDaySchema),
      endsOn: leftOpen(calendarDaySchema),
      everyYear: z.boolean(),
    })
    .check(endsAfterItStarts),
);
export type ObstacleDraft = Parsed<typeof parseObstacleDraft>;

export const obstacleSchema = onDemand(() =>
  z.object({
    id: obstacleIdSchema,
    kind: z.enum(OBSTACLE_KINDS),
    /** "If ..." and "then I ...", in own words. */
    ifText: requiredText(TEXT_LIMITS.line),
    thenText: requiredText(TEXT_LIMITS.line),
    /** The step it is about; null for the whole plan. */
    stepId: z.nullable(stepIdSchema),
    startsOn: z.nullable(calendarDaySchema),
    endsOn: z.nullable(calendarDaySchema),
    /** Comes back on the same days each year: winter, the school holidays. */
    everyYear: z.boolean(),
    createdAt: instantSchema,
  }),
);
/** An obstacle that the person sees coming, and what they will do then: an if-then plan. */
export type Obstacle = z.infer<ReturnType<typeof obstacleSchema>>;

export function createObstacle(draft: ObstacleDraft, given: { id: ObstacleId; now: Instant }): Obstacle {
  return { ...draft, id: given.id, createdAt: given.now };
}

/** The same day in another year; February 29 becomes March 1 where there is none. */
function inYear(day: CalendarDay, year: number): CalendarDay {
  const moved = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  const parsed = z.safeParse(calendarDaySchema, moved);
  return parsed.success ? parsed.data : addDays(`${moved.slice(0, 4)}-02-28` as CalendarDay, 1);
}

/** The first and last day of an obstacle in the year it begins in. */
function timeOf({ startsOn, endsOn }: Obstacle, year: number): { from: CalendarDay; to: CalendarDay } | null {
  if (startsOn === null) return null;
  const from = inYear(startsOn, year);
  return { from, to: addDays(from, endsOn === null ? 0 : daysBetween(startsOn, endsOn)) };
}

/** The plans to bring to mind on a day: what lies ahead within 7 days, or is there now. */
export function obstaclesNear(obstacles: readonly Obstacle[], today: CalendarDay): Obstacle[] {
  const year = Number(today.slice(0, 4));
  return obstacles.filter((obstacle) => {
    const begun = Number(obstacle.startsOn?.slice(0, 4));
    // A winter that began last year may still last, and one of next January may be near.
    const years = obstacle.everyYear ? [year - 1, year, year + 1].filter((each) => each >= begun) : [begun];
    return years.some((each) => {
      const time = timeOf(obstacle, each);
      return time !== null && addDays(time.from, -DAYS_AHEAD) <= today && today <= time.to;
    });
  });
}
