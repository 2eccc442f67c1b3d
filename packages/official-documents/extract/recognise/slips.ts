import { fold } from '../../language/fold.ts';
import { languageModel } from '../../language/statistics/model.ts';
import type { Context, LanguageModel } from '../../language/statistics/model.ts';
import { isWord, tokensOf } from '../../language/statistics/tokens.ts';
import type { Token } from '../../language/statistics/tokens.ts';
import { withFixedForms } from './fixed.ts';

const bareOf = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd');

const familiesOf = (model: LanguageModel): Map<string, string[]> => {
  const families = new Map<string, string[]>();
  for (const word of model.head.words) {
    if (!/^\p{Ll}{2,7}$/u.test(word)) continue;
    const bare = bareOf(word);
    families.set(bare, [...(families.get(bare) ?? []), word]);
  }
  return families;
};

let loaded: { model: LanguageModel; families: Map<string, string[]> } | undefined;
const language = (): NonNullable<typeof loaded> => {
  const model = languageModel();
  return (loaded ??= { model, families: familiesOf(model) });
};

const numberOf = (model: LanguageModel, token: string): number => {
  const number = model.numberOf(token);
  const small = number >= 0 ? number : model.numberOf(token.toLowerCase());
  return small >= 0 ? small : model.unknown;
};

const before = 3;
const behind = 3;

/** How likely a word is between its neighbours (natural logarithm). */
const logBetween = (model: LanguageModel, left: number[], word: number, right: number[]): number => {
  let context: Context = { one: model.start, two: -1, three: -1 };
  for (const neighbour of left) context = model.after(context, neighbour);
  let log = 0;
  for (const next of [word, ...right]) {
    log += model.log(context, next);
    context = model.after(context, next);
  }
  return log;
};

/** A word is changed where another with the same letters under the marks is so many times (e to the power of this) likelier in its place. */
const leastMargin = 7;

const capitalised = (word: string, like: string): string => {
  if (/^\p{Lu}{2,}$/u.test(like)) return word.toLocaleUpperCase('vi');
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toLocaleUpperCase('vi') + word.slice(1) : word;
};

const betterFor = (tokens: Token[], numbers: number[], at: number): string | undefined => {
  const { model, families } = language();
  const word = tokens[at]?.text ?? '';
  if (!/^(?:\p{L}\p{Ll}+|\p{Lu}{2,})$/u.test(word)) return undefined;
  const family = families.get(bareOf(word));
  if (!family) return undefined;
  const left = numbers.slice(Math.max(0, at - before), at);
  const right = numbers.slice(at + 1, at + 1 + behind);
  const own = logBetween(model, left, numbers[at] ?? model.unknown, right);
  let best: { word: string; log: number } | undefined;
  for (const candidate of family) {
    const log = logBetween(model, left, numberOf(model, candidate), right);
    if (!best || log > best.log) best = { word: candidate, log };
  }
  return best && fold(best.word) !== fold(word) && best.log - own >= leastMargin ? capitalised(best.word, word) : undefined;
};

/** Marks over and under a letter are what recognition mistakes most often; the words around tell which were meant. */
const withLikelyMarks = (text: string): string => {
  const tokens = tokensOf(text);
  const { model } = language();
  const numbers = tokens.map((token) => numberOf(model, token.text));
  let changed = '';
  let from = 0;
  tokens.forEach((token, at) => {
    const better = isWord(token.text) ? betterFor(tokens, numbers, at) : undefined;
    if (better === undefined) return;
    numbers[at] = numberOf(model, better);
    changed += text.slice(from, token.start) + better;
    from = token.start + token.text.length;
  });
  return changed + text.slice(from);
};

/** Puts right the slips of recognition that leave no doubt: fixed forms of official papers, and marks that make a far likelier word. */
export const withoutSlips = (text: string): string => withLikelyMarks(withFixedForms(text));
