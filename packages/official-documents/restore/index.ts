import { quality } from '../language/quality.ts';
import { languageModel } from '../language/statistics/model.ts';
import type { LanguageModel } from '../language/statistics/model.ts';
import { damagedRuns } from './damage.ts';
import type { DamagedRun } from './damage.ts';
import { Decoder } from './decode.ts';
import { Memory } from './memory.ts';
import type { Effort } from './lattice.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { measuredLosses } from './rates.ts';
import type { LossRates } from './rates.ts';
import { stretchesOf } from './stretches.ts';
import type { Stretch } from './stretches.ts';

export interface Restored {
  /** As long as the source and line for line the same; only blanks have become letters. */
  text: string;
  /** Where letters were put back, or might still be missing; in order, none overlaps another. */
  stretches: Stretch[];
  /** The letters that were found to be lost, the most often missing first. */
  lost: string[];
}

const quick = { width: 6, margin: 7.5 };
const thorough = { width: 20, margin: 12 };

const pieceLength = 20_000;

/** A restoration is kept if of the words that could not be Vietnamese a smaller share than this is left. */
const mostLeft = 0.7;

const mostRestored = 400_000;

const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const lineEnd = text.lastIndexOf('\n', start + pieceLength) + 1;
    const end = start + pieceLength >= text.length ? text.length : lineEnd > start ? lineEnd : start + pieceLength;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
};

const decode = (text: string, model: LanguageModel, rates: LossRates, options: Effort & { memory?: Memory }): Outcome => {
  const outcomes = piecesOf(text).map((piece) => outcomeOf(piece, new Decoder(piece, model, rates, options).run()));
  const joined = (list: 'margins' | 'caseMargins'): Float32Array => {
    const all = new Float32Array(text.length);
    let at = 0;
    for (const outcome of outcomes) {
      all.set(outcome[list], at);
      at += outcome.text.length;
    }
    return all;
  };
  return { text: outcomes.map((outcome) => outcome.text).join(''), margins: joined('margins'), caseMargins: joined('caseMargins') };
};

const lostFrom = (source: string, restored: string): string[] => {
  const counts = new Map<string, number>();
  for (let at = 0; at < source.length; at += 1) {
    const letter = restored.charAt(at);
    if (letter !== source.charAt(at)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([letter]) => letter);
};

interface Found {
  start: number;
  source: string;
  text: string;
  stretches: Stretch[];
}

const label = /^[^\S\n]*(?:[a-zđ]|\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[).](?=\s)/gmu;
/** The label of a line is whole as it stands: blanks before it are its indentation, and no letters that were lost ("ra)"). */
const withLabels = (source: string, outcome: Outcome): Outcome => {
  let { text } = outcome;
  for (const {
    index,
    0: { length },
  } of source.matchAll(label))
    text = text.slice(0, index) + source.slice(index, index + length) + text.slice(index + length);
  return { ...outcome, text };
};

/** Restores one run of lines, its neighbours being whole; undefined where it reads no better for it. */
const restoreRun = (text: string, { start, end, rates: expected }: DamagedRun, model: LanguageModel): Found | undefined => {
  const source = text.slice(start, end);
  const first = decode(source, model, expected, quick);
  const rates = measuredLosses(source, first, expected);
  const memory = new Memory(text.slice(0, start) + first.text + text.slice(end), model);
  const outcome = withLabels(source, decode(source, model, rates, { ...thorough, memory }));
  if (1 - quality(outcome.text) >= mostLeft * (1 - quality(source))) return undefined;
  const stretches = stretchesOf(source, first, outcome, model);
  return {
    start,
    source,
    text: outcome.text,
    stretches: stretches.map((one) => ({ ...one, start: one.start + start, end: one.end + start })),
  };
};

/** Puts back letters that a font lost (each a blank; NFC). Whole, foreign or < 100 letters: unchanged, as is all behind 400,000. Never throws. */
export const restore = (text: string): Restored => {
  const model = languageModel();
  const found = damagedRuns(text.slice(0, mostRestored), model).flatMap((run) => restoreRun(text, run, model) ?? []);
  const pieces: string[] = [];
  let from = 0;
  for (const { start, text: run } of found) {
    pieces.push(text.slice(from, start), run);
    from = start + run.length;
  }
  pieces.push(text.slice(from));
  const lost = lostFrom(found.map((one) => one.source).join(''), found.map((one) => one.text).join(''));
  return { text: pieces.join(''), stretches: found.flatMap((one) => one.stretches), lost };
};
