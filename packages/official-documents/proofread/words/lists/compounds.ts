import { readFileSync } from 'node:fs';
import { fold } from '../../../language/fold.ts';
import { languageModel } from '../../../language/statistics/model.ts';

const listed = readFileSync(new URL('compounds.txt', import.meta.url), 'utf8')
  .normalize('NFC')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(', '))
  .flatMap((one) => {
    const words = one.trim().split(' ');
    return words.slice(1).map((word, at) => fold(`${words[at] ?? ''} ${word}`));
  });
const pairs: ReadonlySet<string> = new Set(listed);

/** Papers are made of a few thousand pairs; what was asked is remembered, up to so many. */
const mostRemembered = 20_000;
const remembered = new Map<string, boolean>();

/** Whether two syllables stand side by side in a word that papers of offices use again and again. */
export const isCompound = (one: string, two: string): boolean => {
  const pair = `${one} ${two}`;
  const known = remembered.get(pair);
  if (known !== undefined) return known;
  const answer = pairs.has(fold(pair));
  if (remembered.size < mostRemembered) remembered.set(pair, answer);
  return answer;
};

let numbered: Set<number> | undefined;
const keyOf = (one: number, two: number): number => one * 0x1_0000 + two;

/** The same of two words of the statistics by their numbers, as the list writes them. */
export const isNumberedCompound = (one: number, two: number): boolean =>
  (numbered ??= new Set([...pairs].map((pair) => keyOf(...numbersOf(pair))))).has(keyOf(one, two));

const numbersOf = (pair: string): [number, number] => {
  const [one = '', two = ''] = pair.split(' ');
  return [languageModel().numberOf(one), languageModel().numberOf(two)];
};
