import { reportOf } from 'official-documents';
import { formatList } from '#platform/values/format.ts';
import type { Locale, Words } from '#platform/values/messages.ts';
import { lowerFirst } from '#platform/values/text.ts';
import type { Deadline } from './review/confirmed.ts';
import { showPartialDate } from './dates.ts';
import { periodKinds, quarters } from './vocabulary.ts';

type Rule = Deadline['rule'];

const two = (figure: number): string => String(figure).padStart(2, '0');
const say = {
  vi: {
    before: 'trước ngày',
    until: 'chậm nhất ngày',
    year: 'năm',
    month: 'tháng',
    in: 'trong',
    ahead: 'trước',
    each: 'định kỳ',
    yearly: 'hằng năm,',
    last: 'của tháng cuối kỳ',
  },
  en: {
    before: 'before',
    until: 'at the latest on',
    year: '',
    month: '',
    in: 'within',
    ahead: 'before',
    each: 'every',
    yearly: 'every year,',
    last: 'of the last month',
  },
} as const;

const quarterName = (quarter: number, locale: Locale): string => lowerFirst(quarters[String(quarter) as keyof typeof quarters][locale]);
const dayOf = (before: true | undefined, day: string, locale: Locale): string => `${say[locale][before ? 'before' : 'until']} ${day}`;

const inWords: { [Kind in Rule['kind']]: (rule: Extract<Rule, { kind: Kind }>, locale: Locale) => string } = {
  date({ on, before }, locale) {
    if (on.length === 10) return dayOf(before, showPartialDate(on), locale);
    return [say[locale][before ? 'ahead' : 'in'], say[locale][on.length === 4 ? 'year' : 'month'], showPartialDate(on)]
      .filter(Boolean)
      .join(' ');
  },
  yearly: ({ day, month, before }, locale) => `${say[locale].yearly} ${dayOf(before, `${two(day)}/${two(month)}`, locale)}`,
  'period-end'({ periods, quarters: some, day, before }, locale) {
    const named = periods.flatMap((period) =>
      period === 'quarter' && some ? some.map((quarter) => quarterName(quarter, locale)) : [lowerFirst(periodKinds[period][locale])],
    );
    const until = day ? `, ${dayOf(before, two(day), locale)} ${say[locale].last}` : '';
    return `${say[locale].each} ${formatList(named, locale)}${until}`;
  },
  quarter: ({ quarter, year }, locale) => [say[locale].in, quarterName(quarter, locale), say[locale].year, year].filter(Boolean).join(' '),
  continuous: (_rule, locale) => (locale === 'vi' ? 'thường xuyên' : 'at all times'),
  'on-demand': (_rule, locale) => (locale === 'vi' ? 'khi có yêu cầu' : 'on request'),
};

/** The rule of a deadline in words: "trước ngày 15/10/2026". "Trước ngày" leaves the day out, "chậm nhất ngày" includes it. */
export const ruleInWords = (rule: Rule, locale: Locale = 'vi'): string =>
  (inWords[rule.kind] as (rule: Rule, locale: Locale) => string)(rule, locale);

/** The paper's own words where the rule alone would lose them (a span that something sets going has no day); undefined where the rule says all. */
export const deadlineAsStated = ({ text, rule }: Pick<Deadline, 'text' | 'rule'>): string | undefined =>
  rule.kind === 'on-demand' && text !== '' && lowerFirst(text) !== ruleInWords(rule) ? text : undefined;

type Report = NonNullable<ReturnType<typeof reportOf>>;
const reports: Record<keyof Report, Words> = {
  to: { vi: 'Báo cáo tới', en: 'Reports to' },
  through: { vi: 'Gửi qua', en: 'Sent through' },
  within: { vi: 'Gắn với', en: 'Together with' },
};

/** Of a duty to report, in words: to whom, through which office and within which other report; none where its text does not say. */
export const reportInWords = (text: string, locale: Locale): string[] => {
  const report = reportOf(text) ?? {};
  return (['to', 'through', 'within'] as const).flatMap((part) => (report[part] ? [`${reports[part][locale]}: ${report[part]}`] : []));
};
