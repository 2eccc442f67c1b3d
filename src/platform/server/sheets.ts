import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';
import type { Cell, ListColumn } from '../values/lists.ts';
import type { Locale } from '../values/messages.ts';
import { slugOf } from '../values/text.ts';
import { ZONE } from './clock.ts';
import { named } from './request/headers.ts';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

export type SheetKind = keyof typeof types;

/** The kind of sheet that an address asks for; Excel where it names none that there is. */
export const sheetKindOf = (typed: string | null): SheetKind => (typed === 'csv' ? 'csv' : 'xlsx');

/** The longest text that a cell of Excel takes. */
const LONGEST = 32_767;

const wall = (at: Temporal.Instant): Temporal.PlainDateTime => at.toZonedDateTimeISO(ZONE).toPlainDateTime();

/** A sheet knows no zone: the figures that the clock of Việt Nam shows are what stands in it. */
const dateOf = (at: Temporal.PlainDateTime): Date => new Date(`${at.toString({ smallestUnit: 'second' })}Z`);

function excelCell(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  // As a text it is shown and never computed, also where it begins with "=".
  if (typeof cell === 'string') return { type: String, value: cell.slice(0, LONGEST), wrap: true };
  return cell instanceof Temporal.PlainDate
    ? { type: Date, value: dateOf(cell.toPlainDateTime()), format: 'dd/mm/yyyy' }
    : { type: Date, value: dateOf(wall(cell)), format: 'dd/mm/yyyy hh:mm' };
}

function csvCell(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'string' || typeof cell === 'number') return cell;
  return cell instanceof Temporal.PlainDate ? cell.toString() : wall(cell).toString({ smallestUnit: 'minute' });
}

/** The list as an Excel file: headers in bold that stay in sight, days as days, figures as figures. */
export const workbook = <Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[], locale: Locale): Promise<Buffer> =>
  writeXlsxFile(
    [
      columns.map(({ header }) => ({ type: String, value: header[locale], fontWeight: 'bold' as const, wrap: true })),
      ...rows.map((row) => columns.map(({ cell }) => excelCell(cell(row)))),
    ],
    { columns: columns.map(({ wide }) => ({ width: wide ? 60 : 20 })), stickyRowsCount: 1 },
  ).toBuffer();

/** The list as CSV (RFC 4180) in UTF-8 with its mark; a text that a sheet would take for a formula begins with an apostrophe. */
export const csv = <Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[], locale: Locale): string =>
  `\uFEFF${Papa.unparse(
    [columns.map(({ header }) => header[locale]), ...rows.map((row) => columns.map(({ cell }) => csvCell(cell(row))))],
    {
      // The pattern that comes along sees no formula in a text of several lines.
      escapeFormulae: /^[=+\-@\t\r]/,
      newline: '\r\n',
    },
  )}\r\n`;

export async function sheetResponse<Row>(
  kind: SheetKind,
  {
    title,
    day,
    columns,
    rows,
    locale,
  }: { title: string; day: Temporal.PlainDate; columns: readonly ListColumn<Row>[]; rows: readonly Row[]; locale: Locale },
): Promise<Response> {
  const body = kind === 'csv' ? csv(columns, rows, locale) : new Uint8Array(await workbook(columns, rows, locale));
  const name = `${slugOf(title)}-${day.toString()}.${kind}`;
  return new Response(body, { headers: { 'content-type': types[kind], 'content-disposition': named('attachment', name) } });
}
