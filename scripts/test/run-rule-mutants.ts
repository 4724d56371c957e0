import { createVitest } from 'vitest/node';
import { startMutationTally } from './mutation-tally.ts';
import { ruleMutant, ruleNumbers } from './rule-mutant.ts';

/** Changes each number of the method in turn, and tells which change no test would notice. */
const numbers = ruleNumbers();
const tally = startMutationTally(numbers.length);
for (const mutant of numbers) {
  const vitest = await createVitest(
    'test',
    {
      root: `${import.meta.dirname}/../..`,
      config: false,
      watch: false,
      include: ['src/lib/domain/**/*.test.ts'],
      environment: 'node',
      reporters: [{ onInit: () => undefined }],
      bail: 1,
    },
    { plugins: [ruleMutant(mutant)] },
  );
  await vitest.start();
  const failed = vitest.state.getFailedFilepaths().length;
  await vitest.close();
  const change = `${mutant.file}: ${mutant.number} in “${mutant.line}”`;
  if (failed > 0) tally.noticed(change);
  else tally.unnoticed(change);
}
tally.conclude();
