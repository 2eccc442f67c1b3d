import { factors, LEAST, scales, type Factor, type Formula, type Purpose, type Question } from '../survey.ts';
import { withheldIn, type Withheld } from './small.ts';
import type { Locale } from '#platform/values/messages.ts';

/** How often a value was given to a question that `n` people answered; without those that fewer than five did. */
export interface Tally {
  questionId: string;
  n: number;
  value: number;
  count: number;
}

/** Two-sided 95%. */
const Z = 1.96;

/**
 * The interval in which the share of all lies with 95% where those who answered are a random sample (Wilson 1927; for small numbers and shares near 0 and 1
 * better than the usual one: Brown, Cai, DasGupta 2001). `count` of `n`, n ≥ 1; comes back as shares from 0 to 1.
 */
export function wilson(count: number, n: number): { low: number; high: number } {
  const share = count / n;
  const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const formulasOf: Readonly<Record<Formula, { of: (counts: readonly number[]) => number; isShare: boolean }>> = {
  'satisfied-1': { of: (counts) => ((counts[3] ?? 0) + (counts[4] ?? 0)) / sum(counts), isShare: true },
  'mean-1': { of: (counts) => sum(counts.map((count, at) => count * (at + 1))) / sum(counts), isShare: false },
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** How often an answer was given; `share` from 0 to 1, of those who answered the question, with its interval. */
interface Figure {
  count: number;
  share: number;
  low: number;
  high: number;
}

export interface Bar {
  value: number;
  label: string;
  /** Null where fewer than five gave it, or where that would follow from it. */
  figure: Figure | null;
}

export interface QuestionResult {
  id: string;
  position: number;
  words: string;
  kind: Question['kind'];
  factor: Factor | null;
  /** Undefined where fewer than five answered, or where it was asked of those who gave an answer that is withheld: then nothing of the question is told. */
  told?: {
    n: number;
    missing: number | null;
    bars: Bar[];
    /** Null without levels, and where it would tell what is withheld. */
    index: number | null;
    /** Of each level, to reckon with; never shown. */
    levels: readonly number[];
  };
}

export interface SurveyResults {
  n: number;
  formula: Formula;
  isShare: boolean;
  questions: QuestionResult[];
  factors: { factor: Factor; name: string; n: number; index: number }[];
  /** Over all: the mean of the factors, or of the questions where none counts to one; null without levels, and where that of a question is withheld. */
  index: number | null;
}

interface Counted {
  questions: readonly Question[];
  tallies: readonly Tally[];
  n: number;
  purpose: Purpose;
  formula: Formula;
}

const labelsOf = ({ kind, options }: Question, purpose: Purpose, locale: Locale): string[] =>
  kind === 'level' ? scales[purpose].map((words) => words[locale]) : [...options];

const countsOf = (question: Question, { tallies, purpose }: Counted): number[] =>
  labelsOf(question, purpose, 'vi').map(
    (_, at) => tallies.find((one) => one.questionId === question.id && one.value === at + 1)?.count ?? 0,
  );

const nOf = ({ id }: Question, { tallies }: Counted): number => tallies.find(({ questionId }) => questionId === id)?.n ?? 0;

const withheldOf = (question: Question, counted: Counted): Withheld => {
  const hung = counted.questions.flatMap(({ condition }) => (condition?.position === question.position ? [condition.value - 1] : []));
  const counts = countsOf(question, counted);
  return withheldIn({ kind: question.kind, formula: counted.formula, counts, n: nOf(question, counted), hung: new Set(hung) });
};

/** True where how many answered may be told: not of who was asked because of an answer that is withheld, nor of what hangs on such a question. */
function mayTell({ position, condition }: Question, counted: Counted): boolean {
  if (condition === null) return true;
  const base = counted.questions.find((one) => one.position === condition.position);
  if (!base || base.position >= position) return false;
  return !withheldOf(base, counted).cells.has(condition.value - 1) && mayTell(base, counted);
}

/** How many were asked a question: all, or who gave the answer on which it hangs; null where that is not told, is withheld, or hangs on more. */
function askedTo(question: Question, counted: Counted): number | null {
  const { condition } = question;
  const { questions, tallies, n } = counted;
  if (condition === null) return n;
  const base = questions.find(({ position }) => position === condition.position);
  if (!base || base.condition !== null) return null;
  if (withheldOf(base, counted).cells.has(condition.value - 1)) return null;
  const found = tallies.filter(({ questionId }) => questionId === base.id);
  return found.length === 0 ? null : (found.find(({ value }) => value === condition.value)?.count ?? 0);
}

function resultOf(question: Question, counted: Counted, locale: Locale): QuestionResult {
  const { id, position, words, kind, factor } = question;
  const said = { id, position, words, kind, factor };
  const n = nOf(question, counted);
  if (n < LEAST || !mayTell(question, counted)) return said;
  const asked = askedTo(question, counted);
  const counts = countsOf(question, counted);
  const { cells, isIndexWithheld } = withheldOf(question, counted);
  const bars = labelsOf(question, counted.purpose, locale).map((label, at): Bar => {
    const count = counts[at] ?? 0;
    return { value: at + 1, label, figure: cells.has(at) ? null : { count, share: count / n, ...wilson(count, n) } };
  });
  const levels = kind === 'level' ? counts : [];
  const index = kind === 'level' && !isIndexWithheld ? formulasOf[counted.formula].of(counts) : null;
  // A paper that skipped the first question may answer the second: then nobody is missing.
  return { ...said, told: { n, missing: asked === null ? null : Math.max(0, asked - n), bars, index, levels } };
}

const levelsOf = ({ told }: QuestionResult): number[] => [...(told?.levels ?? [])];

const pooled = (results: readonly QuestionResult[]): number[] =>
  [0, 1, 2, 3, 4].map((at) => sum(results.map((one) => levelsOf(one)[at] ?? 0)));

/** The results of a survey in numbers; questions that fewer than five answered are named without any, and a survey that fewer than five answered has none (undefined). */
export function resultsFrom(counted: Counted, locale: Locale): SurveyResults | undefined {
  const { n, formula } = counted;
  if (n < LEAST) return undefined;
  const { of, isShare } = formulasOf[formula];
  const questions = counted.questions.map((question) => resultOf(question, counted, locale));
  const levels = questions.filter(({ kind, told }) => kind === 'level' && told !== undefined);
  const found = Object.keys(factors).flatMap((code) => {
    const factor = code as Factor;
    const own = levels.filter((one) => one.factor === factor);
    const counts = pooled(own);
    // With the other questions of its factor an index that is withheld would follow.
    return own.length === 0 || own.some(({ told }) => told?.index === null)
      ? []
      : [{ factor, name: factors[factor][locale], n: sum(counts), index: of(counts) }];
  });
  const isWhole = levels.every(({ told }) => told?.index !== null);
  const parts = !isWhole ? [] : found.length > 0 ? found.map(({ index }) => index) : levels.flatMap(({ told }) => told?.index ?? []);
  return { n, formula, isShare, questions, factors: found, index: parts.length === 0 ? null : sum(parts) / parts.length };
}

export interface Difference {
  words: string;
  before: number;
  now: number;
  /** Both intervals apart from each other: the shares differ by more than chance, for random samples. Null where the formula gives no share. */
  isClear: boolean | null;
}

const sharesApart = (one: QuestionResult, other: QuestionResult): boolean => {
  const interval = (counts: number[]) => wilson((counts[3] ?? 0) + (counts[4] ?? 0), sum(counts));
  const [a, b] = [interval(levelsOf(one)), interval(levelsOf(other))];
  return a.low > b.high || b.low > a.high;
};

/** The questions of levels that were asked in the same words the last time, with both indices. Nothing where the formula is another. */
export function differencesFrom(now: SurveyResults, before: SurveyResults): Difference[] {
  if (now.formula !== before.formula) return [];
  return now.questions.flatMap((question) => {
    const was = before.questions.find(({ words, kind }) => words === question.words && kind === question.kind);
    const [index, old] = [question.told?.index, was?.told?.index];
    if (!was || index === undefined || index === null || old === undefined || old === null) return [];
    return [{ words: question.words, before: old, now: index, isClear: now.isShare ? sharesApart(question, was) : null }];
  });
}
