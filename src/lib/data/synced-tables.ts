/**
 * Every table that sync carries, parents before children, with the fields that a person types words into: an edit of
 * one of them revives a row that another device deleted unseen. The server's list is
 * `private.synced_tables`; a test holds the two together.
 */
export const TYPED_TEXTS = {
  profiles: ['displayName', 'emergencyNumber'],
  lifeValues: ['name', 'why'],
  goals: ['title', 'reason', 'target'],
  steps: ['title', 'ownUnit', 'flexibleVersion', 'safetyHabits'],
  sessions: ['reflection'],
  checkIns: ['nightNote', 'note'],
  schedules: [],
  scheduleChanges: [],
  pauses: ['note'],
  exposures: ['fearedOutcome', 'safetyHabits', 'situation', 'whatHappened', 'learned'],
  quotaDecisions: ['note'],
  flareUps: [],
  flareUpPlans: ['kindWords', 'whatHelps', 'restPlan', 'whoHelps', 'firstStep', 'earlySigns'],
  obstacles: ['ifText', 'thenText'],
  surroundings: ['change', 'helper'],
  journalEntries: ['text'],
  thoughtRecords: [
    'situation',
    'thought',
    'feeling',
    'evidenceFor',
    'evidenceAgainst',
    'kinderThought',
    'nextAction',
  ],
  setbackReviews: ['whatHappened', 'triggers', 'earlySigns', 'whatHelped', 'whatToAdjust', 'nextStep'],
  measurements: ['name', 'note'],
  weeklyReviews: ['wentWell', 'wasHard', 'learned', 'nextWeek', 'askFor'],
  maintenancePlans: ['gains', 'weeklyHabits', 'warningSigns', 'ifItSlips', 'whoKnows'],
  wins: ['words'],
  articleReadings: [],
  summaryChoices: [],
  milestones: ['words', 'story', 'journalText'],
  commitments: ['words'],
  progressSummaries: ['note'],
  shares: [],
  comments: [],
  cheers: [],
  reports: ['note'],
  blocks: [],
  earlierTexts: [],
} as const satisfies Record<string, readonly string[]>;

export type SyncedTable = keyof typeof TYPED_TEXTS;
export const SYNCED_TABLE_NAMES = Object.keys(TYPED_TEXTS) as readonly SyncedTable[];

/** The tables that a person's own writing goes into; earlier texts are made by the server alone. */
export type WrittenTable = Exclude<SyncedTable, 'earlierTexts'>;
export const WRITTEN_TABLE_NAMES = SYNCED_TABLE_NAMES.filter(
  (name): name is WrittenTable => name !== 'earlierTexts',
);

/** What is written for others. It stays deleted once it was taken back, whatever another device still adds to it. */
const SAID_TO_OTHERS: readonly SyncedTable[] = [
  'milestones',
  'commitments',
  'progressSummaries',
  'shares',
  'comments',
  'cheers',
];

export function isSaidToOthers(table: SyncedTable): boolean {
  return SAID_TO_OTHERS.includes(table);
}

/** What belongs to a group of an account: a file that is read in, here or on another account, can't bring it along. */
const BOUND_TO_GROUPS: readonly SyncedTable[] = [
  'summaryChoices',
  'shares',
  'comments',
  'cheers',
  'reports',
  'blocks',
];

export function isBoundToGroups(table: SyncedTable): boolean {
  return BOUND_TO_GROUPS.includes(table);
}
