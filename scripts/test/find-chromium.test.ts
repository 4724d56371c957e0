import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';

describe('finding a Chromium', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foothold-chromium-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function program(name: string, script: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  }

  it('takes the one that CHROMIUM_PATH names, and says so', async () => {
    const path = await program('my-browser', 'echo "Chromium 150.0"');
    expect(findChromium({ CHROMIUM_PATH: path })).toEqual({
      path,
      story: `Chromium from CHROMIUM_PATH: ${path} (Chromium 150.0)`,
    });
  });

  it('says in one sentence when CHROMIUM_PATH names a program that does not start', async () => {
    const path = await program('broken', 'exit 1');
    expect(() => findChromium({ CHROMIUM_PATH: path })).toThrow(
      `CHROMIUM_PATH is ${path}, and no Chromium starts there.`,
    );
    expect(() => findChromium({ CHROMIUM_PATH: join(folder, 'missing') })).toThrow(
      'no Chromium starts there',
    );
  });
});
