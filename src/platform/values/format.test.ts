import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, readNumber } from './forms/read.ts';
import * as format from './format.ts';

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

describe('days and times', () => {
  test('day first, two figures; also from ISO text', () => {
    expect(format.formatDay(day('2026-01-05'))).toBe('05/01/2026');
    expect(format.formatDay('2026-11-24')).toBe('24/11/2026');
  });
  test('in words, with a zero before days to 9 and months to 2 only', () => {
    expect(format.formatDayLong(day('2020-01-05'))).toBe('ngày 05 tháng 01 năm 2020');
    expect(format.formatDayLong(day('2019-06-29'))).toBe('ngày 29 tháng 6 năm 2019');
    expect(format.formatDayLong(day('2026-01-05'), 'en')).toBe('5 January 2026');
  });
  test('with the weekday, and as a range', () => {
    expect(format.formatWeekday(day('2026-01-05'))).toBe('Thứ Hai, 05/01/2026');
    expect(format.formatRange(day('2025-12-15'), '2026-03-14')).toBe('15/12/2025 – 14/03/2026');
    expect(format.formatRange('2026-03-14', '2026-03-14')).toBe('14/03/2026');
  });
  test('a point in time on the clock of Việt Nam, over midnight and from any source', () => {
    expect(format.formatMoment(Temporal.Instant.from('2026-01-04T17:30:00Z'))).toBe('00:30, 05/01/2026');
    expect(format.formatMoment('2026-01-05T07:30:00Z')).toBe('14:30, 05/01/2026');
  });
  test('what is no day is refused', () => {
    expect(() => format.formatDay('05/01/2026')).toThrow(RangeError);
  });
  test('how far a deadline is', () => {
    const due = (iso: string): string => format.formatDue(day(iso), day('2026-03-01'));
    expect([due('2026-03-04'), due('2026-03-01'), due('2026-02-27')]).toEqual(['còn 3 ngày', 'hạn hôm nay', 'quá hạn 2 ngày']);
    expect(format.formatDue('2026-03-02', '2026-03-01', 'en')).toBe('1 day left');
  });
  test('what is shown is read back as the same day', () => {
    const days = fc.integer({ min: 0, max: 80_000 }).map((after) => day('1900-01-01').add({ days: after }));
    fc.assert(fc.property(days, (date) => readDay(format.formatDay(date))?.equals(date) === true));
  });
});

describe('figures', () => {
  test('dots between thousands, a comma before decimals', () => {
    expect(format.formatNumber(1500.25)).toBe('1.500,25');
    expect(format.formatNumber(1500.25, 'en')).toBe('1,500.25');
    expect(format.formatNumber(-0)).toBe('0');
    expect(format.formatMoney(1_500_000)).toBe('1.500.000 đồng');
    expect(format.formatMoney(12_345_678_901_234n)).toBe('12.345.678.901.234 đồng');
  });
  test('of nothing there is no percentage', () => {
    expect(format.formatPercent(12, 40)).toBe('30%');
    expect(format.formatPercent(1, 3)).toBe('33,3%');
    expect(format.formatPercent(0, 0)).toBe('không phát sinh');
  });
  test('sizes, counts and lists', () => {
    expect([0, 1023, 1024, 52_428_800, 1_610_612_736].map((size) => format.formatBytes(size))).toEqual([
      '0 byte',
      '1.023 byte',
      '1 KB',
      '50 MB',
      '1,5 GB',
    ]);
    expect(format.formatCount(1, { vi: 'hoạt động', en: ['activity', 'activities'] }, 'en')).toBe('1 activity');
    expect(format.formatCount(1200, { vi: 'hoạt động', en: ['activity', 'activities'] })).toBe('1.200 hoạt động');
    expect(format.formatList(['Tư pháp', 'Tài chính', 'Văn phòng'])).toBe('Tư pháp, Tài chính và Văn phòng');
  });
  test('periods by the names that reports bear', () => {
    const names = [
      format.formatPeriod({ kind: 'quarter', index: 1, year: 2026 }),
      format.formatPeriod({ kind: 'half', year: 2026 }),
      format.formatPeriod({ kind: 'nine', year: 2026 }),
      format.formatPeriod({ kind: 'year', year: 2026 }),
      format.formatPeriod({ kind: 'month', index: 11, year: 2026 }),
    ];
    expect(names).toEqual(['Quý I năm 2026', '6 tháng đầu năm 2026', '9 tháng năm 2026', 'Năm 2026', 'Tháng 11 năm 2026']);
  });
  test('what is shown is read back as the same figure', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (figure) => readNumber(format.formatNumber(figure)) === figure));
    const cents = fc.integer({ min: 0, max: 1e9 }).map((figure) => figure / 100);
    fc.assert(fc.property(cents, (figure) => readNumber(format.formatNumber(figure)) === figure));
  });
});
