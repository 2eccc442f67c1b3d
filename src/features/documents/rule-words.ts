import { formatList } from '#platform/values/format.ts';
import type { Deadline } from './review/confirmed.ts';
import { showPartialDate } from './dates.ts';
import { periodKinds, quarters } from './vocabulary.ts';

type Rule = Deadline['rule'];

const two = (figure: number): string => String(figure).padStart(2, '0');
const until = (before: true | undefined): string => (before ? 'trước ngày' : 'chậm nhất ngày');
const quarterName = (quarter: number): string => quarters[String(quarter) as keyof typeof quarters].vi.replace('Quý', 'quý');

const inWords: { [Kind in Rule['kind']]: (rule: Extract<Rule, { kind: Kind }>) => string } = {
  date: ({ on, before }) =>
    on.length === 10
      ? `${until(before)} ${showPartialDate(on)}`
      : `${before ? 'trước' : 'trong'} ${on.length === 4 ? 'năm' : 'tháng'} ${showPartialDate(on)}`,
  yearly: ({ day, month, before }) => `hằng năm, ${until(before)} ${two(day)}/${two(month)}`,
  'period-end': ({ periods, quarters: some, day, before }) => {
    const named = periods.flatMap((period) =>
      period === 'quarter' && some ? some.map(quarterName) : [periodKinds[period].vi.toLowerCase()],
    );
    return `định kỳ ${formatList(named)}${day ? `, ${until(before)} ${two(day)} của tháng cuối kỳ` : ''}`;
  },
  quarter: ({ quarter, year }) => `trong ${quarterName(quarter)} năm ${year}`,
  continuous: () => 'thường xuyên',
  'on-demand': () => 'khi có yêu cầu',
};

/** The rule of a deadline in words: "trước ngày 15/10/2026". "Trước ngày" leaves the day out, "chậm nhất ngày" includes it. */
export const ruleInWords = (rule: Rule): string => (inWords[rule.kind] as (rule: Rule) => string)(rule);
