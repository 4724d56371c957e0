import { titleOf, type WinEntries } from './win-entries.ts';
import { winId, type FoundWin } from './win.ts';

function stepUps(entries: WinEntries): FoundWin[] {
  return entries.decisions
    .filter(
      ({ advice, quotaBefore, quotaAfter }) =>
        advice === 'step-up' && quotaBefore !== null && quotaAfter !== null && quotaAfter > quotaBefore,
    )
    .map(({ id, stepId, decidedOn }) => ({
      id: winId('step-up', { row: id }),
      source: 'step-up',
      wonOn: decidedOn,
      about: titleOf(stepId, entries),
      evidenceKind: 'step',
      evidenceId: stepId,
    }));
}

function stepsMastered({ steps }: WinEntries): FoundWin[] {
  return steps.flatMap(({ id, title, status, masteredOn }): FoundWin[] =>
    status !== 'mastered' || masteredOn === null
      ? []
      : [
          {
            id: winId('step-mastered', { row: id }),
            source: 'step-mastered',
            wonOn: masteredOn,
            about: title,
            evidenceKind: 'step',
            evidenceId: id,
          },
        ],
  );
}

function goalsReached({ goals }: WinEntries): FoundWin[] {
  return goals.flatMap(({ id, title, status, reachedOn }): FoundWin[] =>
    status !== 'reached' || reachedOn === null
      ? []
      : [
          {
            id: winId('goal-reached', { row: id }),
            source: 'goal-reached',
            wonOn: reachedOn,
            about: title,
            evidenceKind: 'goal',
            evidenceId: id,
          },
        ],
  );
}

/** The wins on the ladder itself. */
export function planWins(entries: WinEntries): FoundWin[] {
  return [...stepUps(entries), ...stepsMastered(entries), ...goalsReached(entries)];
}
