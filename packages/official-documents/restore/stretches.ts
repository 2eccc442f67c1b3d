import type { LanguageModel } from '../language/statistics/model.ts';
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
const mostDoubtful = 0.0495;
const sureEnough = 0.994;
/** Of several blanks in a row, of words that nobody knows, and of words that begin a line without one letter left, one in so many is wrong. */
const strangeRisk = 0.1;

/** Shares of wrong readings by how far the next one was behind (natural logarithm), as counted in papers damaged on purpose. */
const letterRisk = (margin: number): number => 1 / (1 + Math.exp(0.65 * margin - 0.1));
const caseRisk = (margin: number): number => Math.max(0.004, 1 / (1 + Math.exp(0.8 * margin + 0.3)));
/** What a first reading, that knew less of the document, held for uncertain or read otherwise, is not as sure as it has become. */
const firstRisk = (margin: number): number => 0.1 / (1 + Math.exp(1.2 * margin - 3));
const anyRisk = 15;
const alike = 0.5;

interface Judged {
  start: number;
  end: number;
  confidence: number;
}

const least = (margins: Float32Array, from: number, to: number): number =>
  margins.subarray(from, to).reduce((a, b) => Math.min(a, b), Infinity);

const longBlank = 8;
/** Whether the blanks that a word was put into begin a line or are many: then little speaks for a word at all. */
const standsAlone = (source: string, start: number, end: number): boolean => {
  const before = / *$/u.exec(source.slice(Math.max(0, start - 20), start))?.[0].length ?? 0;
  const after = /^ */u.exec(source.slice(end, end + 20))?.[0].length ?? 0;
  return before + end - start + after >= longBlank || source.charAt(start - before - 1) === '\n';
};

/** How likely each letter of a restored word is wrong, but for its being capital or small. */
const risksOf = (source: string, first: Outcome, { text, margins }: Outcome, start: number, end: number): number[] => {
  const guess = source.slice(start, end).trim() === '' && standsAlone(source, start, end) ? strangeRisk : 0;
  return Array.from({ length: end - start }, (_, offset) => {
    const at = start + offset;
    const isSame = first.text.charAt(at).toLowerCase() === text.charAt(at).toLowerCase();
    return Math.max(letterRisk(margins[at] ?? 0), firstRisk(isSame ? (first.margins[at] ?? 0) : 0), guess);
  });
};

/** The letters of a word that are about as doubtful as its most doubtful one, from the first to the last of them, apart from the others. */
const pieces = (start: number, risks: number[]): Judged[] => {
  if (risks.length === 0) return [];
  const most = Math.max(...risks);
  const isHigh = (risk: number): boolean => risk >= alike * most;
  const [from, to] = [risks.findIndex(isHigh), risks.findLastIndex(isHigh) + 1];
  return [
    [0, from],
    [from, to],
    [to, risks.length],
  ].flatMap(([a = 0, b = 0]) => (a < b ? [{ start: start + a, end: start + b, confidence: 1 - Math.max(...risks.slice(a, b)) }] : []));
};

/** Restored words; where only capital or small is in question, that letter stands by itself. */
const restoredWords = (source: string, first: Outcome, outcome: Outcome): Judged[] =>
  [...outcome.text.matchAll(/\S+/gu)]
    .flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (source.slice(start, end) === match[0]) return [];
      const risks = risksOf(source, first, outcome, start, end);
      const capital = outcome.caseMargins.subarray(start, end).findIndex((margin) => margin < anyRisk);
      if (capital < 0) return pieces(start, risks);
      const confidence = (1 - (risks[capital] ?? 0)) * (1 - caseRisk(outcome.caseMargins[start + capital] ?? 0));
      return [
        ...pieces(start, risks.slice(0, capital)),
        { start: start + capital, end: start + capital + 1, confidence },
        ...pieces(start + capital + 1, risks.slice(capital + 1)),
      ];
    })
    .filter((one) => source.slice(one.start, one.end) !== outcome.text.slice(one.start, one.end));

const doubtfulBlanks = ({ text, margins }: Outcome): Judged[] =>
  [...text.matchAll(/ +/gu)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const margin = least(margins, start, end);
    if (margin >= anyRisk) return [];
    const isStrange = match[0].length > 1 && end < text.length && text.charAt(end) !== '\n';
    return [{ start, end, confidence: 1 - Math.max(letterRisk(margin), isStrange ? strangeRisk : 0) }];
  });

/** Words that no letter was put into and that nobody knows, with the blanks beside them: what else was lost there is not to be guessed. */
const strangeWords = (source: string, { text }: Outcome, model: LanguageModel): Judged[] =>
  [...text.matchAll(/ ?[\p{L}\p{M}]+ ?/gu)].flatMap((match) => {
    const word = match[0].trim();
    const [start, end] = [match.index, match.index + match[0].length];
    const isUnknown = model.numberOf(word) < 0 || (/^\p{Lu}$/u.test(word) && match[0].endsWith(' '));
    const isStrange = isUnknown && word !== match[0] && source.slice(start, end) === match[0];
    return isStrange ? [{ start, end, confidence: 1 - 3 * strangeRisk }] : [];
  });

/** Stretches in order and without overlaps: a doubtful one lies over others, and doubtful neighbours are one. */
const laidOut = (stretches: Stretch[], length: number): Stretch[] => {
  const owners: (Stretch | undefined)[] = Array.from({ length });
  for (const doubtful of [false, true]) for (const one of stretches) if (one.doubtful === doubtful) owners.fill(one, one.start, one.end);
  const result: Stretch[] = [];
  let before: Stretch | undefined;
  for (const [at, owner] of owners.entries()) {
    const last = result.at(-1);
    if (owner && last && (owner === before || (owner.doubtful && before?.doubtful))) {
      last.end = at + 1;
      last.confidence = Math.min(last.confidence, owner.confidence);
    } else if (owner) result.push({ ...owner, start: at, end: at + 1 });
    before = owner;
  }
  return result;
};

/** The stretches of an outcome, in order, without overlaps; `first` is what was made of the text before its own words were known. */
export const stretchesOf = (source: string, first: Outcome, outcome: Outcome, model: LanguageModel): Stretch[] => {
  const words = restoredWords(source, first, outcome);
  const judged = [...words, ...doubtfulBlanks(outcome), ...strangeWords(source, outcome, model)].sort(
    (a, b) => a.confidence - b.confidence,
  );
  const restored = new Set(words);
  let left = mostDoubtful * source.length;
  const stretches = judged.flatMap((one): Stretch[] => {
    const doubtful = one.confidence < sureEnough && left >= one.end - one.start;
    if (doubtful) left -= one.end - one.start;
    return doubtful || restored.has(one) ? [{ ...one, confidence: Math.round(one.confidence * 1000) / 1000, doubtful }] : [];
  });
  return laidOut(stretches, source.length);
};
