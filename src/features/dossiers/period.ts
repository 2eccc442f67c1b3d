import { formatPeriod, type PeriodName } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { fold } from '#platform/values/text.ts';

const shape = /^(20\d\d)(?:-(0[1-9]|1[0-2])|-Q([1-4]))?$/;

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** The period that somebody wrote: `2026-03` for “03/2026” and “Tháng 3/2026”, `2026-Q1` for “Quý I/2026”, `2026` for “Năm 2026”; undefined for what is none. */
export function periodIn(typed: string): string | undefined {
  const said = fold(typed).replace(/\s+nam\s+/, '/').replace(/\s+/g, ' ').trim(); // prettier-ignore
  const code = said.toUpperCase();
  if (shape.test(code)) return code;
  const [, month, ofYear] = /^(?:thang |t)?(0?[1-9]|1[0-2]) ?[/.-] ?(20\d\d)$/.exec(said) ?? [];
  if (month) return `${ofYear}-${month.padStart(2, '0')}`;
  const [, quarter, year] = /^(?:quy |q)(i{1,3}|iv|[1-4]) ?[/.-] ?(20\d\d)$/.exec(said) ?? [];
  if (quarter) return `${year}-Q${romans[quarter] ?? quarter}`;
  return /^nam (20\d\d)$/.exec(said)?.[1];
}

function nameOf(period: string): PeriodName {
  const [, year = '', month, quarter] = shape.exec(period) ?? [];
  if (month) return { kind: 'month', year: Number(year), index: Number(month) };
  return quarter ? { kind: 'quarter', year: Number(year), index: Number(quarter) } : { kind: 'year', year: Number(year) };
}

export const periodKind = (period: string): PeriodName['kind'] => nameOf(period).kind;

export const periodYear = (period: string): number => nameOf(period).year;

/** “Tháng 3 năm 2026”, “Quý I năm 2026”, “Năm 2026”. */
export const periodWords = (period: string, locale: Locale): string => formatPeriod(nameOf(period), locale);

/** The first and the last day. */
export function spanOf(period: string): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const { kind, year, index = 1 } = nameOf(period);
  const first = kind === 'month' ? index : kind === 'quarter' ? index * 3 - 2 : 1;
  const from = new Temporal.PlainDate(year, first, 1);
  const months = kind === 'month' ? 1 : kind === 'quarter' ? 3 : 12;
  return { from, to: from.add({ months }).subtract({ days: 1 }) };
}

/** The quarters of a year, the months of a quarter, in order; a month has no parts. */
export function partPeriods(period: string): string[] {
  const { kind, year, index = 1 } = nameOf(period);
  if (kind === 'year') return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
  if (kind === 'month') return [];
  return [2, 1, 0].map((before) => `${year}-${String(index * 3 - before).padStart(2, '0')}`);
}

/** By when a period ends; of two that end together the longer one comes later. */
export const byTime = (a: string, b: string): number => {
  const [one, other] = [spanOf(a), spanOf(b)];
  return Temporal.PlainDate.compare(one.to, other.to) || Temporal.PlainDate.compare(other.from, one.from);
};
