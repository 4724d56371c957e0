import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

const run = promisify(execFile);

/** What `npm ci` puts on the disk. */
export async function measureInstall(): Promise<Figure[]> {
  const folder = path.resolve(import.meta.dirname, '../../node_modules');
  const { stdout } = await run('du', ['-sk', folder]);
  return [
    {
      what: 'node_modules',
      measured: Number(stdout.split('\t')[0]) / 1024,
      unit: 'MB',
      budget: 450,
      note: 'as du counts it; npm ci, and nothing since',
    },
  ];
}
