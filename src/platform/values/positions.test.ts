import { expect, test } from 'vitest';
import { issuerOf } from './papers/issuer.ts';
import { positionInWords } from './text.ts';

test.each([
  ['CHỦ TỊCH', 'Chủ tịch'],
  ['PHÓ CHỦ TỊCH', 'Phó Chủ tịch'],
  ['CHÁNH VĂN PHÒNG', 'Chánh Văn phòng'],
  ['Phó Giám đốc', 'Phó Giám đốc'],
])('a position that a paper prints in capitals is named as in a sentence: %s', (printed, words) =>
  expect(positionInWords(printed)).toBe(words),
);

test.each([
  ['Ủy ban nhân dân xã Bình Thử', 'Ủy ban nhân dân xã Bình Thử', 'CHỦ TỊCH', 'UBND'],
  ['Sở Nội vụ', undefined, 'GIÁM ĐỐC', 'SNV'],
  ['Phòng Văn hóa - Xã hội', undefined, 'TRƯỞNG PHÒNG', 'SNV'],
  ['Chi cục Thuế khu vực I', undefined, 'CHI CỤC TRƯỞNG', 'SNV'],
])('%s is signed for by its own head', (name, body, head, abbreviation) => {
  const issuer = issuerOf({ name, shortName: 'SNV' });
  expect([issuer.body, issuer.head, issuer.abbreviation]).toEqual([body, head, abbreviation]);
});
