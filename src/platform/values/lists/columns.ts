import type { Words } from '../messages.ts';

export type Cell = string | number | Temporal.PlainDate | Temporal.Instant | null;

export interface ListColumn<Row> {
  header: Words;
  cell: (row: Row) => Cell;
  wide?: true;
}
