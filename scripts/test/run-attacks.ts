// npm run test:attacks: every attack of tests/rls, on both databases, and then who could do what, actor by table by verb.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'foothold-attacks-'));
const matrix = join(folder, 'matrix.txt');

const child = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project=server', 'tests/rls', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ATTACK_MATRIX: matrix } },
);
child.on('close', (code) => {
  process.exitCode = code ?? 1;
  if (existsSync(matrix)) process.stdout.write(readFileSync(matrix, 'utf8'));
  else console.error('No attack was tried.');
  rmSync(folder, { recursive: true, force: true });
});
