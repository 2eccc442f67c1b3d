import { sieved } from '../../../language/sieve/index.ts';
import type { Sieved } from '../../../language/sieve/index.ts';
import type { Finding } from '../../../reading.ts';
import type { Paragraph } from '../../../read/model/document.ts';
import { query } from '../../query.ts';

interface Rule {
  form: Sieved;
  isFault?: (match: RegExpExecArray, text: string) => boolean;
  message: string;
  right: (match: RegExpExecArray) => string;
}

const longestClause = 300;
const clauseBefore = (text: string, end: number): string =>
  /[^.;:()“”]*$/u.exec(text.slice(Math.max(0, end - longestClause), end))?.[0] ?? '';

/** Where something stood behind "của" before, "…, của …" goes on with it. */
const hasOwner = (clause: string): boolean => /(?<!\p{L})(?:của|do|bởi|theo|từ|cho)(?!\p{L})|\d/iu.test(clause);

const pairs =
  'chậm; muộn|khó khăn; vướng mắc|nhũng nhiễu; phiền hà|sách nhiễu; phiền hà|tồn tại; hạn chế|thuận tiện; nhanh chóng|tham mưu; đề xuất';

const rules: readonly Rule[] = [
  {
    form: sieved(
      /(?<!\p{L})(?:chủ trương|chính sách|đường lối|pháp luật|nhiệm vụ|quyền hạn|trách nhiệm), của(?= (?:Đảng|Nhà nước|nhà nước|các|Ủy ban|UBND|tỉnh|huyện|xã|phường)(?!\p{L}))/gu,
    ),
    isFault: (match, text) => !hasOwner(clauseBefore(text, match.index)),
    message: 'Thừa dấu phẩy trước "của".',
    right: ([found]) => found.replace(',', ''),
  },
  {
    form: sieved(new RegExp(`(?<!\\p{L})(?:${pairs})(?!\\p{L})(?!\\s?;)`, 'giu')),
    message: 'Dấu chấm phẩy tách hai từ đi liền nhau; phải là dấu phẩy.',
    right: ([found]) => found.replace(';', ','),
  },
  {
    form: sieved(/(?<!\p{L})(phường|xã|huyện|tỉnh|thị trấn|quận|thị xã) (?:UBND|Ủy ban nhân dân) \1(?= \p{Lu})/gu),
    isFault: (match, text) => /^(?:Nhằm|Để|Căn cứ|Thực hiện|Trên cơ sở|Trên địa bàn) /u.test(clauseBefore(text, match.index).trimStart()),
    message: 'Thiếu dấu phẩy trước tên cơ quan.',
    right: ([found]) => found.replace(' ', ', '),
  },
];

/** A figure that runs into its word: "ngày15 tháng 01", "tháng12 năm". */
const glued = sieved(/(?<!\p{L})(ngày|tháng)(\d{1,2})(?=\s(?:tháng|năm)\s\d|\/\d)/giu);

const matched = (paragraph: Paragraph, { form, isFault, message, right }: Rule): Finding[] =>
  form.matchesIn(paragraph.text).flatMap((match) => {
    if (isFault?.(match, paragraph.text) === false) return [];
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    return [query(stretch, 'spelling', message, right(match))];
  });

const gluedFigures = (paragraph: Paragraph): Finding[] =>
  glued.matchesIn(paragraph.text).map((match) => {
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    return query(stretch, 'spelling', `Thiếu dấu cách sau "${match[1] ?? ''}".`, `${match[1] ?? ''} ${match[2] ?? ''}`);
  });

/** Commas, semicolons and white space that are too many, or missing. White space in a PDF comes from its setting. */
export const separatorFindings = (paragraph: Paragraph, isPdf: boolean): Finding[] => [
  ...rules.flatMap((rule) => matched(paragraph, rule)),
  ...(isPdf ? [] : gluedFigures(paragraph)),
];
