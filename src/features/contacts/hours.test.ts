import { expect, test } from 'vitest';
import { timeOf, timeShape } from '#platform/values/forms/times.ts';
import { hoursLines } from './hours.ts';

test('a time is read as people write it', () => {
  const read = {
    '7:30': '07:30',
    '07:30': '07:30',
    '7h30': '07:30',
    '7 giờ 30': '07:30',
    '7 giờ 30 phút': '07:30',
    '17 giờ': '17:00',
    '17h': '17:00',
    '8': '08:00',
  };
  expect(Object.fromEntries(Object.keys(read).map((text) => [text, timeOf(text)]))).toEqual(read);
});

test.each(['24:00', '7:60', '7 giờ 5', '730', 'sáng', '7:30 sáng', ''])('%o is no time of the day', (text) => {
  expect(timeShape.test(text)).toBe(false);
  expect(() => timeOf(text)).toThrow(RangeError);
});

test('hours are shown as a clerk writes them, the same days in one line', () => {
  const hours = [
    { firstDay: 6, lastDay: 6, opens: '08:00', closes: '11:00' },
    { firstDay: 1, lastDay: 5, opens: '13:30', closes: '17:00' },
    { firstDay: 1, lastDay: 5, opens: '07:30', closes: '11:30' },
  ];
  expect(hoursLines(hours)).toEqual(['Thứ Hai – Thứ Sáu: 7 giờ 30 – 11 giờ 30, 13 giờ 30 – 17 giờ', 'Thứ Bảy: 8 giờ – 11 giờ']);
  expect(hoursLines(hours, 'en')[0]).toBe('Monday – Friday: 7:30 – 11:30, 13:30 – 17:00');
  expect(hoursLines([])).toEqual([]);
});
