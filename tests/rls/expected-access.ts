import type { Actor } from './cast.ts';
import { FAMILY, PEERS, PEERS_OF_BLOCKED, PEERS_OF_PATIENT } from './words.ts';

/** Who may do what with the rows of the scene, table by table. Whoever is not named may not. */
export interface Access {
  /** Each row of the scene, and who reads it. */
  readonly read: Readonly<Record<string, readonly Actor[]>>;
  /** Who may add a row to what the patient, the family or the peers have. */
  readonly insert: readonly Actor[];
  /** Who may change the first of the rows above. */
  readonly update: readonly Actor[];
}

const NOBODY: readonly Actor[] = [];
const PATIENT: readonly Actor[] = ['patient'];
const MODERATOR: readonly Actor[] = ['moderator'];
const ELSEWHERE: readonly Actor[] = ['moderator elsewhere'];

/** Nobody but the one who wrote it, not even those who share a group. */
const private_ = (table: string): Access => ({
  read: { [`${table} told nobody`]: PATIENT },
  insert: PATIENT,
  update: PATIENT,
});
/** One row for each person: a second one is refused to everybody. */
const onlyOne = (table: string): Access => ({ ...private_(table), insert: NOBODY });
/** Changed by functions alone. */
const byFunctions = (read: Access['read']): Access => ({ read, insert: NOBODY, update: NOBODY });

const POSTS = {
  'told the peers': PEERS_OF_PATIENT,
  'told the family': FAMILY,
  'told by the blocked': PEERS_OF_BLOCKED,
  'told by the left': [...PEERS, 'left'],
  'told by the removed': ['removed'],
  'told by the banned': ['banned'],
  'told by the muted': ['muted'],
  'told by the deleted': NOBODY,
  elsewhere: ELSEWHERE,
} as const;

export const EXPECTED_ACCESS: Readonly<Record<string, Access>> = {
  profiles: onlyOne('profiles'),
  life_values: private_('life_values'),
  goals: private_('goals'),
  steps: private_('steps'),
  sessions: private_('sessions'),
  check_ins: private_('check_ins'),
  schedules: private_('schedules'),
  schedule_changes: private_('schedule_changes'),
  pauses: private_('pauses'),
  exposures: private_('exposures'),
  quota_decisions: private_('quota_decisions'),
  flare_ups: private_('flare_ups'),
  flare_up_plans: onlyOne('flare_up_plans'),
  obstacles: private_('obstacles'),
  surroundings: private_('surroundings'),
  journal_entries: private_('journal_entries'),
  thought_records: private_('thought_records'),
  setback_reviews: private_('setback_reviews'),
  measurements: private_('measurements'),
  weekly_reviews: private_('weekly_reviews'),
  maintenance_plans: onlyOne('maintenance_plans'),
  wins: private_('wins'),
  article_readings: private_('article_readings'),
  // Written by the server alone; its owner lets it go.
  earlier_texts: { read: { 'an earlier text': PATIENT }, insert: NOBODY, update: PATIENT },

  milestones: {
    read: { 'milestones told nobody': PATIENT, ...POSTS, 'own words of the moderator': MODERATOR },
    insert: PATIENT,
    update: PATIENT,
  },
  commitments: {
    read: { 'commitments told nobody': PATIENT, plan: PEERS_OF_PATIENT },
    insert: PATIENT,
    update: PATIENT,
  },
  progress_summaries: {
    read: { 'progress_summaries told nobody': PATIENT, week: FAMILY },
    insert: PATIENT,
    update: PATIENT,
  },
  // The owner alone shares with the family; the muted one waits.
  shares: {
    read: { ...POSTS, plan: PEERS_OF_PATIENT, week: FAMILY },
    insert: ['patient', 'peer', 'moderator', 'blocked'],
    update: PATIENT,
  },
  comments: {
    read: {
      'reply of the peer': PEERS_OF_PATIENT,
      'reply in the family': FAMILY,
      'reply of the blocked': PEERS_OF_BLOCKED,
    },
    insert: ['patient', 'family viewer', 'peer', 'moderator'],
    update: ['peer'],
  },
  cheers: {
    read: { 'told the peers': PEERS_OF_PATIENT },
    insert: ['patient', 'family viewer', 'peer', 'moderator'],
    update: ['peer'],
  },
  // Nobody reports themselves, and who may not speak may still ask for help.
  reports: {
    read: { 'told by the blocked': ['peer'] },
    insert: ['family viewer', 'peer', 'moderator', 'muted'],
    update: ['peer'],
  },
  // Whoever has met somebody in a group, now or once.
  blocks: {
    read: { 'the blocked one': PATIENT },
    insert: ['patient', 'peer', 'moderator', 'removed', 'banned', 'blocked', 'muted'],
    update: PATIENT,
  },
  summary_choices: { read: { 'the family': PATIENT }, insert: PEERS, update: PATIENT },

  groups: byFunctions({ 'the family': FAMILY, 'the peers': PEERS, elsewhere: ELSEWHERE }),
  // Who looks after a group sees everybody; others see who is in it now and not kept from them.
  group_members: byFunctions({
    'the patient in the family': FAMILY,
    'the family viewer in the family': FAMILY,
    'the patient in the peers': PEERS_OF_PATIENT,
    'the peer in the peers': PEERS,
    'the moderator in the peers': PEERS,
    'the muted in the peers': PEERS,
    'the blocked in the peers': PEERS_OF_BLOCKED,
    'the left in the peers': ['left', 'moderator'],
    'the removed in the peers': ['removed', 'moderator'],
    'the banned in the peers': ['banned', 'moderator'],
    'the moderator elsewhere in the elsewhere': ELSEWHERE,
  }),
  invites: byFunctions({ 'an invite': MODERATOR }),
  join_requests: byFunctions({ 'a wish': ['invited', 'moderator'] }),
  moderation_actions: byFunctions({ 'the mute': MODERATOR }),
  appeals: byFunctions({ 'an appeal': ['muted', 'moderator'] }),
  notices: byFunctions({ 'told of the mute': ['muted'] }),
};
