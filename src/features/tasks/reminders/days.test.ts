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

const asTyped = { ...usualRule, fromWorkingDay: false };

test('due days follow from the rule', () => {
  const { due, late, request } = dueDaysOf(asTyped, [day('2026-06-02')], { today: day('2026-06-02'), holidays });
  expect(due.map(String)).toEqual(['2026-06-16', '2026-06-05', '2026-06-02']);
  expect(request.map(String)).toEqual(['2026-06-16', '2026-06-05']);
  expect(late.slice(0, 2).map(String)).toEqual(['2026-05-26', '2026-05-19']);
  expect(dueDaysOf({ ...asTyped, lateEvery: 0 }, [day('2026-06-02')], { today: day('2026-06-02'), holidays }).late).toEqual([]);
});

/** Tết of 2026, Monday 16 to Friday 20 February; Friday 2 January was off for Saturday 10 January, on which was worked. */
const off = new Map([
  ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-01-01', '2026-01-02'].map((one) => [one, true] as const),
  ['2026-01-10', false] as const,
]);
const rule = { daysBefore: [3, 0], lateEvery: 0, requestDaysBefore: [2] };

/** On which days a task of the due day is reminded of, where something runs every day. */
function remindedOn(dueOn: string, fromWorkingDay: boolean, kind: 'due' | 'request' = 'due'): string[] {
  const found: string[] = [];
  let through = day('2025-12-01');
  for (let today = day('2025-12-02'); today.toString() < '2026-04-01'; today = today.add({ days: 1 })) {
    const list = daysToldOn(today, through, off);
    through = list.at(-1) ?? through;
    const days = dueDaysOf({ ...rule, fromWorkingDay }, list, { today, holidays: off })[kind];
    found.push(...days.filter((one) => one.toString() === dueOn).map(() => today.toString()));
  }
  return found;
}

test.each([
  ['in Tết, by the last working day before it', '2026-02-18', ['2026-02-10', '2026-02-13'], ['2026-02-13', '2026-02-13']],
  ['on a Sunday behind Tết', '2026-02-22', ['2026-02-10', '2026-02-13'], ['2026-02-13', '2026-02-13']],
  ['on an ordinary Sunday', '2026-03-15', ['2026-03-10', '2026-03-13'], ['2026-03-12', '2026-03-13']],
  ['on a swapped day off', '2026-01-02', ['2025-12-26', '2025-12-31'], ['2025-12-30', '2025-12-31']],
  ['on a Saturday on which is worked', '2026-01-10', ['2026-01-07', '2026-01-10'], ['2026-01-07', '2026-01-10']],
  ['on the Sunday behind it', '2026-01-11', ['2026-01-07', '2026-01-10'], ['2026-01-08', '2026-01-10']],
  ['on a working day', '2026-03-18', ['2026-03-13', '2026-03-18'], ['2026-03-13', '2026-03-18']],
])('a deadline %s is reminded of earlier where that is set', (_case, dueOn, earlier, asBefore) => {
  expect(remindedOn(dueOn, true)).toEqual(earlier);
  expect(remindedOn(dueOn, false)).toEqual(asBefore);
});

test('a request to a partner follows the same setting; every deadline is told once for each number of days, never after its day', () => {
  expect([remindedOn('2026-02-18', true, 'request'), remindedOn('2026-02-18', false, 'request')]).toEqual([['2026-02-11'], ['2026-02-13']]);
  for (let due = day('2025-12-20'); due.toString() < '2026-03-20'; due = due.add({ days: 1 })) {
    const told = remindedOn(due.toString(), true);
    expect([due.toString(), told.length]).toEqual([due.toString(), 2]);
    expect(told.every((one) => one <= due.toString() && isWorkingDay(day(one), off))).toBe(true);
  }
});
