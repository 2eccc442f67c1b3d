import { periodsOf, type Period } from './periods.ts';
import type { Locale } from '#platform/values/messages.ts';

const kinds = ['quarter', 'half', 'nine', 'year'] as const;

const all = (years: readonly number[], locale: Locale): Period[] =>
  years.toSorted((a, b) => b - a).flatMap((year) => kinds.flatMap((kind) => periodsOf(kind, year, undefined, locale)));

const word = ({ kind, year, n }: Pick<Period, 'kind' | 'year' | 'n'>): string => `${kind}-${n}-${year}`;

export const periodOptions = (years: readonly number[], locale: Locale): { value: string; label: string }[] =>
  all(years, locale).map((period) => ({ value: word(period), label: period.label }));

export const chosenPeriod = (value: string | undefined, years: readonly number[]): Period['covers'] | undefined =>
  all(years, 'vi').find((period) => word(period) === value)?.covers;
