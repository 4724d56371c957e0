/** What became of the mutants of one run, told line by line and in the end in sum. */
export interface MutationTally {
  /** @param by What noticed it, when that is known. */
  readonly noticed: (mutant: string, kind?: string, by?: string) => void;
  readonly unnoticed: (mutant: string, kind?: string, why?: string) => void;
  /** Prints the sum, and has the process end with 1 when a mutant went unnoticed. */
  readonly conclude: () => void;
}

/** @param total How many mutants there will be. */
export function startMutationTally(total: number): MutationTally {
  const kinds = new Map<string, { noticed: number; all: number }>();
  const survivors: string[] = [];
  let told = 0;

  const tell = (verdict: 'noticed' | 'NOT NOTICED', mutant: string, kind: string, remark: string) => {
    told += 1;
    const count = kinds.get(kind) ?? { noticed: 0, all: 0 };
    kinds.set(kind, {
      noticed: count.noticed + (verdict === 'noticed' ? 1 : 0),
      all: count.all + 1,
    });
    const remarked = remark === '' ? mutant : `${mutant}\n    ${remark}`;
    console.log(`${String(told)} of ${String(total)}: ${verdict} ${remarked}`);
  };

  return {
    noticed: (mutant, kind = '', by = '') => tell('noticed', mutant, kind, by),
    unnoticed: (mutant, kind = '', why = '') => {
      survivors.push(mutant);
      tell('NOT NOTICED', mutant, kind, why);
    },
    conclude: () => {
      const unnoticed = survivors.length + (total - told);
      console.log();
      for (const survivor of survivors) console.log(`not noticed: ${survivor}`);
      for (const [kind, { noticed, all }] of kinds) {
        if (kind !== '') console.log(`${String(noticed).padStart(6)} of ${String(all).padStart(4)} ${kind}`);
      }
      console.log(`${String(total - unnoticed)} of ${String(total)} mutants were noticed`);
      if (unnoticed > 0) process.exitCode = 1;
    },
  };
}
