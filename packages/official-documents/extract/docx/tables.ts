import { child, valueOf } from './xml.ts';
import type { Element } from './xml.ts';

const widest = 100;
const spanOf = (cell: Element): number => {
  const span = Number(valueOf(child(cell, 'w:tcPr'), 'w:gridSpan') ?? '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, widest) : 1;
};
const isDeleted = (row: Element): boolean => child(child(row, 'w:trPr'), 'w:del') !== undefined;

/** Rows and cells may stand inside content controls and changes that are accepted. */
const membersOf = (element: Element, name: string): Element[] =>
  element.children.flatMap((one) =>
    one.name === name ? [one] : /^w:(?:sdt|sdtContent|ins|moveTo|customXml)$/u.test(one.name) ? membersOf(one, name) : [],
  );

/** The rows of a table with the lines of cells. Spanned columns are empty cells; of cells merged downwards the first has the text (17.4.17, 17.4.84). */
const rowsOf = (table: Element, linesOf: (cell: Element) => string[]): string[][][] =>
  membersOf(table, 'w:tr')
    .filter((row) => !isDeleted(row))
    .map((row) =>
      membersOf(row, 'w:tc').flatMap((cell) => [linesOf(cell), ...Array.from({ length: spanOf(cell) - 1 }, (): string[] => [])]),
    );

const cellText = (lines: string[]): string => lines.join(' ').replaceAll('|', '/').replace(/\s+/gu, ' ').trim();
const rule = /^[-_=.\s]*$/u;

export const linesOfRows = (rows: string[][][]): string[] => {
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const filled = (cells: string[][]): number => cells.filter((lines) => !rule.test(lines.join(''))).length;
  const isFull = (cells: string[][] | undefined): boolean => cells !== undefined && filled(cells) >= 3;
  const isData = rows.length > 1 && (isFull(rows[0]) || rows.filter(isFull).length > 1);
  if (isData) return rows.map((cells) => `| ${Array.from({ length: columns }, (_, at) => cellText(cells[at] ?? [])).join(' | ')} |`);
  return Array.from({ length: columns }, (_, column) => rows.flatMap((cells) => cells[column] ?? [])).flat();
};

export const tableLines = (table: Element, linesOf: (cell: Element) => string[]): string[] => linesOfRows(rowsOf(table, linesOf));
