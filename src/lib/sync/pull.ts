import { applyChanges, knownKey, noteDifferences, noteMissing } from '../data/apply-changes.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { changeSyncState, getSyncState, type SyncState } from '../data/sync-state.ts';
import { ok, type Result } from '../domain/result.ts';
import { rowFromServer } from './rows.ts';
import { parsePullAnswer, type PullAnswer, type SyncTransport, type TransportProblem } from './transport.ts';

export const PULL_PAGE = 1000;

/** How far a pull has come, in revisions: for the words "getting your plan, 3,000 of 15,000". */
export interface PullProgress {
  readonly done: number;
  readonly total: number;
}

/** The server was restored from a backup, when it says less than it once confirmed. */
function wentBack(state: SyncState, answer: PullAnswer): boolean {
  return (
    (state.serverEpoch !== null && state.serverEpoch !== answer.server_epoch) ||
    state.cursor > answer.revision ||
    state.acknowledgedSeq > answer.last_seq
  );
}

/**
 * Takes in everything after this device's cursor, page by page; each page lands with the cursor in one transaction.
 * When the server went back in time, everything is compared instead, and what the server lacks waits to be sent.
 */
export async function pullChanges(
  db: FootholdDatabase,
  transport: SyncTransport,
  clientId: string,
  onProgress: (progress: PullProgress) => void = () => undefined,
): Promise<Result<void, TransportProblem>> {
  const known = new Set<string>();
  let started = await getSyncState(db);
  if (started?.recovering === true) started = await restartRecovery(db, started);

  for (let state = started; state !== undefined; state = await getSyncState(db)) {
    const answer = parsePullAnswer(await transport.pull(clientId, state.cursor, PULL_PAGE));
    if (!answer.ok) return answer;
    const page = answer.value;

    if (!state.recovering && wentBack(state, page)) {
      await restartRecovery(db, state);
      known.clear();
      continue;
    }

    const changes = page.rows.map(rowFromServer).filter((change) => change !== undefined);
    if (state.recovering) {
      await noteDifferences(db, changes);
      for (const change of changes) known.add(knownKey(change));
    }
    const finished = page.cursor >= page.revision;
    await applyChanges(db, changes, {
      cursor: page.cursor,
      serverEpoch: page.server_epoch,
      ...(state.recovering ? { acknowledgedSeq: page.last_seq } : {}),
    });
    onProgress({ done: page.cursor, total: page.revision });
    if (!finished) continue;

    if (state.recovering) {
      await noteMissing(db, known);
      await changeSyncState(db, { recovering: false });
    }
    return ok(undefined);
  }
  return ok(undefined);
}

async function restartRecovery(db: FootholdDatabase, state: SyncState): Promise<SyncState> {
  const fresh = { cursor: 0, recovering: true };
  await changeSyncState(db, fresh);
  return { ...state, ...fresh };
}
