import type { Part, Place } from '../../reading.ts';
import { sieved } from '../../language/sieve/index.ts';
import type { Sieved } from '../../language/sieve/index.ts';
import { itemOf } from '../sections.ts';
import type { Passage } from '../sections.ts';

type Role = NonNullable<Part['role']>;

/** A kind and the words that show it; `within` keeps it to parts of these roles. */
export interface Entry<K extends string> {
  kind: K;
  words: RegExp;
  within?: readonly Role[];
  /** What must not stand straight before the words: with it they only mention the thing ("sau khi kết thúc hội nghị"). */
  unless?: RegExp;
  /** What the sentence must say besides: a meeting is a channel where something is told at it. */
  beside?: RegExp;
  /** Whose heading the words must stand below: a programme is one of the press where the broadcaster makes it. */
  under?: RegExp;
}
export interface Found<K extends string> {
  kind: K;
  text: string;
  at: Place[];
}

const isDenied = /(?:chưa|không có|không (?:sử )?dụng|không dùng|thiếu)(?!\p{L})[^.;,]*$/iu;
/** "Năm 2025, Sở đã tổ chức 12 hội nghị": what was done. */
const isDone = /năm 20\d{2}[^.;]*\sđã\s[^.;]*$/iu;
/** "Việc đăng tin trên Trang thông tin điện tử còn chậm": what is told of the past. */
const isWanting = /(?<!\p{L})(?:còn|vẫn) (?:chậm|hạn chế|ít|thấp|yếu|thiếu|lúng túng|sơ sài|hình thức)(?!\p{L})/iu;
const clauseEnd = /[,;.:()…](?:\s|$)|\s\(/gu;
/** Commas within a fixed pair of words cut no clause: "phòng, chống tham nhũng", "tin, bài". */
const pairs =
  /(?<!\p{L})(?:phòng, chống|tin, bài|báo, đài|cán bộ, công chức|công chức, viên chức|phản ánh, kiến nghị|tổ chức, cá nhân|người dân, doanh nghiệp|xã, phường|phường, xã|thôn, tổ|xây dựng, ban hành|pa nô, áp phích|băng rôn, khẩu hiệu|văn hóa, văn nghệ|tham nhũng, lãng phí|an ninh, trật tự|hướng dẫn, hỗ trợ)(?!\p{L})/giu;
const withPairs = (text: string): string => (text.includes(', ') ? text.replace(pairs, (pair) => pair.replace(',', '_')) : text);
/** The acts by which a channel is used or a subject told; a clause that is cut short begins with the last of them. */
const acts =
  /\s(?=(?:đăng(?: tin| tải| bài)?|phát(?: thanh| sóng| hành| động)?|treo|mở|in|thiết lập|lắp đặt|tuyên truyền|tổ chức|niêm yết|xây dựng|duy trì|sử dụng|ứng dụng|triển khai|cập nhật|công khai|đưa|biên soạn|lồng ghép|hướng dẫn|giới thiệu|phổ biến|tiếp nhận|vận hành|chia sẻ|gửi|cung cấp)\s)/gu;
const longestSide = 60;

/** The clause around the words found, at most 60 characters to each side, cut between words. */
const clauseAround = (whole: string, from: number, start: number, end: number): { start: number; end: number } => {
  const text = withPairs(whole.slice(0, end + longestSide + 20));
  const before = text.slice(Math.max(from, start - longestSide), start);
  const opened = /^.*(?:[,;.:]\s|\((?![^)]*\))|“(?![^”]*”))/u.exec(before)?.[0].length ?? (start - longestSide > from ? cutAt(before) : 0);
  const after = text.slice(end, end + longestSide);
  const stop = after.search(clauseEnd);
  const isWhole = whole.length <= end + longestSide;
  return { start: start - before.length + opened, end: end + (stop >= 0 ? stop : isWhole ? after.length : cutEnd(after)) };
};

/** Words that do not fit end before the pair that they would tear apart, else between words. */
const cutEnd = (after: string): number => /_\s\S*\s?\S*$/u.exec(after)?.index ?? after.replace(/\S*$/u, '').length;

/** Where words that do not fit begin: at their last act, else with the words found, so that none begins in the midst of a phrase. */
const cutAt = (before: string): number => {
  const act = [...before.matchAll(acts)].at(-1);
  return act ? act.index + 1 : before.length;
};

interface Around {
  clause: string;
  before: string;
}
type Accepts = (passage: Passage, around: Around) => boolean;

/** No sentence of an office is longer; without bounds a hostile text would be searched again for each of its words. */
const longestSentence = 1000;
const mostRefused = 100;

const around = (text: string, from: number, start: number, end: number): Around => {
  const earliest = Math.max(from, start - longestSentence);
  const before = text.slice(earliest, end);
  const sentence = Math.max(0, before.lastIndexOf('. ', start - earliest) + 1);
  const opened = Math.max(sentence, before.lastIndexOf('; ', start - earliest) + 1);
  const after = text.slice(end, end + longestSentence);
  const stop = after.search(/[.;] /u);
  // "Nội dung tuyên truyền: A; B; C": what opens the list is said of each; otherwise a semicolon begins something else.
  const list = before.slice(sentence).search(/:\s/u);
  const begins = list >= 0 && sentence + list < opened ? sentence : opened;
  return { clause: before.slice(opened) + (stop < 0 ? after : after.slice(0, stop)), before: before.slice(begins) };
};

const nearest = 60;
const isMentioned = <K extends string>({ unless }: Entry<K>, text: string, index: number): boolean =>
  unless?.test(text.slice(Math.max(0, index - nearest), index)) === true;

const isUnder = (node: Passage['node'], heading: RegExp): boolean => {
  for (let one: Passage['node'] | undefined = node.parent; one; one = one.parent) if (heading.test(one.part.title)) return true;
  return false;
};

/** An entry with its words as whole words. */
interface Prepared<K extends string> {
  entry: Entry<K>;
  whole: Sieved;
}

const prepare = <K extends string>(entries: readonly Entry<K>[]): Prepared<K>[] =>
  entries.map((entry) => ({
    entry,
    whole: sieved(new RegExp(String.raw`(?<!\p{L})(?:${entry.words.source})(?!\p{L})`, `${entry.words.flags}g`)),
  }));

const firstIn = <K extends string>({ entry, whole }: Prepared<K>, passages: Passage[], accepts: Accepts): Found<K> | undefined => {
  for (const passage of passages) {
    if (entry.under && !isUnder(passage.node, entry.under)) continue;
    if (entry.within && !entry.within.some((role) => passage.roles.includes(role))) continue;
    const { text } = passage.paragraph;
    let refused = 0;
    for (const match of whole.matchesIn(text)) {
      if (match.index < passage.from) continue;
      const words = around(text, passage.from, match.index, match.index + match[0].length);
      const isLacking = isDenied.test(words.before) || isDone.test(words.before) || isWanting.test(words.clause.slice(0, longestSentence));
      if (isLacking || entry.beside?.test(words.clause) === false || isMentioned(entry, text, match.index) || !accepts(passage, words)) {
        if ((refused += 1) > mostRefused) break;
        continue;
      }
      const clause = clauseAround(text, passage.from, match.index, match.index + match[0].length);
      return { kind: entry.kind, ...itemOf(passage, clause.start, clause.end) };
    }
  }
  return undefined;
};

type Matcher<K extends string> = (passages: Passage[], accepts?: Accepts) => Found<K>[];

/** Finds one entry per kind, in the order of their first stretch; `accepts` looks at what stands around. Expressions are made once for all papers. */
export const matcherOf = <K extends string>(entries: readonly Entry<K>[]): Matcher<K> => {
  const prepared = prepare(entries);
  return (passages, accepts = () => true) => {
    const found = prepared
      .flatMap((one) => firstIn(one, passages, accepts) ?? [])
      .sort((a, b) => (a.at[0]?.start ?? 0) - (b.at[0]?.start ?? 0));
    return found.filter((one, index) => found.findIndex((other) => other.kind === one.kind) === index);
  };
};
