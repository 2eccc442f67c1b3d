import type { Deadline } from '../../reading.ts';
import { dayForm, dayOf } from '../citations/dates.ts';
import { lastMonthForm, lastMonthOf, periodsOf, periodForm } from './periods.ts';

type Rule = Deadline['rule'];

/** A form in which a time is set, and the rule that a match of it states; `undefined` where the match states none after all. */
export interface TimeForm {
  form: RegExp;
  rule: (match: RegExpExecArray, year: number | undefined) => Rule | undefined;
}

const limit = String.raw`(?:(?<before>(?:xong |chậm nhất |muộn nhất )?trước)|chậm nhất(?: là| vào| trong)*|muộn nhất(?: là| vào| trong)*|không muộn hơn|đến hết|hết|hạn cuối(?: là)?|hoàn thành (?:trong|vào)|xong trong|vào|trong|thời gian:?|đến)`;
/** Without the word "ngày" a day is one only behind words that set a limit ("xong trước 30/6"): "đến 2/3" may be a share. */
const strictLimit =
  '(?:(?<before>(?:xong |chậm nhất |muộn nhất )?trước)|chậm nhất(?: là| vào)*|muộn nhất(?: là| vào)*|không muộn hơn|đến hết)';
const before = (match: RegExpExecArray): { before?: true } => (match.groups?.['before'] === undefined ? {} : { before: true });
const romans: Record<string, 1 | 2 | 3 | 4> = { I: 1, II: 2, III: 3, IV: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const monthOf = (year: string, month: string): string | undefined =>
  Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;

const yearlyRule = (match: RegExpExecArray, year: number | undefined): Rule | undefined => {
  const { day = '', month = '', yearly } = match.groups ?? {};
  if (Number(day) < 1 || Number(day) > 31 || monthOf('', month) === undefined) return undefined;
  if (yearly !== undefined || year === undefined) return { kind: 'yearly', month: Number(month), day: Number(day), ...before(match) };
  return { kind: 'date', on: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, ...before(match) };
};
const monthRule: TimeForm['rule'] = (match, year) => {
  const named = match.groups?.['year'] ?? (year === undefined ? undefined : String(year));
  const on = named === undefined ? undefined : monthOf(named, match.groups?.['month'] ?? '');
  return on === undefined ? undefined : { kind: 'date', on, ...before(match) };
};
const quarterRule: TimeForm['rule'] = (match, year) => {
  const named = match.groups?.['year'] === undefined ? year : Number(match.groups['year']);
  const quarter = romans[(match.groups?.['quarter'] ?? '').toUpperCase()];
  return named === undefined || quarter === undefined ? undefined : { kind: 'quarter', year: named, quarter };
};

const roman = '(?:I{1,3}|IV)(?![\\p{L}])';
const nextQuarter = String.raw`(?:\s?[,;]|\svà|\s?[-–])\s(?:quý\s)?`;
const yearBehind = String.raw`\s?(?:\/|-|năm)\s?(?<year>20\d{2})`;

/** How papers set times. The first form that takes a stretch keeps it; a new way to set a time is one more entry. */
export const timeForms: readonly TimeForm[] = [
  {
    form: new RegExp(String.raw`${limit}\s+(?:ngày\s+)?${dayForm}`, 'iu'),
    rule: (match) => {
      const on = dayOf(match, 2);
      return on === undefined ? undefined : { kind: 'date', on, ...before(match) };
    },
  },
  {
    form: new RegExp(
      String.raw`${limit}\s+(?:ngày\s+)(?<day>\d{1,2})\s?(?:\/|tháng\s)\s?(?<month>\d{1,2})(?![\d/])(?<yearly>\s+(?:hằng|hàng) năm|(?=(?:,| và| hoặc) (?:ngày )?\d{1,2}\/\d{1,2} (?:hằng|hàng) năm))?(?!\s+năm \d)`,
      'iu',
    ),
    rule: yearlyRule,
  },
  {
    form: new RegExp(String.raw`${strictLimit}\s+(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/%])(?<yearly>\s+(?:hằng|hàng) năm)?`, 'iu'),
    rule: yearlyRule,
  },
  {
    form: /(?<=(?<before>trước )ngày \d{1,2}\/\d{1,2}(?:, \d{1,2}\/\d{1,2})*(?:,| và| hoặc) )(?:ngày )?(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/])(?<yearly> (?:hằng|hàng) năm)?/iu,
    rule: yearlyRule,
  },
  // "Quý II và quý III năm 2026", "Quý I, II/2026": each of them, in the year behind the last.
  {
    form: new RegExp(
      String.raw`(?:quý\s+|(?<=quý\s(?:${roman}${nextQuarter}){1,3}))(?<quarter>${roman})(?=(?:${nextQuarter}${roman}){1,3}${yearBehind})`,
      'iu',
    ),
    rule: quarterRule,
  },
  {
    form: new RegExp(String.raw`(?<=quý\s(?:${roman}${nextQuarter}){1,3})(?<quarter>${roman})${yearBehind}`, 'iu'),
    rule: quarterRule,
  },
  { form: periodForm, rule: (match) => periodsOf(match) },
  { form: lastMonthForm, rule: (match) => lastMonthOf(match) },
  {
    form: /(?<before>trước )?ngày (?<day>\d{1,2})(?: của)? tháng (?:liền kề|sau|kế tiếp|tiếp theo)/iu,
    rule: (match) => ({ kind: 'period-end', periods: ['month'], day: Number(match.groups?.['day']), ...before(match) }),
  },
  {
    form: /(?:(?:trong|vào|đến|hết|trước|từ)\s+)?quý\s+(?<quarter>I{1,3}|IV|[1-4])(?:\s*(?:\/|-|năm)\s*(?<year>\d{4}))?(?![\p{L}\d])/iu,
    rule: quarterRule,
  },
  // A span of months ends with its last; where the year stands with the last only it holds for both.
  {
    form: /từ tháng \d{1,2}(?:\/\d{4})? (?:đến|tới)(?: hết)? tháng (?<month>\d{1,2})(?:(?:\/|\snăm\s)(?<year>\d{4}))?(?![\d/])/iu,
    rule: monthRule,
  },
  {
    form: new RegExp(String.raw`(?:${limit}\s+|^|[-–:]\s)tháng\s+(?<month>\d{1,2})\s?(?:\/|năm\s)\s?(?<year>\d{4})`, 'iu'),
    rule: monthRule,
  },
  {
    form: new RegExp(String.raw`(?:${limit})\s+tháng\s+(?<month>\d{1,2})(?![\d/]|\s(?:năm|hằng|hàng|và|,|[-–]))`, 'iu'),
    rule: monthRule,
  },
  {
    form: /(?:^|(?<=[.;:] ))Năm (?<year>20\d{2})(?=,)|(?<=(?:hoàn thành|xong) )(?:trong )?năm (?<done>20\d{2})|(?<!tính )(?:đến )?(?:hết|cuối) năm (?<end>20\d{2})(?!\s?[-–]\s?20)/u,
    rule: ({ groups = {} }) => ({ kind: 'date', on: groups['year'] ?? groups['done'] ?? groups['end'] ?? '' }),
  },
  // A check without notice ("kiểm tra đột xuất") is no time; a report "đột xuất" is due when it is asked for.
  {
    form: /(?:báo cáo )?đột xuất,? (?:theo|khi có) yêu cầu[^.;,()]{0,40}|báo cáo đột xuất|theo yêu cầu chuyên đề|(?<=báo cáo (?:khác )?)theo yêu cầu(?=[.;,]|$)|khi có yêu cầu(?![\p{L}])/iu,
    rule: () => ({ kind: 'on-demand' }),
  },
  {
    form: /(?<!nhiệm vụ |hoạt động |chi |công việc |kinh phí )(?:thường xuyên(?:,? (?:và )?(?:liên tục|kịp thời))?(?: trong năm)?|liên tục(?: trong năm)?|quanh năm)(?![\p{L}])/iu,
    rule: () => ({ kind: 'continuous' }),
  },
];
