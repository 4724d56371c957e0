import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeOnBothDatabases } from '../server/local-server.ts';
import { abuse } from './abuse.ts';
import { afterTheEnd } from './after-the-end.ts';
import { existenceLeaks } from './existence-leaks.ts';
import { falseClaims } from './false-claims.ts';
import { forging } from './forging.ts';
import { functionAttacks } from './function-attacks.ts';
import { inviteAttacks } from './invite-attacks.ts';
import { keepingWatch } from './keeping-watch.ts';
import { matrixLines, type Cell } from './matrix.ts';
import { moderatorReach } from './moderator-reach.ts';
import { nameAttacks } from './name-attacks.ts';
import { pushAttacks } from './push-attacks.ts';
import { makeScene, type Scene } from './scene.ts';
import { speakingOn } from './speaking-on.ts';
import { tableAttacks } from './table-attacks.ts';

const cells: Cell[] = [];

// The library writes every refused statement down, with its stack; here that is thousands of them.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

// One scene for all, because it is dear to make. Attacks that leave something changed have a group of their own.
describeOnBothDatabases('attacks', (server, database) => {
  let made: Scene;
  const scene = () => made;
  beforeAll(async () => {
    made = await makeScene(server());
  });

  const found = (cell: Omit<Cell, 'database'>) => cells.push({ database, ...cell });
  tableAttacks(server, scene, found);
  functionAttacks(server, scene, found);
  existenceLeaks(server, scene);
  moderatorReach(server, scene);
  pushAttacks(server, scene);
  forging(server, scene);
  falseClaims(server, scene);
  abuse(server, scene);
  nameAttacks(server, scene);
  inviteAttacks(server, scene);
  keepingWatch(server);
  speakingOn(server, scene);
  afterTheEnd(server, scene);

  it('never brought words to somebody who may not read them', () => {
    expect(scene().leaks).toEqual([]);
  });
});

// `npm run test:attacks` prints it.
afterAll(() => {
  const { ATTACK_MATRIX } = process.env;
  if (ATTACK_MATRIX !== undefined) writeFileSync(ATTACK_MATRIX, matrixLines(cells).join('\n') + '\n');
});
