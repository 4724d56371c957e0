/** What Postgres says of an error, as both drivers hand it over. */
interface PostgresError {
  readonly code: string;
  readonly message: string;
  readonly detail?: string | null;
  readonly hint?: string | null;
}

/**
 * HTTP status by SQLSTATE for the classes that the library answers with 500 "SUP", losing code, detail and hint; as
 * PostgREST documents them. The first entry that the code starts with counts. Codes that are not here come out right
 * by themselves.
 */
const STATUS_BY_SQLSTATE: readonly (readonly [prefix: string, status: number])[] = [
  ['P0001', 400],
  // Raised by this project's own functions.
  ['FH', 400],
  ['P0', 500],
  ['08', 503],
  ['09', 500],
  ['0L', 403],
  ['0P', 403],
  ['23514', 400],
  ['23P01', 400],
  ['23001', 400],
  ['25006', 405],
  ['25', 500],
  ['28', 403],
  ['2D', 500],
  ['38', 500],
  ['39', 500],
  ['3B', 500],
  ['40', 500],
  ['53', 503],
  ['54', 500],
  ['55', 500],
  ['57', 500],
  ['58', 500],
  ['F0', 500],
  ['HV', 500],
  ['XX', 500],
];

function isPostgresError(error: unknown): error is PostgresError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code) &&
    'message' in error
  );
}

/**
 * Trap 3: constraint and raised errors lost their SQLSTATE. The library lets through what is raised in PostgREST's own
 * form (`code` PGRST, the answer in `message`, status and headers in `detail`), so the error is put into that form.
 */
export function asPostgrestError(error: unknown): unknown {
  if (!isPostgresError(error)) return error;
  const { code, message, detail, hint } = error;
  const status = STATUS_BY_SQLSTATE.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (status === undefined) return error;
  const answer = { code, message, details: detail ?? null, hint: hint ?? null };
  return Object.assign(new Error('raised in the form of PostgREST', { cause: error }), {
    code: 'PGRST',
    message: JSON.stringify(answer),
    detail: JSON.stringify({ status, headers: {} }),
  });
}
