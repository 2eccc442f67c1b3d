import { AlignmentType, Paragraph, TextRun, type Table } from 'docx';
import type { Item, Line } from '../form/lines.ts';
import { pt } from '../form/page.ts';
import { clean, upper } from '../form/texts.ts';
import { line, gap } from './pieces.ts';
import { table } from './table.ts';

const ALIGNED = { center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

export function body(lines: readonly Line[], width: number, signed: boolean): (Paragraph | Table)[] {
  return lines.flatMap((each, at) => {
    if (each.kind === 'table') return [...table(each, width), gap(pt(6))];
    const keepNext = (signed && at === lines.length - 1) || leads(each, lines[at + 1]);
    if (each.kind === 'item') return item(each, keepNext);
    const aligned = each.align ? { alignment: ALIGNED[each.align], indent: { firstLine: 0 } } : {};
    return [line('Body', clean(each.text), { ...aligned, ...(keepNext && { keepNext }) })];
  });
}

/** What only announces the next line stands on its page: a heading without text, words that end in a colon, the line over a table. */
function leads(each: Line, next: Line | undefined): boolean {
  if (!next || each.kind === 'table') return false;
  return next.kind === 'table' || each.text.trim().endsWith(':') || (each.kind === 'item' && each.text === '');
}

/** A part by its level (Phụ lục I, mục II.I.6): Phần and Chương centred, Mục in capitals, headings of Điều and Khoản bold, the rest plain. */
function item(part: Item, keepNext: boolean): Paragraph[] {
  const { level, label, heading, text } = part;
  const keep = keepNext ? { keepNext } : {};
  if (level === 'part' || level === 'chapter') {
    const title = [label, ...(heading ? [upper(heading)] : [])];
    return [line('Part', title), ...(text ? [line('Body', text, keep)] : [])];
  }
  if (level === 'section' && heading) return [line('Section', `${label} ${upper(heading)}`), ...(text ? [line('Body', text, keep)] : [])];
  if (level === 'clause' && heading && !text) return [line('Clause', `${label} ${heading}`)];
  return [runIn(part, keep)];
}

/** Label, heading and text in one paragraph; bold are the heading of a Điều or a Khoản, and the label of a Điều in any case. */
function runIn({ level, label, heading, text }: Item, keep: { keepNext?: boolean }): Paragraph {
  const strong = level === 'article' || (level === 'clause' && heading !== '');
  const head = [label, heading].filter(Boolean).join(' ');
  const tail = text ? ` ${text}` : '';
  return new Paragraph({
    style: 'Body',
    ...keep,
    children: strong ? [new TextRun({ text: head, bold: true }), new TextRun(tail)] : [new TextRun(head + tail)],
  });
}
