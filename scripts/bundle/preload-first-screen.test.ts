import { describe, expect, it } from 'vitest';
import { filesOf } from './preload-first-screen.js';

const manifest = {
  'nodes/0.js': { file: 'node.js', imports: ['_shared.js'], css: ['node.css'] },
  '_shared.js': { file: 'shared.js', imports: ['_core.js', 'nodes/0.js'], css: ['shared.css'] },
  '_core.js': { file: 'core.js' },
  'later.js': { file: 'later.js' },
};

describe('the files that a page needs at once', () => {
  it('are its own and all that they import, each once', () => {
    const { scripts, styles } = filesOf(manifest, ['nodes/0.js']);
    expect([...scripts].sort()).toEqual(['core.js', 'node.js', 'shared.js']);
    expect([...styles].sort()).toEqual(['node.css', 'shared.css']);
  });

  it('a page that is no longer there stops the build', () => {
    expect(() => filesOf(manifest, ['nodes/9.js'])).toThrow('the build has no nodes/9.js to fetch early');
  });
});
