import type { Named, Site } from '#features/portal/server/index.ts';
import type { DataQuery } from '../../data/filters.ts';
import type { Position } from '../../data/cursor.ts';

/** What is asked of a data set, by whom it is published and where its pages are. */
export interface DataAsked extends Named, Pick<DataQuery, 'filters' | 'limit'> {
  site: Site;
  /** Where the page before ended. */
  after?: Position | undefined;
  /** Whole addresses of a page in the language of the answer, and of a file. */
  pageAt: (path: string) => string;
  fileAt: (path: string) => string;
}

/** Rows of one page, and where it ended if more follow; undefined where the row that it should follow is no longer there. */
export type Page<Row> = { rows: Row[]; next: Position | undefined } | undefined;

/** Of one more row than was asked for, the page; `positionOf` says what a row is ordered by. */
export function paged<Read, Row>(read: readonly Read[], limit: number, positionOf: (row: Read) => Position, rowOf: (row: Read) => Row): Page<Row> {
  const shown = read.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown.map(rowOf), next: last && read.length > limit ? positionOf(last) : undefined };
}

/** Of rows that are at hand, the page after the one that the position names. */
export function pageOf<Row>(all: readonly Row[], { limit, after }: Pick<DataAsked, 'limit' | 'after'>, keyOf: (row: Row) => string): Page<Row> {
  const at = after ? all.findIndex((row) => keyOf(row) === after[0]) : -1;
  if (after && at < 0) return undefined;
  return paged(all.slice(at + 1, at + 2 + limit), limit, (row) => [keyOf(row)], (row) => row);
}
