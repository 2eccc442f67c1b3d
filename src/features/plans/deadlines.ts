import { deadlineAsStated, ruleInWords } from '#features/documents/index.ts';
import { formatDay, formatList, formatPeriod } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Deadline, DeadlineRule } from './plan.ts';

const two = (figure: number): string => String(figure).padStart(2, '0');
const until = (before: true | undefined): string => (before ? 'before' : 'at the latest on');

const periodWords = { month: 'month', quarter: 'quarter', 'half-year': 'half-year', 'nine-months': 'nine months', year: 'year' } as const;

function inEnglish(rule: DeadlineRule): string {
  switch (rule.kind) {
    case 'date':
      return rule.on.length === 10 ? `${until(rule.before)} ${formatDay(rule.on)}` : `${rule.before ? 'before' : 'within'} ${rule.on}`;
    case 'yearly':
      return `every year, ${until(rule.before)} ${two(rule.day)}/${two(rule.month)}`;
    case 'period-end': {
      const { periods, quarters, day, before } = rule;
      const named = periods.flatMap((period) =>
        period === 'quarter' && quarters ? quarters.map((q) => `quarter ${q}`) : [periodWords[period]],
      );
      return `each ${formatList(named, 'en')}${day === undefined ? '' : `, ${until(before)} day ${day} of its last month`}`;
    }
    case 'quarter':
      return `within ${formatPeriod({ kind: 'quarter', year: rule.year, index: rule.quarter }, 'en')}`;
    case 'continuous':
      return 'at all times';
    case 'on-demand':
      return 'on request';
  }
}

/** A deadline rule in words, in both languages: "trước ngày 15/10/2026" leaves the day out, "chậm nhất ngày" includes it. */
export const deadlineInWords = (rule: DeadlineRule, locale: Locale = 'vi'): string =>
  locale === 'vi' ? ruleInWords(rule) : inEnglish(rule);

/** A deadline as readers meet it: its rule in words, and what nothing but its own words says ("trong vòng 05 ngày làm việc kể từ …") as the paper has it. */
export const deadlineAsPrinted = (deadline: Deadline, locale: Locale = 'vi'): string =>
  deadlineAsStated(deadline) ?? deadlineInWords(deadline.rule, locale);

/** What the form of a deadline gives. */
interface GivenDeadline {
  kind: 'continuous' | 'date' | 'quarter' | 'period-end' | 'on-demand';
  on?: Temporal.PlainDate | undefined;
  quarter?: string | undefined;
  periods: ('month' | 'quarter' | 'half-year' | 'nine-months' | 'year')[];
  dayOfMonth?: number | undefined;
  before: boolean;
}

/** The rule that an officer chose; a quarter is one of the plan's year. "Trước ngày" counts only where there is a day. */
export function ruleOf({ kind, on, quarter, periods, dayOfMonth, before }: GivenDeadline, year: number): DeadlineRule {
  const strict = before ? { before: true as const } : {};
  switch (kind) {
    case 'date':
      return { kind, on: on?.toString() ?? String(year), ...strict };
    case 'quarter':
      return { kind, year, quarter: Number(quarter?.slice(1) ?? 1) as 1 | 2 | 3 | 4 };
    case 'period-end':
      return { kind, periods, ...(dayOfMonth !== undefined && { day: dayOfMonth, ...strict }) };
    case 'continuous':
    case 'on-demand':
      return { kind };
  }
}

/** What the form of a deadline starts with; empty where its rule has no place in the form (a year or month alone, a day of every year). */
export function startOfDeadline({ rule }: Deadline) {
  const before = 'before' in rule && rule.before === true;
  switch (rule.kind) {
    case 'date':
      return rule.on.length === 10 ? { kind: rule.kind, on: Temporal.PlainDate.from(rule.on), before } : {};
    case 'quarter':
      return { kind: rule.kind, quarter: `q${rule.quarter}` as const };
    case 'period-end':
      return rule.quarters?.length ? {} : { kind: rule.kind, periods: [...rule.periods], dayOfMonth: rule.day, before };
    case 'continuous':
    case 'on-demand':
      return { kind: rule.kind };
    case 'yearly':
      return {};
  }
}
