import type { EvidenceKind, Win } from '#lib/domain/win.ts';

const PAGES: Readonly<Record<EvidenceKind, string>> = {
  session: '/sessions',
  step: '/plan/steps',
  goal: '/plan/goals',
  exposure: '/exposures',
  measurement: '/measures',
  'thought-record': '/thoughts',
  week: '/insights',
};

/** The page of what a win rests on; undefined for one without. */
export function evidenceHref({ source, evidenceKind, evidenceId }: Win): string | undefined {
  if (source === 'first-share') return '/circle/milestones';
  if (evidenceKind === null) return undefined;
  return evidenceId === null ? PAGES[evidenceKind] : `${PAGES[evidenceKind]}/${evidenceId}`;
}
