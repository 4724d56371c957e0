import { describe, expect, it } from 'vitest';
import { filesOf, withLinks } from './preload-first-screen.js';

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

describe('the links of a page', () => {
  const sizes: Record<string, number> = { 'start.js': 1, 'core.js': 9, 'node.js': 5 };
  const link = (file: string, rel: string) => `<link href="/${file}" rel="${rel}">`;
  const page = [
    '<head>',
    `\t${link('start.js', 'modulepreload')}`,
    `\t${link('first.css', 'stylesheet')}`,
    `\t${link('later.css', 'stylesheet')}`,
    '</head>',
  ].join('\n');

  it('are to what it needs at once, styles and large scripts first', () => {
    const needed = { scripts: new Set(['node.js', 'core.js']), styles: new Set(['first.css']) };
    expect(withLinks(page, needed, (file) => sizes[file] ?? 0)).toBe(
      `<head>\n${[
        link('first.css', 'stylesheet'),
        link('core.js', 'modulepreload'),
        link('node.js', 'modulepreload'),
        link('start.js', 'modulepreload'),
      ].join('')}</head>`,
    );
  });
});
