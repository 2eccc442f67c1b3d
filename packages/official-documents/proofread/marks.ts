import type { Finding } from '../reading.ts';
import { atLine } from '../read/model/document.ts';
import type { Model, Paragraph } from '../read/model/document.ts';
import { query } from './query.ts';

/** The text ends with "./." (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5 e). */
const endMark = (model: Model): Finding[] => {
  const last = model.body.findLast((paragraph) => /\.\/[^.]*$/u.test(paragraph.text));
  if (!last || !/\.\/\s*$/u.test(last.text)) return [];
  const words = /(?:\S+\s){0,4}\S+$/u.exec(last.text)?.[0] ?? '';
  const stretch = { paragraph: last, start: last.text.length - words.length, end: last.text.length };
  return [query(stretch, 'spelling', 'Dấu kết thúc văn bản thiếu dấu chấm: phải là "./.".', `${words}.`)];
};

interface Pair {
  open: string;
  signs: RegExp;
  message: string;
}
const pairs: readonly Pair[] = [
  { open: '“', signs: /[“”]/gu, message: 'Dấu ngoặc kép mở mà không đóng.' },
  { open: '(', signs: /[()]/gu, message: 'Dấu ngoặc đơn mở mà không đóng.' },
];

const unmatched = (text: string, { open, signs }: Pair): { opened: number[]; closed: number } => {
  const opened: number[] = [];
  let closed = 0;
  for (const { 0: sign, index } of text.matchAll(signs)) {
    if (sign === open) opened.push(index);
    else if (opened.length > 0) opened.pop();
    else closed += 1;
  }
  return { opened, closed };
};

const farthest = 3;
const longestShown = 60;

const leftOpen = (paragraphs: Paragraph[], pair: Pair): Finding[] =>
  paragraphs.flatMap((paragraph, at) => {
    const [first] = unmatched(paragraph.text, pair).opened.slice(-1);
    if (first === undefined || first === paragraph.from) return [];
    const isStraight = pair.open === '“' && paragraph.text.includes('"', first);
    const isClosedLater = paragraphs.slice(at + 1, at + 1 + farthest).some((one) => unmatched(one.text.slice(one.from), pair).closed > 0);
    if (isStraight || isClosedLater) return [];
    const end = Math.min(paragraph.text.length, first + longestShown);
    return [query({ paragraph, start: first, end }, 'spelling', pair.message)];
  });

/** The last of several sentences of a paragraph, where no sign ends it. */
const lastSentence = /\.(?<=\s\p{Ll}+\.)\s(\p{Lu}[^.;:]*[\p{L}\d])$/u;
const shortestSentence = 5;

const unended = ({ body }: Model): Finding[] =>
  body.flatMap((paragraph, at) => {
    const sentence = lastSentence.exec(paragraph.text.slice(paragraph.from))?.[1];
    if (sentence === undefined || !body[at + 1]?.label || sentence.split(' ').length < shortestSentence) return [];
    const start = paragraph.text.length - sentence.length;
    const end = Math.min(paragraph.text.length, start + longestShown);
    return [query({ paragraph, start, end }, 'spelling', 'Câu cuối của đoạn không có dấu kết thúc; kiểm tra xem câu có bị đứt không.')];
  });

const kept = /^[-–+•\s]*(Lưu)\s+(?:VT|VP|HS|HC)(?!\p{L})/u;

/** The Party and its organisations write "Lưu Văn phòng" without a colon. */
const isOfParty = ({ head }: Model): boolean => head.some((line) => /ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS|^\s*\*+\s*$/u.test(line.text));

/** The last recipient is the archive: the word "Lưu", a colon, and who keeps the copy (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9). */
const archiveMark = (model: Model): Finding[] =>
  (isOfParty(model) ? [] : model.closing).flatMap((line) => {
    const match = kept.exec(line.text);
    if (!match) return [];
    const start = line.text.indexOf('Lưu');
    const text = match[0].slice(start).replace(/\s+/gu, ' ');
    const message = 'Thiếu dấu hai chấm sau chữ "Lưu".';
    return [
      { kind: 'spelling' as const, text, message, correction: text.replace('Lưu', 'Lưu:'), at: atLine(line, start, match[0].length) },
    ];
  });

export const markFindings = (model: Model): Finding[] => [
  ...pairs.flatMap((pair) => leftOpen(model.body, pair)),
  ...unended(model),
  ...endMark(model),
  ...archiveMark(model),
];
