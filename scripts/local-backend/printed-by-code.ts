import { inspect } from 'node:util';

function codeOf(error: object): string {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (code === 'PGRST' && typeof cause === 'object' && cause !== null) return codeOf(cause);
  return typeof code === 'string' ? code : 'an error without a code';
}

/**
 * The same error, which prints as its code and nothing else: the drivers hang the statement, its parameters and the
 * refused row on it, and what people wrote belongs in no log.
 */
export function printedByCode(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return error;
  return Object.defineProperty(error, inspect.custom, {
    value: () => `The database answered ${codeOf(error)}`,
    enumerable: false,
    configurable: true,
  });
}
