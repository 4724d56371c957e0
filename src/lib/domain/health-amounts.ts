const SPACES = /[\s\u00A0\u202F'’]/g;
const GROUPED = { '.': /^\d{1,3}(\.\d{3})+$/, ',': /^\d{1,3}(,\d{3})+$/ } as const;
type Mark = keyof typeof GROUPED;

/** Which mark a written number has before its fraction; null when the number does not tell. */
function fractionMark(written: string): Mark | null {
  const point = written.lastIndexOf('.');
  const comma = written.lastIndexOf(',');
  if (point < 0 && comma < 0) return null;
  const last: Mark = point > comma ? '.' : ',';
  const alone = point < 0 || comma < 0;
  return alone && GROUPED[last].test(written) ? null : last;
}

/**
 * Reads the amounts of one column. Writers put points and commas into them, for thousands or for a fraction; all
 * numbers of the column together say which: 4,312 steps are thousands unless another line says 4,5.
 */
export function amountReader(column: Iterable<string>): (written: string) => number | null {
  let mark: Mark | null = null;
  for (const written of column) {
    mark = fractionMark(written.replace(SPACES, ''));
    if (mark !== null) break;
  }
  return (written) => {
    const bare = written.replace(SPACES, '');
    const plain =
      mark === null
        ? bare.replaceAll(/[.,]/g, '')
        : bare.replaceAll(mark === '.' ? ',' : '.', '').replace(mark, '.');
    return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  };
}
