import type { PaperDate, PaperSymbol, PartLevel } from '../paper.ts';

const BLANK = ' '.repeat(7);
/** Điểm follow the Vietnamese alphabet without the letters that carry a mark of their own, đ apart: no f, j, w, z. */
const POINTS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A number as papers write it: below 10 with a leading zero ("05"), as in "Số: 05/KH-UBND" and "02 hội nghị". */
export function numberForm(value: number): string {
  return Number.isInteger(value) && value >= 0 && value < 10 ? `0${value}` : amount(value);
}

/** A figure with the Vietnamese separators: "12.500.000", "98,5". Up to three decimal places. */
export function amount(value: number | bigint): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }).format(value);
}

export function money(dong: number | bigint): string {
  return `${amount(dong)} đồng`;
}

/** "05/KH-UBND", or "/KH-UBND" after a blank where the number is not given yet. The running number takes no separators. */
export function symbolForm({ number, suffix }: PaperSymbol): string {
  return `${number === undefined ? BLANK : String(number).padStart(2, '0')}/${suffix}`;
}

const day = (date: PaperDate) => (date.day === undefined ? undefined : String(date.day).padStart(2, '0'));

/** Only January and February take a leading zero (Phụ lục I, mục II.I.4). */
const month = (date: PaperDate) => (date.month === undefined ? undefined : date.month < 3 ? `0${date.month}` : `${date.month}`);

/** "ngày 05 tháng 6 năm 2026"; day and month that are not known are left blank to be written in. */
export function longDate(date: PaperDate): string {
  return `ngày ${day(date) ?? BLANK} tháng ${month(date) ?? BLANK} năm ${date.year}`;
}

/** "05/6/2026", as citations write it; without a day "6/2026", without a month "2026". */
export function shortDate(date: PaperDate): string {
  return [month(date) && day(date), month(date), date.year].filter(Boolean).join('/');
}

/** A whole number from 1 to 3999 in Roman numerals. Refuses others with a RangeError. */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) throw new RangeError(`No Roman numeral for ${value}`);
  let rest = value;
  let numeral = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      numeral += sign;
      rest -= worth;
    }
  }
  return numeral;
}

/** The letters of the nth điểm: a, b, c, d, đ, e, g … y, then aa, ab … (the decree is silent beyond y). */
function pointLetters(nth: number): string {
  const before = Math.floor((nth - 1) / POINTS.length);
  return (before > 0 ? pointLetters(before) : '') + POINTS.charAt((nth - 1) % POINTS.length);
}

/** The label of the nth part of its level, counted from 1: "I.", "Điều 2.", "1.", "đ)", "-". */
export function partLabel(level: PartLevel, nth: number): string {
  switch (level) {
    case 'part':
      return `Phần ${roman(nth)}`;
    case 'chapter':
      return `Chương ${roman(nth)}`;
    case 'section':
      return `${roman(nth)}.`;
    case 'article':
      return `Điều ${nth}.`;
    case 'clause':
      return `${nth}.`;
    case 'point':
      return `${pointLetters(nth)})`;
    case 'dash':
      return '-';
    case 'plus':
      return '+';
  }
}
