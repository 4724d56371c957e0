import type { Rolldown } from 'vite';

/** What the bundler tells of the modules while it cuts them into files. */
export type Chunking = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** All that is loaded with these modules, without what they ask for later by `import()`. */
export function reachable(roots: readonly string[], chunking: Chunking): Set<string> {
  const seen = new Set<string>();
  const open = [...roots];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(chunking.getModuleInfo(id)?.importedIds ?? []));
  }
  return seen;
}
