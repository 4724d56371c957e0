import { randomUUID } from 'node:crypto';
import { ACTORS, type Actor } from './cast.ts';
import type { Scene } from './scene.ts';
import { groupSaying, NO_CHECKS } from './story.ts';
import { PEERS } from './words.ts';

/** A call that reaches for something of the scene, and who has it in their right. */
export interface ExpectedCall {
  readonly by: readonly Actor[];
  readonly given: (scene: Scene, me: string) => object;
}

const NOBODY: readonly Actor[] = [];
const MODERATOR: readonly Actor[] = ['moderator'];
const PATIENT: readonly Actor[] = ['patient'];
const SIGNED_IN = ACTORS.filter((actor) => actor !== 'visitor');

const said = { ...groupSaying('Mine now'), ...NO_CHECKS };
const invite = { kind: 'join', label: '', max_uses: 1, valid_days: 1 };
const theirPost = ({ cast, ids }: Scene) => ({
  share_owner_id: cast.patient.userId,
  share_id: ids['told the peers'],
});
const moderation = (action: string) => ({ action, reason: 'Because' });
/** About the caller alone: everybody may, and nobody learns of anybody else. */
const ofOneself: ExpectedCall = { by: SIGNED_IN, given: () => ({}) };

/** Every function of the API. Whoever is not named is answered as if what they name were not there. */
export const EXPECTED_CALLS: Readonly<Record<string, readonly ExpectedCall[]>> = {
  create_group: [
    { by: SIGNED_IN, given: () => ({ kind: 'peer', ...groupSaying('Mine'), display_name: 'I' }) },
  ],
  change_group: [
    { by: MODERATOR, given: ({ groups }) => ({ group_id: groups.peers, ...said }) },
    { by: PATIENT, given: ({ groups }) => ({ group_id: groups.family, ...said }) },
  ],
  close_group: [
    { by: MODERATOR, given: ({ groups }) => ({ group_id: groups.peers }) },
    { by: PATIENT, given: ({ groups }) => ({ group_id: groups.family }) },
  ],
  leave_group: [{ by: PEERS, given: ({ groups }) => ({ group_id: groups.peers, take_posts: true }) }],
  // Not while muted: a name is speaking too.
  rename_me: [
    {
      by: ['patient', 'peer', 'moderator', 'blocked'],
      given: ({ groups }) => ({ group_id: groups.peers, display_name: 'Moderator' }),
    },
  ],
  make_moderator: [
    {
      by: MODERATOR,
      given: ({ groups, cast }) => ({ group_id: groups.peers, user_id: cast.peer.userId }),
    },
    // Oneself, and in a family circle nobody at all.
    { by: NOBODY, given: ({ groups }, me) => ({ group_id: groups.peers, user_id: me }) },
    { by: NOBODY, given: ({ groups }, me) => ({ group_id: groups.family, user_id: me }) },
    {
      by: NOBODY,
      given: ({ groups, cast }) => ({ group_id: groups.family, user_id: cast['family viewer'].userId }),
    },
    // Somebody who is not in the group any more.
    { by: NOBODY, given: ({ groups, cast }) => ({ group_id: groups.peers, user_id: cast.banned.userId }) },
  ],
  step_down: [
    { by: MODERATOR, given: ({ groups }) => ({ group_id: groups.peers }) },
    { by: NOBODY, given: ({ groups }) => ({ group_id: groups.family }) },
  ],
  create_invite: [
    { by: MODERATOR, given: ({ groups }) => ({ group_id: groups.peers, ...invite }) },
    { by: PATIENT, given: ({ groups }) => ({ group_id: groups.family, ...invite }) },
  ],
  revoke_invite: [{ by: MODERATOR, given: ({ ids }) => ({ invite_id: ids['an invite'] }) }],
  // The id of an invite is not its token.
  look_at_invite: [{ by: NOBODY, given: ({ ids }) => ({ token: ids['an invite'] }) }],
  accept_invite: [
    {
      by: NOBODY,
      given: ({ ids }) => ({ token: ids['an invite'], display_name: 'I', message: '', rules_accepted: true }),
    },
  ],
  withdraw_request: [{ by: ['invited'], given: ({ ids }) => ({ request_id: ids['a wish'] }) }],
  answer_request: [
    { by: MODERATOR, given: ({ ids }) => ({ request_id: ids['a wish'], approve: true }) },
    { by: MODERATOR, given: ({ ids }) => ({ request_id: ids['a wish'], approve: false }) },
  ],
  moderate_post: [
    { by: MODERATOR, given: (scene) => ({ ...theirPost(scene), ...moderation('hide') }) },
    { by: MODERATOR, given: (scene) => ({ ...theirPost(scene), ...moderation('keep') }) },
    {
      by: MODERATOR,
      given: ({ cast, ids }) => ({
        share_owner_id: cast.muted.userId,
        share_id: ids['told by the muted'],
        ...moderation('let-through'),
      }),
    },
    {
      by: PATIENT,
      given: ({ cast, ids }) => ({
        share_owner_id: cast.patient.userId,
        share_id: ids['told the family'],
        ...moderation('hide'),
      }),
    },
  ],
  moderate_comment: [
    {
      by: MODERATOR,
      given: ({ cast, ids }) => ({
        comment_owner_id: cast.peer.userId,
        comment_id: ids['reply of the peer'],
        ...moderation('hide'),
      }),
    },
  ],
  moderate_member: [
    ...['warn', 'remove', 'ban'].map((action) => ({
      by: MODERATOR,
      given: ({ groups, cast }: Scene) => ({
        group_id: groups.peers,
        user_id: cast.peer.userId,
        ...moderation(action),
      }),
    })),
    // Back in by one's own word.
    ...['unban', 'unmute'].map((action) => ({
      by: NOBODY,
      given: ({ groups }: Scene, me: string) => ({
        group_id: groups.peers,
        user_id: me,
        ...moderation(action),
      }),
    })),
    {
      by: MODERATOR,
      given: ({ groups, cast }) => ({
        group_id: groups.peers,
        user_id: cast.moderator.userId,
        ...moderation('remove'),
      }),
    },
    {
      by: PATIENT,
      given: ({ groups, cast }) => ({
        group_id: groups.family,
        user_id: cast['family viewer'].userId,
        ...moderation('remove'),
      }),
    },
    // The owner of a family circle.
    {
      by: NOBODY,
      given: ({ groups, cast }) => ({
        group_id: groups.family,
        user_id: cast.patient.userId,
        ...moderation('remove'),
      }),
    },
  ],
  make_appeal: [{ by: ['muted'], given: ({ muteId }) => ({ action_id: muteId, text: 'Please' }) }],
  answer_appeal: [
    { by: MODERATOR, given: ({ ids }) => ({ appeal_id: ids['an appeal'], granted: true, answer: '' }) },
  ],
  moderation_queue: [
    { by: MODERATOR, given: ({ groups }) => ({ group_id: groups.peers }) },
    { by: PATIENT, given: ({ groups }) => ({ group_id: groups.family }) },
  ],
  moderation_log: [
    { by: MODERATOR, given: ({ groups }) => ({ group_id: groups.peers }) },
    { by: PATIENT, given: ({ groups }) => ({ group_id: groups.family }) },
    { by: NOBODY, given: () => ({ group_id: null }) },
  ],
  group_feed: [{ by: PEERS, given: ({ groups }) => ({ group_ids: [groups.peers] }) }],
  mark_seen: [{ by: PEERS, given: ({ groups }) => ({ group_id: groups.peers }) }],
  // Also for those who are out of it: their own posts.
  take_back_everything: [
    {
      by: [...PEERS, 'left', 'removed', 'banned'],
      given: ({ groups }) => ({ group_id: groups.peers }),
    },
  ],
  my_circle: [ofOneself],
  my_left_posts: [ofOneself],
  mark_notices_read: [ofOneself],
  sync_pull: [{ by: SIGNED_IN, given: () => ({ client_id: randomUUID(), cursor: 0 }) }],
  sync_push: [{ by: SIGNED_IN, given: () => ({ client_id: randomUUID(), mutations: [] }) }],
  delete_own_account: [ofOneself],
};
