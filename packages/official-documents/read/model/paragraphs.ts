import { dutyVerbs } from '../duties/verbs.ts';
import { unitHeadingOf } from '../duties/units.ts';
import { isBullet, labelOf } from '../outline/labels.ts';
import type { Line } from './lines.ts';

export interface Wrapping {
  /** false where each line is a whole paragraph. */
  wrapped: boolean;
  /** How wide a full line is, in units of `widthOf`. */
  width: number;
  indents: boolean;
}

const widthOfChar = (char: string): number => {
  let width = 0;
  for (const part of char.normalize('NFD')) {
    if (/\p{M}/u.test(part)) continue;
    if (/[\sijltfr.,;:'()/|!-]/u.test(part)) width += 0.6;
    else if (/[mwMW]/u.test(part)) width += 1.55;
    else width += /\p{Lu}/u.test(part) ? 1.4 : 1;
  }
  return width;
};
const widths = new Map<string, number>();

/** Rough width of a text in Times: narrow letters and capitals differ, so that lines of equal length on paper come out about equal. */
export const widthOf = (text: string): number => {
  let sum = 0;
  for (const char of text) {
    let width = widths.get(char);
    if (width === undefined) widths.set(char, (width = widthOfChar(char)));
    sum += width;
  }
  return sum;
};

const startsDuty = new RegExp(`^(?:${dutyVerbs.replace(/(?<=^|\|)./gu, (first) => first.toLocaleUpperCase('vi'))})(?!\\p{L})`, 'u');
const startsLower = (text: string): boolean => /^[\p{Ll}]/u.test(text);
const endsSentence = (text: string): boolean => /[.;:!?…][”"’)\]]*$|\.\/\.?$/u.test(text);
const isShouted = (text: string): boolean => !/\p{Ll}{2,}/u.test(text) && /\p{Lu}{2,}.*\s.*\p{Lu}{2,}/u.test(text);

/** "a) …" begins in lower case too, and runs nothing on. */
const runsOn = (text: string): boolean => startsLower(text) && labelOf(text) === undefined;

export const wrappingOf = (lines: Line[], wrapped?: boolean): Wrapping => {
  const full = lines
    .filter((_, at) => runsOn(lines[at + 1]?.text ?? ''))
    .map((line) => widthOf(line.text))
    .sort((a, b) => a - b);
  const width = full[Math.floor(full.length * 0.75)] ?? 0;
  const long = lines.filter((line) => line.text.length > 130).length;
  const setIn = lines.filter((line) => line.indent >= 3).length / Math.max(1, lines.length);
  return { wrapped: wrapped ?? (width > 0 && long < lines.length / 12), width, indents: setIn > 0.03 && setIn < 0.6 };
};

/** Whether the next word would still have fitted on the line, so that the line was ended on purpose. */
const isShort = (line: Line, next: Line, width: number, share: number): boolean =>
  widthOf(line.text) + 0.6 + widthOf(next.text.split(/\s/u)[0] ?? '') < width * share;

const opensBlock =
  /^(?:Nơi nhận|NƠI NHẬN|Kính gửi|KÍNH GỬI|(?:(?:TM|KT|TL|TUQ|Q)\.|[TK]\/[MTL])\s?\p{Lu}{2}|Trên đây là|Trong quá trình (?:tổ chức|triển khai|thực hiện)|Số:|PHỤ LỤC|Phụ lục|QUYẾT ĐỊNH:|Điều \d+\.|\|)/u;

/** Whether a label at the beginning of a wrapped line is a label, and not a number, letter or dash of the sentence that runs on. */
const isTrueLabel = (previousLine: Line, line: Line, wrapping: Wrapping): boolean => {
  const { text } = line;
  const previous = previousLine.text;
  const label = labelOf(text);
  if (!label) return false;
  if (isBullet(label)) {
    const continues = /[\d–-]$/u.test(previous) && /^.\s*[\d\p{Ll}]/u.test(text);
    const isSetIn = wrapping.indents && line.indent >= 3 && /^.\s*[\p{Lu}“"(\d]/u.test(text);
    return endsSentence(previous) || (!continues && (isSetIn || isShort(previousLine, line, wrapping.width, 0.85)));
  }
  if (/(?:\bsố|năm|ngày|tháng|quý|khoản|điểm|mục|Điều|phần|và|,)$/iu.test(previous)) return false;
  return label.rank >= 5 ? endsSentence(previous) || !startsLower(text.slice(label.length)) : true;
};

/** A heading that names a unit is over where its duty begins, even if the line is full: "4. Đề nghị … các đoàn thể / Vận động hội viên …". */
const endsUnitHeading = (group: Line[], line: Line): boolean => {
  if (!startsDuty.test(line.text) && !/^[-–+]\s/u.test(line.text)) return false;
  const text = group.map((one) => one.text).join(' ');
  const label = labelOf(text);
  return label !== undefined && unitHeadingOf(text.slice(label.length)) !== undefined;
};

/** Whether a line begins a paragraph of its own; `group` holds the lines of the paragraph that it would otherwise run on. */
export const beginsParagraph = (group: [Line, ...Line[]], line: Line, wrapping: Wrapping): boolean => {
  const [opened] = group;
  const previous = group.at(-1) ?? opened;
  if (!wrapping.wrapped) return true;
  if (opensBlock.test(line.text) || previous.text.startsWith('|')) return true;
  if (isTrueLabel(previous, line, wrapping) || endsUnitHeading(group, line)) return true;
  if (startsLower(line.text)) return false;
  const shouted = isShouted(line.text);
  if (isShouted(previous.text)) return !shouted || !labelOf(opened.text) || isShort(previous, line, wrapping.width, 0.55);
  if (shouted && isShort(previous, line, wrapping.width, 0.9)) return true;
  if (line.indent >= previous.indent + 3 || (wrapping.indents && line.indent >= 3)) return true;
  if (/\.\/\.?$/u.test(previous.text)) return true;
  if (!/^[\p{Lu}“"(\d]/u.test(line.text)) return false;
  if (endsSentence(previous.text)) return isShort(previous, line, wrapping.width, 0.93);
  return isShort(previous, line, wrapping.width, opened === previous ? 0.8 : 0.7);
};
