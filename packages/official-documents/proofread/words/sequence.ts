import { CAPITAL, isFigureAt, isSpaceAt, kindAt, LETTER, MARK, SMALL } from '../../language/characters.ts';
import { languageModel } from '../../language/statistics/model.ts';
import type { Chain, Context } from '../../language/statistics/model.ts';
import { isWellSpelt } from '../../language/syllables.ts';
import { isInCapitals, isWord, tokensOf } from '../../language/statistics/tokens.ts';
import { wordsOf } from './words.ts';
import type { Span, Word } from './words.ts';

/** What a token is made of, as bits: letters and marks; letters alone; small ones alone; one capital and small ones; a capital first; a sign behind which a sentence begins; figures; a syllable that is well spelt. */
export const form = { word: 1, letters: 2, small: 4, capitalised: 8, capital: 16, opens: 32, figures: 64, wellSpelt: 128 };

/** A text as the statistics see it: where its tokens stand, what they are made of, the tokens in small letters, and their numbers, without capitals where the place asks for them. */
export interface Sequence extends Chain {
  text: string;
  starts: number[];
  ends: number[];
  forms: number[];
  lower: string[];
  numbers: number[];
  isShouted: boolean;
}

/** A word that was never seen counts as so unlikely (natural logarithm). */
export const strangeLog = -14;

const opensSentence = new Set('.;:!?()“”"\'+•|–-');

/** A token as it is printed, empty where there is none. */
export const printedAt = ({ text, starts, ends }: Sequence, at: number): string => text.slice(starts[at] ?? 0, ends[at] ?? 0);

/** What stands before a token. */
export const contextAt = ({ numbers, twos, threes }: Sequence, at: number): Context => ({
  one: at === 0 ? languageModel().start : (numbers[at - 1] as number),
  two: twos[at] as number,
  three: threes[at] as number,
});

/** Whether more than a fifth of a text are small letters a to z: it is not set in capitals, and that is soon seen. */
const isMostlySmall = (text: string): boolean => {
  const enough = text.length / 5;
  let small = 0;
  for (let at = 0; at < text.length && small <= enough; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) small += 1;
  }
  return small > enough;
};

type Tokens = Pick<Sequence, 'starts' | 'ends' | 'forms'>;

const formOf = (token: string): number => {
  if (isFigureAt(token, 0)) return form.figures;
  if (!isWord(token)) return opensSentence.has(token) ? form.opens : 0;
  return (
    form.word |
    (/^\p{L}+$/u.test(token) ? form.letters : 0) |
    (/^\p{Ll}+$/u.test(token) ? form.small : 0) |
    (/^\p{Lu}\p{Ll}+$/u.test(token) ? form.capitalised : 0) |
    (/^\p{Lu}/u.test(token) ? form.capital : 0)
  );
};

const slowTokens = (text: string): Tokens => {
  const tokens = tokensOf(text);
  return {
    starts: tokens.map(({ start }) => start),
    ends: tokens.map((token) => token.start + token.text.length),
    forms: tokens.map((token) => formOf(token.text)),
  };
};

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** The tokens of a text by the kinds of its characters; undefined where it holds some beyond the first plane of Unicode, which the kinds do not know. */
const quickTokens = (text: string): Tokens | undefined => {
  const tokens: Tokens = { starts: [], ends: [], forms: [] };
  for (let at = 0; at < text.length;) {
    const first = kindAt(text, at);
    if (isSpaceAt(text, at)) {
      at += 1;
      continue;
    }
    let end = at + 1;
    let kind = 0;
    if ((first & (LETTER | MARK)) !== 0) {
      let rest = -1;
      for (let next = 0; end < text.length && ((next = kindAt(text, end)) & (LETTER | MARK)) !== 0; end += 1) rest &= next;
      kind = form.word;
      if ((first & rest & LETTER) !== 0) kind |= form.letters;
      if ((first & rest & SMALL) !== 0) kind |= form.small;
      if ((first & CAPITAL) !== 0) kind |= end > at + 1 && (rest & SMALL) !== 0 ? form.capital | form.capitalised : form.capital;
    } else if (isFigureAt(text, at)) {
      while (end < text.length && isFigureAt(text, end)) end += 1;
      kind = form.figures;
    } else {
      if (isSurrogate(text.charCodeAt(at))) return undefined;
      if (opensSentence.has(text.charAt(at))) kind = form.opens;
    }
    tokens.starts.push(at);
    tokens.ends.push(end);
    tokens.forms.push(kind);
    at = end;
  }
  return tokens;
};

const isFor = (bits: number, one: number): boolean => (bits & one) !== 0;

/** Whether the words of the statistics, in small letters, are well spelt: 1 for those that are, 2 for those that are not, 0 where nobody asked. */
const spelt = new Uint8Array(0x1_0000);
const isSpeltWell = (number: number, small: string): boolean => {
  if (spelt[number] === 0) spelt[number] = isWellSpelt(small) ? 1 : 2;
  return spelt[number] === 1;
};

/** Puts down what each token is in small letters, and its number; in its form whether it is well spelt. */
const numbered = (text: string, { starts, ends, forms }: Tokens, isShouted: boolean): Pick<Sequence, 'lower' | 'numbers'> => {
  const model = languageModel();
  const { vocabulary, unknown } = model;
  const lower: string[] = [];
  const numbers: number[] = [];
  for (let at = 0; at < starts.length; at += 1) {
    const [start, end, own] = [starts[at] as number, ends[at] as number, forms[at] as number];
    const printed = isFor(own, form.figures) ? model.numberOf(text.slice(start, end)) : vocabulary.numberAt(text, start, end);
    let [small, number] = ['', printed];
    if (!isFor(own, form.word)) small = text.slice(start, end);
    else {
      const opens = isShouted || at === 0 || isFor(forms[at - 1] as number, form.opens);
      small = printed < 0 ? text.slice(start, end).toLowerCase() : vocabulary.smallOf(printed);
      if (opens) number = printed < 0 ? vocabulary.numberOf(small) : vocabulary.numberOfSmall(printed);
      if (printed < 0 ? isWellSpelt(small) : isSpeltWell(printed, small)) forms[at] = own | form.wellSpelt;
    }
    lower.push(small);
    numbers.push(number < 0 ? unknown : number);
  }
  return { lower, numbers };
};

export const sequenceOf = (text: string): Sequence => {
  const isShouted = !isMostlySmall(text) && isInCapitals(text);
  const tokens = quickTokens(text) ?? slowTokens(text);
  const words = numbered(text, tokens, isShouted);
  return { text, ...tokens, ...words, ...languageModel().chain(words.numbers, strangeLog), isShouted };
};

/** The words of a text, its tokens that are made of letters alone; where loose marks stand in one, the letters between them; and those of them that are not well spelt. */
export const wordsIn = ({ text, starts, ends, forms, lower }: Sequence): { words: Word[]; strange: Word[] } => {
  const words: Word[] = [];
  const strange: Word[] = [];
  for (let at = 0; at < starts.length; at += 1) {
    const [own, start, end] = [forms[at] as number, starts[at] as number, ends[at] as number];
    if (!isFor(own, form.word)) continue;
    if (isFor(own, form.letters)) {
      const word = { text: lower[at] as string, start, end };
      words.push(word);
      if (!isFor(own, form.wellSpelt)) strange.push(word);
      continue;
    }
    const parts = wordsOf(text.slice(start, end)).map((part) => ({ text: part.text, start: start + part.start, end: start + part.end }));
    words.push(...parts);
    strange.push(...parts.filter((part) => !isWellSpelt(part.text)));
  }
  return { words, strange };
};

const beside = 60;
const logOf = (text: string): number => sequenceOf(text).logs.reduce((sum, log) => sum + log, 0);

/** By how much likelier a text is with other words in a stretch of it (natural logarithm). */
export const gainOf = (text: string, { start, end }: Span, words: string): number => {
  const [before, after] = [text.slice(Math.max(0, start - beside), start), text.slice(end, end + beside)];
  return logOf(before + words + (words === '' ? after.trimStart() : after)) - logOf(before + text.slice(start, end) + after);
};
