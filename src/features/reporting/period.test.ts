import { expect, test } from 'vitest';
import type { DeadlineRule } from '#features/plans/index.ts';
import { calendarEnd, cutOf, whyNotCover, type CutOrder } from './period.ts';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const regime = { closingDay: 14, due: { by: 'day-of-last-month', number: 20 }, source: 'Nghị định 09/2019/NĐ-CP' } as const;

const planWith = (rule?: DeadlineRule, text = 'Báo cáo kết quả về Ủy ban nhân dân tỉnh'): CutOrder['plan'] => ({
  year: 2026,
  symbol: '12/KH-UBND',
  deadlines: [],
  duties: rule ? [{ text, deadlines: [{ text: '', rule }] } as unknown as CutOrder['plan']['duties'][number]] : [],
});

const cut = (given: Partial<CutOrder> = {}) => {
  const found = cutOf({ plan: planWith(), kind: 'quarter', index: 1, rule: regime, holidays: new Map(), reported: [], ...given });
  return { ...found, days: `${found.covers.from.toString()} ${found.covers.to.toString()}`, due: found.dueOn.toString() };
};

const dayTen: DeadlineRule = { kind: 'period-end', periods: ['quarter', 'half-year', 'nine-months', 'year'], quarters: [1], day: 10 };

test('where the plan says nothing the regime gives cut-off and due day, with its source', () => {
  expect(cut()).toMatchObject({ days: '2025-12-15 2026-03-14', due: '2026-03-20' });
  expect(cut().source).toContain('Nghị định 09/2019/NĐ-CP');
});

test('a plan that asks for the report by day 10 closes the figures on day 10, and says so', () => {
  expect(cut({ plan: planWith(dayTen) })).toMatchObject({ days: '2025-12-11 2026-03-10', due: '2026-03-10' });
  expect(cut({ plan: planWith(dayTen) }).source).toContain('Kế hoạch số 12/KH-UBND yêu cầu báo cáo chậm nhất ngày 10/03/2026');
  expect(cut({ plan: planWith(dayTen), kind: 'half' })).toMatchObject({ days: '2025-12-11 2026-06-10', due: '2026-06-10' });
  expect(cut({ plan: planWith(dayTen), index: 2 })).toMatchObject({ days: '2026-03-15 2026-06-14' });
});

test('"trước ngày" leaves the day out; a later day of the plan moves the due day alone', () => {
  expect(cut({ plan: planWith({ ...dayTen, before: true }) }).due).toBe('2026-03-09');
  expect(cut({ plan: planWith({ ...dayTen, day: 25 }) })).toMatchObject({
    days: '2025-12-15 2026-03-14',
    due: '2026-03-25',
  });
});

test('a duty that orders no report gives no cut-off', () => {
  expect(cut({ plan: planWith(dayTen, 'Treo băng rôn') })).toMatchObject({ days: '2025-12-15 2026-03-14', due: '2026-03-20' });
});

test('a rule of the authority goes before: closed at the end of the month', () => {
  expect(cut({ rule: { ...regime, closingDay: 31 } }).days).toBe('2026-01-01 2026-03-31');
});

test('no day is left out or counted twice behind what was reported', () => {
  const first = { kind: 'quarter', year: 2026, index: 1, covers: { from: day('2025-12-20'), to: day('2026-03-20') } } as const;
  expect(cut({ index: 2, reported: [first] }).days).toBe('2026-03-21 2026-06-14');
  expect(cut({ kind: 'half', reported: [first] }).days).toBe('2025-12-20 2026-06-14');
  const year = { kind: 'year', year: 2025, index: 1, covers: { from: day('2024-12-15'), to: day('2025-12-10') } } as const;
  expect(cut({ reported: [year] }).days).toBe('2025-12-11 2026-03-14');
});

test('days that run backwards or lie elsewhere in the year are refused', () => {
  const why = (from: string, to: string) => whyNotCover({ from: day(from), to: day(to) }, 'quarter', 2026, 1)?.message;
  expect(why('2026-01-01', '2026-03-31')).toBeUndefined();
  expect(why('2026-03-31', '2026-01-01')).toContain('từ ngày đầu kỳ');
  expect(why('2026-01-01', '2026-09-30')).toContain('31/03/2026');
  expect(why('2024-01-01', '2026-03-31')).toContain('một năm');
  expect(calendarEnd('nine', 2026, 1).toString()).toBe('2026-09-30');
});
