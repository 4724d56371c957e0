import type { FootholdDatabase } from '../data/database.ts';
import type { Mutation, RefusedMutation } from '../data/mutation.ts';
import { nextMutations, settlePush } from '../data/outbox.ts';
import { changeSyncState, getSyncState } from '../data/sync-state.ts';
import { ok, type Result } from '../domain/result.ts';
import { parsePushAnswer, type SyncTransport, type TransportProblem } from './transport.ts';

/** At most this many mutations in one request; the server refuses more. */
export const PUSH_SIZE = 500;
/** At most about this many bytes in one request: the local server takes a megabyte. */
const PUSH_BYTES = 600_000;

/** As many of the oldest mutations as fit into one request; always at least one. */
export function batchThatFits(mutations: readonly Mutation[]): Mutation[] {
  let bytes = 0;
  const fitting = mutations.findIndex((mutation, index) => {
    bytes += JSON.stringify(mutation).length * 2;
    return index > 0 && bytes > PUSH_BYTES;
  });
  return mutations.slice(0, fitting === -1 ? PUSH_SIZE : fitting);
}

/**
 * Sends the outbox in order until it is empty. A batch leaves the outbox only after the server said that it has it;
 * sent again after a lost answer, it changes nothing there.
 *
 * @returns how many mutations were sent
 */
export async function pushOutbox(
  db: FootholdDatabase,
  transport: SyncTransport,
  clientId: string,
): Promise<Result<number, TransportProblem>> {
  let sent = 0;
  for (;;) {
    const batch = batchThatFits(await nextMutations(db, PUSH_SIZE));
    if (batch.length === 0) return ok(sent);
    const answer = parsePushAnswer(await transport.push(clientId, batch));
    if (!answer.ok) return answer;

    const { previous_seq: previousSeq, last_seq: lastSeq, rejected } = answer.value;
    const known = await getSyncState(db);
    // Seen only here: by the time of the next pull this very push has moved the server's count on.
    if (known !== undefined && previousSeq < known.acknowledgedSeq)
      await changeSyncState(db, { recovering: true });
    const bySeq = new Map(batch.map((mutation) => [mutation.seq, mutation]));
    const refused: RefusedMutation[] = rejected.flatMap(({ seq, code, constraint }) => {
      const mutation = bySeq.get(seq);
      return mutation === undefined ? [] : { ...mutation, code, constraint };
    });
    await settlePush(db, { lastSeq: Math.min(lastSeq, batch.at(-1)?.seq ?? 0), refused });
    sent += batch.length;
  }
}
