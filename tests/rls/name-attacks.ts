import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../scripts/serve/create-server.ts';
import { signUp, type SignedInPerson } from '../server/local-server.ts';
import { askFunction, call } from './cast.ts';
import { stateOf, thingsOfApi } from './matrix.ts';
import type { Scene } from './scene.ts';
import { makeSmallGroup, type SmallGroup } from './small-group.ts';

/** Characters that hide, or turn the direction of what stands beside them. */
const HIDING: Readonly<Record<string, string>> = {
  'a left-to-right mark': '\u200e',
  'a right-to-left mark': '\u200f',
  'an Arabic letter mark': '\u061c',
  'a right-to-left override': '\u202e',
  'a left-to-right embedding': '\u202a',
  'an isolate': '\u2067',
  'a zero-width space': '\u200b',
  'a word joiner': '\u2060',
  'a byte order mark': '\ufeff',
  'a soft hyphen': '\u00ad',
  'a grapheme joiner': '\u034f',
  'a Mongolian vowel separator': '\u180e',
  'a Hangul filler': '\u3164',
  'a half-width filler': '\uffa0',
  'an empty Braille sign': '\u2800',
  'a line separator': '\u2028',
  'an annotation mark': '\ufffa',
  'a line break': '\n',
  'a bell': '\u0007',
  'a next-line sign': '\u0085',
};
/** Names that look like Keeper. */
const ALIKE: Readonly<Record<string, string>> = {
  'a zero-width joiner in it': 'Kee\u200dper',
  'a zero-width non-joiner in it': 'Kee\u200cper',
  'a variation selector after it': 'Keeper\ufe0f',
  'a tag after it': 'Keeper\u{e0041}',
  'wide letters': '\uff2beeper',
  'a no-break space after it': 'Keeper\u00a0',
  'other case and spaces around it': '  kEEPER ',
};
/** A name stands beside what people trust. */
export function nameAttacks(server: () => RunningServer, scene: () => Scene): void {
  describe('a name', () => {
    let group: SmallGroup;
    let person: SignedInPerson;
    let tables: string[] = [];
    beforeAll(async () => {
      ({ tables } = await thingsOfApi(server()));
      group = await makeSmallGroup(server(), scene().cast.moderator);
      person = await group.joined('Somebody');
    });

    it('that hides something, is not seen or is too long is refused, wherever it is given', async () => {
      const said = { kind: 'peer', description: '', rules: '' };
      const before = await stateOf(server(), tables);
      for (const [what, sign] of Object.entries(HIDING)) {
        const name = `Na${sign}me`;
        for (const [called, given] of [
          ['create_group', { ...said, name, display_name: 'Fine' }],
          ['create_group', { ...said, name: 'Fine', display_name: name }],
          ['rename_me', { group_id: group.id, display_name: name }],
        ] as const) {
          const { status, text } = await askFunction(server(), person, called, given);
          expect(status, `${what} ${called} ${text}`).toBe(400);
          expect(text, what).toContain('23514');
        }
      }
      const newcomer = await signUp(server());
      const asked = { token: group.token, display_name: 'Na\u202eme', message: '', rules_accepted: true };
      expect((await askFunction(server(), newcomer, 'accept_invite', asked)).text).toContain('23514');
      for (const name of [
        '',
        '   ',
        '\u200d',
        '\u200c\u200d',
        '\ufe0f',
        '\u00a0',
        'x'.repeat(41),
        'x'.repeat(900_000),
      ]) {
        const { text } = await askFunction(server(), person, 'rename_me', {
          group_id: group.id,
          display_name: name,
        });
        expect(text, JSON.stringify(name.slice(0, 50))).toContain('23514');
      }
      const long = await askFunction(server(), person, 'create_group', {
        ...said,
        name: 'x'.repeat(61),
        display_name: 'Fine',
      });
      expect(long.text).toContain('23514');
      // The newcomer has an account now, and that is all.
      expect(await stateOf(server(), tables)).toEqual(before);
    });

    it('that looks like that of somebody else is refused', async () => {
      for (const [what, display_name] of Object.entries(ALIKE)) {
        const { text } = await askFunction(server(), person, 'rename_me', {
          group_id: group.id,
          display_name,
        });
        expect(text, what).toContain('FH004');
      }
      // Joiners are letters' and emoji's own: a name with them is fine.
      for (const display_name of ['👩🏽‍🦱 Lea', 'نرگس‌ها', 'Zoë'])
        await call(server(), person, 'rename_me', { group_id: group.id, display_name });
    });
  });
}
