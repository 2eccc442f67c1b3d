import { sieved } from '../../language/sieve/index.ts';
import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { likePrinted, query } from '../query.ts';
import { followsOn } from './context.ts';
import { gainOf } from './sequence.ts';
import { isSlip } from './neighbours.ts';
import { commonSlips, fixedPhrases, neverRight } from './lists/phrases.ts';
import { wordsOf } from './words.ts';
import type { Span, Word } from './words.ts';

const phrases = fixedPhrases.map((phrase) => ({ phrase, words: wordsOf(phrase).map((word) => word.text) }));
/** Phrases by their first and by their second word: a phrase with one slip still shows one of them. */
const byFirst = Map.groupBy(phrases, ({ words }) => words[0]);
const bySecond = Map.groupBy(phrases, ({ words }) => words[1]);

/** Other words that the papers rightly put where the phrase has its own: the old place of a tone mark, "chuyên" beside "chuyển". */
const accepted = new Set(['uỷ', 'hoá', 'toạ', 'thoả', 'chuyên', 'chuyển đổi', 'sổ sách']);

/** From these gains on (natural logarithm) a phrase is queried, and is surely what was meant: its words may meet in other company ("dự báo cao hơn", "phân bổ xung quanh"). */
const gains = { queried: 3, sure: 8 };

const queried = (paragraph: Paragraph, span: Span, message: (isSure: boolean) => string, right: string): Finding[] => {
  const gain = neverRight.has(right.toLowerCase()) ? gains.sure : gainOf(paragraph.text, span, right);
  if (gain < gains.queried) return [];
  const isSure = gain >= gains.sure;
  return [query({ paragraph, ...span }, 'spelling', message(isSure), isSure ? right : undefined)];
};

const told =
  (wrong: string, right: string) =>
  (isSure: boolean): string =>
    isSure ? `Sai chính tả: "${wrong}", đúng là "${right}".` : `Có lẽ sai chính tả: "${wrong}", nên là "${right}".`;

/** The one word that differs from the phrase, by a letter or mark; undefined where none differs, or more. */
const slipIn = (words: Word[], at: number, phrase: string[]): { word: Word; wanted: string } | undefined => {
  let slip: { word: Word; wanted: string } | undefined;
  for (let offset = 0; offset < phrase.length; offset += 1) {
    const [word, wanted] = [words[at + offset], phrase[offset] as string];
    if (!word || (slip && word.text !== wanted)) return undefined;
    if (word.text !== wanted) slip = { word, wanted };
  }
  return slip && !accepted.has(slip.word.text) && isSlip(slip.word.text, slip.wanted) ? slip : undefined;
};

const bound = 2;

/** Whether the word that differs ends the phrase and begins another with what follows it: "chuyển đổi sổ hộ nghèo". */
const goesOn = (words: Word[], last: number, { word, wanted }: { word: Word; wanted: string }): boolean => {
  const next = words[last + 1]?.text;
  return words[last] === word && next !== undefined && followsOn(word.text, next) >= Math.max(bound, followsOn(wanted, next));
};

const corrected = (text: string, start: number, end: number, { word, wanted }: { word: Word; wanted: string }): string =>
  text.slice(start, word.start) + likePrinted(text.slice(word.start, word.end), wanted) + text.slice(word.end, end);

const inPhrases = (paragraph: Paragraph, words: Word[]): Finding[] => {
  const found = new Map<number, Finding>();
  const ask = (at: number, near: typeof phrases): void => {
    for (const { phrase, words: wanted } of near) {
      const slip = slipIn(words, at, wanted);
      const [first, last] = [words[at], words[at + wanted.length - 1]];
      if (!slip || !first || !last || found.has(slip.word.start) || goesOn(words, at + wanted.length - 1, slip)) continue;
      const right = corrected(paragraph.text, first.start, last.end, slip);
      const [finding] = queried(paragraph, { start: first.start, end: last.end }, told(slip.word.text, phrase), right);
      if (finding) found.set(slip.word.start, finding);
    }
  };
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [begun, continued] = [byFirst.get((words[at] as Word).text), bySecond.get((words[at + 1] as Word).text)];
    if (begun) ask(at, begun);
    if (continued) ask(at, continued);
  }
  return [...found.values()];
};

const anySlip = new RegExp(`(?<!\\p{L})(?:${commonSlips.map(([wrong]) => wrong).join('|')})(?!\\p{L})`, 'gu');
const rightOf = new Map(commonSlips);
/** How common slips begin: their first two words, or the one that they are. */
const beginnings = new Map([...Map.groupBy(commonSlips, ([wrong]) => wordsOf(wrong)[0]?.text ?? '')].map(([first, some]) => [first, new Set(some.map(([wrong]) => wordsOf(wrong)[1]?.text))])); // prettier-ignore

const mayHoldSlip = (words: Word[]): boolean =>
  words.some(({ text }, at) => {
    const seconds = beginnings.get(text);
    return seconds !== undefined && (seconds.has(undefined) || seconds.has(words[at + 1]?.text));
  });

const wordByWord = (printed: string, right: string): string => {
  const wanted = right.split(' ');
  return printed
    .split(' ')
    .map((word, at) => likePrinted(word, wanted[at] ?? ''))
    .join(' ');
};

const lowered = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};

const common = (paragraph: Paragraph): Finding[] =>
  [...lowered(paragraph.text).matchAll(anySlip)].flatMap((match) => {
    const right = rightOf.get(match[0]) ?? '';
    const span = { start: match.index, end: match.index + match[0].length };
    const printed = paragraph.text.slice(span.start, span.end);
    return queried(paragraph, span, told(match[0], right), wordByWord(printed, right));
  });

/** The Front's committee is written with a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III); what is said of such committees at large need not be. */
const smallName = sieved(/(?<=\s)[ủu][ỷy] ban(?=\s(?:MTTQ|Mặt trận Tổ quốc)(?!\p{L}))/gu);

/** Names of bodies have one capital in a pair of syllables, and the Party, which has no other name, has one (Phụ lục II, mục III). */
const bodyName = sieved(/(?<!\p{L})(?:[ỦU][ỷy] Ban(?=\s(?:[Nn]hân [Dd]ân|Mặt trận|MTTQ)(?!\p{L}))|Hội Đồng(?=\s[Nn]hân dân))/gu);
const party = sieved(
  /(?<=\s(?:sự lãnh đạo|chủ trương|đường lối|nghị quyết|chỉ thị|quan điểm|điều lệ) (?:và sự chỉ đạo )?của )đảng(?!,? (?:bộ|viên|uỷ|ủy|phái|cầm quyền|cộng|đoàn))(?!\p{L})/gu,
);
const written = (paragraph: Paragraph): Finding[] => [
  ...bodyName
    .matchesIn(paragraph.text)
    .map((match) => asWritten(paragraph, match, match[0].charAt(0) + match[0].slice(1).toLocaleLowerCase('vi'))),
  ...party.matchesIn(paragraph.text).map((match) => asWritten(paragraph, match, 'Đảng')),
];
const asWritten = (paragraph: Paragraph, match: RegExpExecArray, right: string): Finding => {
  const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
  return query(stretch, 'spelling', `Viết hoa chưa đúng: "${match[0]}", phải là "${right}".`, right);
};

const capitals = (paragraph: Paragraph): Finding[] =>
  smallName.matchesIn(paragraph.text).map((match) => {
    const right = match[0].slice(0, 1).toLocaleUpperCase('vi') + match[0].slice(1);
    const stretch = { paragraph, start: match.index, end: match.index + match[0].length };
    return query(stretch, 'spelling', `Tên cơ quan phải viết hoa: "${right}".`, right);
  });

export const fixedFindings = (paragraph: Paragraph, words: Word[]): Finding[] => [
  ...(mayHoldSlip(words) ? common(paragraph) : []),
  ...inPhrases(paragraph, words),
  ...capitals(paragraph),
  ...written(paragraph),
];
