import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { request, signUp, type SignedInPerson } from '../server/local-server.ts';

/**
 * Everybody who tries. The patient owns a family circle and is in a group of peers; the moderator looks after those
 * peers. Five are or were in it: one left, was removed, was banned, is blocked by the patient, is muted. The invited one
 * has asked to join it. The account of the deleted one is gone, and their token is still in somebody's hands.
 */
export const ACTORS = [
  'visitor',
  'stranger',
  'patient',
  'family viewer',
  'peer',
  'moderator',
  'moderator elsewhere',
  'left',
  'removed',
  'banned',
  'blocked',
  'muted',
  'invited',
  'deleted',
] as const;
export type Actor = (typeof ACTORS)[number];
export type Person = Exclude<Actor, 'visitor'>;
export type Cast = Readonly<Record<Person, SignedInPerson>>;

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly contentRange: string | null;
}

export type Question = NonNullable<Parameters<typeof request>[2]>;

/** One request with somebody's own token; the visitor has none. */
export async function ask(
  server: RunningServer,
  person: SignedInPerson | undefined,
  pathAndQuery: string,
  question: Question = {},
): Promise<Answer> {
  const token = person === undefined ? {} : { token: person.accessToken };
  const answer = await request(server, pathAndQuery, { ...token, ...question });
  return {
    status: answer.status,
    text: await answer.text(),
    contentRange: answer.headers.get('content-range'),
  };
}

/** Calls a function as somebody and hands back all that is told, whatever it is. */
export function askFunction(
  server: RunningServer,
  person: SignedInPerson | undefined,
  name: string,
  given: object = {},
): Promise<Answer> {
  return ask(server, person, `/rest/v1/rpc/${name}`, { method: 'POST', body: given });
}

/** Calls a function that has to work. */
export async function call<Value = unknown>(
  server: RunningServer,
  person: SignedInPerson,
  name: string,
  given: object = {},
): Promise<Value> {
  const { status, text } = await askFunction(server, person, name, given);
  expect(status, `${name}: ${text}`).toBeLessThan(300);
  return JSON.parse(text || 'null') as Value;
}

export interface SentRow {
  readonly table: string;
  readonly id: string;
  readonly fields?: object;
  readonly op?: 'put' | 'delete';
  readonly base?: number;
}

export interface PushAnswer {
  readonly last_seq: number;
  readonly rejected: readonly {
    readonly seq: number;
    readonly code: string;
    readonly constraint: string | null;
  }[];
}

/** Sends rows as a phone of this person would, from an installation that nobody has seen before. */
export function push(
  server: RunningServer,
  person: SignedInPerson,
  rows: readonly SentRow[],
): Promise<PushAnswer> {
  const mutations = rows.map((row, index) => ({ seq: index + 1, op: 'put', base: 0, fields: {}, ...row }));
  return call<PushAnswer>(server, person, 'sync_push', { client_id: randomUUID(), mutations });
}

/** Sends rows that have to be taken. */
export async function write(
  server: RunningServer,
  person: SignedInPerson,
  rows: readonly SentRow[],
): Promise<void> {
  expect((await push(server, person, rows)).rejected).toEqual([]);
}

/** All that the server keeps of somebody's own rows, with revisions: what they find when they look again. */
export async function ownRows(server: RunningServer, person: SignedInPerson): Promise<string> {
  return JSON.stringify(await call(server, person, 'sync_pull', { client_id: randomUUID(), cursor: 0 }));
}

export async function signUpCast(server: RunningServer): Promise<Cast> {
  const people = ACTORS.filter((actor): actor is Person => actor !== 'visitor');
  const signedUp = await Promise.all(people.map(async (actor) => [actor, await signUp(server)] as const));
  return Object.fromEntries(signedUp) as unknown as Cast;
}
