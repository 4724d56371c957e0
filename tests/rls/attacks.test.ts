import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeOnBothDatabases } from '../server/local-server.ts';
import { afterTheEnd } from './after-the-end.ts';
import { speakingOn } from './speaking-on.ts';
import { inviteAttacks } from './invite-attacks.ts';
import { keepingWatch } from './keeping-watch.ts';
import { existenceLeaks } from './existence-leaks.ts';
import { forging } from './forging.ts';
import { abuse } from './abuse.ts';
import { moderatorReach } from './moderator-reach.ts';
import { functionAttacks } from './function-attacks.ts';
import { matrixLines, type Cell } from './matrix.ts';
import { makeScene, type Scene } from './scene.ts';
import { tableAttacks } from './table-attacks.ts';

const cells: Cell[] = [];

// The library writes every refused statement down, with its stack; here that is thousands of them.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

// One scene for all, because it is dear to make. What changes it stands last.
describeOnBothDatabases('attacks', (server, database) => {
  let made: Scene;
  const scene = () => made;
  beforeAll(async () => {
    made = await makeScene(server());
  });

  tableAttacks(server, scene, (cell) => cells.push({ database, ...cell }));

  functionAttacks(server, scene, (cell) => cells.push({ database, ...cell }));

  afterTheEnd(server, scene);
  speakingOn(server, scene);

  inviteAttacks(server, scene);
  keepingWatch(server);

  existenceLeaks(server, scene);
  forging(server, scene);

  moderatorReach(server, scene);
  abuse(server, scene);

  it('never brought words to somebody who may not read them', () => {
    expect(scene().leaks).toEqual([]);
  });
});

// `npm run test:attacks` prints it.
afterAll(() => {
  const { ATTACK_MATRIX } = process.env;
  if (ATTACK_MATRIX !== undefined) writeFileSync(ATTACK_MATRIX, matrixLines(cells).join('\n') + '\n');
});
