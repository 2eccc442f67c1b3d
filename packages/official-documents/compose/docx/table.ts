import { AlignmentType, BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { pt } from '../form/page.ts';
import { clean } from '../form/texts.ts';
import type { Column, Row, Table as PaperTable } from '../paper.ts';
import { line } from './pieces.ts';

const ALIGNED = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
/** A row with more text than this may be broken over two pages; a shorter one stays whole. */
const LONG_ROW = 800;

/** A table over the given width, its head repeated. No columns: no table. Throws RangeError for a row with too many cells; missing ones stay empty. */
export function table({ columns, rows }: PaperTable, width: number): Table[] {
  if (columns.length === 0) return [];
  const widths = shares(columns, width);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(column.heading, { width: widths[at] ?? 0, align: 'center', bold: true })),
  });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      margins: { left: pt(4), right: pt(4) },
      borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
      rows: [head, ...rows.map((row, at) => tableRow(row, at, columns, widths))],
    }),
  ];
}

function tableRow(row: Row, at: number, columns: readonly Column[], widths: readonly number[]): TableRow {
  if ('heading' in row) {
    const width = widths.reduce((sum, each) => sum + each, 0);
    return new TableRow({ cantSplit: true, children: [cell(row.heading, { width, align: 'left', bold: true, span: columns.length })] });
  }
  if (row.length > columns.length) throw new RangeError(`Row ${at + 1} has ${row.length} cells, the table has ${columns.length} columns`);
  return new TableRow({
    cantSplit: row.join('').length < LONG_ROW,
    children: columns.map((column, nth) => cell(row[nth] ?? '', { width: widths[nth] ?? 0, align: column.align ?? 'left', bold: false })),
  });
}

interface CellForm {
  readonly width: number;
  readonly align: keyof typeof ALIGNED;
  readonly bold: boolean;
  readonly span?: number;
}

function cell(text: string, { width, align, bold, span }: CellForm): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(span && { columnSpan: span }),
    children: [line(bold ? 'CellHead' : 'Cell', clean(text), { alignment: ALIGNED[align] })],
  });
}

function shares(columns: readonly Column[], width: number): number[] {
  const all = columns.reduce((sum, column) => sum + Math.max(0, column.width), 0);
  const each = columns.map((column) =>
    all > 0 ? Math.floor((Math.max(0, column.width) / all) * width) : Math.floor(width / columns.length),
  );
  const rest = width - each.reduce((sum, share) => sum + share, 0);
  return each.map((share, at) => (at === each.length - 1 ? share + rest : share));
}
