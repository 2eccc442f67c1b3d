import { describe, expect, it } from 'vitest';
import { readText } from '../../../fixtures/index.ts';
import { letter, plan } from '../../../fixtures/papers.ts';
import type { Reading } from '../../../reading.ts';

const read = (sentence: string): Promise<Reading> => readText(plan('I. NHIỆM VỤ', `1. ${sentence}`));
const deadlines = async (sentence: string): Promise<unknown[]> =>
  (await read(sentence)).deadlines.map(({ text, rule, time, within }) => [
    text,
    rule,
    ...(time ? [time] : []),
    ...(within ? [within] : []),
  ]);
const date = (on: string, before?: true): object => ({ kind: 'date', on, ...(before ? { before } : {}) });
const monthly = (day?: number, before?: true): object => ({
  kind: 'period-end',
  periods: ['month'],
  ...(day ? { day } : {}),
  ...(before ? { before } : {}),
});

describe('hours', () => {
  it.each([
    [
      'Gửi câu hỏi trước 9h00, ngày 13 tháng 02 năm 2026 để tổng hợp.',
      'trước 9h00, ngày 13 tháng 02 năm 2026',
      date('2026-02-13', true),
      '09:00',
    ],
    ['Bài gửi về đến 10h, ngày 16 tháng 3 năm 2026.', 'đến 10h, ngày 16 tháng 3 năm 2026', date('2026-03-16'), '10:00'],
    ['Gửi trước 16 giờ 30 phút ngày 20/3/2026.', 'trước 16 giờ 30 phút ngày 20/3/2026', date('2026-03-20', true), '16:30'],
    ['Xong chậm nhất đến 17 giờ 00 ngày 30/6/2026.', 'chậm nhất đến 17 giờ 00 ngày 30/6/2026', date('2026-06-30'), '17:00'],
    ['Gửi báo cáo trước 17h ngày 25/4.', 'trước 17h ngày 25/4', date('2026-04-25', true), '17:00'],
    ['Gửi trước 16 giờ, thứ Sáu, ngày 24/4/2026.', 'trước 16 giờ, thứ Sáu, ngày 24/4/2026', date('2026-04-24', true), '16:00'],
    ["Nộp chậm nhất 11h30' ngày 05/5/2026.", "chậm nhất 11h30' ngày 05/5/2026", date('2026-05-05'), '11:30'],
    ['Hạn cuối gửi bài: 17h00 ngày 10 tháng 8 năm 2026.', 'Hạn cuối gửi bài: 17h00 ngày 10 tháng 8 năm 2026', date('2026-08-10'), '17:00'],
    ['Khai mạc vào hồi 7h30, sáng thứ Bảy, ngày 21/3/2026.', 'vào hồi 7h30, sáng thứ Bảy, ngày 21/3/2026', date('2026-03-21'), '07:30'],
    ['Đúng 8 giờ 00 phút ngày 20 tháng 3 năm 2026 khai mạc.', 'Đúng 8 giờ 00 phút ngày 20 tháng 3 năm 2026', date('2026-03-20'), '08:00'],
  ])('%s', async (sentence, ...stated) => {
    expect(await deadlines(sentence)).toEqual([stated]);
  });
});

describe('months and days of each month', () => {
  it.each([
    ['Hoàn thành rà soát cuối tháng 6.', [['cuối tháng 6', date('2026-06')]]],
    ['Tổ chức trong 6 tháng đầu năm 2026.', [['trong 6 tháng đầu năm 2026', date('2026-06')]]],
    ['Bắt đầu từ tháng 4/2026.', [['Bắt đầu từ tháng 4/2026', date('2026-04')]]],
    ['Treo băng rôn từ ngày 15/3/2026.', [['từ ngày 15/3/2026', date('2026-03-15')]]],
    ['Tổ chức từ ngày 08/11/2026 đến ngày 14/11/2026.', [['từ ngày 08/11/2026 đến ngày 14/11/2026', date('2026-11-14')]]],
    ['Lấy ý kiến người nghe 6 tháng một lần.', [['6 tháng một lần', { kind: 'period-end', periods: ['half-year'] }]]],
    ['Rà soát mỗi quý một lần.', [['mỗi quý một lần', { kind: 'period-end', periods: ['quarter'] }]]],
    ['Đánh giá công chức hằng quý trên phần mềm.', [['hằng quý', { kind: 'period-end', periods: ['quarter'] }]]],
    ['Sơ kết vào cuối tháng 6/2026.', [['vào cuối tháng 6/2026', date('2026-06')]]],
    ['Báo cáo vào ngày 15 hằng tháng.', [['vào ngày 15 hằng tháng', monthly(15)]]],
    ['Gửi số liệu ngày 20 mỗi tháng.', [['ngày 20 mỗi tháng', monthly(20)]]],
    ['Gửi về trước 15h00 ngày 20 hằng tháng.', [['trước 15h00 ngày 20 hằng tháng', monthly(20, true)]]],
    ['Định kỳ hằng tháng (ngày 20), các thôn báo cáo.', [['Định kỳ hằng tháng (ngày 20)', monthly(20)]]],
    ['Tổng hợp vào cuối mỗi quý.', [['vào cuối mỗi quý', { kind: 'period-end', periods: ['quarter'] }]]],
    ['Tổ chức lễ phát động ngày 10/10/2026.', [['ngày 10/10/2026', date('2026-10-10')]]],
    [
      'Trước ngày 01/7 và 01/12/2026.',
      [
        ['Trước ngày 01/7', date('2026-07-01', true)],
        ['01/12/2026', date('2026-12-01', true)],
      ],
    ],
    ['Hoàn thành trong năm 2026.', [['trong năm 2026', date('2026')]]],
  ])('%s', async (sentence, stated) => {
    expect(await deadlines(sentence)).toEqual(stated);
  });

  it.each([
    ['Đối thoại vào các tháng 3, 6, 9 và 12 năm 2026.', ['2026-03', '2026-06', '2026-09', '2026-12']],
    ['Kiểm tra trong tháng 4, tháng 8, tháng 11/2026.', ['2026-04', '2026-08', '2026-11']],
    ['Tập huấn vào tháng 5 và tháng 10.', ['2026-05', '2026-10']],
  ])('%s', async (sentence, months) => {
    expect((await read(sentence)).deadlines.map(({ rule }) => rule)).toEqual(months.map((month) => date(month)));
  });
});

describe('spans that something sets going', () => {
  it.each([
    [
      'Trả lời trong vòng 05 ngày làm việc kể từ ngày nhận được kiến nghị.',
      { amount: 5, unit: 'working-day', from: 'nhận được kiến nghị' },
    ],
    ['Báo cáo chậm nhất sau 03 ngày làm việc kể từ ngày kết thúc hội nghị.', { amount: 3, unit: 'working-day', from: 'kết thúc hội nghị' }],
    ['Trả lời trong thời hạn 24 giờ kể từ khi tiếp nhận.', { amount: 24, unit: 'hour', from: 'tiếp nhận' }],
    ['Gửi giấy mời chậm nhất 03 ngày trước khi tổ chức hội nghị.', { amount: 3, unit: 'day', from: 'tổ chức hội nghị', ahead: true }],
    ['05 ngày sau khi kết thúc hội nghị, gửi báo cáo.', { amount: 5, unit: 'day', from: 'kết thúc hội nghị' }],
    ['Đăng tải trong vòng 02 ngày làm việc.', { amount: 2, unit: 'working-day' }],
  ])('%s', async (sentence, within) => {
    expect((await read(sentence)).deadlines).toMatchObject([{ rule: { kind: 'on-demand' }, within }]);
  });
});

describe('what is no deadline', () => {
  it.each([
    'Tuyên truyền ở các cơ sở giáo dục phổ thông, giáo dục thường xuyên.',
    'Niêm yết tại Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên.',
    'Bố trí từ kinh phí chi thường xuyên; nguồn thường xuyên được giao.',
    'Khắc phục việc kiểm tra chưa được thường xuyên.',
    'Họp 03 ngày liên tục.',
    'Cách ly trong vòng 14 ngày.',
    'Phóng sự dài không quá 05 phút.',
    'Năm 2025, xã đạt 95% hồ sơ trực tuyến.',
    'Đến hết năm 2025, tỷ lệ đạt 90%.',
    'Trong quý IV năm 2025 còn 3 thôn chưa có bảng tin.',
    'Tính đến ngày 15/12/2025 có 12 tin, bài.',
    'Thực hiện Kế hoạch ngày 05/01/2026 của UBND tỉnh.',
    'Báo cáo tháng 3, 6 tháng đầu năm.',
  ])('%s', async (sentence) => {
    expect(await deadlines(sentence)).toEqual([]);
  });

  it('what is done all the time stays one', async () => {
    expect((await deadlines('Thường xuyên, kịp thời cập nhật; phát thanh liên tục trong năm.')).length).toBe(2);
  });
});

describe('a letter', () => {
  it('sets times in paragraphs without numbers, in its own year', async () => {
    const { deadlines } = await readText(letter('Đề nghị các thôn gửi báo cáo về Văn phòng trước ngày 20/3 để tổng hợp.'));
    expect(deadlines.map(({ rule }) => rule)).toEqual([date('2026-03-20', true)]);
  });
});
