import { addDays, weekdayOf } from './calendar-day.ts';
import { CONSISTENCY_RULE } from './consistency.ts';
import { timesItGotBetter } from './measure-score.ts';
import { byTime, seriesOf } from './measurement.ts';
import { keptOver } from './todays-plan.ts';
import { WIN_RULE, type WinEntries } from './win-entries.ts';
import { winId, type FoundWin } from './win.ts';

const SUNDAY = 7;

/** Four weeks that ended on a Sunday, and of which at least 70 % of the planned sessions were kept. Each week counts once. */
function monthsOfConsistency(entries: WinEntries): FoundWin[] {
  const { month } = CONSISTENCY_RULE;
  const found: FoundWin[] = [];
  let last = entries.lastMonth?.wonOn ?? null;
  const begun = entries.schedules
    .map(({ startsOn }) => startsOn)
    .toSorted()
    .at(0);
  for (let end = addDays(entries.today, -month); end < entries.today; end = addDays(end, 1)) {
    if (weekdayOf(end) !== SUNDAY || begun === undefined || begun > addDays(end, 1 - month)) continue;
    if (last !== null && end < addDays(last, month)) continue;
    // As it stood on the Monday after, when the whole Sunday counts.
    const kept = keptOver(month + 1, {
      ...entries,
      today: addDays(end, 1),
      sessions: entries.sessions.filter(({ heldOn }) => heldOn <= end),
    });
    if (kept === null || kept.planned < WIN_RULE.leastPlanned) continue;
    if (kept.kept * 100 < kept.planned * WIN_RULE.consistencyShare) continue;
    last = end;
    found.push({
      id: winId('month-of-consistency', { day: end }),
      source: 'month-of-consistency',
      wonOn: end,
      about: '',
      evidenceKind: 'week',
      evidenceId: null,
    });
  }
  return found;
}

function measuresImproved({ measurements, goals }: WinEntries): FoundWin[] {
  const ordered = measurements.toSorted(byTime);
  const series = [...new Set(ordered.map(seriesOf))].map((name) =>
    ordered.filter((measurement) => seriesOf(measurement) === name),
  );
  return series.flatMap(timesItGotBetter).map(({ id, measure, measuredOn, goalIds }) => ({
    id: winId('measure-improved', { row: id }),
    source: 'measure-improved',
    wonOn: measuredOn,
    about: measure === 'confidence' ? (goals.find((goal) => goal.id === goalIds[0])?.title ?? '') : '',
    evidenceKind: 'measurement',
    evidenceId: id,
  }));
}

function firstThoughtRecord({ firstThoughtRecord: record }: WinEntries): FoundWin[] {
  if (record === null) return [];
  return [
    {
      id: winId('first-thought-record', {}),
      source: 'first-thought-record',
      wonOn: record.thoughtOn,
      about: '',
      evidenceKind: 'thought-record',
      evidenceId: record.id,
    },
  ];
}

/** On the day that it is found: it has one id, so it is found once. */
function firstShare({ hasShared, today }: WinEntries): FoundWin[] {
  if (!hasShared) return [];
  return [
    {
      id: winId('first-share', {}),
      source: 'first-share',
      wonOn: today,
      about: '',
      evidenceKind: null,
      evidenceId: null,
    },
  ];
}

/** The wins that show over weeks, and in what was written. */
export function reflectionWins(entries: WinEntries): FoundWin[] {
  return [
    ...monthsOfConsistency(entries),
    ...measuresImproved(entries),
    ...firstThoughtRecord(entries),
    ...firstShare(entries),
  ];
}
