import type { CircleAccount } from './circle-account.ts';
import { postPath, type CircleScene } from './circle-scene.ts';
import type { Screen } from './screens.ts';

/** A guest, the patient, the moderator, the daughter, and a peer who may only read for now. */
export const WHOSE = ['a guest', 'Ana', 'Mia', 'Dora', 'Pia'] as const;

/** The phone of somebody (null: without an account), and every screen of groups that is another one for them. */
export interface CircleScreens {
  readonly account: CircleAccount | null;
  readonly screens: readonly Screen[];
}

/** Every screen of groups, on the phones of those for whom there is something on it. */
export function circleScreens(scene: CircleScene): Record<(typeof WHOSE)[number], CircleScreens> {
  const { ana, dora, pia, mia, family, peers, told, hidden, reported, openInvites } = scene;
  const inFamily = `/circle/${family}`;
  const inPeers = `/circle/${peers}`;
  return {
    'a guest': {
      account: null,
      screens: [
        { name: 'circle without an account', path: '/circle' },
        { name: 'share without an account', path: '/circle/share' },
        { name: 'type an invite', path: '/join' },
        { name: 'an invite, without an account', path: `/join#${openInvites.family}` },
        { name: 'nothing shared', path: '/circle/milestones' },
        { name: 'nobody blocked', path: '/circle/blocked' },
        { name: 'family guide', path: '/circle/guide' },
      ],
    },
    Ana: {
      account: ana,
      screens: [
        { name: 'circle', path: '/circle' },
        { name: 'her family', path: inFamily },
        { name: 'her own post', path: postPath(told) },
        { name: 'her post that was taken out of sight', path: postPath(hidden) },
        { name: 'share', path: '/circle/share' },
        { name: 'commit', path: '/circle/commit' },
        { name: 'what she shared, and left behind', path: '/circle/milestones' },
        { name: 'weekly summary', path: `${inFamily}/summary` },
        { name: 'notices', path: '/circle/notices' },
        { name: 'whom she blocked', path: '/circle/blocked' },
        { name: 'who is in the family', path: `${inFamily}/members` },
        { name: 'settings of her family', path: `${inFamily}/settings` },
        { name: 'start a peer group', path: '/circle/new?kind=peer' },
        { name: 'an invite with rules', path: `/join#${openInvites.ask}` },
      ],
    },
    Mia: {
      account: mia,
      screens: [
        { name: 'her group', path: inPeers },
        { name: 'what waits for her', path: `${inPeers}/moderate` },
        { name: 'what was done', path: `${inPeers}/moderate/log` },
        { name: 'somebody she may not let write', path: `${inPeers}/members/${pia.userId}` },
        { name: 'a reported post', path: postPath(reported) },
        { name: 'settings of her group', path: `${inPeers}/settings` },
        { name: 'invites', path: `${inPeers}/invite` },
      ],
    },
    Dora: {
      account: dora,
      screens: [
        { name: 'a post for her', path: postPath(told) },
        { name: 'her first page, without a plan', path: '/today' },
        { name: 'her account', path: '/account' },
      ],
    },
    Pia: {
      account: pia,
      screens: [{ name: 'group, only reading', path: inPeers }],
    },
  };
}
