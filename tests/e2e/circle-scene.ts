import { expect } from '@playwright/test';
import type { startServer } from '../../scripts/serve/create-server.ts';
import { CirclePerson } from './circle-person.ts';
import { newCredentials } from './person.ts';
import type { Screen } from './screens.ts';

type FootholdServer = Awaited<ReturnType<typeof startServer>>;
type Fields = Record<string, unknown>;

/** In one word that can't break, from right to left, with hidden letters left out: as long as a name may be. */
const LONG_NAME = 'Donaudampfschifffahrtsgesellschaftskapitänswitwen 🌊';
const RIGHT_TO_LEFT = 'مشيتُ إلى الزاوية مع ابنتي اليوم 🚶';
const LONG_WORDS =
  'I walked to the corner shop, stood at the till for as long as I had planned, and was home again before the soup was cold. ';

/** Somebody with an account, who acts through the API as their phone would. */
export class Somebody {
  readonly #server: FootholdServer;
  readonly email: string;
  readonly password: string;
  userId = '';
  #token = '';
  #seq = 0;
  readonly #device = crypto.randomUUID();

  constructor(server: FootholdServer, name: string) {
    this.#server = server;
    ({ email: this.email, password: this.password } = newCredentials(name));
  }

  async signsUp(): Promise<this> {
    const { email, password } = this;
    const answer = (await this.#post('/auth/v1/signup', { email, password })) as {
      access_token: string;
      user: { id: string };
    };
    this.#token = answer.access_token;
    this.userId = answer.user.id;
    return this;
  }

  calls(name: string, body: Fields = {}): Promise<unknown> {
    return this.#post(`/rest/v1/rpc/${name}`, body);
  }

  /** Sends rows as sync does. */
  async writes(...rows: { table: string; id: string; fields: Fields }[]): Promise<void> {
    const mutations = rows.map((row) => ({ ...row, seq: (this.#seq += 1), op: 'put', base: 0 }));
    const answer = await this.calls('sync_push', { client_id: this.#device, mutations });
    expect(answer).toMatchObject({ rejected: [] });
  }

  /** Tells a group something. Answers how others name the post. */
  async tells(groupId: string, kind: 'milestone' | 'commitment' | 'summary', fields: Fields) {
    const tables = { milestone: 'milestones', commitment: 'commitments', summary: 'progress_summaries' };
    const [told, share] = [crypto.randomUUID(), crypto.randomUUID()];
    const created_at = new Date().toISOString();
    await this.writes(
      { table: tables[kind], id: told, fields: { ...fields, created_at } },
      { table: 'shares', id: share, fields: { kind, [`${kind}_id`]: told, group_id: groupId, created_at } },
    );
    return { share_owner_id: this.userId, share_id: share };
  }

  replies(post: Fields, text: string): Promise<void> {
    const fields = { ...post, text, created_at: new Date().toISOString() };
    return this.writes({ table: 'comments', id: crypto.randomUUID(), fields });
  }

  cheers(post: { share_id: string; share_owner_id: string }, kind: string): Promise<void> {
    const fields = { ...post, kind, created_at: new Date().toISOString() };
    return this.writes({ table: 'cheers', id: post.share_id, fields });
  }

  reports(post: { share_id: string; share_owner_id: string }, reason: string, note: string): Promise<void> {
    const fields = { ...post, reason, note, created_at: new Date().toISOString() };
    return this.writes({ table: 'reports', id: post.share_id, fields });
  }

  async startsGroup(kind: string, name: string, displayName: string, rules: string, held: number) {
    const said = { name, rules, description: 'For those who go on in small steps.' };
    const groupId = (await this.calls('create_group', {
      ...said,
      kind,
      display_name: displayName,
    })) as string;
    const change = { ...said, group_id: groupId, hold_first_posts: held, slow_mode_minutes: 0 };
    await this.calls('change_group', change);
    return groupId;
  }

  async invites(groupId: string, kind: string, label: string, uses: number): Promise<string> {
    const invite = { group_id: groupId, kind, label, max_uses: uses, valid_days: 7 };
    return ((await this.calls('create_invite', invite)) as { token: string }).token;
  }

  accepts(token: string, displayName: string, message = ''): Promise<unknown> {
    return this.calls('accept_invite', { token, message, display_name: displayName, rules_accepted: true });
  }

  async #post(path: string, body: Fields): Promise<unknown> {
    const { url, publishableKey } = this.#server;
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: {
        apikey: publishableKey,
        authorization: `Bearer ${this.#token || publishableKey}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${text}`);
    return JSON.parse(text || 'null') as unknown;
  }
}

/**
 * Two groups with a bit of everything in them, seen by Ana: she owns the family circle and helps to look after the peers.
 * Ends signed in as her. Answers every screen of groups.
 */
export async function fillTheCircle(person: CirclePerson, server: FootholdServer): Promise<Screen[]> {
  const people = ['ana', 'dora', 'mia', 'pia', 'uli', 'ivo'].map((name) => new Somebody(server, name));
  const [ana, dora, mia, pia, uli, ivo] = (await Promise.all(people.map((each) => each.signsUp()))) as [
    Somebody,
    Somebody,
    Somebody,
    Somebody,
    Somebody,
    Somebody,
  ];
  const family = await ana.startsGroup('family', 'Our kitchen table', 'Ana', '', 0);
  await dora.accepts(await ana.invites(family, 'join', 'For Dora', 1), 'Dora');
  const rules = 'Be kind. What is told here stays here.\nNo advice unless somebody asks for it.';
  const peers = await mia.startsGroup('peer', LONG_NAME, 'Mia', rules, 1);
  const forAll = await mia.invites(peers, 'join', 'Everybody from the course', 10);
  await ana.accepts(forAll, 'Ana W');
  await pia.accepts(forAll, LONG_NAME.slice(0, 40).trim());
  await uli.accepts(forAll, 'Uli');
  await mia.calls('make_moderator', { group_id: peers, user_id: ana.userId });
  await ivo.accepts(
    await mia.invites(peers, 'ask', 'On the wall', 5),
    'Ivo',
    'I saw your note at the clinic.',
  );
  const quiet = await mia.startsGroup('peer', 'Quiet gardeners', 'Mia', rules, 0);
  await ana.accepts(await mia.invites(quiet, 'join', '', 1), 'Ana');

  const walked = await ana.tells(family, 'milestone', {
    ...{ words: 'I cooked for ten minutes', story: LONG_WORDS.repeat(4), happened_on: '2026-11-20' },
    ...{
      goal_title: 'Cook a family meal',
      step_title: 'Stand and cut vegetables',
      amount: 10,
      unit: 'minutes',
    },
    ...{ pain: 4, mood: 7, journal_text: RIGHT_TO_LEFT },
  });
  await dora.cheers(walked, 'well-done');
  await dora.replies(walked, 'I saw you stirring. It smelled so good');
  await dora.replies(walked, LONG_WORDS.repeat(3));
  await ana.tells(family, 'commitment', { words: 'Walk to the post box', due_on: '2026-11-20' });
  const answered = { words: 'Water the plants', due_on: '2026-11-19', outcome: 'not-this-time' };
  await ana.tells(family, 'commitment', { ...answered, answered_on: '2026-11-19' });
  await ana.tells(family, 'summary', {
    ...{ week_of: '2026-11-16', sessions_done: 5, days_active: 4, planned: 7, kept: 5 },
    ...{ step_reached: 'Stand and cut vegetables', pain_usual: 5, mood_usual: 6, note: 'A calm week.' },
  });
  const pias = await pia.tells(peers, 'milestone', { words: RIGHT_TO_LEFT, story: '' });
  await uli.tells(peers, 'milestone', { words: 'First time here. Hello!', story: LONG_WORDS });
  const shown = { ...pias, action: 'let-through', reason: '' };
  await mia.calls('moderate_post', shown);
  await ana.cheers(pias, 'strength');
  await mia.replies(pias, 'Good to have you here.');
  await uli.reports(pias, 'unkind', LONG_WORDS);
  const mias = await mia.tells(peers, 'milestone', { words: 'I rested before I had to', story: '' });
  await mia.calls('moderate_post', { ...mias, action: 'keep', reason: '' }).catch(() => undefined);
  await mia.calls('moderate_member', {
    ...{ group_id: peers, user_id: uli.userId, action: 'warn', reason: 'Please no advice unless asked.' },
  });
  await uli.calls('make_appeal', { action_id: await newestAction(mia, peers), text: LONG_WORDS });
  const anas = await ana.tells(quiet, 'milestone', { words: 'I weeded one bed', story: '' });
  await mia.calls('moderate_post', { ...anas, action: 'hide', reason: 'This belongs in the other group.' });
  await mia.calls('moderate_member', {
    ...{ group_id: quiet, user_id: ana.userId, action: 'mute', reason: 'Let us all take a breath.' },
    until: new Date(Date.now() + 86_400_000).toISOString(),
  });
  const open = await mia.invites(peers, 'join', '', 1);

  await person.signsIn(ana.email, ana.password);
  await person.arrivesAt('/today');
  await person.syncs();
  await person.contactsTheServer();
  await person.sees('Our kitchen table');
  const key = (post: { share_owner_id: string; share_id: string }) =>
    `${post.share_owner_id}_${post.share_id}`;
  await person.opens('/circle');
  return [
    { name: 'all groups', path: '/circle' },
    { name: 'family circle', path: `/circle/${family}` },
    { name: 'peer group', path: `/circle/${peers}` },
    { name: 'group where one is muted', path: `/circle/${quiet}` },
    { name: 'group that is gone', path: '/circle/00000000-0000-4000-8000-00000000dead' },
    { name: 'new group', path: '/circle/new?kind=peer' },
    { name: 'share', path: '/circle/share' },
    { name: 'commit', path: '/circle/commit' },
    { name: 'own post', path: `/circle/post/${key(walked)}` },
    { name: 'post of somebody', path: `/circle/post/${key(pias)}` },
    { name: 'post that is gone', path: '/circle/post/gone' },
    { name: 'own milestones', path: '/circle/milestones' },
    { name: 'members', path: `/circle/${peers}/members` },
    { name: 'a member', path: `/circle/${peers}/members/${uli.userId}` },
    { name: 'invite', path: `/circle/${peers}/invite` },
    { name: 'what waits', path: `/circle/${peers}/moderate` },
    { name: 'the log', path: `/circle/${peers}/moderate/log` },
    { name: 'settings of a group', path: `/circle/${peers}/settings` },
    { name: 'weekly summary', path: `/circle/${family}/summary` },
    { name: 'notices', path: '/circle/notices' },
    { name: 'blocked', path: '/circle/blocked' },
    { name: 'guide for family', path: '/circle/guide' },
    { name: 'join by a code', path: '/join' },
    { name: 'join by a link', path: `/join#${open}` },
    { name: 'link that opens nothing', path: `/join#${'0'.repeat(32)}` },
  ];
}

async function newestAction(moderator: Somebody, groupId: string): Promise<number> {
  const log = (await moderator.calls('moderation_log', { group_id: groupId })) as {
    actions: { id: number }[];
  };
  const [newest] = log.actions;
  if (newest === undefined) throw new Error('the log is empty');
  return newest.id;
}
