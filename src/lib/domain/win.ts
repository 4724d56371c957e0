import * as z from 'zod/mini';
import {
  addDays,
  calendarDaySchema,
  daysBetween,
  instantSchema,
  type CalendarDay,
  type Instant,
} from './calendar-day.ts';
import { CONSISTENCY_RULE } from './consistency.ts';
import { formParser, type Parsed } from './field-errors.ts';
import { winIdSchema, type WinId } from './id.ts';
import { onDemand } from './on-demand.ts';
import { optionalText, requiredText, TEXT_LIMITS } from './text.ts';

/** The rules that find a win (clinical rules section 7). Their order is part of the ids below: new ones go to the end. */
export const WIN_RULES = [
  'first-session',
  'quota-kept',
  'step-up',
  'step-mastered',
  'goal-reached',
  'fear-halved',
  'prediction-disproved',
  'kept-on-a-bad-day',
  'back-again',
  'month-of-consistency',
  'measure-improved',
  'first-thought-record',
  'first-share',
] as const;
export type WinRule = (typeof WIN_RULES)[number];
/** How a win came to be: found by a rule, or added by hand. */
export const WIN_SOURCES = [...WIN_RULES, 'own'] as const;
export type WinSource = (typeof WIN_SOURCES)[number];

/** What a win can point to as its evidence. */
export const EVIDENCE_KINDS = [
  'session',
  'step',
  'goal',
  'exposure',
  'measurement',
  'thought-record',
  'week',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Parses a win that the person adds. */
export const parseWinDraft = formParser(() =>
  z.object({ words: requiredText(TEXT_LIMITS.line), wonOn: calendarDaySchema }),
);
export type WinDraft = Parsed<typeof parseWinDraft>;

export const winSchema = onDemand(() =>
  z.object({
    id: winIdSchema,
    source: z.enum(WIN_SOURCES),
    wonOn: calendarDaySchema,
    /** Own words; empty for a win that a rule found, which the catalogue has words for. */
    words: optionalText(TEXT_LIMITS.line),
    /** What it was about, as it was called then: a step, a goal. */
    about: optionalText(TEXT_LIMITS.title),
    evidenceKind: z.nullable(z.enum(EVIDENCE_KINDS)),
    evidenceId: z.nullable(z.uuid()),
    /** Taken off the shelf. The row stays, so that the rule does not find it again. */
    hidden: z.boolean(),
    createdAt: instantSchema,
  }),
);
/** Something to be glad of: found by a rule with its evidence, or added by the person (C1). */
export type Win = z.infer<ReturnType<typeof winSchema>>;

/** A win that a rule has found in the entries. */
export type FoundWin = Omit<Win, 'hidden' | 'createdAt' | 'words'>;

export function createOwnWin(draft: WinDraft, given: { id: WinId; now: Instant }): Win {
  return {
    ...draft,
    id: given.id,
    source: 'own',
    about: '',
    evidenceKind: null,
    evidenceId: null,
    hidden: false,
    createdAt: given.now,
  };
}

export function createFoundWin(found: FoundWin, given: { now: Instant }): Win {
  return { ...found, words: '', hidden: false, createdAt: given.now };
}

const NO_ROW = '00000000-0000-4000-8000-000000000000';
const EPOCH = '1970-01-01' as CalendarDay;
/** Where the rule's place stands among the last 48 bits of an id; the number of the occasion has those below. */
const RULE_BITS = 40n;

/**
 * The id of a rule's win on an occasion: each device that finds it gives it the same one, so that two of them, offline,
 * make one win. Made from the row that the occasion is about, or from a day, or from a number such as the quota.
 */
export function winId(rule: WinRule, occasion: { row?: string; day?: CalendarDay; number?: number }): WinId {
  const row = occasion.row ?? NO_ROW;
  const number = occasion.number ?? (occasion.day === undefined ? 0 : daysBetween(EPOCH, occasion.day));
  const tail =
    BigInt(`0x${row.slice(-12)}`) ^
    (BigInt(WIN_RULES.indexOf(rule) + 1) << RULE_BITS) ^
    BigInt(Math.max(0, number));
  return `${row.slice(0, -12)}${tail.toString(16).padStart(12, '0')}` as WinId;
}

/** Two devices that were apart may each have found four weeks that held, and the weeks overlap: the earlier ones count. */
function repeatedMonths(wins: readonly Win[]): Set<WinId> {
  const repeated = new Set<WinId>();
  const months = wins.filter(({ source }) => source === 'month-of-consistency');
  let last: CalendarDay | undefined;
  for (const { id, wonOn } of months.toSorted((one, other) => (one.wonOn < other.wonOn ? -1 : 1))) {
    if (last !== undefined && wonOn < addDays(last, CONSISTENCY_RULE.month)) repeated.add(id);
    else last = wonOn;
  }
  return repeated;
}

/** Newest first: the shelf. What was taken off is left out. */
export function onTheShelf(wins: readonly Win[]): Win[] {
  const place = ({ wonOn, createdAt, id }: Win) => `${wonOn} ${createdAt} ${id}`;
  const repeated = repeatedMonths(wins);
  return wins
    .filter(({ id, hidden }) => !hidden && !repeated.has(id))
    .toSorted((one, other) => (place(one) < place(other) ? 1 : -1));
}

/** Those that tell of hard days come first on a hard day. */
const STRONG: readonly WinSource[] = ['kept-on-a-bad-day', 'back-again', 'prediction-disproved', 'own'];
const ON_A_HARD_DAY = 3;

/**
 * Three wins to look back on: one of those that came on hard days, and others, another three each day so that they stay
 * alive.
 *
 * @param shelf newest first
 */
export function winsForAHardDay(shelf: readonly Win[], today: CalendarDay): Win[] {
  const strong = shelf.filter(({ source }) => STRONG.includes(source));
  const turn = Math.abs(daysBetween(EPOCH, today));
  const picked: Win[] = [];
  for (const wins of [strong, shelf]) {
    const wanted = wins === strong ? 1 : ON_A_HARD_DAY;
    const start = wins.length === 0 ? 0 : turn % wins.length;
    for (const win of [...wins.slice(start), ...wins.slice(0, start)]) {
      if (picked.length >= wanted) break;
      if (!picked.includes(win)) picked.push(win);
    }
  }
  return picked;
}

/** The wins of each year, in the order that they come in. */
export function byYear(wins: readonly Win[]): { readonly year: string; readonly wins: Win[] }[] {
  const years: { year: string; wins: Win[] }[] = [];
  for (const win of wins) {
    const year = win.wonOn.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.wins.push(win);
    else years.push({ year, wins: [win] });
  }
  return years;
}
