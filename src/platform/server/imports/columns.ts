import type { Refusal } from '../../values/result.ts';
import { fold } from '../../values/text.ts';
import { refusals } from './refusals.ts';
import type { Rows } from './rows.ts';

export type Headers<Column extends string = string> = Readonly<Record<Column, readonly string[]>>;

const numbering = ['stt', 'tt', 'so tt', 'so thu tu', 'no.', 'no'];

const isNamed = (cell: string, known: readonly string[]): boolean => known.some((name) => fold(name) === fold(cell));
const all = (names: Headers): string[] => Object.values(names).flat();

const headerOf = (rows: Rows, names: Headers): string[] | undefined => {
  const [first = []] = rows;
  return first.some((cell) => cell !== '' && isNamed(cell, all(names))) ? first : undefined;
};

const told = (names: Headers): string[] => Object.values(names).map(([name = '']) => `“${name}”`);

/** Why the columns of a list are not taken: one of the header that is not known or named twice, or cells that stand under none. */
export function whyNotColumns(rows: Rows, names: Headers): Refusal | undefined {
  const header = headerOf(rows, names);
  const passed = (cell: string): boolean => cell === '' || numbering.includes(fold(cell));
  const strange = (header ?? []).filter((cell) => !passed(cell) && !isNamed(cell, all(names)));
  if (strange.length > 0)
    return refusals.columnUnknown(
      strange.map((cell) => `“${cell}”`),
      told(names),
    ).refusal;
  const twice = Object.values(names).flatMap((of) => (header ?? []).filter((cell) => isNamed(cell, of)).slice(1));
  if (twice.length > 0) return refusals.columnTwice(twice[0] ?? '', told(names)).refusal;
  const stray = rows.findIndex((row) => row.some((cell, at) => cell !== '' && (header ? !header[at] : at >= Object.keys(names).length)));
  if (stray === -1) return undefined;
  return refusals.columnUnnamed(stray + 1, told(names)).refusal;
}

/** The rows by the names of their columns: by the header where the first row is one, else in the order in which the columns are named. */
export function byColumn<Column extends string>(rows: Rows, names: Headers<Column>) {
  const columns = Object.keys(names) as Column[];
  const header = headerOf(rows, names);
  const places = columns.map((column, at) => (header ? header.findIndex((cell) => isNamed(cell, names[column])) : at));
  return rows.slice(header ? 1 : 0).map((row, at) => ({
    line: at + (header ? 2 : 1),
    cells: Object.fromEntries(columns.map((column, index) => [column, row[places[index] ?? -1] ?? ''])) as Record<Column, string>,
  }));
}

/** Which columns a list has: those of its header; where it has none, as many as its widest row. */
export function columnsNamed<Column extends string>(rows: Rows, names: Headers<Column>): Set<Column> {
  const header = headerOf(rows, names);
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return new Set(
    (Object.keys(names) as Column[]).filter((column, at) => (header ? header.some((cell) => isNamed(cell, names[column])) : at < widest)),
  );
}
