import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/index.ts';
import { plan } from '../fixtures/papers.ts';
import { planOf, queriesOf } from './testing/paper.ts';
import { filesOf, linesOf, paragraphOf, textOf } from './testing/texts.ts';
import { lineFindings } from './words/index.ts';

const asked = async (sentence: string): Promise<string[]> =>
  (await readText(plan('I. NHIỆM VỤ', `1. ${sentence}`))).findings.map(({ text, message }) => `${text}: ${message}`);

describe('days', () => {
  it.each([
    ['Khai mạc vào thứ Hai, ngày 17/3/2026.', 'thứ Hai, ngày 17/3/2026: Ngày 17/3/2026 là thứ ba, không phải thứ hai.'],
    [
      'Họp lúc 08 giờ 00, thứ 6 ngày 02 tháng 4 năm 2026.',
      'thứ 6 ngày 02 tháng 4 năm 2026: Ngày 02 tháng 4 năm 2026 là thứ năm, không phải thứ 6.',
    ],
    ['Tổ chức ngày 20/9/2026 (thứ Bảy).', '20/9/2026 (thứ Bảy: Ngày 20/9/2026 là chủ nhật, không phải thứ bảy.'],
    ['Treo cờ từ ngày 08/11/2026 đến ngày 04/11/2026.', 'từ ngày 08/11/2026 đến ngày 04/11/2026: Ngày kết thúc trước ngày bắt đầu.'],
    ['Đăng ký từ ngày 25 đến hết ngày 10/6/2026.', 'từ ngày 25 đến hết ngày 10/6/2026: Ngày kết thúc trước ngày bắt đầu.'],
  ])('%s', async (sentence, query) => {
    expect(await asked(sentence)).toEqual([query]);
  });

  it.each([
    'Khai mạc vào thứ Ba, ngày 17/3/2026.',
    'Tổ chức ngày 20/9/2026 (Chủ nhật), thứ Bảy hằng tuần nghỉ.',
    'Số liệu từ ngày 15/12 đến ngày 14/6/2026.',
    'Treo cờ từ ngày 30/8 đến ngày 05/9/2026; trực từ 05 đến 08 giờ.',
  ])('right: %s', async (sentence) => {
    expect(await asked(sentence)).toEqual([]);
  });
});

describe('expressions that lack a syllable', () => {
  it.each([
    ['Giao Ủy ban dân các xã thực hiện.', 'Ủy ban nhân dân'],
    ['Kết quả tuyên truyền cải cách chính 6 tháng đầu năm.', 'cải cách hành chính'],
    ['Các tổ phố đọc bản tin trên loa.', 'tổ dân phố'],
    ['Đẩy mạnh phổ biến, dục pháp luật.', 'phổ biến, giáo dục pháp luật'],
    ['Giao Trung Phục vụ hành chính công phường hướng dẫn.', 'Trung tâm Phục vụ hành chính công'],
  ])('%s', async (sentence, whole) => {
    expect((await asked(sentence)).filter((one) => one.endsWith(`"${whole}".`))).toHaveLength(1);
  });

  it.each([
    'Ban nhân dân ấp thông báo đến từng hộ.',
    'Cải cách chính sách tiền lương; thủ tục chính xác; cải cách chính quyền địa phương.',
    'Sử dụng dịch vụ trực tuyến của ngân hàng; đăng trên Cổng Thông tin điện tử.',
  ])('right: %s', async (sentence) => {
    expect((await asked(sentence)).filter((one) => one.includes('thiếu chữ'))).toEqual([]);
  });

  it('nothing is asked of the lines that heads and closings have', () => {
    const lines = filesOf('lines').flatMap(linesOf);
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.flatMap((line) => lineFindings([paragraphOf(line)])).map(({ text }) => text)).toEqual([]);
  });
});

describe('head and closing', () => {
  const whole = planOf('1. Treo băng rôn.');
  it.each([
    ['Nơi nhận:', 'Nơi nhân:', 'Nơi nhận'],
    ['ngày 05 tháng', 'ngà 05 tháng', 'ngày'],
    ['năm 2026\n', 'ăm 2026\n', 'năm'],
    ['TM. ỦY BAN NHÂN DÂN', 'TM. ỦY BAN DÂN', undefined],
    ['Tự do', 'Tự dô', 'Tự do'],
  ])('%s misspelt as %s', (right, wrong, correction) => {
    expect(whole).toContain(right);
    expect(queriesOf(whole.replace(right, wrong)).filter(({ kind }) => kind !== 'missing-part')).toMatchObject([
      correction === undefined ? { kind: 'damaged-text' } : { kind: 'spelling' },
    ]);
  });
  it('right as they are', () => {
    expect(queriesOf(whole)).toEqual([]);
    expect(textOf('lines.txt')).toContain('Nơi nhận'.slice(0, 1));
  });
});
