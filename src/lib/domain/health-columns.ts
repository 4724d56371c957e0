/**
 * How phones, watches and their apps name the columns that are looked for, the best one first. Written as `tidyName`
 * gives them: small letters, without accents, units and underscores.
 */
const NAMES = {
  day: [
    'date',
    'day',
    'datum',
    'tag',
    'fecha',
    'dia',
    'jour',
    'data',
    'giorno',
    'day time',
    'date time',
    'datetime',
    'start',
    'start date',
    'startdate',
    'start time',
    'starttime',
    'create time',
  ],
  stepCount: [
    'steps',
    'step count',
    'stepcount',
    'total steps',
    'steps walked',
    'number of steps',
    'schritte',
    'anzahl schritte',
    'pasos',
    'nombre de pas',
    'pas',
    'passi',
    'passos',
    'stappen',
  ],
  standingMinutes: [
    'stand minutes',
    'standing minutes',
    'minutes standing',
    'minutes on your feet',
    'apple stand time',
    'stand time',
    'stehminuten',
    'minutos de pie',
    'move minutes count',
    'move minutes',
  ],
  kind: ['type', 'record type'],
  value: ['value', 'quantity'],
} as const;

/** Columns that tell one phone or watch from another. */
const SOURCES = ['sourcename', 'source name', 'source', 'deviceuuid', 'source type'];

/** Units in brackets that change nothing: a column of hours is not taken for one of minutes. */
const UNIT = /\s*\((count|steps|anzahl|schritte|pasos|min|mins|minutes|minuten|minutos)\)$/;

/** Of the long way of writing, one measurement a line: what its kind is called. */
const KINDS = {
  stepCount: ['hkquantitytypeidentifierstepcount', 'stepcount', 'step count', 'steps'],
  standingMinutes: [
    'hkquantitytypeidentifierapplestandtime',
    'applestandtime',
    'apple stand time',
    'stand time',
  ],
} as const;
export type Counted = keyof typeof KINDS;

/** A title, the name of the report and an empty line may stand above the names. */
const LINES_ABOVE = 10;

/** Where in a table the day and the counts stand. */
export interface HealthColumns {
  /** The line with the names; what follows are measurements. */
  readonly header: number;
  readonly day: number;
  /** One column for each count, or one for its kind and one for its value. */
  readonly counts:
    | { readonly form: 'wide'; readonly at: Readonly<Partial<Record<Counted, number>>> }
    | { readonly form: 'long'; readonly kind: number; readonly value: number };
  readonly sources: readonly number[];
}

/** The name of a column without what writers put around it. */
function tidyName(written: string): string {
  // Samsung puts the name of the table before the name of the column.
  const own = written.replace(/^[\w.]*\.(?=\w)/, '');
  return own
    .normalize('NFKD')
    .replace(/[\p{M}\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/[\s_/-]+/g, ' ')
    .trim()
    .replace(UNIT, '');
}

function place(names: readonly string[], wanted: readonly string[]): number | undefined {
  return wanted.map((name) => names.indexOf(name)).find((index) => index >= 0);
}

/** Samsung calls the steps of a table of steps just `count`. */
function bareCount(
  names: readonly string[],
  row: readonly string[],
  above: readonly string[],
): number | undefined {
  return [...row, ...above].some((cell) => /samsung.*step/i.test(cell)) ? place(names, ['count']) : undefined;
}

function columnsOf(
  row: readonly string[],
  above: readonly string[],
): Omit<HealthColumns, 'header'> | undefined {
  const names = row.map(tidyName);
  const day = place(names, NAMES.day);
  if (day === undefined) return undefined;
  const sources = names.flatMap((name, index) => (SOURCES.includes(name) ? [index] : []));
  const stepCount = place(names, NAMES.stepCount) ?? bareCount(names, row, above);
  const standingMinutes = place(names, NAMES.standingMinutes);
  if (stepCount !== undefined || standingMinutes !== undefined) {
    const at = {
      ...(stepCount !== undefined && { stepCount }),
      ...(standingMinutes !== undefined && { standingMinutes }),
    };
    return { day, counts: { form: 'wide', at }, sources };
  }
  const kind = place(names, NAMES.kind);
  const value = place(names, NAMES.value);
  if (kind === undefined || value === undefined) return undefined;
  return { day, counts: { form: 'long', kind, value }, sources };
}

/** Finds the line with the names; undefined when none has a day together with something that is looked for. */
export function findColumns(rows: readonly (readonly string[])[]): HealthColumns | undefined {
  const above: string[] = [];
  for (const [header, row] of rows.slice(0, LINES_ABOVE).entries()) {
    const columns = columnsOf(row, above);
    if (columns !== undefined) return { header, ...columns };
    above.push(...row);
  }
  return undefined;
}

/** What a line of the long way of writing counts; undefined for heart beats and all the rest. */
export function countedKind(written: string): Counted | undefined {
  const name = tidyName(written);
  return (['stepCount', 'standingMinutes'] as const).find((kind) =>
    (KINDS[kind] as readonly string[]).includes(name),
  );
}
