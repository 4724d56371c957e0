import { expect, it } from 'vitest';
import { gradeOf } from '../../../tests/fixtures/reading-grade.ts';
import { FAMILY_GUIDE } from './family-guide.ts';

it.each(FAMILY_GUIDE.en.map(({ title, points }) => [title, points] as const))(
  'the family guide under “%s” reads at grade 7 or lower',
  (_, points) => {
    expect(points.length).toBeGreaterThan(0);
    expect(gradeOf(points.join(' '))).toBeLessThanOrEqual(7);
  },
);
