import { isInUse } from '../../language/in-use.ts';
import { seeded, slipped } from './slips.ts';

export interface Injected {
  text: string;
  printed: string;
  start: number;
  end: number;
}

type Random = () => number;
type Injection = (text: string, random: Random) => Injected | undefined;

const pick = <T>(from: readonly T[], random: Random): T | undefined => from[Math.floor(random() * from.length)];
const put = (text: string, start: number, end: number, printed: string): Injected => ({
  text: text.slice(0, start) + printed + text.slice(end),
  printed,
  start,
  end: start + printed.length,
});

/** Expressions that clerks write whole: of each any syllable may be left out. */
const expressions =
  'cải cách hành chính|thủ tục hành chính|dịch vụ công trực tuyến|ủy ban nhân dân|hội đồng nhân dân|trang thông tin điện tử|cổng thông tin điện tử|chuyển đổi số|phổ biến, giáo dục pháp luật|chức năng, nhiệm vụ|phòng, chống tham nhũng|tổ chức thực hiện|trong quá trình thực hiện|tổ dân phố|hòa giải ở cơ sở|cán bộ, công chức|công chức, viên chức|đoàn viên, hội viên|kinh tế - xã hội|chính trị - xã hội|khó khăn, vướng mắc|an ninh trật tự|truyền thanh cơ sở|phản ánh, kiến nghị|bưu chính công ích|mặt trận tổ quốc|quyết định số|trung tâm phục vụ hành chính công|tiếp nhận và trả kết quả|ngân sách nhà nước'.split(
    '|',
  );

const withoutSyllable: Injection = (text, random) => {
  const lower = text.toLocaleLowerCase('vi');
  const places = expressions.flatMap((one) => [...lower.matchAll(new RegExp(`(?<!\\p{L})${one}(?!\\p{L})`, 'gu'))].map(({ index }) => ({ one, index }))); // prettier-ignore
  const place = pick(places, random);
  if (!place) return undefined;
  const words = [...place.one.matchAll(/\p{L}+/gu)].slice(0, -1);
  const word = pick(words, random);
  if (!word) return undefined;
  const start = place.index + word.index;
  return { ...put(text, start, start + word[0].length + 1, ''), end: start + 4, start: Math.max(0, start - 4) };
};

/** One word of the language for another, a letter or mark away. */
const otherWord: Injection = (text, random) => {
  for (let tries = 0; tries < 30; tries += 1) {
    const kind = pick(['other tone', 'hỏi and ngã', 's and x', 'ch and tr', 'd, gi and r', 'end n, ng; t, c', 'hook or breve'], random);
    const one = kind === undefined ? undefined : slipped(text, kind, random);
    if (one && isInUse(one.printed)) return one;
  }
  return undefined;
};
const word =
  (kind: string): Injection =>
  (text, random) =>
    slipped(text, kind, random);

/** What a form finds, with its groups, changed into something that cannot be right. */
const changed =
  (form: RegExp, change: (match: RegExpExecArray, random: Random) => string | undefined): Injection =>
  (text, random) => {
    const match = pick([...text.matchAll(form)], random);
    const printed = match && change(match, random);
    return match && printed !== undefined ? put(text, match.index, match.index + match[0].length, printed) : undefined;
  };
/** A sentence that is right, put in as a paragraph behind the first numbered part, made wrong. */
const added =
  (sentence: (random: Random) => string): Injection =>
  (text, random) => {
    const at = /\n1\. [^\n]*\n/u.exec(text);
    if (!at) return undefined;
    const line = sentence(random);
    const start = at.index + at[0].length;
    return { text: `${text.slice(0, start)}${line}\n${text.slice(start)}`, printed: line, start, end: start + line.length };
  };
const between = (least: number, most: number, random: Random): number => least + Math.floor(random() * (most - least + 1));
const dotted = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+(?!\d))/gu, '.');

const parts: readonly [string, string, string][] = [
  ['hồ sơ', 'nộp trực tuyến', 'nộp trực tiếp'],
  ['phiếu', 'hợp lệ', 'không hợp lệ'],
  ['đại biểu', 'nam', 'nữ'],
  ['hồ sơ', 'giải quyết đúng hạn', 'quá hạn'],
];
const sum = (random: Random, wrongBy: number): string => {
  const [noun, one, two] = pick(parts, random) ?? ['hồ sơ', 'nộp trực tuyến', 'nộp trực tiếp'];
  const [a, b] = [between(210, 1900, random), between(30, 200, random)];
  const [whole, left, right] = [dotted(a + b + wrongBy), dotted(a), dotted(b)];
  return (
    pick(
      [
        `Tổng số ${whole} ${noun}, trong đó ${one} ${left} ${noun}, ${two} ${right} ${noun}.`,
        `Tiếp nhận ${whole} ${noun} (${one} ${left} ${noun}, ${two} ${right} ${noun}).`,
        `Có ${whole} ${noun}, gồm ${left} ${noun} ${one} và ${right} ${noun} ${two}.`,
      ],
      random,
    ) ?? ''
  );
};
const percentage = (random: Random, wrongBy: number): string => {
  const whole = between(40, 900, random);
  const part = between(Math.floor(whole * 0.3), Math.floor(whole * 0.8), random);
  const share = ((part / whole) * 100 + wrongBy).toFixed(1).replace('.', ',');
  return (
    pick(
      [
        `Đã giải quyết ${part}/${whole} hồ sơ, đạt tỷ lệ ${share}%.`,
        `Có ${part}/${whole} phiếu đánh giá hài lòng (đạt ${share}%).`,
        `Số hộ nộp hồ sơ trực tuyến là ${part}/${whole} hộ, chiếm ${share}%.`,
        `Trong ${whole} hồ sơ tiếp nhận có ${part} hồ sơ trực tuyến, đạt ${share}%.`,
      ],
      random,
    ) ?? ''
  );
};
const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const weekday = (random: Random, wrongBy: number): string => {
  const [month, day] = [between(7, 11, random), between(10, 28, random)];
  const name = names[(new Date(Date.UTC(2026, month - 1, day)).getUTCDay() + wrongBy) % 7] ?? '';
  return (
    pick(
      [
        `Tổ chức hội nghị vào ${name}, ngày ${day}/${month}/2026.`,
        `Thời gian: 08 giờ 00, ${name}, ngày ${day} tháng ${month} năm 2026.`,
        `Khai mạc ngày ${day}/${month}/2026 (${name}).`,
      ],
      random,
    ) ?? ''
  );
};
const span = (random: Random, isWrong: boolean): string => {
  const month = between(7, 11, random);
  const [from, to] = [between(10, 15, random), between(18, 28, random)];
  const [one, two] = isWrong ? [to, from] : [from, to];
  return (
    pick(
      [
        `Treo băng rôn từ ngày ${one}/${month}/2026 đến ngày ${two}/${month}/2026.`,
        `Thời gian cao điểm: từ ngày ${one} đến ngày ${two}/${month}/2026.`,
        `Đăng ký từ ngày ${one}/${month} đến hết ngày ${two}/${month}/2026.`,
      ],
      random,
    ) ?? ''
  );
};

const cited = /(?<=số \d{1,4}\/)(20\d\d)(?=\/[\p{Lu}Đ-]{3,12}\s?,? ngày)/gu;
const citedDay = /(?<=số [\p{L}\d/-]{4,24},? ngày )(\d{1,2})([/]| tháng )(\d{1,2})([/]| năm )(20\d\d)/gu;
const due = /(?<=(?:trước|chậm nhất|xong|đến) (?:ngày )?)(\d{1,2})\/(\d{1,2})\/(20\d\d)/gu;
const numbered = /(?<=\n)([3-9])(?=\. \p{L})/gu;
const lettered = /(?<=\n)([cde])(?=\) \p{L})/gu;
const part = /(?<=\n)(III|IV|V)(?=\. \p{Lu})/gu;

export const injections: Readonly<Record<string, Injection>> = {
  'syllable left out': withoutSyllable,
  'another word': otherWord,
  tone: word('other tone'),
  'tone lost': word('tone lost'),
  'hỏi and ngã': word('hỏi and ngã'),
  's and x': word('s and x'),
  'd, gi and r': word('d, gi and r'),
  'letter left out': word('letter left out'),
  'word twice': word('word twice'),
  'words as one': word('words as one'),
  'year in a symbol': changed(cited, ([year]) => String(Number(year) + 2)),
  'year of a cited day': changed(citedDay, ([, day = '', a = '', month = '', b = '', year]) => `${day}${a}${month}${b}${Number(year) + 1}`),
  'day that is none': changed(citedDay, ([, , a = '', , b = '', year = '']) => `31${a}${a === '/' ? '4' : '9'}${b}${year}`),
  'year of a deadline': changed(due, ([, day = '', month = '', year], random) => `${day}/${month}/${Number(year) - between(1, 2, random)}`),
  'number skipped': changed(numbered, ([number]) => String(Number(number) + 1)),
  'letter skipped': changed(lettered, ([letter = '']) => ({ c: 'd', d: 'g', e: 'h' })[letter]),
  'part skipped': changed(part, ([label = '']) => ({ III: 'IV', IV: 'VI', V: 'VII' })[label]),
  sum: added((random) => sum(random, between(3, 90, random))),
  percentage: added((random) => percentage(random, between(4, 15, random))),
  'day of the week': added((random) => weekday(random, between(1, 5, random))),
  span: added((random) => span(random, true)),
};
export const right: Readonly<Record<string, Injection>> = {
  sum: added((random) => sum(random, 0)),
  percentage: added((random) => percentage(random, 0)),
  'day of the week': added((random) => weekday(random, 0)),
  span: added((random) => span(random, false)),
};

const tries = 12;

export const injectedInto = (papers: readonly string[], injection: Injection, count: number, seed: number): Injected[] => {
  const random = seeded(seed);
  const one = (): Injected[] => {
    for (let at = 0; at < tries; at += 1) {
      const injected = injection(pick(papers, random) ?? '', random);
      if (injected) return [injected];
    }
    return [];
  };
  return Array.from({ length: count }, one).flat();
};
