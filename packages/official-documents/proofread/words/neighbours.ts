import { languageModel } from '../../language/statistics/model.ts';
import { isWellSpelt, withToneInPlace } from '../../language/syllables.ts';

/** A word with its marks as letters of their own, the tone mark last: two tones of one vowel differ in one of them. */
const spreadOf = (word: string): string => word.normalize('NFD').replace(/\u0323([\u0302\u0306])/gu, '$1\u0323');

/** The word without each of its letters in turn. */
const shortened = (word: string): string[] => [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));

/** How many letters differ at most, where what two words begin and end with is left out. */
const differing = (one: string, two: string): number => {
  let head = 0;
  while (head < one.length && one[head] === two[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, two.length) - head && one.at(-1 - tail) === two.at(-1 - tail)) tail += 1;
  return Math.max(one.length, two.length) - head - tail;
};

/** Whether two words differ by one letter or mark: added, left out (a letter with all its marks, too) or changed. */
export const isSlip = (a: string, b: string): boolean => {
  const [one, two] = [a.normalize('NFC'), b.normalize('NFC')];
  if (one === two) return false;
  return differing(spreadOf(one), spreadOf(two)) <= 1 || (Math.abs(one.length - two.length) === 1 && differing(one, two) <= 1);
};

let index: Map<string, string[]> | undefined;

const keysOf = (word: string): string[] => {
  const spread = spreadOf(word);
  return [...new Set([word, spread, ...shortened(word), ...shortened(spread)])];
};

/** Words of the language by what remains of them when one letter or mark is left out. */
const indexed = (): Map<string, string[]> => {
  if (index) return index;
  index = new Map();
  for (const word of languageModel().head.words) {
    if (!/^\p{Ll}{2,}$/u.test(word) || !isWellSpelt(word)) continue;
    for (const key of keysOf(word)) {
      const found = index.get(key);
      if (found) found.push(word);
      else index.set(key, [word]);
    }
  }
  return index;
};

/** Beginnings that are taken for one another because they are spoken alike. */
const alike: readonly string[][] = [
  ['ch', 'tr'],
  ['d', 'gi', 'r'],
  ['d', 'gi', 'v'],
  ['c', 'qu', 'k'],
  ['ng', 'ngh'],
];

const withOtherOnset = (word: string): string[] =>
  alike.flatMap((group) =>
    group.flatMap((onset) => (word.startsWith(onset) ? group.map((other) => other + word.slice(onset.length)) : [])),
  );

/** The word with two letters that stand side by side in each other's place. */
const swapped = (word: string): string[] =>
  [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2));

const isInVocabulary = (word: string): boolean => isWellSpelt(word) && languageModel().numberOf(word) >= 0;

const mostRemembered = 5_000;
const remembered = new Map<string, string[]>();
const longestWord = 12;

/** The words of the language that differ from a word in small letters by one slip: a letter or mark, two letters swapped, a tone mark misplaced, a beginning that sounds alike. */
export const neighboursOf = (word: string): string[] => {
  const known = remembered.get(word);
  if (known) return known;
  if (word.length > longestWord) return [];
  const near = keysOf(word).flatMap((key) => indexed().get(key) ?? []);
  const other = [...withOtherOnset(word), ...swapped(word), withToneInPlace(word)].filter((one) => one !== word && isInVocabulary(one));
  const answer = [...new Set([...near.filter((one) => isSlip(one, word)), ...other])];
  if (remembered.size < mostRemembered) remembered.set(word, answer);
  return answer;
};
