import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWorkingDays,
  isWorkingDay,
  dueOn,
  duePeriods,
  generalRule,
  periodCovering,
  periodKinds,
  periodOf,
  periodsOf,
  type PeriodRule,
} from './index.ts';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const span = (period: { covers: { from: Temporal.PlainDate; to: Temporal.PlainDate } }): string =>
  `${period.covers.from.toString()} ${period.covers.to.toString()}`;

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => day('2000-01-01').add({ days: count }));
const holidays = fc
  .array(fc.tuple(days, fc.boolean()), { maxLength: 60 })
  .map((list) => new Map(list.map(([on, off]) => [on.toString(), off] as const)));

test('periods close on day 14: Nghị định 09/2019/NĐ-CP', () => {
  expect(span(periodOf('month', 2026, 1))).toBe('2025-12-15 2026-01-14');
  expect(span(periodOf('quarter', 2026, 1))).toBe('2025-12-15 2026-03-14');
  expect(span(periodOf('half', 2026, 1))).toBe('2025-12-15 2026-06-14');
  expect(span(periodOf('year', 2026))).toBe('2025-12-15 2026-12-14');
});

test('quarter III is not the nine months', () => {
  expect(span(periodOf('quarter', 2026, 3))).toBe('2026-06-15 2026-09-14');
  expect(span(periodOf('nine', 2026))).toBe('2025-12-15 2026-09-14');
  expect(periodOf('quarter', 2026, 3).label).toBe('Quý III năm 2026');
  expect(periodOf('nine', 2026).label).toBe('9 tháng năm 2026');
});

test('an authority told to close at the end of the month has calendar periods', () => {
  const endOfMonth = { closingDay: 31 };
  expect(span(periodOf('month', 2028, 2, endOfMonth))).toBe('2028-02-01 2028-02-29');
  expect(span(periodOf('quarter', 2026, 1, endOfMonth))).toBe('2026-01-01 2026-03-31');
});

test('a year has no fifth quarter', () => {
  expect(() => periodOf('quarter', 2026, 5)).toThrow(RangeError);
  expect(() => periodOf('nine', 2026, 2)).toThrow(RangeError);
});

test('periods of a kind follow each other without a gap, over years and for any closing day', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('month', 'quarter', 'half', 'year'),
      fc.integer({ min: 2000, max: 2090 }),
      fc.integer({ min: 1, max: 31 }),
      (kind, year, closingDay) => {
        const all = [year, year + 1].flatMap((one) => periodsOf(kind, one, { closingDay }));
        for (const [index, period] of all.slice(1).entries()) expect(period.covers.from).toEqual(all[index]?.covers.to.add({ days: 1 }));
      },
    ),
  );
});

test('every day lies in the one period that covers it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...periodKinds), days, fc.integer({ min: 1, max: 31 }), (kind, on, closingDay) => {
      const found = periodCovering(kind, on, { closingDay });
      if (!found) expect(kind).toBe('nine');
      else
        expect([found.covers.from, on, found.covers.to].toSorted((a, b) => Temporal.PlainDate.compare(a, b))).toEqual([
          found.covers.from,
          on,
          found.covers.to,
        ]);
    }),
  );
});

test('working days: the day itself is not counted, days off are passed over, swapped Saturdays count', () => {
  const known = new Map([['2026-11-24', true], ['2026-08-22', false]]); // prettier-ignore
  expect(addWorkingDays(day('2026-11-23'), 2, known)).toEqual(day('2026-11-26'));
  expect(addWorkingDays(day('2026-11-24'), 0, known)).toEqual(day('2026-11-25'));
  expect(addWorkingDays(day('2026-08-21'), 1, known)).toEqual(day('2026-08-22'));
  expect(addWorkingDays(day('2026-11-25'), -1, known)).toEqual(day('2026-11-23'));
});

test('n working days later there are n working days in between, and back again they are undone', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), holidays, (from, count, known) => {
      const to = addWorkingDays(from, count, known);
      const between = Array.from({ length: from.until(to).days }, (_, index) => from.add({ days: index + 1 }));
      expect(isWorkingDay(to, known)).toBe(true);
      expect(between.filter((one) => isWorkingDay(one, known))).toHaveLength(count);
      if (isWorkingDay(from, known)) expect(addWorkingDays(to, -count, known)).toEqual(from);
    }),
  );
});

test('reports of the CCHC regime are due on day 20 of the last month', () => {
  const owed = [{ kind: 'quarter', n: 1 }, { kind: 'half', n: 1 }, { kind: 'quarter', n: 3 }, { kind: 'year' }] as const; // prettier-ignore
  const due = duePeriods(owed, { from: day('2026-01-01'), to: day('2026-12-31') });
  expect(due.map(({ period, dueOn: on }) => `${period.label}: ${on.toString()}`)).toEqual([
    'Quý I năm 2026: 2026-03-20',
    '6 tháng đầu năm 2026: 2026-06-20',
    'Quý III năm 2026: 2026-09-20',
    'Năm 2026: 2026-12-20',
  ]);
  expect(due.some(({ needsEstimate }) => needsEstimate)).toBe(false);
});

test('a deadline before the cut-off asks for estimates', () => {
  const rule: PeriodRule = { closingDay: 14, due: { by: 'day-of-last-month', number: 10 } };
  const [first] = duePeriods(
    [{ kind: 'quarter' }],
    { from: day('2026-03-01'), to: day('2026-03-31') },
    { rules: new Map([['quarter', rule]]) },
  );
  expect(first).toMatchObject({ needsEstimate: true });
  expect(first?.dueOn).toEqual(day('2026-03-10'));
});

test('two working days after the cut-off, over a weekend', () => {
  const rule = { due: { by: 'working-days-after-closing', number: 2 } } as const;
  expect(dueOn(periodOf('month', 2026, 11), rule, new Map())).toEqual(day('2026-11-17'));
  expect(generalRule.closingDay).toBe(14);
});

test('every period whose due day lies in a span is found once', () => {
  fc.assert(
    fc.property(fc.constantFrom(...periodKinds), days, fc.integer({ min: 0, max: 800 }), (kind, from, length) => {
      const to = from.add({ days: length });
      const due = duePeriods([{ kind }], { from, to });
      const wide = duePeriods([{ kind }], { from: from.subtract({ years: 2 }), to: to.add({ years: 2 }) });
      const inside = wide.filter(({ dueOn: on }) => Temporal.PlainDate.compare(from, on) <= 0 && Temporal.PlainDate.compare(on, to) <= 0);
      expect(due.map(({ period }) => period.label)).toEqual(inside.map(({ period }) => period.label));
    }),
  );
});
