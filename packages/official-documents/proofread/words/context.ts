import { fold } from '../../language/fold.ts';
import { languageModel } from '../../language/statistics/model.ts';
import type { Context, LanguageModel } from '../../language/statistics/model.ts';
import { isInCapitals, isWord, tokensOf } from '../../language/statistics/tokens.ts';
import type { Token } from '../../language/statistics/tokens.ts';
import { neighboursOf } from './neighbours.ts';

/** A word that hardly fits where it stands, and the word one slip away that would. */
export interface Misfit {
  start: number;
  end: number;
  word: string;
  wanted: string;
  /** By how much the other word makes the sentence likelier (natural logarithm). */
  gain: number;
  /** Whether no third word would fit about as well. */
  isClear: boolean;
  /** Whether the statistics have never seen the word. */
  isUnknown: boolean;
  isShouted: boolean;
}

/** A text as the statistics see it; `numbers` are those of its tokens, without capitals where the place asks for them. */
interface Sequence {
  tokens: Token[];
  numbers: number[];
  isShouted: boolean;
}

/** So many words behind a word tell, with those before it, whether it fits. */
const reach = 3;
/** A word that was never seen counts as so unlikely (natural logarithm). */
const strangeLog = -14;

const opensSentence = /^[.;:!?()“”"'+•–-]$/u;

const sequenceOf = (text: string, model: LanguageModel): Sequence => {
  const isShouted = isInCapitals(text);
  const tokens = tokensOf(text);
  const numbers = tokens.map((token, at) => {
    const opens = isShouted || at === 0 || opensSentence.test(tokens[at - 1]?.text ?? '');
    const number = model.numberOf(opens ? token.text.toLocaleLowerCase('vi') : token.text);
    return number < 0 ? model.unknown : number;
  });
  return { tokens, numbers, isShouted };
};

const logOf = (model: LanguageModel, before: Context, numbers: number[]): number => {
  let context = before;
  let sum = 0;
  for (const number of numbers) {
    sum += number === model.unknown ? strangeLog : Math.max(strangeLog, model.log(context, number));
    context = model.after(context, number);
  }
  return sum;
};

/** Words that may be queried: in small letters, or with a capital that belongs to the place or to the name of an office or paper; no names, no abbreviations. */
const mayBeWrong = ({ tokens, isShouted }: Sequence, at: number): boolean => {
  const text = tokens[at]?.text ?? '';
  if (!isWord(text) || text.length < 2) return false;
  if (isShouted) return !/^[IVXLC]+$/u.test(text);
  if (/^\p{Ll}+$/u.test(text)) return true;
  const previous = tokens[at - 1]?.text ?? '.';
  const next = tokens[at + 1]?.text ?? '';
  return /^\p{Lu}\p{Ll}+$/u.test(text) && /^\p{Ll}{2,}$/u.test(next) && !/^\p{Lu}/u.test(previous);
};

/** Two ways to write one word: the tone mark on either vowel, i or y at the end, and words that mean the same. */
const bothRight = new Set(['hàng hằng', 'hạn hẹn']);
const isVariant = (one: string, two: string): boolean => {
  const plain = (word: string): string =>
    fold(word)
      .normalize('NFD')
      .replace(/[iy](?=\p{M}*$)/u, 'i');
  return plain(one) === plain(two) || bothRight.has([one, two].sort((a, b) => (a < b ? -1 : 1)).join(' '));
};

interface Best {
  wanted: string;
  log: number;
  isClear: boolean;
}

/** How much likelier than the next one a word must be to be clearly the one that was meant. */
const clearly = 5;

const bestOther = (model: LanguageModel, word: string, before: Context, after: number[]): Best | undefined => {
  const others = neighboursOf(word).map((wanted) => ({ wanted, log: logOf(model, before, [model.numberOf(wanted), ...after]) }));
  const [best, next] = others.sort((a, b) => b.log - a.log);
  return best && { ...best, isClear: best.log - (next?.log ?? -Infinity) >= clearly };
};

/** What already stands before or behind a word was hardly meant once more. */
const isBeside = (tokens: Token[], at: number, word: string): boolean =>
  [tokens[at - 1], tokens[at + 1]].some((token) => token?.text.toLocaleLowerCase('vi') === word);

/** The words of a text that another word, one slip away, would fit better; how much better is for the caller to judge. */
export const misfitsIn = (text: string): Misfit[] => {
  const model = languageModel();
  const sequence = sequenceOf(text, model);
  const { tokens, numbers, isShouted } = sequence;
  let context: Context = { one: model.start, two: -1, three: -1 };
  return numbers.flatMap((number, at) => {
    const before = context;
    context = model.after(context, number);
    const token = tokens[at];
    if (!token || !mayBeWrong(sequence, at)) return [];
    const word = token.text.toLocaleLowerCase('vi');
    const after = numbers.slice(at + 1, at + 1 + reach);
    const best = bestOther(model, word, before, after);
    const gain = best ? best.log - logOf(model, before, [number, ...after]) : 0;
    if (!best || gain <= 0 || isVariant(word, best.wanted)) return [];
    const isUnknown = number === model.unknown;
    const place = { start: token.start, end: token.start + token.text.length };
    const isClear = best.isClear && !isBeside(tokens, at, best.wanted);
    return [{ ...place, word, wanted: best.wanted, isClear, gain, isUnknown, isShouted }];
  });
};
