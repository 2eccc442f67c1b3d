import { digitByDigit } from '../numbers.ts';

const names: Readonly<Record<string, string>> = {
  A: 'a',
  Ă: 'á',
  Â: 'ớ',
  B: 'bê',
  C: 'xê',
  D: 'dê',
  Đ: 'đê',
  E: 'e',
  Ê: 'ê',
  F: 'ép',
  G: 'giê',
  H: 'hát',
  I: 'i',
  J: 'gi',
  K: 'ca',
  L: 'lờ',
  M: 'mờ',
  N: 'nờ',
  O: 'o',
  Ô: 'ô',
  Ơ: 'ơ',
  P: 'pê',
  Q: 'quy',
  R: 'rờ',
  S: 'sờ',
  T: 'tê',
  U: 'u',
  Ư: 'ư',
  V: 'vê',
  W: 'vê kép',
  X: 'ích',
  Y: 'y',
  Z: 'dét',
};

/** A letter by its name; what is no letter stays. */
export const letterName = (letter: string): string => names[letter.toUpperCase()] ?? letter;

/** Letters and figures one by one by their names. */
export const spelt = (letters: string): string =>
  [...letters].map((one) => (/\d/.test(one) ? digitByDigit(one) : letterName(one))).join(' ');
