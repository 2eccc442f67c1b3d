import { describe, expect, it } from 'vitest';
import { readBytes } from '../../fixtures/index.ts';
import { plan } from '../../fixtures/papers.ts';
import { placeFaults } from '../../fixtures/places.ts';
import type { Reading } from '../../reading.ts';
import { reportOf } from './reports.ts';

const readingOf = async (text: string): Promise<Reading> => {
  const { extracted, reading } = await readBytes(new TextEncoder().encode(text));
  expect(placeFaults(extracted, reading)).toEqual([]);
  return reading;
};

describe('what a plan orders without a unit', async () => {
  const reading = await readingOf(
    plan(
      'I. NỘI DUNG TUYÊN TRUYỀN',
      '1. Tuyên truyền cải cách thể chế.',
      'II. HÌNH THỨC TUYÊN TRUYỀN',
      '1. Đăng tin, bài trên Trang thông tin điện tử xã.',
      '- Thời gian thực hiện: Thường xuyên trong năm.',
      '2. Tổ chức hội nghị. Năm 2026, UBND xã và các thôn mỗi đơn vị cần tổ chức ít nhất 01 hội nghị chuyên đề; đối với UBND xã, dự kiến tổ chức hội nghị vào Quý III/2026.',
      '3. Đề nghị các tổ chức chính trị - xã hội có các hoạt động tuyên truyền phù hợp.',
      '4. Treo băng rôn.',
      '- Bộ phận thực hiện: Các bộ phận chuyên môn.',
      '5. Công khai thủ tục hành chính:',
      '- Niêm yết tại trụ sở.',
      '- Cập nhật trên trang thông tin điện tử.',
      '(Có Phụ lục kèm theo).',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Kinh tế: Tham mưu Kế hoạch, tổ chức Hội nghị chuyên đề vào Quý III/2026.',
    ),
  );

  it('is proposed, with its time and the body that a sentence names; what has its unit is not', () => {
    expect(
      reading.proposals?.map(({ text, unit, requested, from, deadlines }) => [text, unit, requested, from, deadlines?.[0]?.rule.kind]),
    ).toEqual([
      ['Đăng tin, bài trên Trang thông tin điện tử xã.', undefined, undefined, 'channels', 'continuous'],
      ['Tổ chức hội nghị.', undefined, undefined, 'channels', undefined],
      [
        'Năm 2026, UBND xã và các thôn mỗi đơn vị cần tổ chức ít nhất 01 hội nghị chuyên đề;',
        'UBND xã và các thôn',
        undefined,
        'channels',
        'date',
      ],
      ['đối với UBND xã, dự kiến tổ chức hội nghị vào Quý III/2026.', 'UBND xã', undefined, 'channels', 'quarter'],
      [
        'các tổ chức chính trị - xã hội có các hoạt động tuyên truyền phù hợp.',
        'các tổ chức chính trị - xã hội',
        true,
        'channels',
        undefined,
      ],
      ['Niêm yết tại trụ sở.', undefined, undefined, 'channels', undefined],
      ['Cập nhật trên trang thông tin điện tử.', undefined, undefined, 'channels', undefined],
    ]);
    expect(reading.assignments.map(({ unit, group }) => [unit, group])).toEqual([
      ['Các bộ phận chuyên môn', { of: 'units' }],
      ['Phòng Kinh tế', undefined],
    ]);
  });

  it('a report on demand is due when any of those named asks for it', async () => {
    const { deadlines } = await readingOf(
      plan('I. TỔ CHỨC THỰC HIỆN', '1. Phòng Kinh tế: Báo cáo quý hoặc đột xuất theo yêu cầu của Thành phố, Quận.'),
    );
    expect(deadlines.map(({ text, rule }) => [text, rule.kind])).toContainEqual(['đột xuất theo yêu cầu của Thành phố, Quận', 'on-demand']);
  });

  it('a duty keeps a date that the paper has named before for the same act', () => {
    expect(reading.assignments[1]?.duties[0]?.deadlines).toMatchObject([{ rule: { kind: 'quarter', year: 2026, quarter: 3 } }]);
    expect(reading.deadlines.filter(({ rule }) => rule.kind === 'quarter')).toHaveLength(1);
  });

  it('a target has its whole sentence and those whom it binds', () => {
    expect(reading.targets).toMatchObject([
      {
        text: 'Năm 2026, UBND xã và các thôn mỗi đơn vị cần tổ chức ít nhất 01 hội nghị chuyên đề',
        unitsBound: 'UBND xã và các thôn',
        value: 1,
        comparator: '>=',
      },
    ]);
  });
});

describe('where a plan starts from', async () => {
  const reading = await readingOf(
    plan(
      'I. TÌNH HÌNH',
      '1. Kết quả đạt được',
      'Trong năm 2025, Đài Truyền thanh xã đã thực hiện 12 chuyên mục phát thanh (mỗi chuyên mục có thời lượng 5-7 phút) về cải cách. Bên cạnh đó Phòng Văn hóa - Xã hội cũng đã đăng tải gần 120 tin, bài về thủ tục hành chính; tổ chức được hơn 1.500 lượt tuyên truyền lưu động.',
      'Tỷ lệ hồ sơ trực tuyến đạt 85,5%. Thực hiện Kế hoạch số 15/KH-UBND.',
      '2. Tồn tại, hạn chế',
      'a) Hình thức chưa đa dạng:',
      '- Chưa phát huy mạng xã hội.',
      '- Hình thức trực quan còn ít.',
      'b) Số lượng tin, bài chưa nhiều.',
      'II. YÊU CẦU',
      'Bám sát chủ đề năm 2026 của xã “Kỷ cương, sáng tạo, phát triển” và tỉnh “Tăng tốc, bứt phá vì người dân”.',
      'III. NHIỆM VỤ',
      '1. Tổ chức hội thi với chủ đề “Tìm hiểu cải cách hành chính”.',
    ),
  );

  it('its figures of the past, with their year and who did it, are no targets', () => {
    expect(reading.baseline?.map(({ value, unit, about, year, by }) => [value, unit, about, year, by])).toEqual([
      [12, 'chuyên mục phát thanh', undefined, 2025, 'Đài Truyền thanh xã'],
      [120, 'tin, bài', 'near', 2025, 'Phòng Văn hóa - Xã hội'],
      [1500, 'lượt', 'over', 2025, 'Phòng Văn hóa - Xã hội'],
      [85.5, '%', undefined, undefined, undefined],
    ]);
    expect(reading.targets).toEqual([]);
  });

  it('its shortcomings, each once', () => {
    expect(reading.weaknesses?.map(({ text }) => text)).toEqual([
      'Chưa phát huy mạng xã hội.',
      'Hình thức trực quan còn ít.',
      'Số lượng tin, bài chưa nhiều.',
    ]);
  });

  it('the mottos of the year, and not that of a contest', () => {
    expect(reading.themes?.map(({ text, year, of }) => [text, year, of])).toEqual([
      ['Kỷ cương, sáng tạo, phát triển', 2026, 'xã'],
      ['Tăng tốc, bứt phá vì người dân', 2026, 'tỉnh'],
    ]);
  });
});

describe('the plan of the level above', () => {
  const withBases = async (...bases: string[]): Promise<string | undefined> =>
    (await readingOf(plan(...bases, 'I. MỤC ĐÍCH', 'Để người dân biết.'))).superiorPlan?.symbol;
  const own = 'Căn cứ Kế hoạch số 9/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã về cải cách hành chính năm 2026;';
  const same = 'Thực hiện Kế hoạch số 157/KH-UBND ngày 02/01/2026 của UBND tỉnh Vân Giang về tuyên truyền cải cách hành chính năm 2026;';
  const older = 'Căn cứ Kế hoạch số 40/KH-UBND ngày 10/11/2025 của UBND tỉnh Vân Giang về phát triển du lịch năm 2025;';
  const withoutIssuer = 'Căn cứ Kế hoạch số 248/KH-UBND ngày 29/12/2025 về tuyên truyền cải cách hành chính năm 2026;';

  it('is of another body, and of several the one about the same', async () => {
    expect(await withBases(own, older, same)).toBe('157/KH-UBND');
    expect(await withBases(same, older)).toBe('157/KH-UBND');
    expect(await withBases(own, withoutIssuer)).toBeUndefined();
  });
});

describe('a duty to report', () => {
  it.each([
    [
      'Định kỳ tổng hợp, báo cáo kết quả gắn với báo cáo CCHC của UBND phường quý I, 6 tháng, 9 tháng và cả năm về UBND quận (qua phòng Nội vụ quận) chậm nhất ngày 10 của tháng cuối kỳ báo cáo.',
      { to: 'UBND quận', through: 'phòng Nội vụ quận', within: 'báo cáo CCHC của UBND phường' },
    ],
    [
      'Báo cáo tình hình, kết quả thực hiện về UBND xã (qua Bộ phận VHTT, Văn phòng - Thống kê xã) trước ngày 15/10 để tổng hợp, báo cáo UBND huyện.',
      { to: 'UBND xã', through: 'Bộ phận VHTT, Văn phòng - Thống kê xã' },
    ],
    ['Gửi báo cáo về Phòng Văn hóa - Xã hội trước ngày 15/12/2026.', { to: 'Phòng Văn hóa - Xã hội' }],
    ['Theo dõi, tổng hợp, báo cáo Chủ tịch UBND xã theo quy định.', { to: 'Chủ tịch UBND xã' }],
    ['Lồng ghép nội dung vào báo cáo cải cách hành chính định kỳ.', { within: 'báo cáo cải cách hành chính định kỳ' }],
    ['Báo cáo kết quả cho UBND tỉnh thông qua Sở Nội vụ.', { to: 'UBND tỉnh', through: 'Sở Nội vụ' }],
    ['Mở chuyên mục trên Đài Truyền thanh xã.', undefined],
    ['Tiếp nhận phản ánh qua Văn phòng.', undefined],
  ])('%s', (duty, report) => {
    expect(reportOf(duty)).toEqual(report);
  });
});
