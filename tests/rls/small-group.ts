import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { signUp, type SignedInPerson } from '../server/local-server.ts';
import { ask, askFunction, call } from './cast.ts';
import { groupSaying, NO_CHECKS } from './story.ts';

/** A group of peers of its own, for attacks that leave nothing as it was. */
export interface SmallGroup {
  readonly id: string;
  readonly token: string;
  readonly keeper: SignedInPerson;
  readonly join: (person: SignedInPerson, name: string, token?: string) => Promise<unknown>;
  readonly joined: (name: string) => Promise<SignedInPerson>;
  readonly moderate: (person: SignedInPerson, action: string, until?: string) => Promise<unknown>;
}

export async function makeSmallGroup(
  server: RunningServer,
  keeper: SignedInPerson,
  rules = '',
): Promise<SmallGroup> {
  const said = groupSaying('A small group', rules);
  const id = await call<string>(server, keeper, 'create_group', {
    kind: 'peer',
    ...said,
    display_name: 'Keeper',
  });
  await call(server, keeper, 'change_group', { group_id: id, ...said, ...NO_CHECKS });
  const { token } = await call<{ token: string }>(server, keeper, 'create_invite', {
    group_id: id,
    kind: 'join',
    label: '',
    max_uses: 50,
    valid_days: 1,
  });
  const join = (person: SignedInPerson, name: string, by = token) =>
    call(server, person, 'accept_invite', {
      token: by,
      display_name: name,
      message: '',
      rules_accepted: true,
    });
  return {
    id,
    token,
    keeper,
    join,
    joined: async (name) => {
      const person = await signUp(server);
      await join(person, name);
      return person;
    },
    moderate: (person, action, until) =>
      call(server, keeper, 'moderate_member', {
        group_id: id,
        user_id: person.userId,
        action,
        reason: 'Because',
        ...(until === undefined ? {} : { until }),
      }),
  };
}

/** What of the API tells of others, by whichever way. */
const TELLING = [
  '/rest/v1/shares?select=id,owner_id,group_id,standing,milestones(words,story),comments(text),cheers(kind)',
  '/rest/v1/milestones?select=id,owner_id,words,story,journal_text,shares(group_id)',
  '/rest/v1/commitments?select=id,words,outcome',
  '/rest/v1/progress_summaries?select=id,note',
  '/rest/v1/comments?select=id,owner_id,text,share_id,standing',
  '/rest/v1/cheers?select=id,owner_id,kind',
  '/rest/v1/groups?select=*',
  '/rest/v1/group_members?select=group_id,user_id,state,role,display_name,groups(name,description)',
  '/rest/v1/invites?select=*',
  '/rest/v1/moderation_actions?select=*',
  '/rest/v1/reports?select=*',
];

/** All that somebody is told of others, by every way at once. */
export async function allToldTo(server: RunningServer, person: SignedInPerson): Promise<string> {
  const answers = await Promise.all([
    ...TELLING.map((path) => ask(server, person, path, { prefer: 'count=exact' })),
    askFunction(server, person, 'group_feed'),
    askFunction(server, person, 'my_circle'),
  ]);
  return answers
    .map(({ status, text, contentRange }) => `${String(status)} ${String(contentRange)} ${text}`)
    .join('\n');
}
