import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet as readXlsx } from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { ok, type Result } from '../../values/result.ts';
import { formatDay } from '../../values/format.ts';
import { tidyLine } from '../../values/text.ts';
import { unfold } from '../files/unfold.ts';
import { readBook } from './books.ts';
import { refusals } from './refusals.ts';

export type Rows = string[][];

/** More than that does not go through the fields of a page. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 40;
/** What a small file may unfold to: a sheet of some hundred rows is far below; one of very many may be as large as these are. */
const UNFOLDED_BYTES = 30 * 1024 * 1024;
const ROW_BYTES = 4000;
/** From here on (some thousand rows) a sheet keeps the processor long enough to be felt. */
const LARGE_BOOK = 1024 * 1024;

const tidyRow = (row: readonly unknown[]): string[] => {
  const cells = row.slice(0, MOST_COLUMNS).map(textOf);
  return cells.slice(0, cells.findLastIndex(Boolean) + 1);
};

const taken = (rows: Rows, most: number): Result<Rows> => {
  const kept = rows.filter((row) => row.length > 0);
  if (kept.length === 0) return refusals.empty();
  if (kept.length > most) return refusals.long(most);
  return ok(kept);
};

const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return formatDay(cell.toISOString().slice(0, 10));
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? tidyLine(String(cell)) : '';
};

/** Cells copied out of a sheet (tabs between them) or CSV with any separator. Refused: nothing there, more than `most` rows. */
export const readCells = (text: string, most = MOST_ROWS): Result<Rows> => {
  const delimiter = text.includes('\t') ? '\t' : '';
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimiter, delimitersToGuess: [',', ';', '|'] });
  return taken(data.map(tidyRow), most);
};

/** The rows as they would be pasted, to be corrected in place: read again they are the same. */
export const pasteable = (rows: Rows): string =>
  Papa.unparse(
    // A single column with a comma in it would be taken for several.
    rows.map((row) => (row.length === 1 && /[,;|]/.test(row[0] ?? '') ? [...row, ''] : row)),
    { delimiter: '\t', newline: '\n' },
  );

/** CSV as offices have it: UTF-8, UTF-16 from Excel, or the old Vietnamese code page. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}

/** The same book with only what is read of it: nothing that its reader unfolds has not been counted. */
const counted = (bytes: Uint8Array, most: number): Uint8Array =>
  zipSync(
    unfold(bytes, (name) => /\.(?:xml|rels)$/i.test(name), Math.max(UNFOLDED_BYTES, most * ROW_BYTES)),
    { level: 0 },
  );

/** The first sheet of an XLSX file, or a CSV file, told apart by content. Refused: what is neither, nothing there, more than `most` rows. */
export async function readSheet(file: File, most = MOST_ROWS): Promise<Result<Rows>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    return bytes.includes(0) && bytes[0] !== 0xff ? refusals.unreadable() : readCells(decode(bytes), most);
  try {
    const book = counted(bytes, most);
    return taken(book.length > LARGE_BOOK ? await readBook(book, tidyRow) : (await readXlsx(Buffer.from(book))).map(tidyRow), most);
  } catch {
    return refusals.unreadable();
  }
}

const widest = (rows: readonly (readonly string[])[], at: number): number =>
  rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0);

const sheetOf = ({ rows, name }: { rows: readonly (readonly string[])[]; name: string }) => ({
  data: rows.map((row, at) => row.map((value) => ({ value, type: String, ...(at === 0 && { fontWeight: 'bold' as const }) }))),
  sheet: name,
  columns: (rows[0] ?? []).map((_header, at) => ({ width: Math.min(60, widest(rows, at) + 4) })),
});

/** A book of these sheets, the header of each in bold; the first is the one that is read again. */
export const writeBook = async (
  sheets: readonly { rows: readonly (readonly string[])[]; name: string }[],
): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await writeXlsx(sheets.map(sheetOf)).toBuffer());

export const writeSheet = (rows: readonly (readonly string[])[], name: string): Promise<Uint8Array<ArrayBuffer>> =>
  writeBook([{ rows, name }]);
