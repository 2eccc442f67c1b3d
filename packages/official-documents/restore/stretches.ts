import type { Outcome } from './outcome.ts';

/** A stretch of a restored text in which letters were put back, or in which it is doubtful whether some are missing. Offsets are UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
  /** From 0 to 1: how likely all of its letters are right. */
  confidence: number;
  /** To be looked at by a person before the text is built upon. */
  doubtful: boolean;
}

/** Doubtful stretches are at most this share of the text: the least sure ones come first. */
const mostDoubtful = 0.045;
/** Where a reading beats all others by so much (natural logarithm), errors are rarer than one in a hundred. */
const sureMargin = 6;

/** From how often readings with this margin were right in papers damaged on purpose. */
const confidenceOf = (margin: number): number => Math.round(1000 / (1 + Math.exp(-0.3 - 0.65 * margin))) / 1000;

interface Weighed {
  start: number;
  end: number;
  margin: number;
}

/** Words with restored letters, and blanks that might be letters, each with its least margin. */
const weigh = (source: string, { text, margins }: Outcome): Weighed[] => {
  const found: Weighed[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    let margin = Infinity;
    for (let at = start; at < end; at += 1) if (source[at] !== text[at]) margin = Math.min(margin, margins[at] ?? 0);
    if (margin < Infinity) found.push({ start, end, margin });
  }
  for (const match of text.matchAll(/ +/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const margin = Math.min(...margins.slice(start, end));
    if (margin < sureMargin) found.push({ start, end, margin });
  }
  return found;
};

const joined = (stretches: Stretch[]): Stretch[] => {
  const result: Stretch[] = [];
  for (const one of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last?.doubtful && one.doubtful && last.end === one.start) {
      last.end = one.end;
      last.confidence = Math.min(last.confidence, one.confidence);
    } else result.push({ ...one });
  }
  return result;
};

/** The stretches of an outcome, in order, without overlaps; neighbours that are both doubtful are one. */
export const stretchesOf = (source: string, outcome: Outcome): Stretch[] => {
  let left = mostDoubtful * source.length;
  const weighed = weigh(source, outcome).sort((a, b) => a.margin - b.margin);
  const stretches = weighed.flatMap(({ start, end, margin }): Stretch[] => {
    const doubtful = margin < sureMargin && left >= end - start;
    if (doubtful) left -= end - start;
    const restored = source.slice(start, end) !== outcome.text.slice(start, end);
    return restored || doubtful ? [{ start, end, confidence: confidenceOf(margin), doubtful }] : [];
  });
  return joined(stretches);
};
