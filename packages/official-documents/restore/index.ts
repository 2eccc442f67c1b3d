import { quality } from '../language/quality.ts';
import { languageModel } from '../language/statistics/model.ts';
import type { LanguageModel } from '../language/statistics/model.ts';
import { damageOf } from './damage.ts';
import { Decoder } from './decode.ts';
import { Memory } from './memory.ts';
import type { Effort } from './lattice.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { measuredLosses } from './rates.ts';
import type { LossRates } from './rates.ts';
import { stretchesOf } from './stretches.ts';
import type { Stretch } from './stretches.ts';

/** A text whose lost letters were put back. */
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

/** Texts are worked on in pieces of about so many characters, so that memory does not grow with them. */
const pieceLength = 20_000;

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

/**
 * Puts back the letters that a font lost from a Vietnamese text, where each lost letter has become one blank (NFC is expected). Which letters are lost is told by the text itself.
 * A text that is whole, shorter than a hundred letters, or not Vietnamese comes back unchanged. Never throws.
 */
export const restore = (text: string): Restored => {
  const model = languageModel();
  const damage = damageOf(text, model);
  if (!damage) return { text, stretches: [], lost: [] };
  const first = decode(text, model, damage, quick);
  const rates = measuredLosses(text, first, damage);
  const outcome = decode(text, model, rates, { ...thorough, memory: new Memory(first.text, model) });
  if (quality(outcome.text) <= quality(text)) return { text, stretches: [], lost: [] };
  return { text: outcome.text, stretches: stretchesOf(text, first, outcome, model), lost: lostFrom(text, outcome.text) };
};
