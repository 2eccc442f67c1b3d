import type { Words } from '../messages.ts';

/** What stands in a cell of a sheet: days and moments stay what they are. */
export type Cell = string | number | Temporal.PlainDate | Temporal.Instant | null;

export interface ListColumn<Row> {
  header: Words;
  cell: (row: Row) => Cell;
  /** For whole sentences. */
  wide?: true;
}
