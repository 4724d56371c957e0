/** The numbers of a chart, row by row: the words of the first cell, then the cells of each column. */
export interface NumberTable {
  /** The first one heads the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly (number | null)[] }[];
}
