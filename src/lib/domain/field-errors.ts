import * as z from 'zod/mini';
import { onDemand } from './on-demand.ts';
import { notOk, ok, type Result } from './result.ts';

/** What is wrong with one field. The words for it are chosen in `ui`. `limit` is the number that was passed. */
export type FieldProblem =
  | { problem: 'required' | 'not-a-number' | 'not-whole' | 'not-a-day' | 'not-a-choice' | 'not-right' }
  | { problem: 'too-long' | 'too-small' | 'too-large' | 'too-many' | 'too-few'; limit: number };

/** Problems by field name, as the form calls the fields. */
export type FieldErrors = { type: 'fields'; fields: Readonly<Record<string, FieldProblem>> };

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue): FieldProblem {
  switch (issue.code) {
    case 'custom': {
      const [problem, limit] = issue.message.split(':');
      if (problem === 'too-long') return { problem, limit: Number(limit) };
      if (problem === 'required' || problem === 'not-a-day') return { problem };
      return { problem: 'not-right' };
    }
    case 'too_small':
      return { problem: issue.origin === 'array' ? 'too-few' : 'too-small', limit: Number(issue.minimum) };
    case 'too_big':
      if (issue.origin === 'string') return { problem: 'too-long', limit: Number(issue.maximum) };
      return { problem: issue.origin === 'array' ? 'too-many' : 'too-large', limit: Number(issue.maximum) };
    case 'invalid_type':
      if (issue.input === null || issue.input === undefined) return { problem: 'required' };
      if (issue.expected === 'int') return { problem: 'not-whole' };
      if (issue.expected === 'number') return { problem: 'not-a-number' };
      return { problem: 'required' };
    case 'invalid_value':
      return { problem: 'not-a-choice' };
    case 'not_multiple_of':
      return { problem: 'not-right' };
    default:
      return { problem: 'not-right' };
  }
}

/** Parses what a form collected. The first problem of each field is kept; later ones would only add noise. */
function parseFields<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
): Result<z.infer<Schema>, FieldErrors> {
  const parsed = z.safeParse(schema, input, { reportInput: true });
  if (parsed.success) return ok(parsed.data);
  const fields: Record<string, FieldProblem> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '');
    fields[field] ??= problemOf(issue);
  }
  return notOk({ type: 'fields', fields });
}

/**
 * The parser of one form. Its schema is made when the form is first sent: made at the start, all of them together take
 * a slow phone longer than the first screen.
 */
export function formParser<Schema extends z.ZodMiniType>(makeSchema: () => Schema) {
  const schema = onDemand(makeSchema);
  return (input: unknown): Result<z.infer<Schema>, FieldErrors> => parseFields(schema(), input);
}

/** What a form's parser gives when nothing is wrong. */
export type Parsed<Parser extends (input: unknown) => Result<unknown, FieldErrors>> = Extract<
  ReturnType<Parser>,
  { ok: true }
>['value'];
