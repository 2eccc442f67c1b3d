import type { LanguageModel } from '../language/statistics/model.ts';
import { isInCapitals } from '../language/statistics/tokens.ts';
import { isSyllable } from '../language/syllables.ts';
import { address } from './layout.ts';
import type { Outcome } from './outcome.ts';

/** How likely it is of each letter that an occurrence was lost; letters that certainly survived are left out. */
export type LossRates = Map<string, number>;

const priorOccurrences = 1.5;
const priorRate = 0.15;
const leastRate = 0.01;
/** Letters put back with less certainty than this (natural logarithm) tell nothing of what is lost. */
const leastMargin = 2;
const mostRate = 0.98;

/** A capital with marks is so rare that its absence says nothing; headings in a font of their own may have lost it. */
const leastFor = (letter: string): number => (/^\p{Lu}$/u.test(letter) && letter.normalize('NFD').length > 1 ? 0.08 : 0);

/** A font loses a letter wholly or not at all; what is lost in part shows only that papers differ, or that some lines are set in another font. */
const sharpened = (rate: number): number => rate ** 2 / (rate ** 2 + (1 - rate) ** 2);

const countsOf = (text: string): { counts: Map<string, number>; total: number } => {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return { counts, total: text.length };
};

const goodLine = 0.8;
const leastDamaged = 0.3;

const isGood = (line: string): boolean => {
  const words = line.match(/\p{L}+/gu) ?? [];
  return isInCapitals(line) || words.filter((word) => isSyllable(word)).length >= goodLine * words.length;
};

/** The lines that lost letters; headings and other lines set in a whole font would hide what the rest lost. All lines where hardly any stands out. */
const damagedLines = (text: string): string => {
  const lines = text
    .replace(address, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const damaged = lines.filter((line) => !isGood(line)).join('');
  return damaged.length >= leastDamaged * text.length ? damaged : lines.join('');
};

/** A first estimate: what the language lets expect in a text of this length, against what is there. */
export const expectedLosses = (text: string, model: LanguageModel): LossRates => {
  const { counts, total } = countsOf(damagedLines(text));
  const rates: LossRates = new Map();
  for (const [letter, share] of Object.entries(model.head.letters)) {
    const expected = share * total;
    const missing = Math.max(0, expected - (counts.get(letter) ?? 0));
    const prior = counts.has(letter) ? 0 : priorRate * priorOccurrences;
    const rate = Math.min(mostRate, sharpened((missing + prior) / (expected + priorOccurrences)));
    if (rate > leastRate) rates.set(letter, Math.max(rate, leastFor(letter)));
  }
  return rates;
};

/** The estimate after a first restoration: of each letter, what was put back against what had survived. */
export const measuredLosses = (text: string, { text: restored, margins }: Outcome, before: LossRates): LossRates => {
  const { counts } = countsOf(damagedLines(text));
  const back = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    const letter = restored.charAt(at);
    if (letter !== text.charAt(at) && (margins[at] ?? 0) >= leastMargin) back.set(letter, (back.get(letter) ?? 0) + 1);
  }
  const rates: LossRates = new Map();
  for (const [letter, prior] of before) {
    const lost = back.get(letter) ?? 0;
    const seen = lost + (counts.get(letter) ?? 0);
    const rate = seen === 0 ? prior : Math.min(mostRate, sharpened((lost + prior * priorOccurrences) / (seen + priorOccurrences)));
    if (rate > leastRate) rates.set(letter, Math.max(rate, leastFor(letter)));
  }
  return rates;
};
