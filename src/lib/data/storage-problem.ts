import { notOk, ok, type Result } from '../domain/result.ts';

/** Why this device could not keep or read something. Nothing was stored half in any of these cases. */
export type StorageProblem =
  /** The device has no space left for it. */
  | { type: 'storage-full' }
  /** The browser refused: private mode, a store that was removed under us, a broken disk. */
  | { type: 'storage-failed'; reason: string };

function problemOf(error: unknown): StorageProblem {
  for (let each = error; each instanceof Error; each = 'inner' in each ? each.inner : undefined) {
    if (each.name === 'QuotaExceededError') return { type: 'storage-full' };
  }
  return { type: 'storage-failed', reason: error instanceof Error ? error.name : 'unknown' };
}

/** Runs work on the store and answers instead of throwing when the store itself gives way. */
export async function keepSafely<Value>(
  work: () => PromiseLike<Value>,
): Promise<Result<Value, StorageProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    return notOk(problemOf(error));
  }
}
