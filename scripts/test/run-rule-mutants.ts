import { createVitest } from 'vitest/node';
import { ruleMutant, ruleNumbers } from './rule-mutant.ts';

/** Changes each number of the method in turn, and tells which change no test would notice. */
const survivors: string[] = [];
const numbers = ruleNumbers();
for (const [index, mutant] of numbers.entries()) {
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
  if (failed === 0) survivors.push(`${mutant.file}: ${mutant.number} in “${mutant.line}”`);
  process.stdout.write(
    `${String(index + 1)} of ${String(numbers.length)}: ${failed > 0 ? 'noticed' : 'NOT NOTICED'} ${mutant.file} ${mutant.line}\n`,
  );
}
process.exitCode = survivors.length === 0 ? 0 : 1;
console.log(
  `${String(numbers.length - survivors.length)} of ${String(numbers.length)} changed numbers break a test`,
);
for (const survivor of survivors) console.log(`not noticed: ${survivor}`);
