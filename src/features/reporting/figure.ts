import { isMeasure, wayOf } from '#features/channels/index.ts';
import { formatNumber } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import type { Indicator } from './indicators.ts';

export interface Figure {
  indicator: string;
  /** What activities and tasks give; null where nothing was recorded, or nothing in the product can give it. */
  computed: number | null;
  typed: number | null;
  typedReason: string | null;
  /** Of a typed share what is counted and out of what; of what is counted each once the names. */
  typedPart?: number | null;
  typedWhole?: number | null;
  typedNames?: string[] | null;
  /** An officer said that nothing arose. Without figure and without this, nothing is known. */
  isNone: boolean;
  typedBy: OfficerId | null;
  /** From the beginning of the year, as activities give it. */
  toDate: number | null;
  /** What earlier reports of the year typed above what activities gave then; null where they typed nothing. */
  typedBefore: number | null;
  /** The figure of the period before (of a quarter) or of the same period a year ago, as it was reported. */
  previous: number | null;
  wasNone: boolean;
}

/** Three things that are never one: a figure (zero is one), "none" that an officer said, and unknown. */
export type Said = { is: 'figure'; value: number } | { is: 'none' } | { is: 'unknown' };

const said = (value: number | null, isNone = false): Said =>
  value !== null ? { is: 'figure', value } : { is: isNone ? 'none' : 'unknown' };

/** The figure that counts: what an officer typed with a reason, otherwise what was computed; null where none is known or none arose. */
export const figureOf = (figure: Pick<Figure, 'computed' | 'typed' | 'isNone'>): number | null =>
  figure.typed ?? (figure.isNone ? null : figure.computed);

export const saidOf = (figure: Pick<Figure, 'computed' | 'typed' | 'isNone'>): Said => said(figureOf(figure), figure.isNone);

export const previousOf = (figure: Pick<Figure, 'previous' | 'wasNone'>): Said => said(figure.previous, figure.wasNone);

/** What stands as it is (procedures posted) has no sum over the year: its latest figure holds. */
const isStanding = ({ measure }: Pick<Indicator, 'measure'>): boolean =>
  measure !== null && isMeasure(measure) && wayOf(measure) === 'state';

/** From the beginning of the year: what activities give and officers typed above it. Shares are computed anew; of a typed one the year is unknown. */
export function toDateOf(
  indicator: Pick<Indicator, 'unit' | 'measure' | 'aggregation'>,
  figure: Omit<Figure, 'typedBy'>,
  beginsTheYear: boolean,
): Said {
  if (beginsTheYear) return saidOf(figure);
  if (isStanding(indicator) || indicator.aggregation === 'last') return saidOf(figure);
  // The greatest, or what is counted by names, is known of its period alone.
  if (indicator.aggregation === 'maximum' || indicator.aggregation === 'distinct') return said(null);
  if (indicator.unit === '%' || indicator.aggregation === 'ratio')
    return said(figure.typed === null && !figure.isNone ? figure.toDate : null);
  const own = figureOf(figure);
  const typedHere = figure.typed === null && !figure.isNone ? 0 : (own ?? 0) - (figure.computed ?? 0);
  if (figure.toDate === null && figure.typedBefore === null && own === null) return saidOf(figure);
  return said((figure.toDate ?? 0) + (figure.typedBefore ?? 0) + typedHere);
}

const words: Record<Locale, Record<'none' | 'unknown', string>> = {
  vi: { none: 'Không phát sinh', unknown: 'Chưa có số liệu' },
  en: { none: 'None arose', unknown: 'No data yet' },
};

export const saidInWords = (what: Said, locale: Locale = 'vi'): string =>
  what.is === 'figure' ? formatNumber(what.value, locale) : words[locale][what.is];
