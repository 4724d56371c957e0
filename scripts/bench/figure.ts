/** One measured figure beside its budget from the quality page. */
export interface Figure {
  readonly what: string;
  readonly measured: number | null;
  readonly unit: string;
  /** The most it may be; null for a figure that is only told. */
  readonly budget: number | null;
  /** True for budgets that are a floor, such as a Lighthouse mark. */
  readonly atLeast?: boolean;
  /** How it was measured, or why it was not. */
  readonly note: string;
}

export function isWithin({ measured, budget, atLeast = false }: Figure): boolean | null {
  if (measured === null || budget === null) return null;
  return atLeast ? measured >= budget : measured <= budget;
}

function rounded(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 });
}

/** A table for people: what, measured, budget, verdict, how. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const within = isWithin(figure);
    return [
      within === null ? '  --' : within ? '  ok' : 'OVER',
      figure.what,
      figure.measured === null ? 'not measured' : `${rounded(figure.measured)} ${figure.unit}`,
      figure.budget === null
        ? ''
        : `${figure.atLeast ? '>=' : '<='} ${rounded(figure.budget)} ${figure.unit}`,
      figure.note,
    ];
  });
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The value below which the given share (0 to 1) of the measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
