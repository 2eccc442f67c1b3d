import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay } from '#features/calendar/index.ts';
import { day } from '#root/testing/actors.ts';
import { daysToldOn, dueDaysOf, usualRule } from './days.ts';

/** Labour Day of 2026 fell on a Friday, after Victory Day on Thursday. */
const holidays = new Map([['2026-04-30', true], ['2026-05-01', true]]); // prettier-ignore
const told = (today: string, through?: string) =>
  daysToldOn(day(today), through === undefined ? undefined : day(through), holidays).map(String);

test.each([
  ['a working day among others', '2026-06-02', '2026-06-01', ['2026-06-02']],
  ['a Friday tells the week-end too', '2026-06-05', '2026-06-04', ['2026-06-05', '2026-06-06', '2026-06-07']],
  ['the day before a row of days off', '2026-04-29', '2026-04-28', ['2026-04-29', '2026-04-30', '2026-05-01', '2026-05-02', '2026-05-03']],
  ['a day off tells nothing', '2026-06-06', '2026-06-04', []],
  ['what was told already', '2026-06-05', '2026-06-07', []],
  ['the first time', '2026-06-02', undefined, ['2026-06-02']],
  ['Monday after a Friday on which nothing ran', '2026-06-08', '2026-06-04', ['2026-06-05', '2026-06-06', '2026-06-07', '2026-06-08']],
])('%s', (_case, today, through, expected) => {
  expect(told(today, through)).toEqual(expected);
});

test('after a stop of a year only the last month is made up for', () => {
  expect(told('2026-06-02', '2025-06-02')).toHaveLength(32);
});

test('day after day every day is told once, on a working day at or before it', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((count) => day('2026-01-01').add({ days: count }));
  fc.assert(
    fc.property(days, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (from, runs) => {
      let through = from.subtract({ days: 1 });
      const seen: string[] = [];
      for (const [index, isRunning] of runs.entries()) {
        const today = from.add({ days: index });
        const list = isRunning ? daysToldOn(today, through, holidays) : [];
        expect(list.length === 0 || isWorkingDay(today, holidays)).toBe(true);
        // What is told ahead lies before the next working day.
        if (list.length > 0) expect(list.at(-1)).toEqual(addWorkingDays(today, 1, holidays).subtract({ days: 1 }));
        seen.push(...list.map(String));
        through = list.at(-1) ?? through;
      }
      expect(new Set(seen).size).toBe(seen.length);
    }),
    { numRuns: 50 },
  );
});

test('due days follow from the rule', () => {
  const { due, late, request } = dueDaysOf(usualRule, [day('2026-06-02')], day('2026-06-02'));
  expect(due.map(String)).toEqual(['2026-06-16', '2026-06-05', '2026-06-02']);
  expect(request.map(String)).toEqual(['2026-06-16', '2026-06-05']);
  expect(late.slice(0, 2).map(String)).toEqual(['2026-05-26', '2026-05-19']);
  expect(dueDaysOf({ ...usualRule, lateEvery: 0 }, [day('2026-06-02')], day('2026-06-02')).late).toEqual([]);
});
