import type { Finding } from '../../reading.ts';
import type { Paragraph } from '../../read/model/document.ts';
import { query } from '../query.ts';
import { expressions } from './expressions.ts';
import { gainOf } from './likelihood.ts';
import type { Word } from './words.ts';

/** An expression that lacks one syllable, and what it is whole. */
interface Lacking {
  words: readonly string[];
  whole: readonly string[];
  /** Which syllable is missing. */
  at: number;
}

const lines = expressions
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [needed = '', more] = line.split(' / ');
    return more === undefined ? [needed] : [needed, `${needed} ${more}`];
  })
  .map((line) => line.split(' '));
const isWholeElsewhere = new Set(lines.map((words) => words.join(' ')));

const lacking: Lacking[] = lines.flatMap((whole) =>
  whole.flatMap((_, at) => {
    const words = whole.filter((_word, index) => index !== at);
    return words.length < 2 || isWholeElsewhere.has(words.join(' ')) ? [] : [{ words, whole, at }];
  }),
);
const byFirst = Map.groupBy(lacking, ({ words }) => words[0]);

/** From these gains on (natural logarithm, counted on right texts and on expressions with a syllable taken out) the text surely wants the syllable: within the expression, and at its ends. */
export const least = { within: 6, end: 9 };

/** Words in one go, parted by white space, a comma or a dash alone. */
const isOneGo = (text: string, words: readonly Word[]): boolean =>
  words.every((word, at) => at === 0 || /^(?:\s|,\s|\s?[-–]\s)$/u.test(text.slice(words[at - 1]?.end, word.start)));

const plain = (word: string): string => word.toLocaleLowerCase('vi').replace(/^uỷ$/u, 'ủy').replace(/^hoà$/u, 'hòa');

/** The expression whole, in the writing of what stands there. */
const wholeOf = (text: string, words: readonly Word[], { whole, at }: Lacking): string => {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return '';
  const syllable = whole[at] ?? '';
  const isShouted = text.slice(first.start, last.end) === text.slice(first.start, last.end).toLocaleUpperCase('vi');
  const printed = isShouted ? syllable.toLocaleUpperCase('vi') : syllable;
  if (at === 0) {
    const head = text.slice(first.start, last.end);
    const isOpening = /^\p{Lu}/u.test(head) && !isShouted;
    return isOpening ? `${printed.charAt(0).toLocaleUpperCase('vi')}${printed.slice(1)} ${head}` : `${printed} ${head}`;
  }
  const before = words[at - 1];
  const cut = before?.end ?? last.end;
  return `${text.slice(first.start, cut)} ${printed}${text.slice(cut, last.end)}`;
};

/** Expressions of offices of which one syllable is missing: "Ủy ban dân xã", "cải cách chính", "tổ phố". */
export const incompleteFindings = (paragraph: Paragraph, words: readonly Word[]): Finding[] => {
  const { text } = paragraph;
  const lower = words.map((word) => plain(text.slice(word.start, word.end)));
  return lower.flatMap((first, from) => {
    for (const one of byFirst.get(first) ?? []) {
      const span = words.slice(from, from + one.words.length);
      if (span.length < one.words.length || !one.words.every((word, step) => word === lower[from + step]) || !isOneGo(text, span)) continue;
      const isEnd = one.at === 0 || one.at === one.whole.length - 1;
      const missing = one.whole[one.at];
      if (one.at === 0 ? lower[from - 1] === missing : isEnd && lower[from + one.words.length] === missing) continue;
      const [start, end] = [span[0]?.start ?? 0, span.at(-1)?.end ?? 0];
      const whole = wholeOf(text, span, one);
      if (gainOf(text, { start, end }, whole) < (isEnd ? least.end : least.within)) continue;
      return [query({ paragraph, start, end }, 'damaged-text', `Có lẽ thiếu chữ "${missing ?? ''}": "${whole}".`)];
    }
    return [];
  });
};
