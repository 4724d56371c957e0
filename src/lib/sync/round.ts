import { instantFromMs } from '../domain/calendar-day.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { countWaiting } from '../data/outbox.ts';
import { changeSyncState, ensureSyncState } from '../data/sync-state.ts';
import { ok, type Result } from '../domain/result.ts';
import { pullChanges, type PullProgress } from './pull.ts';
import { pushOutbox } from './push.ts';
import type { SyncTransport, TransportProblem } from './transport.ts';

export interface RoundEnvironment {
  readonly now: () => number;
  readonly newId: () => string;
  readonly onProgress?: (progress: PullProgress) => void;
}

/**
 * One round of sync: send what waits, then take in what is new. A recovery may have left more to send, so the round
 * ends only with an empty outbox.
 */
export async function syncRound(
  db: FootholdDatabase,
  transport: SyncTransport,
  environment: RoundEnvironment,
): Promise<Result<void, TransportProblem>> {
  const { clientId } = await ensureSyncState(db, environment.newId);
  const outcome = await pushThenPull(db, transport, clientId, environment);
  await changeSyncState(
    db,
    outcome.ok
      ? { trouble: null, lastSyncedAt: instantFromMs(environment.now()) }
      : { trouble: outcome.error.type },
  );
  return outcome;
}

async function pushThenPull(
  db: FootholdDatabase,
  transport: SyncTransport,
  clientId: string,
  environment: RoundEnvironment,
): Promise<Result<void, TransportProblem>> {
  // Twice is enough: what a person writes during the round starts the next one.
  for (let turn = 0; turn < 2; turn += 1) {
    const pushed = await pushOutbox(db, transport, clientId);
    if (!pushed.ok) return pushed;
    const pulled = await pullChanges(db, transport, clientId, environment.onProgress);
    if (!pulled.ok) return pulled;
    if ((await countWaiting(db)) === 0) break;
  }
  return ok(undefined);
}
