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
export function evidenceHref({ evidenceKind, evidenceId }: Win): string | undefined {
  if (evidenceKind === null) return undefined;
  return evidenceId === null ? PAGES[evidenceKind] : `${PAGES[evidenceKind]}/${evidenceId}`;
}
