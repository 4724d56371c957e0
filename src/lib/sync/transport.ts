import * as z from 'zod/mini';
import type { Mutation } from '../data/mutation.ts';
import { notOk, ok, type Result } from '../domain/result.ts';

/** Why the server could not be asked. None of them loses anything: the outbox waits. */
export type TransportProblem =
  /** No network, or something between us and the server answered in its place (a captive portal). */
  | { type: 'offline' }
  /** The session ended: weeks without network, or signed out elsewhere. */
  | { type: 'sign-in-again' }
  /** The server answered, but can't do it now. */
  | { type: 'server-trouble' };

/** The way to the server: two calls. What comes back has not been parsed yet. */
export interface SyncTransport {
  push(clientId: string, mutations: readonly Mutation[]): Promise<Result<unknown, TransportProblem>>;
  pull(clientId: string, cursor: number, pageSize: number): Promise<Result<unknown, TransportProblem>>;
}

const count = z.int().check(z.nonnegative());

const pushAnswerSchema = z.object({
  /** What the server had of this installation before: less than once confirmed means that it was restored. */
  previous_seq: count,
  last_seq: count,
  server_epoch: z.uuid(),
  rejected: z.array(z.object({ seq: count, code: z.string(), constraint: z.nullable(z.string()) })),
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;

const pullAnswerSchema = z.object({
  rows: z.array(z.unknown()),
  cursor: count,
  revision: count,
  last_seq: count,
  server_epoch: z.uuid(),
});
export type PullAnswer = z.infer<typeof pullAnswerSchema>;

/** An answer that is not of our server's shape did not come from our server: as good as no network. */
function parseAnswer<Schema extends z.ZodMiniType>(
  schema: Schema,
  answer: Result<unknown, TransportProblem>,
): Result<z.infer<Schema>, TransportProblem> {
  if (!answer.ok) return answer;
  const parsed = z.safeParse(schema, answer.value);
  return parsed.success ? ok(parsed.data) : notOk({ type: 'offline' });
}

export function parsePushAnswer(answer: Result<unknown, TransportProblem>) {
  return parseAnswer(pushAnswerSchema, answer);
}

export function parsePullAnswer(answer: Result<unknown, TransportProblem>) {
  return parseAnswer(pullAnswerSchema, answer);
}
