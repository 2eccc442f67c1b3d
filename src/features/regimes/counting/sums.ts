import { percentOf } from '#platform/values/share.ts';
import type { Aggregation } from '#features/indicators/index.ts';
import type { Question } from '../regime.ts';

/** What is summed: an indicator, or a question of the regime that is answered by a number or by yes. */
export interface Summed {
  code: string;
  title: string;
  unit: string;
  aggregation: Aggregation;
  direction: 'more' | 'less' | 'neither';
  definition: string | null;
  /** A question that a body answers by yes or no: one or none of it. */
  isYesNo?: true;
}

/** The figures of one code and one period, added over the reports that count; `below…` is what the bodies below the senders add up to. */
export interface Totals {
  code: string;
  index: number;
  value: number | null;
  part: number | null;
  whole: number | null;
  maximum: number | null;
  /** How many gave a figure, said that none arose, and gave a figure above nothing. */
  figures: number;
  none: number;
  above: number;
  belowFigures: number;
  /** Of what is counted each once: how many names there are over all reports of the period. */
  names?: number | null;
}

/** A figure of the level: three things that are never one, as with every figure. */
export interface Sum {
  value: number | null;
  part: number | null;
  whole: number | null;
  figures: number;
  none: number;
}

const add = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};

const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);

/**
 * One figure of the totals of a code in one or several periods. A ratio is the ratio of the sums, and unknown where shares came without what they are shares of; of
 * what stands as it is the latest period counts alone; of nothing there is no share.
 */
export function sumOf({ aggregation }: Pick<Summed, 'aggregation'>, totals: readonly Totals[]): Sum {
  const last = most(totals.map(({ index }) => index));
  const counted = aggregation === 'last' ? totals.filter(({ index }) => index === last) : totals;
  const figures = most(counted.map((one) => one.figures + one.belowFigures));
  const none = most(counted.map((one) => one.none));
  const [part, whole] = [add(counted.map((one) => one.part)), add(counted.map((one) => one.whole))];
  const given = { part, whole, figures, none };
  if (aggregation === 'ratio') return { ...given, value: part === null || whole === null || whole === 0 ? null : percentOf(part / whole) };
  if (aggregation === 'maximum') {
    const maxima = counted.flatMap(({ maximum }) => (maximum === null ? [] : [maximum]));
    return { ...given, value: maxima.length === 0 ? null : maxima.reduce((a, b) => Math.max(a, b)) };
  }
  // Names of several periods are not known apart, so that their count is known of one alone.
  if (aggregation === 'distinct') return { ...given, value: counted.length === 1 ? (counted[0]?.names ?? null) : null };
  if (aggregation === 'units') {
    const [above, of] = [most(counted.map((one) => one.above)), figures + none];
    return { ...given, part: above, whole: of, value: of === 0 ? null : percentOf(above / of) };
  }
  return { ...given, value: add(counted.map(({ value }) => value)) };
}

/** What a body counts itself, and what those below it add up to. */
export type FigureWithBelow = Record<'value' | 'part' | 'whole' | 'belowValue' | 'belowPart' | 'belowWhole', number | null>;

/** Both added; null where neither is known. */
export const together = (own: number | null, below: number | null): number | null =>
  own === null && below === null ? null : (own ?? 0) + (below ?? 0);

/** One body's figure with what stands below it, as it goes into the sum: shares by what they are shares of, a maximum the higher of the two. */
export function valueWithBelow({ aggregation }: Pick<Summed, 'aggregation'>, figure: FigureWithBelow | undefined): number | null {
  if (!figure) return null;
  const { value, belowValue } = figure;
  const [part, whole] = [together(figure.part, figure.belowPart), together(figure.whole, figure.belowWhole)];
  if (aggregation === 'ratio') return part !== null && whole ? percentOf(part / whole) : value;
  if (aggregation === 'maximum' && value !== null && belowValue !== null) return Math.max(value, belowValue);
  return together(value, belowValue);
}

/** What a question is summed up as; undefined for one that is answered in words. */
export const summedQuestion = ({ text, kind, unit, aggregation = 'sum' }: Question, at: number): Summed | undefined =>
  kind === 'text'
    ? undefined
    : {
        ...{ code: `Q${at + 1}`, title: text, direction: 'neither', definition: null },
        ...(kind === 'yes-no' ? { unit: '%', aggregation: 'units', isYesNo: true as const } : { unit: unit ?? '', aggregation }),
      };

/** Ranks from the best: the same figure is the same rank, and the next one counts them (1, 2, 2, 4). Who has no figure has no rank. */
export function ranksOf<Key>(
  figures: readonly { key: Key; value: number | null }[],
  direction: Summed['direction'],
): Map<Key, { rank: number; isTied: boolean }> {
  const known = figures.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]));
  const better = (a: number, b: number): boolean => (direction === 'less' ? a < b : a > b);
  return new Map(
    known.map(({ key, value }) => [
      key,
      {
        rank: 1 + known.filter((other) => better(other.value, value)).length,
        isTied: known.filter((other) => other.value === value).length > 1,
      },
    ]),
  );
}

export type Outlier =
  { why: 'times'; times: number; before: number } | { why: 'part'; times: number; before: number } | { why: 'gone'; before: number };

const FEW = 10;
const MANY = 3;

/** Why a figure wants a second look against the one of the same body in the period before; undefined where it does not. Small figures move by themselves. */
export function outlierOf(value: number | null, before: number | null): Outlier | undefined {
  if (before === null || value === null) return undefined;
  if (Math.abs(value - before) < FEW) return undefined;
  if (value === 0) return { why: 'gone', before };
  if (before === 0) return undefined;
  const times = value / before;
  if (times >= MANY) return { why: 'times', times, before };
  return times <= 1 / MANY ? { why: 'part', times: 1 / times, before } : undefined;
}
