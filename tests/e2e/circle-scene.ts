import { CircleAccount, type CircleServer, type PostRef } from './circle-account.ts';

const LONG_NAME = 'Steady walkers and slow cooks of the Donaudampfschifffahrts'.slice(0, 60);
const LONG_WORDS =
  'I stood at the stove for ten minutes, sat down before I had to, and then finished the whole pot of soup with my daughter, who did not take the spoon out of my hand once.';
const LONG_STORY = `It was Sunday. We had planned it for a week.\n\nI set the timer, and I sat down when it rang, although I could have gone on. ${'The kitchen smelled of thyme. '.repeat(6)}`;
const RIGHT_TO_LEFT = 'طبخت وجبة عائلية يوم الأحد 🍲 وكان الجميع سعداء';
const DAY_MS = 86_400_000;

/** A day so many days from now, as the device of the tests counts days. */
function day(from: number): string {
  return new Date(Date.now() + from * DAY_MS).toISOString().slice(0, 10);
}

function lastMonday(): string {
  const weekday = (new Date().getUTCDay() + 6) % 7;
  return day(-weekday - 7);
}

/** Who is in the scene, and where its things are. */
export interface CircleScene {
  readonly ana: CircleAccount;
  readonly dora: CircleAccount;
  readonly pia: CircleAccount;
  readonly mia: CircleAccount;
  readonly family: string;
  readonly peers: string;
  /** Of Ana's, with all details, in the family. */
  readonly told: PostRef;
  /** Of Ana's, among peers: taken out of sight. */
  readonly hidden: PostRef;
  /** Of Pia's, among peers: others asked Mia to look. */
  readonly reported: PostRef;
  /** Opens the family, and the peers by asking. */
  readonly openInvites: { readonly family: string; readonly ask: string };
}

export function postPath({ share_owner_id, share_id }: PostRef): string {
  return `/circle/post/${share_owner_id}_${share_id}`;
}

/** Two groups with something of everything in them: every kind of post and of notice, and a full queue. */
export async function setTheScene(server: CircleServer): Promise<CircleScene> {
  const names = ['ana', 'dora', 'pia', 'mia', 'leo', 'noa', 'ula'] as const;
  const made = await Promise.all(names.map((name) => CircleAccount.make(server, name)));
  const [ana, dora, pia, mia, leo, noa, ula] = made as [
    CircleAccount,
    CircleAccount,
    CircleAccount,
    CircleAccount,
    CircleAccount,
    CircleAccount,
    CircleAccount,
  ];
  const peerGroup = {
    kind: 'peer',
    description: 'For people who walk a little further than last week, or a little less, and tell of it.',
    rules: 'We are kind to each other. What is said here stays here.\nWe do not tell others what to take.',
  } as const;
  const family = await ana.startsGroup(
    { kind: 'family', name: 'Our kitchen table 🍲', description: '', rules: '' },
    'Ana',
  );
  const peers = await mia.startsGroup({ ...peerGroup, name: LONG_NAME }, 'Mia');
  const left = await pia.startsGroup({ ...peerGroup, name: 'مجموعة الصباح' }, 'Pia');
  const asked = await noa.startsGroup({ ...peerGroup, name: 'Quiet mornings' }, 'Noa');

  const [toFamily, toPeers, toAsk, toLeft, toAsked] = await Promise.all([
    ana.invites(family, { label: 'Dora and Uncle Noa' }),
    mia.invites(peers, { uses: 20 }),
    mia.invites(peers, { kind: 'ask', label: 'The notice board of the clinic' }),
    pia.invites(left),
    noa.invites(asked, { kind: 'ask' }),
  ]);
  const gone = await mia.invites(peers);
  await mia.calls('revoke_invite', { invite_id: gone.id });
  const { description, rules } = peerGroup;
  await mia.calls('change_group', {
    name: LONG_NAME,
    description,
    rules,
    group_id: peers,
    hold_first_posts: 3,
    slow_mode_minutes: 0,
  });
  await dora.accepts(toFamily.token, 'Dora, the daughter who lives far away ❤');
  await noa.accepts(toFamily.token, 'נועה');
  for (const [who, name] of [
    [ana, 'Ana W'],
    [pia, 'Pia'],
    [leo, 'Leo'],
    [noa, 'Noa'],
  ] as const) {
    await who.accepts(toPeers.token, name);
  }
  await ula.accepts(
    toAsk.token,
    'Ula',
    'I have lived with back pain for six years, and I would like company.',
  );
  await ana.accepts(toLeft.token, 'Ana');
  await ana.accepts(toAsked.token, 'Ana', 'I like mornings too.');

  const soup = ana.told('milestone', family, {
    words: LONG_WORDS,
    story: LONG_STORY,
    happened_on: day(-1),
    goal_title: 'Cook a family meal',
    step_title: 'Cook one warm dish, standing, with the high stool beside me',
    amount: 10,
    unit: 'minutes',
    pain: 4,
    mood: 7,
    journal_text: 'I was afraid of the heavy pot, and nothing happened.\nTomorrow I rest.',
  });
  const seen = ana.told('milestone', peers, { words: 'I walked to the corner and back' });
  const hidden = ana.told('milestone', peers, { words: 'Try my tea, it cured me' });
  const commitment = (words: string, due: number, outcome: string | null) =>
    ana.told('commitment', family, {
      words,
      due_on: day(due),
      ...(outcome === null ? {} : { outcome, answered_on: day(due) }),
    }).rows;
  await ana.sends([
    ...commitment('Call my sister on Tuesday', -6, 'not-this-time'),
    ...commitment('Cut the vegetables while sitting', -4, 'done'),
    ...commitment('Walk to the post box with Dora', 0, null),
    ...commitment('Bake bread, the small loaf', 3, null),
    ...ana.told('milestone', family, { words: RIGHT_TO_LEFT }).rows,
    ...ana.told('summary', family, {
      week_of: lastMonday(),
      sessions_done: 5,
      days_active: 4,
      planned: 6,
      kept: 5,
      step_reached: 'Cook one warm dish',
      pain_usual: 4,
      mood_usual: 6,
      note: 'A good week, with one hard day.',
    }).rows,
    ...soup.rows,
    ...seen.rows,
    ...hidden.rows,
    ...ana.told('milestone', peers, { words: 'I rested before I had to, for the first time' }).rows,
    ...ana.told('milestone', left, { words: 'I got up before the kettle boiled' }).rows,
    ...ana.told('milestone', left, { words: RIGHT_TO_LEFT }).rows,
    {
      table: 'summary_choices',
      id: family,
      fields: { group_id: family, fields: ['sessions-done', 'note'], stopped: false },
    },
  ]);
  const reported = pia.told('milestone', peers, { words: 'Buy my course: pain-free in ten days 💸💸' });
  const fine = pia.told('milestone', peers, {
    words: `${RIGHT_TO_LEFT} — and then we sang.`,
    story: LONG_STORY,
  });
  await pia.sends([
    ...reported.rows,
    ...fine.rows,
    ...pia.told('milestone', peers, { words: 'I planted three tulips', pain: 3, amount: 15, unit: 'minutes' })
      .rows,
  ]);
  const ofMia = mia.told('milestone', peers, { words: 'I sat through a whole film' });
  await mia.sends(ofMia.rows);
  for (const { post } of [seen, reported, fine]) {
    await mia.calls('moderate_post', { ...post, action: 'let-through', reason: '' });
  }
  await mia.calls('moderate_post', {
    ...hidden.post,
    action: 'hide',
    reason: 'We do not tell others what to take. Would you write it again without that line?',
  });

  const harsh = leo.said(seen.post, 'Others just try harder');
  const harsher = leo.said(seen.post, 'This is nothing');
  await leo.sends([harsh, harsher]);
  await dora.sends([
    ...[
      'I saw you stirring. It smelled so good',
      'And you sat down when it rang 👏',
      'See you on Sunday',
    ].map((text) => dora.said(soup.post, text)),
    { table: 'cheers', id: soup.post.share_id, fields: { ...soup.post, kind: 'well-done' } },
  ]);
  await noa.sends([
    noa.said(soup.post, 'כל הכבוד! נהדר 🍲'),
    noa.said(soup.post, LONG_STORY),
    { table: 'cheers', id: soup.post.share_id, fields: { ...soup.post, kind: 'strength' } },
  ]);
  const harshRef = { comment_owner_id: leo.userId, comment_id: harsh.id };
  await ana.sends([
    ana.said(soup.post, 'Thank you both. I was so tired, and so glad.'),
    { table: 'cheers', id: ofMia.post.share_id, fields: { ...ofMia.post, kind: 'me-too' } },
    ana.said(ofMia.post, 'Which one?'),
    {
      table: 'reports',
      id: reported.post.share_id,
      fields: { ...reported.post, reason: 'spam', note: 'It sells something.' },
    },
    { table: 'reports', id: harsh.id, fields: { ...seen.post, ...harshRef, reason: 'unkind', note: '' } },
    { table: 'blocks', id: leo.userId, fields: { blocked_id: leo.userId, active: true } },
  ]);
  await pia.sends([
    {
      table: 'reports',
      id: harsh.id,
      fields: { ...seen.post, ...harshRef, reason: 'unsafe', note: 'This hurt to read.' },
    },
    { table: 'cheers', id: seen.post.share_id, fields: { ...seen.post, kind: 'well-done' } },
  ]);
  await mia.calls('moderate_comment', {
    comment_owner_id: leo.userId,
    comment_id: harsher.id,
    action: 'hide',
    reason: 'Please be kind to each other here',
  });
  const { notices } = (await leo.calls('my_circle', {})) as { notices: { action_id: number }[] };
  await leo.calls('make_appeal', {
    action_id: notices[0]?.action_id,
    text: 'I meant it about myself, not about Ana.',
  });
  const care = (who: CircleAccount, action: string, reason: string) =>
    mia.calls('moderate_member', {
      group_id: peers,
      user_id: who.userId,
      action,
      reason,
      ...(action === 'mute' ? { until: new Date(Date.now() + 3 * DAY_MS).toISOString() } : {}),
    });
  await care(ana, 'warn', 'Please leave out what others should take. All else is lovely.');
  await care(ana, 'mute', 'Take a day to read along.');
  await care(ana, 'unmute', '');
  await care(pia, 'mute', 'No adverts here, please.');
  await care(noa, 'ban', 'This is not the place for it');
  await ana.calls('leave_group', { group_id: left, take_posts: false });
  return {
    ana,
    dora,
    pia,
    mia,
    family,
    peers,
    told: soup.post,
    hidden: hidden.post,
    reported: reported.post,
    openInvites: { family: toFamily.token, ask: toAsk.token },
  };
}
