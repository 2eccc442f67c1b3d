import { describe, expect, it } from 'vitest';
import { amount, longDate, money, numberForm, partLabel, roman, shortDate, symbolForm } from './numbers.ts';

describe('numbers, dates and labels as papers write them', () => {
  it('puts a zero before numbers below ten only', () => {
    expect([0, 5, 9, 10, 1234].map(numberForm)).toEqual(['00', '05', '09', '10', '1.234']);
    expect(numberForm(2.5)).toBe('2,5');
  });

  it('puts a zero before days below ten and before January and February, not before March', () => {
    expect(longDate({ year: 2020, month: 1, day: 5 })).toBe('ngày 05 tháng 01 năm 2020');
    expect(longDate({ year: 2019, month: 6, day: 29 })).toBe('ngày 29 tháng 6 năm 2019');
    expect(shortDate({ year: 2024, month: 3, day: 12 })).toBe('12/3/2024');
    expect(shortDate({ year: 2025, month: 2, day: 4 })).toBe('04/02/2025');
    expect(shortDate(Temporal.PlainDate.from('2026-11-09'))).toBe('09/11/2026');
  });

  it('leaves room for a day, a month or a number that is not known yet', () => {
    expect(longDate({ year: 2027 })).toMatch(/^ngày {3,}tháng {3,}năm 2027$/);
    expect(longDate({ year: 2027, month: 2 })).toMatch(/^ngày {3,}tháng 02 năm 2027$/);
    expect(shortDate({ year: 2027, month: 2 })).toBe('02/2027');
    expect(shortDate({ year: 2027 })).toBe('2027');
    expect(symbolForm({ suffix: 'KH-UBND' })).toMatch(/^ {3,}\/KH-UBND$/);
  });

  it('writes the running number without separators', () => {
    expect(symbolForm({ number: 5, suffix: 'KH-UBND' })).toBe('05/KH-UBND');
    expect(symbolForm({ number: 4791, suffix: 'QĐ-UBND' })).toBe('4791/QĐ-UBND');
  });

  it('separates thousands by points and decimals by a comma', () => {
    expect(amount(12_500_000)).toBe('12.500.000');
    expect(amount(98.5)).toBe('98,5');
    expect(money(9_007_199_254_740_993n)).toBe('9.007.199.254.740.993 đồng');
  });

  it('labels parts by level', () => {
    expect([partLabel('part', 2), partLabel('chapter', 4), partLabel('section', 9), partLabel('article', 3)]).toEqual([
      'Phần II',
      'Chương IV',
      'IX.',
      'Điều 3.',
    ]);
    expect([partLabel('clause', 10), partLabel('dash', 7), partLabel('plus', 1)]).toEqual(['10.', '-', '+']);
  });

  it('letters points by the Vietnamese alphabet: đ after d, no f, j, w, z, and goes on after y', () => {
    const letters = Array.from({ length: 25 }, (_, at) => partLabel('point', at + 1));
    expect(letters.join(' ')).toBe('a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) ab)');
  });

  it('knows Roman numerals and refuses what has none', () => {
    expect([1, 4, 14, 49, 1994].map(roman)).toEqual(['I', 'IV', 'XIV', 'XLIX', 'MCMXCIV']);
    expect(() => roman(0)).toThrow(RangeError);
    expect(() => roman(1.5)).toThrow(RangeError);
  });
});
