import { expect, test } from 'vitest';
import { positionInWords } from './text.ts';

test.each([
  ['CHỦ TỊCH', 'Chủ tịch'],
  ['PHÓ CHỦ TỊCH', 'Phó Chủ tịch'],
  ['CHÁNH VĂN PHÒNG', 'Chánh Văn phòng'],
  ['Phó Giám đốc', 'Phó Giám đốc'],
])('a position that a paper prints in capitals is named as in a sentence: %s', (printed, words) =>
  expect(positionInWords(printed)).toBe(words),
);
