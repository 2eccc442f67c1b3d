import { isSpaceAt } from '../characters.ts';
import { isSyllable } from '../syllables.ts';
import { restoreCapitals } from './capitals.ts';
import { isUnicode } from './fonts.ts';
import { restoreHorns } from './horns.ts';
import { fromMojibake } from './mojibake.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** How a text was garbled: read as Latin-1 while its letters were those of an old encoding, or the bytes of UTF-8. */
export type Garbling = 'tcvn3' | 'vni' | 'utf-8 as windows-1252';

const signs = new Set('“”‘’–—…');
const isPlainLetter = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
const parts = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit < 128 ? !isPlainLetter(unit) : isSpaceAt(text, at) || signs.has(text.charAt(at));
};
const largestSample = 100_000;
const fewestToJudge = 3;
const leastShare = 0.7;
const leastGain = 0.3;

export const markedWords = (text: string): { words: number; share: number } => {
  const end = Math.min(text.length, largestSample);
  let [words, good, from, isMarked] = [0, 0, 0, false];
  for (let at = 0; at <= end; at += 1) {
    if (at < end && !parts(text, at)) {
      isMarked ||= text.charCodeAt(at) > 127;
      continue;
    }
    if (isMarked) {
      words += 1;
      if (isSyllable(text.slice(from, at))) good += 1;
    }
    [from, isMarked] = [at + 1, false];
  }
  return { words, share: good / Math.max(1, words) };
};

const readings: readonly [Garbling, (text: string) => string][] = [
  ['tcvn3', (text) => restoreHorns(fromTcvn3(text))],
  ['vni', fromVni],
  ['utf-8 as windows-1252', fromMojibake],
];

/** Lines that hold letters of Unicode stand as they are: a stamp of signing, a page that was put in. */
const readLines = (text: string, read: (text: string) => string): string =>
  text
    .split('\n')
    .map((line) => (isUnicode(line) ? line : read(line)))
    .join('\n');

/** Reads codes of an old encoding shown as Latin-1, or UTF-8 as windows-1252; what reads well stays, without `encoding`. Needs its soft hyphens (ư). */
export const unscrambled = (text: string): { text: string; encoding?: Garbling } => {
  const raw = markedWords(text);
  if (raw.words < fewestToJudge || raw.share > 1 - leastGain) return { text };
  const sample = text.slice(0, largestSample);
  const [best] = readings
    .map(([encoding, read]) => ({ encoding, read, share: markedWords(readLines(sample, read)).share }))
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < leastShare || best.share < raw.share + leastGain) return { text };
  const read = readLines(text, best.read);
  return { text: best.encoding === 'tcvn3' ? restoreCapitals(read) : read, encoding: best.encoding };
};
