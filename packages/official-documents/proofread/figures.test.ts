import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/index.ts';
import { plan } from '../fixtures/papers.ts';

const messages = async (sentence: string): Promise<string[]> =>
  (await readText(plan('I. TÌNH HÌNH', `1. ${sentence}`))).findings
    .filter(({ kind }) => kind === 'damaged-text')
    .map(({ message }) => message);

describe('figures of one sentence', () => {
  it('a share and its percentage that do not agree are queried', async () => {
    expect(await messages('Có 1.204/1.250 phiếu đánh giá ở mức hài lòng, đạt 98,2%.')).toEqual([
      'Số liệu mâu thuẫn: 1.204/1.250 bằng 96,3%, không phải 98,2%.',
    ]);
  });
  it('two parts that make up a whole and do not sum to it are queried', async () => {
    expect(await messages('Tổng số 2.846 hồ sơ, trong đó nộp trực tuyến 2.315 hồ sơ, nộp trực tiếp 513 hồ sơ.')).toEqual([
      'Số liệu mâu thuẫn: 2.315 + 513 = 2.828, không bằng tổng 2.846.',
    ]);
  });
  it.each([
    'Đã hoàn thành 36/38 nhiệm vụ, đạt 94,7%.',
    'Đã hoàn thành 2/3 số nhiệm vụ, đạt 66,6%.',
    'Tiếp nhận 2.846 hồ sơ, trong đó trực tuyến 2.315 hồ sơ, trực tiếp 531 hồ sơ.',
    'Có 40 đại biểu, trong đó có 12 đại biểu nữ, 05 đại biểu trẻ tuổi.',
    'Từ ngày 15/12 các đơn vị bắt đầu nộp, tỷ lệ 30%.',
  ])('right: %s', async (sentence) => {
    expect(await messages(sentence)).toEqual([]);
  });
});
