import { randomUUID } from 'node:crypto';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import type { SignedInPerson } from '../server/local-server.ts';
import {
  ask,
  askFunction,
  call,
  signUpCast,
  write,
  type Actor,
  type Answer,
  type Cast,
  type Question,
} from './cast.ts';
import { AT } from './rows-of-every-table.ts';
import { joinAll, makeGroups, part, tellAll } from './story.ts';
import { leakedTo, WORDS } from './words.ts';

/** Words that reached somebody who may not read them, with the request that brought them. */
export interface Leak {
  readonly actor: Actor;
  readonly asked: string;
  readonly words: readonly string[];
}

export interface Scene {
  readonly cast: Cast;
  /** Rows by what they are called in words.ts and expected-access.ts. */
  readonly ids: Readonly<Record<string, string>>;
  readonly groups: { readonly family: string; readonly peers: string; readonly elsewhere: string };
  /** The id of the mute in the log, and the token of the invite that nobody here was sent. */
  readonly muteId: number;
  readonly inviteToken: string;
  readonly leaks: Leak[];
  readonly personOf: (actor: Actor) => SignedInPerson | undefined;
  /** One request as somebody; what it brings to light is looked through for words that are not theirs to read. */
  readonly try: (actor: Actor, pathAndQuery: string, question?: Question) => Promise<Answer>;
  readonly tryFunction: (actor: Actor, name: string, given?: object) => Promise<Answer>;
}

/** The whole story, told over the real API. */
export async function makeScene(server: RunningServer): Promise<Scene> {
  const cast = await signUpCast(server);
  const groups = await makeGroups(server, cast);
  await joinAll(server, cast, groups);
  // Everybody but the stranger has words of their own that could be shared.
  const ownWords: Record<string, string> = {};
  await Promise.all(
    Object.entries(cast).map(async ([actor, person]) => {
      if (actor === 'stranger') return;
      const id = (ownWords[`own words of the ${actor}`] = randomUUID());
      await write(server, person, [
        { table: 'milestones', id, fields: { words: 'Own words', created_at: AT } },
      ]);
    }),
  );
  const ids = await tellAll(server, cast, groups);
  const muteId = await part(server, cast, groups.peers, ids);
  const { token } = await call<{ token: string }>(server, cast.moderator, 'create_invite', {
    group_id: groups.peers,
    kind: 'join',
    label: WORDS['label of the invite'].words,
    max_uses: 5,
    valid_days: 2,
  });
  const { appeals, requests } = await call<{
    appeals: { appeal_id: string }[];
    requests: { request_id: string }[];
  }>(server, cast.moderator, 'moderation_queue', { group_id: groups.peers });
  const invites = await ask(server, cast.moderator, '/rest/v1/invites?select=id,kind&order=created_at.desc');

  const leaks: Leak[] = [];
  const personOf = (actor: Actor) => (actor === 'visitor' ? undefined : cast[actor]);
  const looked = async (actor: Actor, asked: string, answered: Promise<Answer>): Promise<Answer> => {
    const answer = await answered;
    const words = leakedTo(actor, answer.text);
    if (words.length > 0) leaks.push({ actor, asked, words });
    return answer;
  };
  return {
    cast,
    groups,
    muteId,
    inviteToken: token,
    leaks,
    personOf,
    ids: {
      ...ids,
      ...ownWords,
      'an appeal': appeals[0]!.appeal_id,
      'a wish': requests[0]!.request_id,
      'an invite': (JSON.parse(invites.text) as { id: string }[])[0]!.id,
    },
    try: (actor, pathAndQuery, question) =>
      looked(actor, pathAndQuery, ask(server, personOf(actor), pathAndQuery, question)),
    tryFunction: (actor, name, given) =>
      looked(actor, name, askFunction(server, personOf(actor), name, given)),
  };
}
