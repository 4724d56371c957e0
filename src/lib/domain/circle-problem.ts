/** What can stand in the way of a group. The words for it are chosen on the page. */
export type CircleProblem =
  | { type: 'offline' }
  | { type: 'sign-in-again' }
  | { type: 'not-allowed' }
  /** Expired, used up, revoked, or never was one: the server does not say which. */
  | { type: 'invite-not-valid' }
  | { type: 'too-many-tries' }
  | { type: 'last-moderator' }
  | { type: 'name-taken' }
  | { type: 'rules-not-accepted' }
  /** It is about the person themselves, and somebody else can decide. */
  | { type: 'own-case' }
  | { type: 'not-right' }
  | { type: 'server-trouble' };
