/** Shapes of points, so that lines are told apart without colour. */
export type PointShape = 'circle' | 'triangle' | 'rect' | 'rectRot' | 'cross' | 'star';

/** How one row of values looks: a colour of the tokens, and beside it a dash and a shape that need no colour. */
export interface ChartLook {
  readonly ink: `--${string}`;
  /** Pixels on and off; empty for a whole line. */
  readonly dash: readonly number[];
  readonly point: PointShape;
}

export interface ChartRow {
  readonly label: string;
  readonly look: ChartLook;
  /** `outline`: a hollow bar; `bar`: a full one, which stands inside of it; `stairs`: a line that moves in steps and has no points. */
  readonly as: 'line' | 'stairs' | 'bar' | 'outline';
  /** One for each place; null leaves a gap. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows. The numbers stand in a table beside it, too. */
export interface ChartPicture {
  /** What each place stands for, short. */
  readonly places: readonly string[];
  readonly rows: readonly ChartRow[];
  /** Where the scale ends; when not given, where the values end. It always begins at 0. */
  readonly most?: number;
  /** Stands behind the numbers of the scale, as `%`. */
  readonly unit?: string;
}

/** The looks of rows that stand together. */
export const LOOKS = {
  first: { ink: '--brand', dash: [], point: 'circle' },
  second: { ink: '--honey', dash: [8, 4], point: 'triangle' },
  third: { ink: '--exposure', dash: [2, 4], point: 'rect' },
  fourth: { ink: '--notice', dash: [10, 3, 2, 3], point: 'rectRot' },
  fifth: { ink: '--text-quiet', dash: [14, 4], point: 'star' },
  sixth: { ink: '--text', dash: [4, 2, 4, 6], point: 'cross' },
  before: { ink: '--edge-strong', dash: [6, 4], point: 'rectRot' },
  after: { ink: '--exposure', dash: [], point: 'circle' },
  planned: { ink: '--edge-strong', dash: [], point: 'rect' },
} as const satisfies Record<string, ChartLook>;
