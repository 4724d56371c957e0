import { EXPOSURE_RULE, type Exposure } from './exposure.ts';
import { titleOf, type WinEntries } from './win-entries.ts';
import { winId, type FoundWin } from './win.ts';

function carriedOut({ exposures }: WinEntries): Exposure[] {
  const place = ({ committedOn, createdAt, id }: Exposure) => `${committedOn} ${createdAt} ${id}`;
  return exposures
    .filter(({ sessionId }) => sessionId !== null)
    .toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

function ofExposure(
  source: FoundWin['source'],
  id: FoundWin['id'],
  exposure: Exposure,
  entries: WinEntries,
): FoundWin {
  const heldOn = entries.sessions.find((session) => session.id === exposure.sessionId)?.heldOn;
  return {
    id,
    source,
    wonOn: heldOn ?? exposure.committedOn,
    about: titleOf(exposure.stepId, entries),
    evidenceKind: 'exposure',
    evidenceId: exposure.id,
  };
}

/** The first time that fear was at most half of the first rating of its step. */
function fearHalved(entries: WinEntries): FoundWin[] {
  const exposures = carriedOut(entries);
  return [...new Set(exposures.map(({ stepId }) => stepId))].flatMap((stepId) => {
    const ofStep = exposures.filter((exposure) => exposure.stepId === stepId);
    const first = ofStep.find(({ fearBefore }) => fearBefore !== null)?.fearBefore ?? 0;
    const limit = (first * EXPOSURE_RULE.fearShare) / 100;
    const halved = ofStep.find(({ fearAfter }) => fearAfter !== null && fearAfter <= limit);
    return first === 0 || halved === undefined
      ? []
      : [ofExposure('fear-halved', winId('fear-halved', { row: stepId }), halved, entries)];
  });
}

function predictionsDisproved(entries: WinEntries): FoundWin[] {
  return carriedOut(entries)
    .filter(({ outcome }) => outcome === 'no')
    .map((exposure) =>
      ofExposure(
        'prediction-disproved',
        winId('prediction-disproved', { row: exposure.id }),
        exposure,
        entries,
      ),
    );
}

/** The wins that exposures show. */
export function exposureWins(entries: WinEntries): FoundWin[] {
  return [...fearHalved(entries), ...predictionsDisproved(entries)];
}
