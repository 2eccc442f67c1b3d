import { sieved } from '../language/sieve/index.ts';
import type { Paragraph } from '../read/model/document.ts';
import type { Finding } from '../reading.ts';
import { query } from './query.ts';

const whole = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));
const printed = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+(?!\d))/gu, '.');

const shareForm = sieved(
  new RegExp(
    String.raw`(?<![\d/.,-])(?<part>${whole})\/(?<all>${whole})\s(?=\p{L})(?<what>(?:(?!\d)[^.;:()%]){2,140}?),?\s\(?(?:đạt|chiếm|bằng|đạt tỷ lệ|tỷ lệ|đạt tỉ lệ)(?:\s(?:tỷ lệ|khoảng))?\s(?<percent>\d{1,3}(?:,\d{1,2})?)\s?%`,
    'giu',
  ),
);
/** Half a unit of the last digit is rounding; as much again is cut off rather than rounded. */
const isShare = (part: number, all: number, percent: string): boolean => {
  const last = 10 ** -(percent.split(',')[1]?.length ?? 0);
  return Math.abs((part / all) * 100 - numberOf(percent)) <= last + 1e-9;
};

/** "1.204/1.250 phiếu … đạt 98,2%": a share and its percentage that do not agree. */
const shares = (paragraph: Paragraph): Finding[] =>
  [shareForm, amongForm]
    .flatMap((form) => form.matchesIn(paragraph.text))
    .flatMap((match) => {
      const { part = '', all = '', percent = '', what = '' } = match.groups ?? {};
      const [one, total] = [numberOf(part), numberOf(all)];
      // A day ("15/12 các …") and a number of a paper are no share; nor is a rate of another thing.
      if (total < 5 || one > total || /^(?:tháng|năm|QĐ|KH)/u.test(what) || isShare(one, total, percent)) return [];
      const right = ((one / total) * 100).toFixed(percent.split(',')[1]?.length ?? 0).replace('.', ',');
      const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
      return [query(stretch, 'damaged-text', `Số liệu mâu thuẫn: ${part}/${all} bằng ${right}%, không phải ${percent}%.`)];
    });

const amongForm = sieved(
  new RegExp(
    String.raw`(?<!\p{L})(?:trong(?: tổng số| số)?|trên tổng số)\s(?<all>${whole})\s(?<what>\p{Ll}+(?:\s\p{Ll}+)?)(?:(?!\d)[^.;:()%]){0,60}?,?\scó\s(?<part>${whole})\s\k<what>(?:(?!\d)[^.;:()%]){0,80}?,?\s\(?(?:đạt|chiếm|bằng)(?:\stỷ lệ|\stỉ lệ)?\s(?<percent>\d{1,3}(?:,\d{1,2})?)\s?%`,
    'giu',
  ),
);

/** Pairs of parts that make up a whole: what is not the one is the other. */
const halves: readonly [string, string][] = [
  ['trực tuyến', 'trực tiếp'],
  ['nam', 'nữ'],
  ['đúng hạn', 'quá hạn'],
  ['trước và đúng hạn', 'quá hạn'],
  ['đạt', 'không đạt'],
  ['hợp lệ', 'không hợp lệ'],
];
const sumForm = sieved(
  new RegExp(
    String.raw`(?:tổng số\s(?:(?!\d)[^.;,]){0,60})?(?<all>${whole})\s(?<noun>\p{Ll}+(?:\s\p{Ll}+)?)(?:(?!\d)[^.;])*?,?\s(?:\(?(?:trong đó|gồm|bao gồm)(?:\scó)?:?\s|\()(?<first>(?:(?!\d)[^.;,])*)(?<one>${whole})\s(?<firstRest>(?:(?!\d)[^.;])*?)(?:,|\svà|;)\s(?<second>(?:(?!\d)[^.;,])*)(?<two>${whole})(?<secondRest>(?:\s(?:(?!\d)[^.;,)])*)?)(?=[.;,)]|$)(?!,\s[^.;]*\d)`,
    'giu',
  ),
);
const parts = /trong đó|gồm|\s\(\p{Ll}/iu;
const names = (words: string, part: string): boolean => new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'iu').test(words);

/** "2.846 hồ sơ, trong đó tiếp nhận trực tuyến 2.315 hồ sơ, tiếp nhận trực tiếp 513 hồ sơ": two parts that make up the whole, and do not. */
const sums = (paragraph: Paragraph): Finding[] =>
  (parts.test(paragraph.text) ? sumForm.matchesIn(paragraph.text) : []).flatMap((match) => {
    const { all = '', one = '', two = '', first = '', firstRest = '', second = '', secondRest = '' } = match.groups ?? {};
    const sum = numberOf(one) + numberOf(two);
    const [left, right] = [`${first} ${firstRest}`, `${second} ${secondRest}`];
    const isPair = halves.some(([a, b]) => (names(left, a) && names(right, b)) || (names(left, b) && names(right, a)));
    if (!isPair || sum === numberOf(all)) return [];
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    return [query(stretch, 'damaged-text', `Số liệu mâu thuẫn: ${one} + ${two} = ${printed(sum)}, không bằng tổng ${all}.`)];
  });

export const figureFindings = (paragraphs: Paragraph[]): Finding[] =>
  paragraphs.filter(({ text }) => text.length < 4000 && /\d/u.test(text)).flatMap((one) => [...shares(one), ...sums(one)]);
