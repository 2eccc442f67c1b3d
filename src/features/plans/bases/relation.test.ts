import { expect, test } from 'vitest';
import { proposedRelation } from './relation.ts';

const citing = { issuer: 'UBND phường Mộ Lao', superiorSymbol: '62/KH-UBND' };

test.each([
  [
    'superior-plan',
    { type: 'Kế hoạch', symbol: '62/KH-UBND', issuer: 'UBND quận Hà Đông', title: 'Tuyên truyền cải cách hành chính năm 2025' },
  ],
  ['reform-plan', { type: 'Kế hoạch', symbol: '23/KH-UBND', issuer: 'UBND phường Mộ Lao', title: 'Cải cách hành chính nhà nước năm 2025' }],
  ['reform-plan', { type: 'Kế hoạch', symbol: '23/KH-UBND', issuer: 'Uỷ ban nhân dân phường Mộ Lao' }],
  [
    'programme',
    {
      type: 'Nghị quyết',
      symbol: '76/NQ-CP',
      issuer: 'Chính phủ',
      title: 'Ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030',
    },
  ],
  [
    'programme',
    { type: 'Kế hoạch', symbol: '248/KH-UBND', title: 'Thực hiện cải cách hành chính nhà nước huyện Tứ Kỳ giai đoạn 2021-2025' },
  ],
  [
    'socio-economic',
    { type: 'Kế hoạch', symbol: '9/KH-UBND', issuer: 'UBND phường Mộ Lao', title: 'Phát triển kinh tế - xã hội năm 2025' },
  ],
  ['basis', { type: 'Kế hoạch', symbol: '9/KH-UBND', issuer: 'UBND phường Mộ Lao', title: 'Tuyên truyền cải cách hành chính năm 2024' }],
  [
    'basis',
    {
      type: 'Quyết định',
      symbol: '6830/QĐ-UBND',
      issuer: 'UBND thành phố Hà Nội',
      title: 'Ban hành Kế hoạch cải cách hành chính năm 2025',
    },
  ],
  ['basis', { type: 'Luật' }],
])('%s: %j', (relation, cited) => {
  expect(proposedRelation(cited, citing)).toBe(relation);
});
