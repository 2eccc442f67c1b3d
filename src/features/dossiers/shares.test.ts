import { expect, test } from 'vitest';
import type { UnitId } from '#platform/values/ids.ts';
import { day } from '#root/testing/actors.ts';
import type { CountRead } from './dossier.ts';
import { periodIn, spanOf } from './period.ts';
import { periodFirst, periodsIn, shareOf, toldOf, wholeInTime } from './shares.ts';
import { differencesIn } from './view.ts';

const [a, b, root] = ['a', 'b', 'r'] as unknown as [UnitId, UnitId, UnitId];
const line = (given: Partial<CountRead>): CountRead => ({
  ...{ unitId: a, period: '2026-01', field: null, source: 'one-stop', takenOn: day('2026-02-05') },
  ...{
    received: 10,
    receivedOnline: 8,
    carriedOver: 2,
    resolved: 9,
    early: 4,
    onTime: 5,
    late: 0,
    returned: 0,
    openInTime: 3,
    openOverdue: 0,
  },
  ...{ payable: 5, paidOnline: 4, digitised: 10, tracked: 10, ...given },
});

test('periods are read as people write them', () => {
  expect(['03/2026', 'Tháng 3 năm 2026', 't3/2026', '2026-03'].map(periodIn)).toEqual(Array(4).fill('2026-03'));
  expect(['Quý III/2026', 'quý 3 năm 2026', 'Q3/2026', '2026-Q3'].map(periodIn)).toEqual(Array(4).fill('2026-Q3'));
  expect(['2026', 'Năm 2026', 'tháng 13/2026', '03/26', 'quý V/2026'].map(periodIn)).toEqual([
    '2026',
    '2026',
    undefined,
    undefined,
    undefined,
  ]);
  expect(spanOf('2026-Q4').to.toString()).toBe('2026-12-31');
});

test('a year without a line of its own is its quarters and the months that no quarter holds; open is what the last left', () => {
  const counts = [
    line({ period: '2026-01' }),
    line({
      period: '2026-Q1',
      received: 40,
      carriedOver: 2,
      resolved: 38,
      onTime: 34,
      openInTime: 4,
      receivedOnline: 30,
      digitised: 40,
      tracked: 40,
    }),
    line({ period: '2026-04', carriedOver: 4, resolved: 8, onTime: 4, openInTime: 5, openOverdue: 1, takenOn: day('2026-05-06') }),
  ];
  const told = toldOf(counts, { period: '2026', source: 'one-stop' }, undefined)!;
  expect(told.figures).toMatchObject({ received: 50, carriedOver: 2, resolved: 46, openInTime: 5, openOverdue: 1 });
  expect([told.takenOn.toString(), periodsIn(counts)]).toEqual(['2026-05-06', ['2026', '2026-04', '2026-Q1', '2026-01']]);
});

test('fields add up where no line of all stands; the line of the whole authority comes before those of units; unknown stays unknown', () => {
  const fields = [line({ field: 'Đất đai' }), line({ field: 'Hộ tịch', payable: null, paidOnline: null })];
  const told = toldOf(fields, { period: '2026-01', source: 'one-stop' }, root)!;
  expect([told.figures.received, shareOf('paid', told.figures), shareOf('on-time', told.figures)]).toEqual([
    20,
    undefined,
    { part: 18, whole: 18 },
  ]);
  const both = [line({ unitId: root, received: 25, receivedOnline: 8 }), line({}), line({ unitId: b })];
  expect(toldOf(both, { period: '2026-01', source: 'one-stop' }, root)).toMatchObject({ units: 1, figures: { received: 25 } });
  expect(toldOf(both, { period: '2026-01', source: 'national' }, root)).toBeUndefined();
});

test('in time is a unit by every source, with something resolved', () => {
  const none = line({
    unitId: b,
    received: 0,
    receivedOnline: 0,
    carriedOver: 0,
    resolved: 0,
    early: 0,
    onTime: 0,
    openInTime: 0,
    digitised: 0,
    tracked: 0,
  });
  expect(wholeInTime([line({}), none], '2026-01').map(({ unitId }) => unitId)).toEqual([a]);
  expect(wholeInTime([line({}), line({ source: 'national', onTime: 4, late: 1 })], '2026-01')).toEqual([]);
});

test('sources are compared period by period, also within a year, and a year that runs is not looked at first', () => {
  const counts = [line({}), line({ source: 'national', received: 9, carriedOver: 3 }), line({ period: '2026-02', carriedOver: 3 })];
  const said = ['Phòng A, Tháng 1 năm 2026, tiếp nhận: Hệ thống một cửa của tỉnh 10; Cổng Dịch vụ công quốc gia 9'];
  expect(['2026-01', '2026', '2026-02'].map((period) => differencesIn(counts, period, () => 'Phòng A', 'vi'))).toEqual([said, said, []]);
  expect([periodFirst(periodsIn(counts)), periodFirst([])]).toEqual(['2026-02', '']);
});
