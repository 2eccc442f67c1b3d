import { isSyllable } from '../syllables.ts';
import { largestVocabulary } from './ngrams.ts';
import { markers, spacingClass, spacingClasses, tokensOf } from './tokens.ts';

const blockSize = 250;
const oneBlockIn = 100;
const heldOutBlock = 37;

/** Whether a paragraph of the corpus (by number, from 0) is left out of the statistics, so that restoring can be measured on it: every hundredth block of 250. */
export const isHeldOut = (paragraph: number): boolean => Math.floor(paragraph / blockSize) % oneBlockIn === heldOutBlock;

/** The words that the statistics know, the commonest first: what occurs twice, and syllables with a capital, which are names; once is often a slip. */
export const vocabularyOf = (sequences: string[][]): string[] => {
  const counts = new Map<string, number>(markers.map((marker) => [marker, Infinity]));
  for (const words of sequences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const known = [...counts].filter(([word, count]) => count > 1 || (isSyllable(word) && /^\p{Lu}/u.test(word)));
  return known
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, largestVocabulary)
    .map(([word]) => word);
};

/** The share of each letter among all characters, white space counted. */
export const lettersOf = (paragraphs: string[]): Record<string, number> => {
  const counts = new Map<string, number>();
  let total = 0;
  for (const line of paragraphs)
    for (const letter of line) {
      total += 1;
      if (/\p{L}/u.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  return Object.fromEntries([...counts].map(([letter, count]) => [letter, Number((count / total).toPrecision(4))]));
};

const leastPairs = 5;

/** Of how many in a hundred pairs of two classes of token white space stands between; 50 where hardly any were seen. */
export const spacedOf = (paragraphs: string[]): number[] => {
  const all = new Uint32Array(spacingClasses ** 2);
  const apart = new Uint32Array(spacingClasses ** 2);
  for (const line of paragraphs) {
    const tokens = tokensOf(line);
    for (const [at, token] of tokens.entries()) {
      const next = tokens[at + 1];
      if (!next) continue;
      const pair = spacingClass(token.text) * spacingClasses + spacingClass(next.text);
      all[pair] = (all[pair] ?? 0) + 1;
      if (token.start + token.text.length < next.start) apart[pair] = (apart[pair] ?? 0) + 1;
    }
  }
  return [...all].map((count, pair) => (count < leastPairs ? 50 : Math.round((100 * (apart[pair] ?? 0)) / count)));
};
