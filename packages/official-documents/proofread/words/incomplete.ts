import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { query } from '../query.ts';
import { expressions } from './lists/expressions.ts';
import { gainOf } from './sequence.ts';
import type { Word } from './words.ts';

interface Lacking {
  words: readonly string[];
  whole: readonly string[];
  at: number;
}

const lines = expressions
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [needed = '', more] = line.replace('! ', '').split(' / ');
    return more === undefined ? [needed] : [needed, `${needed} ${more}`];
  })
  .map((line) => line.split(' '));
const neverShort: ReadonlySet<string> = new Set(expressions.split('\n').flatMap((line) => (line.startsWith('! ') ? [line.slice(2)] : [])));
const isWholeElsewhere = new Set(lines.map((words) => words.join(' ')));

const lacking: Lacking[] = lines.flatMap((whole) =>
  whole.flatMap((_, at) => {
    const words = whole.filter((_word, index) => index !== at);
    return words.length < 2 || isWholeElsewhere.has(words.join(' ')) ? [] : [{ words, whole, at }];
  }),
);

/** By their first two words, in the order in which they came. */
type ByTwo<T> = ReadonlyMap<string, ReadonlyMap<string, T[]>>;
const byTwo = <T>(all: T[], wordsOf: (one: T) => readonly string[]): ByTwo<T> =>
  new Map(
    [...Map.groupBy(all, (one) => wordsOf(one)[0] ?? '')].map(([first, some]) => [
      first,
      Map.groupBy(some, (one) => wordsOf(one)[1] ?? ''),
    ]),
  );
const otherWriting: ReadonlyMap<string, string> = new Map([
  ['uỷ', 'ủy'],
  ['hoà', 'hòa'],
]);

const lackingByTwo = byTwo(lacking, ({ words }) => words);
/** Under both writings of a first word, so that most words of a text are asked about once. */
const lackingByFirst = new Map([
  ...lackingByTwo,
  ...[...otherWriting].flatMap(([other, word]) => {
    const begun = lackingByTwo.get(word);
    return begun ? [[other, begun] as const] : [];
  }),
]);
const wholeByTwo = byTwo(lines, (words) => words);

const beginsAt = (lower: readonly string[], from: number, words: readonly string[]): boolean => {
  for (let step = 0; step < words.length; step += 1) if (words[step] !== lower[from + step]) return false;
  return true;
};

/** Which words stand in an expression that is whole: "thông tin điện tử" in "Cổng thông tin điện tử" lacks no "trang". */
const coveredBy = (lower: readonly string[]): Set<number> => {
  const covered = new Set<number>();
  for (let from = 0; from + 1 < lower.length; from += 1)
    for (const words of wholeByTwo.get(lower[from] as string)?.get(lower[from + 1] as string) ?? [])
      if (beginsAt(lower, from, words)) for (let step = 0; step < words.length; step += 1) covered.add(from + step);
  return covered;
};

/** From these gains on (natural logarithm, counted on right texts and on expressions with a syllable taken out) the text surely wants the syllable: within the expression, and at its ends. */
const leastGain = { within: 3, end: 6 };
/** Bodies of hamlets in the south, and the like: right as they stand. */
const isRight = /^ban nhân dân (?:(?:các )?(?:thôn|ấp|khu|khóm|tổ)(?!\p{L}))/u;

const isOneGo = (text: string, words: readonly Word[]): boolean =>
  words.every((word, at) => at === 0 || /^(?:\s|,\s|\s?[-–]\s)$/u.test(text.slice(words[at - 1]?.end, word.start)));

/** The expression whole, in the writing of what stands there; where a sign stands in it, in both ways that it may go. */
const wholesOf = (text: string, words: readonly Word[], { whole, at }: Lacking): string[] => {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const syllable = whole[at] ?? '';
  const isShouted = text.slice(first.start, last.end) === text.slice(first.start, last.end).toLocaleUpperCase('vi');
  const printed = isShouted ? syllable.toLocaleUpperCase('vi') : syllable;
  if (at === 0) {
    const head = text.slice(first.start, last.end);
    const isOpening = /^\p{Lu}/u.test(head) && !isShouted;
    return [isOpening ? `${printed.charAt(0).toLocaleUpperCase('vi')}${printed.slice(1)} ${head}` : `${printed} ${head}`];
  }
  const next = words[at];
  const behind = words[at - 1]?.end ?? last.end;
  const closely = `${text.slice(first.start, behind)} ${printed}${text.slice(behind, last.end)}`;
  if (!next) return [closely];
  // What was left out may have had a sign behind it: "khiếu tố cáo".
  if (next.start === behind + 1) return [closely, `${text.slice(first.start, behind)} ${printed},${text.slice(behind, last.end)}`];
  // A sign between the two stands before the syllable or behind it.
  return [closely, `${text.slice(first.start, next.start)}${printed} ${text.slice(next.start, last.end)}`];
};

export interface OfLine {
  least?: number;
  near?: string;
}

interface Read {
  paragraph: Paragraph;
  words: readonly Word[];
  lower: readonly string[];
}

const missingFrom = ({ paragraph, words, lower }: Read, from: number, one: Lacking, { least, near = '' }: OfLine): Finding | undefined => {
  const { text } = paragraph;
  const span = words.slice(from, from + one.words.length);
  const isEnd = one.at === 0 || one.at === one.whole.length - 1;
  const missing = one.whole[one.at] ?? '';
  // What begins a paragraph in small letters goes on from a line that stands elsewhere.
  if (one.at === 0 && from === 0 && /^\p{Ll}/u.test(text)) return undefined;
  const [start, end] = [span[0]?.start ?? 0, span.at(-1)?.end ?? 0];
  if (isRight.test(lower.slice(from, from + one.words.length + 2).join(' '))) return undefined;
  if (isEnd && new RegExp(`(?<!\\p{L})${missing}(?!\\p{L})`, 'iu').test(near)) return undefined;
  const needed = neverShort.has(one.whole.join(' ')) ? -Infinity : (least ?? (isEnd ? leastGain.end : leastGain.within));
  const [best] = wholesOf(text, span, one)
    .map((whole) => ({ whole, gain: gainOf(text, { start, end }, whole) }))
    .sort((a, b) => b.gain - a.gain);
  if (!best || best.gain < needed) return undefined;
  return query({ paragraph, start, end }, 'damaged-text', `Có lẽ thiếu chữ "${missing}": "${best.whole}".`);
};

/** Whether what lacks its first or last syllable has it there: most of what begins like an expression is one. */
const isWholeAt = (lower: readonly string[], from: number, { at, words, whole }: Lacking): boolean =>
  at === 0 ? lower[from - 1] === whole[0] : at === words.length && lower[from + at] === whole[at];

const isCovered = (covered: ReadonlySet<number>, from: number, length: number): boolean => {
  for (let step = 0; step < length; step += 1) if (!covered.has(from + step)) return false;
  return true;
};

/** Expressions of which one syllable is missing ("Ủy ban dân xã"). A line that is no sentence is taken with what is told of it. */
export const incompleteFindings = (paragraph: Paragraph, words: readonly Word[], ofLine: OfLine = {}): Finding[] => {
  const found: Finding[] = [];
  let read: Read | undefined;
  let covered: Set<number> | undefined;
  for (let from = 0; from + 1 < words.length; from += 1) {
    const begun = lackingByFirst.get((words[from] as Word).text);
    if (!begun) continue;
    const second = (words[from + 1] as Word).text;
    const some = begun.get(otherWriting.get(second) ?? second);
    if (!some) continue;
    read ??= { paragraph, words, lower: words.map((word) => otherWriting.get(word.text) ?? word.text) };
    for (const one of some) {
      if (isWholeAt(read.lower, from, one) || !beginsAt(read.lower, from, one.words)) continue;
      covered ??= coveredBy(read.lower);
      if (!isOneGo(paragraph.text, words.slice(from, from + one.words.length)) || isCovered(covered, from, one.words.length)) continue;
      const missing = missingFrom(read, from, one, ofLine);
      if (!missing) continue;
      found.push(missing);
      break;
    }
  }
  return found;
};
