import { expect, test } from 'vitest';
import { dayInWords, symbolInWords } from './dates.ts';

test.each([
  ['18/KH-UBND', '18/KH-UBND'],
  ['29-NQ/TW', '29-NQ/TW'],
  ['/KH-UBND', '…/KH-UBND (chưa có số)'],
  ['…/KH-UBND', '…/KH-UBND (chưa có số)'],
  [null, 'chưa có số'],
])('a number that is blank is said to be: %s', (symbol, words) => expect(symbolInWords(symbol, 'vi')).toBe(words));

test.each([
  ['2024-01-16', '16/01/2024'],
  ['2024-01', 'tháng 01/2024, chưa ghi ngày'],
  ['2024', 'năm 2024, chưa ghi ngày'],
  [undefined, 'chưa ghi ngày'],
])('a date without a day is said to have none: %s', (day, words) => expect(dayInWords(day, 'vi')).toBe(words));
