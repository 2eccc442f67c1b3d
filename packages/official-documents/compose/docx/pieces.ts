import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IParagraphOptions } from 'docx';
import { pt } from '../form/page.ts';
import type { StyleId } from './styles.ts';

type Child = Paragraph | Table;

export function line(
  style: StyleId,
  text: string | readonly string[],
  options: Omit<IParagraphOptions, 'children' | 'style'> = {},
): Paragraph {
  const texts = typeof text === 'string' ? [text] : text;
  return new Paragraph({ ...options, style, children: texts.map((each, at) => new TextRun({ text: each, ...(at > 0 && { break: 1 }) })) });
}

const SINGLE = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const UNRULED = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** Indents that make a centred text break into lines of the given length, as a clerk would break it; a little air for other fonts. */
export function narrowed(length: number, within: number): { left: number; right: number } {
  const beside = Math.max(0, Math.floor((within - length) / 2) - pt(3));
  return { left: beside, right: beside };
}

/** A rule of the given length, centred in a column of the given width (twentieths of a point). */
export function rule(length: number, within: number, after = 0): Paragraph {
  const beside = Math.max(0, Math.round((within - length) / 2));
  return line('Rule', '', {
    border: { top: SINGLE },
    indent: { left: beside, right: beside },
    spacing: { before: pt(3), after, line: pt(3), lineRule: 'exact' },
  });
}

/** Columns side by side without lines and without padding, as letterhead and signature want them. A row stays on one page unless it may break. */
export function sideBySide(widths: readonly number[], rows: readonly (readonly Child[])[][], mayBreak = false): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: UNRULED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: !mayBreak,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                children: children.length > 0 ? children : [line('Body', '')],
              }),
          ),
        }),
    ),
  });
}

export function gap(height: number): Paragraph {
  return line('Rule', '', { spacing: { line: height, lineRule: 'exact' } });
}
