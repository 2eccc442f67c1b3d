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

/** A cell that Excel computes: `=SUM(B2:B9)`; it is always of our own making, never of what somebody typed. */
export interface Formula {
  formula: string;
}

export interface BookSheet {
  name: string;
  /** The first row is the header. */
  rows: readonly (readonly (Cell | Formula)[])[];
  /** The width of each column in letters. */
  widths: readonly number[];
}

const bookCell = (cell: Cell | Formula, isHead: boolean) => {
  if (cell !== null && typeof cell === 'object' && 'formula' in cell) return { type: 'Formula' as const, value: cell.formula };
  const made = excelCell(cell);
  return made && isHead ? { ...made, fontWeight: 'bold' as const, wrap: true } : made;
};

/** The letters by which Excel calls a column: 0 is A, 26 is AA. */
export const columnName = (at: number): string =>
  (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** Several sheets as one Excel file, with formulas where they sum; Excel computes them when it opens the file. */
export const book = (sheets: readonly BookSheet[]): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, at) => row.map((cell) => bookCell(cell, at === 0))),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer();

/** The book as a download, named by its title and the day. */
export const bookResponse = async (
  sheets: readonly BookSheet[],
  { title, day }: { title: string; day: Temporal.PlainDate },
): Promise<Response> => {
  const name = `${slugOf(title)}-${day.toString()}.xlsx`;
  return new Response(new Uint8Array(await book(sheets)), {
    headers: { 'content-type': types.xlsx, 'content-disposition': named('attachment', name) },
  });
};

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
