import { AlignmentType, BorderStyle, HeightRule, Table, TableCell, TableRow, VerticalAlign, WidthType, type Paragraph } from 'docx';
import { balance, longest, measure, type Type } from '../form/measure.ts';
import { longDate, symbolForm } from '../form/numbers.ts';
import { MOTTO, NATION, mm, pt, textWidth } from '../form/page.ts';
import { clean, unbroken, upper } from '../form/texts.ts';
import type { Paper, Urgency } from '../paper.ts';
import { gap, line, narrowed, rule, sideBySide } from './pieces.ts';

/** A name breaks after the council, after a comma or dash, and before "và". */
const SENSE = /(?<=^[ỦU][YỶ]\u00A0BAN NHÂN\u00A0DÂN|[,-]) | (?=VÀ )/;
/** Mức độ khẩn with the size of its frame in millimetres (Phụ lục I, mục II.III.2). */
const URGENCIES: Record<Urgency, [text: string, wide: number]> = {
  urgent: ['KHẨN', 20],
  'very-urgent': ['THƯỢNG KHẨN', 40],
  immediate: ['HỎA TỐC', 30],
};

export function letterhead(paper: Paper): Table {
  const date = `${clean(paper.place)}, ${longDate(paper.date)}`;
  const right = rightWidth(date);
  const left = textWidth(false) - right;
  const motto = measure(MOTTO, { points: 14, bold: true });
  return sideBySide(
    [left, right],
    [
      [issuer(paper.letterhead, left), [line('Nation', NATION), line('Motto', MOTTO), rule(motto, right, pt(6))]],
      [symbol(paper, left), [line('PlaceDate', date)]],
    ],
  );
}

/** Quốc hiệu in 13 points bold takes 95.7 mm; a long place beside the date may take a little more from the issuer's column. */
function rightWidth(date: string): number {
  const needed = Math.ceil(measure(date, { points: 13, bold: false })) + mm(2);
  return Math.min(Math.max(needed, mm(98)), mm(106));
}

function issuer({ superior, issuer }: Paper['letterhead'], width: number): Paragraph[] {
  const type = { points: 13, bold: true };
  const lines = nameLines(unbroken(upper(issuer)), width, type);
  return [
    ...(superior ? [line('Superior', nameLines(unbroken(upper(superior)), width, { points: 13, bold: false }))] : []),
    line('Issuer', lines),
    rule(longest(lines, type) * 0.4, width, pt(6)),
  ];
}

/** A long name breaks where its sense does, "SỞ VĂN HÓA, / THỂ THAO VÀ DU LỊCH", and between any words where that is not enough. */
function nameLines(name: string, width: number, type: Type): string[] {
  const length = width - mm(2);
  const bySense = balance(measure(name, type) <= length ? [name] : name.split(SENSE), length, type);
  return longest(bySense, type) <= length ? bySense : balance(name.split(' '), length, type);
}

function symbol(paper: Paper, width: number): (Paragraph | Table)[] {
  const lines: (Paragraph | Table)[] = [line('Symbol', `Số: ${symbolForm({ ...paper.symbol, suffix: clean(paper.symbol.suffix) })}`)];
  if (paper.kind === 'letter') lines.push(subject(paper.title, width));
  if (paper.urgency) lines.push(gap(pt(6)), urgency(paper.urgency), gap(pt(3)));
  return lines;
}

function subject(title: string, width: number): Paragraph {
  const text = `V/v ${clean(title)}`;
  const type = { points: 12, bold: false };
  const length = longest(balance(text.split(' '), width - mm(4), type), type);
  return line('LetterSubject', text, { indent: narrowed(length, width) });
}

function urgency(degree: Urgency): Table {
  const [text, wide] = URGENCIES[degree];
  const side = { style: BorderStyle.SINGLE, size: 8, color: 'FF0000' };
  const cell = new TableCell({
    width: { size: mm(wide), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 0, right: 0 },
    borders: { top: side, bottom: side, left: side, right: side },
    children: [line('Urgency', text)],
  });
  return new Table({
    alignment: AlignmentType.CENTER,
    width: { size: mm(wide), type: WidthType.DXA },
    columnWidths: [mm(wide)],
    rows: [new TableRow({ height: { value: mm(8), rule: HeightRule.EXACT }, children: [cell] })],
  });
}
