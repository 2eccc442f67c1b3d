import type { FieldView } from '#platform/values/forms.ts';

/** What a form sends, or a line of it. */
export type Row = Record<string, unknown>;
interface Cell {
  column: string;
  text: string;
}

/** The values in it, however deep, as text. */
export const scalars = (one: unknown): string[] =>
  typeof one === 'object' && one !== null
    ? Object.values(one).flatMap(scalars)
    : one === null || one === undefined
      ? []
      : [typeof one === 'string' ? one : JSON.stringify(one)];

const cellsOf = (value: unknown, column = ''): Cell[] =>
  Array.isArray(value)
    ? value.flatMap((one) => cellsOf(one, column))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => cellsOf(one, key))
      : scalars(value).map((text) => ({ column, text }));

/** What stands in the rows that were not there before: each value with its column, or its key where the column holds an object. */
export const written = (before: ReadonlySet<string>, after: ReadonlySet<string>): Cell[] =>
  [...after].filter((row) => !before.has(row)).flatMap((row) => cellsOf(JSON.parse(row.slice(row.indexOf('{')))));

const asDay = (text: string): string => text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');

/** What was typed, as it would stand in a column. */
export const asStored = (typed: unknown): string[] =>
  scalars(typed)
    .filter((text) => text !== '')
    .map(asDay);

/** "unitId" and "unit_id", "isInternal" and "is_internal" are the same. */
const bare = (name: string): string =>
  name
    .replace(/^is(?=[A-Z_])|_?[iI]d$/g, '')
    .replaceAll('_', '')
    .toLowerCase();

/** A yes, a choice or a figure is like many others: it counts in a column of its name alone. What was typed as text is like nothing else. */
const byColumn: readonly FieldView['kind'][] = ['yes', 'one', 'many', 'whole', 'decimal', 'money'];

/** The values of a field that reached no row. */
export function lostOf(field: FieldView, typed: unknown, cells: readonly Cell[], columns: Record<string, string>): unknown[] {
  if (field.kind === 'rows')
    return (Array.isArray(typed) ? (typed as Row[]) : []).flatMap((row) =>
      (field.of ?? []).flatMap((inner) => lostOf(inner, row[inner.name], cells, columns)),
    );
  const own = cells.filter(({ column }) => bare(column) === bare(columns[field.name] ?? field.name));
  if (field.kind === 'yes') return own.some(({ text }) => text === String(typed === 'on')) ? [] : [`${field.name} ${String(typed)}`];
  const among = byColumn.includes(field.kind) ? own : cells;
  const has = (wanted: string) =>
    (field.kind === 'decimal' && among.some(({ text }) => Number(text) === Number(wanted.replace(',', '.')))) ||
    among.some(({ text }) => text === wanted || (/^\d{4}-\d\d-\d\d$/.test(wanted) && text.includes(wanted)));
  return asStored(typed).filter((text) => !has(text));
}
