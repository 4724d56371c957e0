import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aGroup, aPost, CircleServer, TROUBLES } from '../../../tests/fixtures/circle-server.ts';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { listGroups, listPosts } from '../data/circle-cache.ts';
import type { FootholdDatabase } from '../data/database.ts';
import type { GroupId, PersonId } from '../domain/id.ts';
import { MUTE_DAYS } from '../domain/moderation.ts';
import { Clock } from './clock.svelte.ts';
import { GroupCare } from './group-care.svelte.ts';

const NOW = '2026-11-24T04:30:00.000Z';
const BEN = '30000000-0000-4000-8000-000000000001' as PersonId;

let db: FootholdDatabase;
let server: CircleServer;
beforeEach(() => {
  db = anAccountStore();
  server = new CircleServer();
});
afterEach(() => db.close());

/** @param utcOffset minutes that the person's clocks are ahead of UTC */
function careAt(utcOffset = 0): GroupCare {
  const environment = {
    now: () => Date.parse(NOW),
    monotonic: () => 0,
    newId: () => crypto.randomUUID(),
    utcOffsetAt: () => utcOffset,
  };
  return new GroupCare(db, new Clock(environment), environment, server.online);
}

describe('somebody who may not speak for a while', () => {
  it.each([-480, 0, 780])('is quiet for whole days, %i minutes from UTC', async (utcOffset) => {
    for (const days of MUTE_DAYS) {
      await careAt(utcOffset).moderateMember('g' as GroupId, BEN, 'mute', 'A pause', days);
      const until = server.calls.findLast(({ name }) => name === 'moderate_member')?.args['until'];
      expect(Date.parse(until as string) - Date.parse(NOW)).toBe(days * 86_400_000);
    }
  });

  it.each(['warn', 'unmute', 'remove', 'ban', 'unban'] as const)('has no end in “%s”', async (action) => {
    await careAt().moderateMember('g' as GroupId, BEN, action, 'A reason', 3);
    expect(server.calls.find(({ name }) => name === 'moderate_member')?.args).not.toHaveProperty('until');
  });
});

describe('what was changed about groups', () => {
  it('shows on this device before the page goes on', async () => {
    const group = aGroup({ kind: 'family' });
    server.groups = [group];
    server.posts = [aPost(group)];
    server.answers['accept_invite'] = { groupId: group.groupId, state: 'joined' };
    const joined = await careAt().acceptInvite('0'.repeat(32), 'Dora', '', true);
    expect(joined).toEqual({ ok: true, value: { groupId: group.groupId, state: 'joined' } });
    expect(await listGroups(db)).toEqual([group]);
    expect(await listPosts(db, null)).toHaveLength(1);
  });

  it('empties the device of a group that was left', async () => {
    const [left, kept] = [aGroup(), aGroup()];
    server.groups = [left, kept];
    server.posts = [aPost(left), aPost(kept)];
    const care = careAt();
    await care.renameMe(left.groupId, 'Anna');
    expect(await listPosts(db, null)).toHaveLength(2);
    server.groups = [kept];
    await care.leaveGroup(left.groupId, false);
    expect(await listGroups(db)).toEqual([kept]);
    expect((await listPosts(db, null)).map(({ groupId }) => groupId)).toEqual([kept.groupId]);
  });

  it.each(Object.entries(TROUBLES))('leaves what was kept as it was with %s', async (_, trouble) => {
    const group = aGroup();
    server.groups = [group];
    const care = careAt();
    await care.renameMe(group.groupId, 'Anna');
    server.trouble = trouble;
    const left = await care.leaveGroup(group.groupId, true);
    expect(left.ok).toBe(false);
    expect(await listGroups(db)).toEqual([group]);
  });

  it.each([
    ['42501', 'not-allowed'],
    ['FH003', 'last-moderator'],
    ['FH004', 'name-taken'],
    ['FH005', 'rules-not-accepted'],
    ['FH006', 'own-case'],
    ['22023', 'not-right'],
  ])('is refused with %s in the words of “%s”', async (code, type) => {
    server.trouble = { data: null, error: { code }, status: 400 };
    expect(await careAt().closeGroup('g' as GroupId)).toEqual({ ok: false, error: { type } });
  });

  it.each([
    ['FH001', 'invite-not-valid'],
    ['FH002', 'too-many-tries'],
  ])('is told %s of an invite, which comes as a value, as “%s”', async (error, type) => {
    server.answers['look_at_invite'] = { error };
    server.answers['accept_invite'] = { error };
    expect(await careAt().lookAtInvite('0')).toEqual({ ok: false, error: { type } });
    expect(await careAt().acceptInvite('0', 'Dora', '', true)).toEqual({ ok: false, error: { type } });
  });
});

describe('an invite', () => {
  const view = {
    ...{ groupKind: 'family', groupName: 'Our table', description: '', rules: '', kind: 'join' },
    ...{ inviterName: 'Ana', alreadyIn: false },
  };

  it('is read by somebody who has no account yet, and used by nobody without one', async () => {
    server.signedIn = false;
    server.answers['look_at_invite'] = view;
    expect(await careAt().lookAtInvite('0')).toEqual({ ok: true, value: view });
    expect(await careAt().acceptInvite('0', 'Dora', '', true)).toEqual({
      ok: false,
      error: { type: 'sign-in-again' },
    });
    expect(server.asked('accept_invite')).toBe(0);
  });
});
