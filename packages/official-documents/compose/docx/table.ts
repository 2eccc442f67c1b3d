import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { BAR_HEIGHT, barLength, drawn, ROOM_FOR_WORDS, shadeOf } from '../form/drawn.ts';
import { pt } from '../form/page.ts';
import { clean } from '../form/texts.ts';
import type { Cell, Column, DrawnCell, Row, Table as PaperTable } from '../paper.ts';
import { BAR } from './bar.ts';
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
    cantSplit: row.reduce((all, each) => all + drawn(each).text.length, 0) < LONG_ROW,
    children: columns.map((column, nth) => cell(row[nth] ?? '', { width: widths[nth] ?? 0, align: column.align ?? 'left', bold: false })),
  });
}

interface CellForm {
  readonly width: number;
  readonly align: keyof typeof ALIGNED;
  readonly bold: boolean;
  readonly span?: number;
}

function cell(given: Cell, { width, align, bold, span }: CellForm): TableCell {
  const one = drawn(given);
  const fill = shadeOf(one);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(span && { columnSpan: span }),
    ...(fill && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [withBar(one, width) ?? line(bold ? 'CellHead' : 'Cell', clean(one.text), { alignment: ALIGNED[align] })],
  });
}

/** One point of colour, drawn as long as the figure is large: it is sharp at any size and needs no typeface. */
function withBar(one: DrawnCell, width: number): Paragraph | undefined {
  const length = barLength(one, width, Math.max(0, width - pt(ROOM_FOR_WORDS)));
  if (length === undefined) return undefined;
  const inPixels = (twentieths: number): number => Math.max(1, Math.round((twentieths / 1440) * 96));
  const text = clean(one.text);
  const image = new ImageRun({
    type: 'png',
    data: BAR,
    transformation: { width: inPixels(length), height: inPixels(pt(BAR_HEIGHT)) },
    altText: { name: text, title: text, description: text },
  });
  return new Paragraph({ style: 'Cell', alignment: AlignmentType.LEFT, children: [image, new TextRun(` ${text}`)] });
}

function shares(columns: readonly Column[], width: number): number[] {
  const all = columns.reduce((sum, column) => sum + Math.max(0, column.width), 0);
  const each = columns.map((column) =>
    all > 0 ? Math.floor((Math.max(0, column.width) / all) * width) : Math.floor(width / columns.length),
  );
  const rest = width - each.reduce((sum, share) => sum + share, 0);
  return each.map((share, at) => (at === each.length - 1 ? share + rest : share));
}
