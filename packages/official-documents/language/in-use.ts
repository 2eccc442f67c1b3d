import { readFileSync } from 'node:fs';
import { languageModel } from './statistics/model.ts';

let listed: Set<string> | undefined;
const inWords = (): Set<string> =>
  (listed ??= new Set(
    readFileSync(new URL('syllables-in-use.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' ')),
  ));

const known = (syllable: string): boolean => languageModel().numberOf(syllable) >= 0 || inWords().has(syllable);

const otherI = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replace(/([iy])(?=\p{M}*$)/u, (letter) => (letter === 'i' ? 'y' : 'i'))
    .normalize('NFC');

/** Whether words of the language hold a syllable (in small letters), be it one that laws never use ("rây", "khèn"); most syllables that could be said are in no word. */
export const isInUse = (syllable: string): boolean => known(syllable) || known(otherI(syllable));
