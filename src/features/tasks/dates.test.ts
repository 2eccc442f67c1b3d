import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeadlineRule } from '#features/plans/index.ts';
import { tasksFromDeadlines } from './dates.ts';

const on = (rule: DeadlineRule, from?: string) =>
  tasksFromDeadlines([{ rule }], 2026, from === undefined ? undefined : Temporal.PlainDate.from(from)).map(
    ({ period, dueOn, label }) => `${label}: ${period.from.toString()}…${period.to.toString()}, ${dueOn?.toString() ?? 'không hạn'}`,
  );

describe('dated work of a duty', () => {
  test('“trước ngày 15/10” leaves the day out, “chậm nhất ngày” includes it', () => {
    expect(on({ kind: 'date', on: '2026-10-15', before: true })).toEqual(['Trước ngày 15/10/2026: 2026-01-01…2026-12-31, 2026-10-14']);
    expect(on({ kind: 'date', on: '2026-10-15' })).toEqual(['Chậm nhất ngày 15/10/2026: 2026-01-01…2026-12-31, 2026-10-15']);
  });

  test('a yearly day falls into the year of the plan', () => {
    expect(on({ kind: 'yearly', month: 10, day: 15, before: true })).toEqual(['Trước ngày 15/10/2026: 2026-01-01…2026-12-31, 2026-10-14']);
    expect(on({ kind: 'yearly', month: 2, day: 29 })).toEqual(['Chậm nhất ngày 28/02/2026: 2026-01-01…2026-12-31, 2026-02-28']);
  });

  test('quý I, 6 tháng, 9 tháng và năm, ngày 10 của tháng cuối kỳ', () => {
    const rule: DeadlineRule = { kind: 'period-end', periods: ['quarter', 'half-year', 'nine-months', 'year'], quarters: [1], day: 10 };
    expect(on(rule)).toEqual([
      'Quý I năm 2026: 2026-01-01…2026-03-31, 2026-03-10',
      '6 tháng đầu năm 2026: 2026-01-01…2026-06-30, 2026-06-10',
      '9 tháng năm 2026: 2026-01-01…2026-09-30, 2026-09-10',
      'Năm 2026: 2026-01-01…2026-12-31, 2026-12-10',
    ]);
  });

  test('reports due on the same day are one task', () => {
    expect(on({ kind: 'period-end', periods: ['quarter', 'half-year', 'year'] })).toEqual([
      'Quý I năm 2026: 2026-01-01…2026-03-31, 2026-03-31',
      'Quý II, 6 tháng đầu năm 2026: 2026-01-01…2026-06-30, 2026-06-30',
      'Quý III năm 2026: 2026-07-01…2026-09-30, 2026-09-30',
      'Quý IV, năm 2026: 2026-01-01…2026-12-31, 2026-12-31',
    ]);
  });

  test('“6 tháng một lần” alone means both halves; every month means twelve', () => {
    expect(on({ kind: 'period-end', periods: ['half-year'] })).toHaveLength(2);
    expect(on({ kind: 'period-end', periods: ['month'], day: 31 }).map((line) => line.slice(-5))).toEqual(
      ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30', '12-31'],
    ); // prettier-ignore
  });

  test('a quarter ends on its last day', () => {
    expect(on({ kind: 'quarter', year: 2026, quarter: 3 })).toEqual(['Quý III năm 2026: 2026-07-01…2026-09-30, 2026-09-30']);
  });

  test('a date cut short lasts until its end', () => {
    expect(on({ kind: 'date', on: '2026' })).toEqual(['Trong năm 2026: 2026-01-01…2026-12-31, 2026-12-31']);
    expect(on({ kind: 'date', on: '2026-06' })).toEqual(['Trong tháng 06/2026: 2026-01-01…2026-12-31, 2026-06-30']);
    expect(on({ kind: 'date', on: '2026-06', before: true })).toEqual(['Trước tháng 06/2026: 2026-01-01…2026-12-31, 2026-05-31']);
  });

  test('without a date there is one standing task', () => {
    const standing = ['Thường xuyên trong năm 2026: 2026-01-01…2026-12-31, không hạn'];
    expect(tasksFromDeadlines([], 2026)).toHaveLength(1);
    expect(on({ kind: 'continuous' })).toEqual(standing);
    expect(on({ kind: 'date', on: '2025-10-15' })).toEqual(standing);
    expect(on({ kind: 'on-demand' })).toEqual(['Khi có yêu cầu trong năm 2026: 2026-01-01…2026-12-31, không hạn']);
  });

  test('a duty of all times that also has a date has both', () => {
    const works = tasksFromDeadlines([{ rule: { kind: 'continuous' } }, { rule: { kind: 'date', on: '2026-10-15' } }], 2026);
    expect(works.map(({ isStanding }) => isStanding)).toEqual([false, true]);
  });

  test('a plan issued in May makes no task that was due in March', () => {
    expect(on({ kind: 'period-end', periods: ['quarter'] }, '2026-05-04').map((line) => line.slice(-10))).toEqual([
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]);
  });
});

describe('for any rule', () => {
  const before = fc.constantFrom<{ before?: true }>({}, { before: true });
  const part = (min: number, max: number) => fc.integer({ min, max });
  const anyDate = fc.oneof(
    fc
      .tuple(part(1990, 2040), part(0, 13), part(0, 32))
      .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`),
    fc.tuple(part(1990, 2040), part(0, 13)).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
    part(0, 9999).map(String),
    fc.string(),
  );
  const quarter = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
  const periods = fc.array(
    fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'nine-months' as const, 'year' as const),
  );
  const rule: fc.Arbitrary<DeadlineRule> = fc.oneof(
    fc.tuple(anyDate, before).map(([day, b]) => ({ kind: 'date' as const, on: day, ...b })),
    fc.tuple(part(-2, 14), part(-2, 40), before).map(([month, day, b]) => ({ kind: 'yearly' as const, month, day, ...b })),
    fc
      .record({
        periods,
        quarters: fc.option(fc.array(quarter), { nil: undefined }),
        day: fc.option(part(-3, 40), { nil: undefined }),
        b: before,
      })
      .map(({ periods: kinds, quarters, day, b }) => ({
        kind: 'period-end' as const,
        periods: kinds,
        ...(quarters && { quarters }),
        ...(day !== undefined && { day }),
        ...b,
      })),
    fc.tuple(part(1990, 2300), quarter).map(([year, q]) => ({ kind: 'quarter' as const, year, quarter: q })),
    fc.constantFrom<DeadlineRule>({ kind: 'continuous' }, { kind: 'on-demand' }),
  );
  const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);

  test('every due day lies in its period, in order and once; there is always something to do', () => {
    fc.assert(
      fc.property(fc.array(rule.map((one) => ({ rule: one }))), part(2000, 2100), (deadlines, year) => {
        const works = tasksFromDeadlines(deadlines, year);
        const days = works.flatMap(({ dueOn }) => (dueOn ? [dueOn] : []));
        expect(works.length).toBeGreaterThan(0);
        expect(works.every(({ dueOn, isStanding }) => (dueOn === null) === isStanding)).toBe(true);
        expect(works.every(({ label }) => label.length > 0)).toBe(true);
        for (const { period, dueOn } of works) {
          expect(compare(period.from, period.to)).toBeLessThanOrEqual(0);
          if (dueOn) expect(compare(period.from, dueOn) <= 0 && compare(dueOn, period.to) <= 0).toBe(true);
        }
        expect(new Set(days.map(String)).size).toBe(days.length);
        expect([...days].sort(compare).map(String)).toEqual(days.map(String));
      }),
    );
  });

  test('nothing is due before the plan was issued', () => {
    fc.assert(
      fc.property(fc.array(rule.map((one) => ({ rule: one }))), part(1, 365), (deadlines, days) => {
        const issued = Temporal.PlainDate.from('2026-01-01').add({ days });
        expect(tasksFromDeadlines(deadlines, 2026, issued).every(({ dueOn }) => !dueOn || compare(dueOn, issued) >= 0)).toBe(true);
      }),
    );
  });
});
