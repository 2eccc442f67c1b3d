import { expect, it } from 'vitest';
import type { Signer } from '../paper.ts';
import { signatureLines } from './signature.ts';

const body = 'Ủy ban nhân dân';
const cases: [string, Signer, string[]][] = [
  ['the chairperson for the committee', { as: 'head', body, head: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
  [
    'a deputy for the chairperson of the committee',
    { as: 'deputy', body, head: 'Chủ tịch', title: 'Phó Chủ tịch' },
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ],
  ['an acting chairperson', { as: 'acting-head', body, head: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
  ['an acting chairperson in their own competence', { as: 'acting-head', head: 'Chủ tịch' }, ['Q. CHỦ TỊCH']],
  ['the head of a room, without TM.', { as: 'head', head: 'Trưởng phòng' }, ['TRƯỞNG PHÒNG']],
  ['a deputy head of a room', { as: 'deputy', head: 'Trưởng phòng', title: 'Phó Trưởng phòng' }, ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG']],
  ['by order', { as: 'by-order', head: 'Chủ tịch', title: 'Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  [
    'by order, by the deputy of the one ordered',
    { as: 'by-order', head: 'Chủ tịch', title: 'Chánh Văn phòng', deputy: 'Phó Chánh Văn phòng' },
    ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  ],
  ['by delegation', { as: 'by-delegation', head: 'Chủ tịch', title: 'Trưởng phòng Tư pháp' }, ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG TƯ PHÁP']],
];

it.each(cases)('signs as %s', (_, signer, lines) => {
  expect(signatureLines(signer)).toEqual(lines);
});
