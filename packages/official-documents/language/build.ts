import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isHeldOut, lettersOf, spacedOf, vocabularyOf } from './statistics/corpus.ts';
import { countLevel } from './statistics/ngrams.ts';
import { pack } from './statistics/pack.ts';
import { smooth } from './statistics/smooth.ts';
import { END, isInCapitals, START, tokensOf, UNKNOWN, wordOf } from './statistics/tokens.ts';

const [, , corpusFile, unitsFolder] = process.argv;
if (!corpusFile || !unitsFolder) throw new Error('Usage: node build.ts <law corpus .txt.gz> <folder of the unit tables>');

const order = 4;
/** Sequences of one, two, three, four words are kept from so many occurrences on. */
const least = [1, 1, 1, 2];
/** Phrases of the field count as if they stood in so many paragraphs. */
const phraseWeight = 4;

const lowerFirst = (name: string): string => name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1);

/** "xã Ích Hậu, huyện Lộc Hà, tỉnh Hà Tĩnh": units in force, and those of before 1 July 2025, which older papers name. */
const placeNames = (folder: string): string[] => {
  const now = JSON.parse(readFileSync(join(folder, 'units-2026.json'), 'utf8')) as { FullName: string; Wards: { FullName: string }[] }[];
  const rows = readFileSync(join(folder, 'changes-2025.csv'), 'utf8').split('\n').slice(1);
  const before = rows.map((row) => row.split(',').slice(9, 12).filter(Boolean).reverse());
  const units = [...now.flatMap((province) => province.Wards.map((ward) => [ward.FullName, province.FullName])), ...before];
  return [...new Set(units.map((names) => names.map((name) => lowerFirst(name.normalize('NFC'))).join(', ')))].filter(Boolean);
};

const inOneCase = (line: string): string => (isInCapitals(line) ? line.toLocaleLowerCase('vi') : line);
const wordsOf = (line: string): string[] => tokensOf(line).map((token) => wordOf(token.text));

const paragraphs = gunzipSync(readFileSync(corpusFile))
  .toString('utf8')
  .normalize('NFC')
  .split('\n')
  .filter((line, at) => line !== '' && !isHeldOut(at));
const phrases = readFileSync(new URL('statistics/phrases.txt', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')); // prettier-ignore

const sentences = paragraphs.map((line) => [START, ...wordsOf(inOneCase(line)), END]);
const fragments = [...placeNames(unitsFolder), ...phrases.flatMap((line) => Array.from({ length: phraseWeight }, () => line))];
const sequences = [...sentences, ...fragments.map((line) => [UNKNOWN, ...wordsOf(line), UNKNOWN])];

const words = vocabularyOf(sequences);
const numbers = new Map(words.map((word, at) => [word, at]));
const unknown = numbers.get(UNKNOWN) ?? 0;
const numbered = sequences.map((one) => Uint16Array.from(one, (word) => numbers.get(word) ?? unknown));
const levels = Array.from({ length: order }, (_, at) => countLevel(numbered, at + 1, words.length));
if (levels[0]?.keys.length !== words.length) throw new Error('A word of the vocabulary never occurs.');
const smoothed = smooth(levels, words.length, numbers.get(START) ?? 0, least);
const packed = pack({ words, letters: lettersOf(paragraphs), spaced: spacedOf(paragraphs) }, smoothed);
writeFileSync(new URL('statistics/vietnamese.bin.gz', import.meta.url), packed);
console.log(`${words.length} words; kept ${smoothed.map((level) => level.keys.length).join(', ')}; ${(packed.length / 1e6).toFixed(2)} MB`);
