import { languageModel } from '../../language/statistics/model.ts';
import { isWellSpelt, withToneInPlace } from '../../language/syllables.ts';

/** A word with its marks as letters of their own, the tone mark last: two tones of one vowel differ in one of them. */
const spreadOf = (word: string): string => word.normalize('NFD').replace(/\u0323([\u0302\u0306])/gu, '$1\u0323');

const shortened = (word: string): string[] => [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));

/** How many letters differ at most, where what two words begin and end with is left out. */
const differing = (one: string, two: string): number => {
  let head = 0;
  while (head < one.length && one[head] === two[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, two.length) - head && one.at(-1 - tail) === two.at(-1 - tail)) tail += 1;
  return Math.max(one.length, two.length) - head - tail;
};

interface Spelling {
  word: string;
  spread: string;
}

const spellingOf = (word: string): Spelling => ({ word: word.normalize('NFC'), spread: spreadOf(word) });

const differByOne = (one: Spelling, two: Spelling): boolean =>
  one.word !== two.word &&
  (differing(one.spread, two.spread) <= 1 || (Math.abs(one.word.length - two.word.length) === 1 && differing(one.word, two.word) <= 1));

/** Whether two words differ by one letter or mark: added, left out (a letter with all its marks, too) or changed. */
export const isSlip = (a: string, b: string): boolean => differByOne(spellingOf(a), spellingOf(b));

let index: Map<string, Spelling[]> | undefined;

const keysOf = ({ word, spread }: Spelling): Set<string> =>
  new Set([word, spread, ...shortened(word), ...(spread === word ? [] : shortened(spread))]);

const indexed = (): Map<string, Spelling[]> => {
  if (index) return index;
  index = new Map();
  for (const word of languageModel().head.words) {
    if (!/^\p{Ll}{2,}$/u.test(word) || !isWellSpelt(word)) continue;
    const spelling = spellingOf(word);
    for (const key of keysOf(spelling)) {
      const found = index.get(key);
      if (found) found.push(spelling);
      else index.set(key, [spelling]);
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

const swapped = (word: string): string[] =>
  [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2));

const isInVocabulary = (word: string): boolean => isWellSpelt(word) && languageModel().numberOf(word) >= 0;

const mostRemembered = 5_000;
const remembered = new Map<string, Neighbour[]>();
const longestWord = 12;

export interface Neighbour {
  word: string;
  number: number;
}

/** The words of the language that differ from a word in small letters by one slip: a letter or mark, two letters swapped, a tone mark misplaced, a beginning that sounds alike. */
export const neighboursOf = (word: string): readonly Neighbour[] => {
  const known = remembered.get(word);
  if (known) return known;
  if (word.length > longestWord) return [];
  const spelling = spellingOf(word);
  const near = new Set([...keysOf(spelling)].flatMap((key) => indexed().get(key) ?? []));
  const bySlip = [...near].filter((one) => differByOne(one, spelling)).map((one) => one.word);
  const other = [...withOtherOnset(word), ...swapped(word), withToneInPlace(word)].filter((one) => one !== word && isInVocabulary(one));
  const answer = [...new Set([...bySlip, ...other])].map((one) => ({ word: one, number: languageModel().numberOf(one) }));
  if (remembered.size < mostRemembered) remembered.set(word, answer);
  return answer;
};
