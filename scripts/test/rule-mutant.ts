import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the numbers of the method stand (docs/clinical-rules.md). */
const RULE_FILES = [
  'quota',
  'progression-rule',
  'usual-level',
  'exposure',
  'flare-up',
  'consistency',
  'boom-and-bust',
  'planned-breaks',
  'breathing',
  'measurement',
  'win-entries',
  'insights/going-together',
].map((name) => `src/lib/domain/${name}.ts`);

/** One number of a rule, to be changed by one. */
export interface RuleNumber {
  readonly file: string;
  /** Where the number begins in the file's text. */
  readonly at: number;
  readonly number: string;
  /** The line that it stands in, to be shown. */
  readonly line: string;
}

/** Every number inside of an `export const ..._RULE = { ... }` or `..._RULES`, comments left out. */
export function ruleNumbers(): RuleNumber[] {
  return RULE_FILES.flatMap((file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const found = [...text.matchAll(/export const \w+_RULES? = \{[\s\S]*?\} as const;/g)].flatMap((rule) => {
      const body = rule[0].replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));
      return [...body.matchAll(/(?<![\w.])\d+(?:\.\d+)?/g)].map((number) => {
        const at = rule.index + number.index;
        const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at)).trim();
        return { file, at, number: number[0], line };
      });
    });
    if (found.length === 0) throw new Error(`${file} has no rule with numbers`);
    return found;
  });
}

/** Vite plugin: hands out one rule file with one number changed by one. The file itself stays as it is. */
export function ruleMutant(mutant: RuleNumber): Plugin {
  return {
    name: 'foothold:rule-mutant',
    enforce: 'pre',
    transform(code, id) {
      if (id !== path.join(ROOT, mutant.file)) return null;
      const { at, number } = mutant;
      return `${code.slice(0, at)}${String(Number(number) + 1)}${code.slice(at + number.length)}`;
    },
  };
}
