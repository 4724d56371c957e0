/** The answer of everything in `domain` and `data` that can go wrong for a reason a person can act on. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; error: Problem };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function notOk<Problem>(error: Problem): { ok: false; error: Problem } {
  return { ok: false, error };
}
