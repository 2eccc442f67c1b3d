import { lettersOf } from '../language/characters.ts';
import { leastQuality, quality, tally } from '../language/quality.ts';
import type { LanguageModel } from '../language/statistics/model.ts';
import { isInCapitals } from '../language/statistics/tokens.ts';
import { expectedLosses } from './rates.ts';
import type { LossRates } from './rates.ts';

const marked = new Set('àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ');
/** Of the letters of Vietnamese about a third carry a mark; of other languages hardly any of these. */
const leastMarked = 0.06;
const fewestLetters = 100;
/** A text that otherwise reads well is damaged where a letter is wholly absent of which so many were to be expected. */
const missedFor = 12;

const isVietnamese = (text: string): boolean => {
  const { letters } = lettersOf(text);
  if (letters < fewestLetters) return false;
  const enough = leastMarked * letters;
  let count = 0;
  for (let at = 0; at < text.length && count < enough; at += 1)
    if (text.charCodeAt(at) > 127 && marked.has(text.charAt(at).toLowerCase())) count += 1;
  return count >= enough;
};

const absentFrom = (text: string, model: LanguageModel): LossRates | undefined => {
  const missing = Object.entries(model.head.letters).filter(
    ([letter, share]) => share * text.length >= missedFor && !text.includes(letter),
  );
  if (missing.length === 0) return undefined;
  const rates = expectedLosses(text, model);
  const absent = missing.flatMap(([letter]): [string, number][] => (rates.has(letter) ? [[letter, rates.get(letter) ?? 0]] : []));
  return absent.length > 0 ? new Map(absent) : undefined;
};

export interface DamagedRun {
  start: number;
  end: number;
  rates: LossRates;
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/gu) ?? [text];

interface Block {
  start: number;
  end: number;
  words: number;
  good: number;
}

const wordsOfABlock = 40;
const fewestMissing = 20;
const damagedAllOver = 0.7;
/** A block next to damaged ones in which a smaller share of words than this can be Vietnamese is damaged too. */
const poorly = 0.96;

const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  let start = 0;
  let block: Block = { start: 0, end: 0, words: 0, good: 0 };
  for (const line of linesOf(text)) {
    const { words, good } = tally(line);
    start += line.length;
    block = { start: block.start, end: start, words: block.words + words, good: block.good + good };
    if (block.words < wordsOfABlock) continue;
    blocks.push(block);
    block = { start, end: start, words: 0, good: 0 };
  }
  return block.end > block.start ? [...blocks, block] : blocks;
};

const isBelow = ({ words, good }: Pick<Block, 'words' | 'good'>, share: number): boolean => good < share * words;

/**
 * Blocks beside one another of which some read badly and the others poorly, with the one before and the one after, up to their outermost lines that read badly.
 */
const badRuns = (text: string): { start: number; end: number }[] => {
  const blocks = blocksOf(text);
  const runs: { start: number; end: number }[] = [];
  for (let from = 0; from < blocks.length; from += 1) {
    let to = from;
    while (to < blocks.length && isBelow(blocks[to] as Block, poorly)) to += 1;
    const start = blocks[from - 1]?.start ?? 0;
    const isDamaged = blocks.slice(from, to).some((block) => isBelow(block, leastQuality));
    from = to;
    if (!isDamaged) continue;
    const last = runs.at(-1);
    if (last && last.end > start) last.end = blocks[to]?.end ?? text.length;
    else runs.push({ start, end: blocks[to]?.end ?? text.length });
  }
  return runs.map(({ start, end }) => {
    const lines = linesOf(text.slice(start, end));
    const isBadLine = (line: string): boolean => isBelow(tally(line), leastQuality);
    const [from, to] = [lines.findIndex(isBadLine), lines.findLastIndex(isBadLine) + 1];
    const lengthOf = (some: string[]): number => some.reduce((sum, line) => sum + line.length, 0);
    return { start: start + lengthOf(lines.slice(0, from)), end: start + lengthOf(lines.slice(0, to)) };
  });
};

/** Of how many letters a stretch of text has far too few: small letters of which less than a third of what was to be expected is there, headings in capitals left out. */
const missingFrom = (text: string, model: LanguageModel): number => {
  const lines = linesOf(text).filter((line) => !isInCapitals(line)).join(''); // prettier-ignore
  const counts = new Map<string, number>();
  for (const letter of lines) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  let missing = 0;
  for (const [letter, share] of Object.entries(model.head.letters)) {
    const [expected, count] = [share * lines.length, counts.get(letter) ?? 0];
    if (/^\p{Ll}$/u.test(letter) && count < expected / 3) missing += expected - count;
  }
  return missing;
};

export const damagedRuns = (text: string, model: LanguageModel): DamagedRun[] => {
  if (!isVietnamese(text)) return [];
  const lostLetters = ({ start, end }: { start: number; end: number }): DamagedRun[] => {
    const run = text.slice(start, end);
    const isDamaged = quality(run) < leastQuality && missingFrom(run, model) >= fewestMissing;
    return isDamaged && isVietnamese(run) ? [{ start, end, rates: expectedLosses(run, model) }] : [];
  };
  const whole = { start: 0, end: text.length };
  const bad = badRuns(text);
  const isPartly = bad.reduce((sum, { start, end }) => sum + end - start, 0) < damagedAllOver * text.length;
  const runs = isPartly ? bad.flatMap(lostLetters) : [];
  if (runs.length > 0) return runs;
  if (quality(text) < leastQuality) return lostLetters(whole);
  const rates = absentFrom(text, model);
  return rates ? [{ ...whole, rates }] : [];
};
