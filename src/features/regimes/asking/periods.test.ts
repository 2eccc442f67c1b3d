import { expect, test } from 'vitest';
import { periodNamed, periodsAsked } from './periods.ts';
import type { Regime, RegimeVersion } from '../regime.ts';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const version = (given: Partial<RegimeVersion> = {}): RegimeVersion => ({
  ...{ from: day('2026-01-01'), name: 'Báo cáo cải cách hành chính', basis: null, through: null, levels: [], isBefore: false },
  periods: ['quarter-1', 'half-1', 'nine-1', 'year-1'],
  rule: { closingDay: 14, dueRule: 'day-of-last-month', dueNumber: 20, dueMonth: null },
  ...{ once: null, questions: [], askedSince: [], toldAt: Temporal.Instant.from('2026-01-01T00:00:00Z'), toldBy: '' as never },
  ...given,
});
const regime = (...versions: RegimeVersion[]): Regime => ({
  ...{ id: '' as never, askerId: '' as never, kind: 'periodic', purpose: 'reform', endedOn: null, versions },
  addedAt: Temporal.Instant.from('2026-01-01T00:00:00Z'),
});
const none = new Map<string, boolean>();
const lines = (of: Regime, ...years: number[]) =>
  periodsAsked(of, years, none).map(({ key, covers, dueOn }) => [key, covers.from.toString(), covers.to.toString(), dueOn.toString()]);

test('the year closes on 14/12, and the nine months are not the third quarter', () => {
  expect(lines(regime(version()), 2026)).toEqual([
    ['quarter-1-2026', '2025-12-15', '2026-03-14', '2026-03-20'],
    ['half-1-2026', '2025-12-15', '2026-06-14', '2026-06-20'],
    ['nine-1-2026', '2025-12-15', '2026-09-14', '2026-09-20'],
    ['year-1-2026', '2025-12-15', '2026-12-14', '2026-12-20'],
  ]);
  const third = version({ periods: ['quarter-3'] });
  expect(lines(regime(third), 2026)).toEqual([['quarter-3-2026', '2026-06-15', '2026-09-14', '2026-09-20']]);
});

test('"trước ngày 10" is the ninth, before the cut-off: figures are an estimate; working days pass over days off; a fixed date stands', () => {
  const early = version({
    periods: ['quarter-1'],
    isBefore: true,
    rule: { closingDay: 14, dueRule: 'day-of-last-month', dueNumber: 10, dueMonth: null },
  });
  const [asked] = periodsAsked(regime(early), [2026], none);
  expect([asked?.dueOn.toString(), asked?.needsEstimate]).toEqual(['2026-03-09', true]);
  const working = version({
    periods: ['quarter-1'],
    rule: { closingDay: 14, dueRule: 'working-days-after-closing', dueNumber: 3, dueMonth: null },
  });
  expect(periodsAsked(regime(working), [2026], new Map([['2026-03-17', true]]))[0]?.dueOn.toString()).toBe('2026-03-19');
  const fixed = (dueMonth: number) =>
    version({ periods: ['year-1'], rule: { closingDay: 14, dueRule: 'fixed-date', dueNumber: 15, dueMonth } });
  expect(lines(regime(fixed(11)), 2026)[0]?.[3]).toBe('2026-11-15');
  expect(lines(regime(fixed(1)), 2026)[0]?.[3]).toBe('2027-01-15');
});

test('a regime that changes in mid-period leaves the period that has begun as it was, and no day is lost between two cut-offs', () => {
  const rule = { closingDay: 31, dueRule: 'day-of-last-month' as const, dueNumber: 25, dueMonth: null };
  const quarters = ['quarter-1', 'quarter-2', 'quarter-3', 'quarter-4'] as const;
  const changed = regime(version({ periods: [...quarters] }), version({ from: day('2026-02-01'), periods: [...quarters], rule }));
  expect(lines(changed, 2026).slice(0, 3)).toEqual([
    ['quarter-1-2026', '2025-12-15', '2026-03-14', '2026-03-20'],
    ['quarter-2-2026', '2026-03-15', '2026-06-30', '2026-06-25'],
    ['quarter-3-2026', '2026-07-01', '2026-09-30', '2026-09-25'],
  ]);
});

test('what begins to hold in a period asks for that one; what has ended asks for none that begins later; what is asked once is asked once', () => {
  expect(lines(regime(version({ from: day('2026-08-01') })), 2026).map(([key]) => key)).toEqual(['nine-1-2026', 'year-1-2026']);
  const ended = { ...regime(version({ periods: ['quarter-1', 'quarter-2', 'quarter-3'] })), endedOn: day('2026-05-01') };
  expect(lines(ended, 2026).map(([key]) => key)).toEqual(['quarter-1-2026', 'quarter-2-2026']);
  const once = regime(
    version({ periods: [], rule: null, once: { covers: { from: day('2026-05-01'), to: day('2026-05-31') }, dueOn: day('2026-06-05') } }),
  );
  expect([lines(once, 2026).length, lines(once, 2025, 2027).length, periodNamed(once, 'once', none)?.dueOn.toString()]).toEqual([
    1,
    0,
    '2026-06-05',
  ]);
});
