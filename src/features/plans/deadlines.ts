import { formatDay, formatList, formatPeriod } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { DeadlineRule } from './plan.ts';

type PeriodEnd = Extract<DeadlineRule, { kind: 'period-end' }>;

const two = (figure: number): string => String(figure).padStart(2, '0');
const roman = ['I', 'II', 'III', 'IV'];

const words = {
  vi: {
    before: 'trước ngày',
    atLatest: 'chậm nhất ngày',
    beforePart: 'trước',
    within: 'trong',
    yearOf: (year: string) => `năm ${year}`,
    monthOf: (month: string, year: string) => `tháng ${month}/${year}`,
    yearly: 'hằng năm,',
    month: 'tháng',
    quarter: 'quý',
    'half-year': '6 tháng',
    'nine-months': '9 tháng',
    year: 'năm',
    each: 'định kỳ',
    ofLastMonth: 'của tháng cuối kỳ',
    continuous: 'thường xuyên',
    'on-demand': 'khi có yêu cầu',
  },
  en: {
    before: 'before',
    atLatest: 'at the latest on',
    beforePart: 'before',
    within: 'within',
    yearOf: (year: string) => year,
    monthOf: (month: string, year: string) => `month ${month}/${year}`,
    yearly: 'every year,',
    month: 'month',
    quarter: 'quarter',
    'half-year': 'six months',
    'nine-months': 'nine months',
    year: 'year',
    each: 'for each',
    ofLastMonth: 'of its last month',
    continuous: 'at all times',
    'on-demand': 'on request',
  },
} as const;

/** A deadline rule in words: "trước ngày 15/10/2026", "định kỳ quý, 6 tháng và năm, chậm nhất ngày 10 của tháng cuối kỳ". "Trước ngày" leaves the day out, "chậm nhất ngày" includes it. */
export function deadlineInWords(rule: DeadlineRule, locale: Locale = 'vi'): string {
  const say = words[locale];
  switch (rule.kind) {
    case 'date':
      return dateInWords(rule.on, rule.before === true, locale);
    case 'yearly':
      return `${say.yearly} ${rule.before ? say.before : say.atLatest} ${two(rule.day)}/${two(rule.month)}`;
    case 'period-end':
      return periodsInWords(rule, locale);
    case 'quarter':
      return `${say.within} ${formatPeriod({ kind: 'quarter', year: rule.year, index: rule.quarter }, locale).replace('Quý', 'quý')}`;
    case 'continuous':
    case 'on-demand':
      return say[rule.kind];
  }
}

/** A date that may be cut short: "2026", "2026-03" or "2026-03-15". What is no date at all is shown as it is. */
function dateInWords(on: string, before: boolean, locale: Locale): string {
  const say = words[locale];
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(on) ?? [];
  if (!year) return on;
  if (day) return `${before ? say.before : say.atLatest} ${formatDay(on)}`;
  return `${before ? say.beforePart : say.within} ${month ? say.monthOf(month, year) : say.yearOf(year)}`;
}

function periodsInWords({ periods, quarters, day, before }: PeriodEnd, locale: Locale): string {
  const say = words[locale];
  const named = periods.flatMap((period) => (period === 'quarter' && quarters ? quarters.map((q) => `${say.quarter} ${roman[q - 1]}`) : [say[period]]));
  const until = day === undefined ? '' : `, ${before ? say.before : say.atLatest} ${two(day)} ${say.ofLastMonth}`;
  return `${say.each} ${formatList(named, locale)}${until}`;
}
