import type { Deadline } from '../../reading.ts';
import { dayForm, dayOf, isoDay } from '../citations/dates.ts';
import { timeForms } from './times/forms.ts';
import type { Moment } from './times/time-form.ts';

type Rule = Deadline['rule'];
const quarters: Record<string, 1 | 2 | 3 | 4> = { I: 1, II: 2, III: 3, IV: 4 };

const cellOnly: readonly RegExp[] = [
  /^(?<before>trước )?(?:ngày )?(?<day>\d{1,2})[/](?<month>\d{1,2})\.?$/iu,
  /^(?:trong |đến |vào )?tháng (?<month>\d{1,2})\.?$/iu,
];

/** Where the cell leaves the year out ("Trước ngày 15/6", "Tháng 6"), that of the paper holds; what it says in words is read as in a sentence. */
const ruleByForms = (cell: string, moment: Moment): Rule | undefined => {
  for (const form of cellOnly) {
    const { day, month = '', before } = form.exec(cell)?.groups ?? {};
    const on = moment.year === undefined ? undefined : isoDay(String(moment.year), month, day ?? '1');
    if (on !== undefined)
      return { kind: 'date', on: day === undefined ? on.slice(0, 7) : on, ...(before ? { before: true as const } : {}) };
  }
  for (const { form, states } of timeForms) {
    const match = form.exec(cell);
    const stated = match && states(match, moment);
    if (stated) return stated.rule;
  }
  return undefined;
};

/** What a cell of a column "thời gian hoàn thành" says: "12/2025", "2025", "Quý II/2025", "Thường xuyên", "Hằng năm", or a day. */
export const ruleOfCell = (cell: string, moment?: Moment): Rule | undefined =>
  ruleInWords(cell) ?? (moment && ruleByForms(cell.trim(), moment));

const ruleInWords = (cell: string): Rule | undefined => {
  const text = cell.trim();
  const before = /^trước/iu.test(text) ? { before: true as const } : {};
  const day = new RegExp(dayForm, 'u').exec(text);
  const on = day ? dayOf(day) : undefined;
  if (on !== undefined) return { kind: 'date', on, ...before };
  const month = /(?:^|tháng\s|\s)(\d{1,2})\s?(?:\/|năm\s)\s?(20\d{2})/iu.exec(text);
  if (month) return { kind: 'date', on: `${month[2] ?? ''}-${(month[1] ?? '').padStart(2, '0')}`, ...before };
  const quarter = /quý\s(IV|I{1,3})\s?(?:\/|năm|-)\s?(20\d{2})/iu.exec(text);
  const named = quarters[(quarter?.[1] ?? '').toUpperCase()];
  if (quarter && named) return { kind: 'quarter', year: Number(quarter[2]), quarter: named };
  const lastYear = /^(?:giai đoạn |từ |năm )?20\d{2}\s?(?:[-–]|đến)\s?(20\d{2})\.?$/iu.exec(text)?.[1];
  if (lastYear !== undefined) return { kind: 'date', on: lastYear, ...before };
  const year = /^(?:trong |trước )?(?:năm )?(20\d{2})(?!\s?[-–]\s?20)/iu.exec(text)?.[1];
  if (year !== undefined) return { kind: 'date', on: year, ...before };
  if (/thường xuyên|liên tục|trong năm/iu.test(text)) return { kind: 'continuous' };
  if (/đột xuất|theo yêu cầu/iu.test(text)) return { kind: 'on-demand' };
  const periods = (
    [
      ['tháng', 'month'],
      ['quý', 'quarter'],
      ['6 tháng', 'half-year'],
      ['năm', 'year'],
    ] as const
  )
    .filter(([word]) => new RegExp(`(?:hằng|hàng|định kỳ) ${word}`, 'iu').test(text))
    .map(([, period]) => period);
  return periods.length > 0 ? { kind: 'period-end', periods: [...periods] } : undefined;
};
