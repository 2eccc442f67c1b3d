import type { Deadline } from '../../reading.ts';
import { dayForm, dayOf } from '../citations/dates.ts';
import { itemOf } from '../sections.ts';
import type { Passage } from '../sections.ts';
import { periodsOf, periodForm } from './periods.ts';

type Rule = Deadline['rule'];

/** A form in which a time is set, and the rule that a match of it states; `undefined` where the match states none after all. */
interface TimeForm {
  form: RegExp;
  rule: (match: RegExpExecArray, year: number | undefined, passage: Passage) => Rule | undefined;
}

const limit = String.raw`(?:(?<before>(?:xong |chậm nhất |muộn nhất )?trước)|chậm nhất(?: là| vào)*|muộn nhất(?: là| vào)*|không muộn hơn|đến hết|hết|hạn cuối(?: là)?|hoàn thành (?:trong|vào)|xong trong|vào|trong|thời gian:?|đến)`;
const before = (match: RegExpExecArray): { before?: true } => (match.groups?.['before'] === undefined ? {} : { before: true });
const romans: Record<string, 1 | 2 | 3 | 4> = { I: 1, II: 2, III: 3, IV: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const monthOf = (year: string, month: string): string | undefined =>
  Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;

const yearlyRule = (match: RegExpExecArray, year: number | undefined): Rule => {
  const { day = '', month = '', yearly } = match.groups ?? {};
  if (yearly !== undefined || year === undefined) return { kind: 'yearly', month: Number(month), day: Number(day), ...before(match) };
  return { kind: 'date', on: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, ...before(match) };
};

const forms: TimeForm[] = [
  {
    form: new RegExp(String.raw`${limit}\s+(?:ngày\s+)?${dayForm}`, 'iu'),
    rule: (match) => {
      const on = dayOf(match, 2);
      return on === undefined ? undefined : { kind: 'date', on, ...before(match) };
    },
  },
  {
    form: new RegExp(
      String.raw`${limit}\s+(?:ngày\s+)(?<day>\d{1,2})\s?(?:\/|tháng\s)\s?(?<month>\d{1,2})(?![\d/])(?<yearly>\s+(?:hằng|hàng) năm)?(?!\s+năm \d)`,
      'iu',
    ),
    rule: (match, year) => yearlyRule(match, year),
  },
  {
    form: /(?<=(?<before>trước )ngày \d{1,2}\/\d{1,2}(?:, \d{1,2}\/\d{1,2})*(?:,| và| hoặc) )(?:ngày )?(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/])/iu,
    rule: (match, year) => yearlyRule(match, year),
  },
  { form: periodForm, rule: (match) => periodsOf(match) },
  {
    form: /(?<before>trước )?ngày (?<day>\d{1,2})(?: của)? tháng (?:liền kề|sau|kế tiếp|tiếp theo)/iu,
    rule: (match) => ({ kind: 'period-end', periods: ['month'], day: Number(match.groups?.['day']), ...before(match) }),
  },
  {
    form: /(?:(?:trong|vào|đến|hết|trước|từ)\s+)?quý\s+(?<quarter>I{1,3}|IV|[1-4])(?:\s*(?:\/|-|năm)\s*(?<year>\d{4}))?(?![\p{L}\d])/iu,
    rule: (match, year) => {
      const named = match.groups?.['year'] === undefined ? year : Number(match.groups['year']);
      const quarter = romans[(match.groups?.['quarter'] ?? '').toUpperCase()];
      return named === undefined || quarter === undefined ? undefined : { kind: 'quarter', year: named, quarter };
    },
  },
  {
    form: new RegExp(String.raw`(?:${limit}\s+|^|[-–:]\s)tháng\s+(?<month>\d{1,2})\s?(?:\/|năm\s)\s?(?<year>\d{4})`, 'iu'),
    rule: (match) => {
      const on = monthOf(match.groups?.['year'] ?? '', match.groups?.['month'] ?? '');
      return on === undefined ? undefined : { kind: 'date', on, ...before(match) };
    },
  },
  {
    form: /(?:^|(?<=[.;:] ))Năm (?<year>20\d{2})(?=,)|(?<=(?:hoàn thành|xong) )(?:trong )?năm (?<done>20\d{2})/u,
    rule: (match) => ({ kind: 'date', on: match.groups?.['year'] ?? match.groups?.['done'] ?? '' }),
  },
  {
    form: /(?:báo cáo )?đột xuất(?:,? (?:theo|khi có) yêu cầu[^.;,()]{0,40})?|theo yêu cầu chuyên đề|khi có yêu cầu(?![\p{L}])/iu,
    rule: () => ({ kind: 'on-demand' }),
  },
  {
    form: /(?<!nhiệm vụ |hoạt động |chi |công việc |kinh phí )(?:thường xuyên(?:,? (?:và )?(?:liên tục|kịp thời))?(?: trong năm)?|liên tục(?: trong năm)?|quanh năm)(?![\p{L}])/iu,
    rule: () => ({ kind: 'continuous' }),
  },
];

const matchesIn = (text: string, { form }: TimeForm): RegExpExecArray[] => [...text.matchAll(new RegExp(form.source, `${form.flags}g`))];
const isSkipped = (passage: Passage): boolean => passage.roles.includes('background');

/** Words of the papers and events that deadlines are about, so that one act stated twice counts once. */
const acts = /hội nghị|báo cáo|tập huấn|hội thi|cuộc thi|kế hoạch|kiểm tra|sơ kết|tổng kết|tọa đàm|toạ đàm|niêm yết|khảo sát/giu;
const actOf = (text: string, start: number): string =>
  (text.slice(0, start).match(acts)?.at(-1) ?? text.slice(start).match(acts)?.[0] ?? text).toLowerCase();
const keyOf = (rule: Rule, act: string): string => `${JSON.stringify(rule)} ${act}`;

export interface FoundDeadline {
  deadline: Deadline;
  passage: Passage;
}

const deadlinesIn = (passage: Passage, year: number | undefined): (FoundDeadline & { key: string })[] => {
  const text = passage.paragraph.text;
  const taken: { start: number; end: number }[] = [];
  const found: (FoundDeadline & { key: string; start: number })[] = [];
  for (const one of forms) {
    for (const match of matchesIn(text, one)) {
      const start = match.index + (/^[-–:;.\s]*/u.exec(match[0])?.[0].length ?? 0);
      const end = match.index + match[0].length;
      if (start < passage.from || taken.some((range) => start < range.end && range.start < end)) continue;
      const rule = one.rule(match, year, passage);
      if (!rule) continue;
      taken.push({ start, end });
      found.push({ deadline: { ...itemOf(passage, start, end), rule }, passage, key: keyOf(rule, actOf(text, start)), start });
    }
  }
  return found.sort((a, b) => a.start - b.start);
};

/** Every date, period or frequency by which something is to be done, in order; the same act with the same deadline counts once. */
export const deadlinesOf = (passages: Passage[], year: number | undefined): FoundDeadline[] => {
  const seen = new Set<string>();
  return passages
    .filter((passage) => !isSkipped(passage))
    .flatMap((passage) => deadlinesIn(passage, year))
    .filter(({ key, deadline }) => {
      const isKnown = seen.has(key) && deadline.rule.kind !== 'continuous';
      seen.add(key);
      return !isKnown;
    });
};
