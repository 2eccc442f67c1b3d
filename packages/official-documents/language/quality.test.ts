import { describe, expect, it } from 'vitest';
import { leastQuality, quality } from './quality.ts';
import { isSyllable } from './syllables.ts';

const good =
  'Các phòng, ban và tổ dân phố phối hợp tuyên truyền về dịch vụ công trực tuyến, hướng dẫn người dân nộp hồ sơ tại nhà và trả kết quả đúng hẹn theo quy định.';

describe('quality', () => {
  it('finds a clean text good, with its abbreviations, figures and addresses', () => {
    expect(quality(`${good} UBND, CCHC, 100% TTHC, https://vi-du.vn`)).toBeGreaterThan(0.98);
  });

  it('finds a text whose letters were lost damaged', () => {
    const lost = good.replace(/[hcgay]/gu, ' ');
    expect(quality(lost)).toBeLessThan(leastQuality);
  });
});

describe('isSyllable', () => {
  it.each(['nghiêng', 'quyết', 'khuyến', 'giếng', 'gì', 'quý', 'đường', 'tuyên', 'ủy', 'uỷ', 'hoà', 'kỹ', 'Ý'])('knows %s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(['tromg', 'hoc', 'tịng̣', 'bcd', 'các̀', 'web', 'ngh', 'tru'.concat('yềnn')])('rejects %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
