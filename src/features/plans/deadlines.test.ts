import { expect, test } from 'vitest';
import { deadlineAsPrinted, deadlineInWords } from './deadlines.ts';
import type { DeadlineRule } from './plan.ts';

const cases: [DeadlineRule, string, string][] = [
  [{ kind: 'date', on: '2026-10-15', before: true }, 'trước ngày 15/10/2026', 'before 15/10/2026'],
  [{ kind: 'date', on: '2026-10-15' }, 'chậm nhất ngày 15/10/2026', 'at the latest on 15/10/2026'],
  [{ kind: 'date', on: '2026' }, 'trong năm 2026', 'within 2026'],
  [{ kind: 'date', on: '2026-03', before: true }, 'trước tháng 03/2026', 'before 2026-03'],
  [{ kind: 'yearly', month: 10, day: 5 }, 'hằng năm, chậm nhất ngày 05/10', 'every year, at the latest on 05/10'],
  [
    { kind: 'period-end', periods: ['quarter', 'half-year', 'nine-months', 'year'], quarters: [1], day: 10 },
    'định kỳ quý I, 6 tháng, 9 tháng và năm, chậm nhất ngày 10 của tháng cuối kỳ',
    'each quarter 1, half-year, nine months and year, at the latest on day 10 of its last month',
  ],
  [{ kind: 'quarter', year: 2026, quarter: 3 }, 'trong quý III năm 2026', 'within Quarter 3, 2026'],
  [{ kind: 'continuous' }, 'thường xuyên', 'at all times'],
  [{ kind: 'on-demand' }, 'khi có yêu cầu', 'on request'],
];

test.each(cases)('a deadline is said in words (%#)', (rule, vi, en) => {
  expect(deadlineInWords(rule)).toBe(vi);
  expect(deadlineInWords(rule, 'en')).toBe(en);
});

test('a span that something sets going is said as the paper has it; what an officer chose, in our words', () => {
  const text = 'trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản';
  expect(deadlineAsPrinted({ text, rule: { kind: 'on-demand' } })).toBe(text);
  expect(deadlineAsPrinted({ text: 'Khi có yêu cầu', rule: { kind: 'on-demand' } }, 'en')).toBe('on request');
  expect(deadlineAsPrinted({ text: 'xong trước 15/10', rule: { kind: 'date', on: '2026-10-15', before: true } })).toBe(
    'trước ngày 15/10/2026',
  );
});
