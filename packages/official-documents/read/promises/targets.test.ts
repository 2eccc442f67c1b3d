import { describe, expect, it } from 'vitest';
import { readText } from '../../fixtures/index.ts';
import { letter, plan } from '../../fixtures/papers.ts';

const targets = async (sentence: string): Promise<unknown[]> =>
  (await readText(plan('I. NHIỆM VỤ', `1. ${sentence}`))).targets.map(({ comparator, value, upTo, unit }) => [
    comparator,
    value,
    ...(upTo ? [upTo] : []),
    unit,
  ]);

describe('how much', () => {
  it.each([
    ['Phấn đấu đạt 1,5 triệu lượt truy cập Trang thông tin điện tử.', [['=', 1_500_000, 'lượt truy cập']]],
    ['Đạt 50 nghìn đến 60 nghìn lượt tiếp cận.', [['=', 50_000, 60_000, 'lượt tiếp cận']]],
    ['Bố trí kinh phí 45 triệu đồng, trong đó ngân sách xã 30 triệu đồng.', []],
    ['Xã đã giải quyết 3.120/3.250 hồ sơ, đạt 96%.', []],
    ['Không để hồ sơ quá hạn quá 1%.', [['<=', 1, '%']]],
    ['Kiểm tra tại ít nhất 15 xã, phường.', [['>=', 15, 'xã']]],
    ['Thu hút trên 2.000 lượt người tham gia.', [['>=', 2000, 'lượt người']]],
    ['Xây dựng 02 mô hình dân vận khéo.', [['=', 2, 'mô hình dân vận khéo']]],
    ['Mỗi quý tổ chức 01 buổi nói chuyện chuyên đề về pháp luật.', [['=', 1, 'buổi nói chuyện chuyên đề']]],
    ['Đăng tối thiểu 24 tin, bài/năm.', [['>=', 24, 'tin, bài']]],
    ['Mỗi thôn có ít nhất 01 tổ công nghệ số cộng đồng.', [['>=', 1, 'tổ công nghệ số cộng đồng']]],
    ['Tập huấn cho 150 cán bộ, công chức của xã.', [['=', 150, 'cán bộ, công chức']]],
    [
      'Trồng 10.000 cây xanh; hỗ trợ 05 hộ nghèo, 10 suất quà.',
      [
        ['=', 10_000, 'cây xanh'],
        ['=', 5, 'hộ nghèo'],
        ['=', 10, 'suất quà'],
      ],
    ],
    ['Phấn đấu tối thiểu đạt 25% cán bộ.', [['>=', 25, '%']]],
    ['Trả kết quả không quá 15 phút.', [['<=', 15, 'phút']]],
    ['Mỗi bản cử 02 người tham dự.', [['=', 2, 'người']]],
    ['Bố trí 03 cán bộ hỗ trợ người dân nộp hồ sơ.', [['=', 3, 'cán bộ']]],
    ['26/26 tổ dân phố có nhóm Zalo.', [['=', 26, 'tổ dân phố']]],
    ['Mỗi khu dân cư xây dựng 01 “Điểm dịch vụ công”.', [['=', 1, 'điểm dịch vụ công']]],
    [
      'Treo ít nhất 20 băng rôn, 05 cụm pa nô; phát sóng 01 số/tuần.',
      [
        ['>=', 20, 'băng rôn'],
        ['>=', 5, 'cụm pa nô'],
        ['=', 1, 'số'],
      ],
    ],
    ['Phấn đấu đạt từ 85% trở lên, tăng 05% so với năm 2025.', [['>=', 85, '%']]],
    ['Mỗi trường gửi ít nhất 03 tiết mục.', [['>=', 3, 'tiết mục']]],
    [
      'Chuẩn bị 06 bàn tiếp nhận, mỗi bản 01 quầy.',
      [
        ['=', 6, 'bàn tiếp nhận'],
        ['=', 1, 'quầy'],
      ],
    ],
    ['Không để quá 05 hồ sơ trễ hạn.', [['<=', 5, 'hồ sơ']]],
    ['Khảo sát ý kiến của 300 hộ dân.', [['=', 300, 'hộ dân']]],
    [
      'Số tin tối thiểu như sau: 10 tin của Đoàn Thanh niên; 05 tin của Hội Nông dân.',
      [
        ['>=', 10, 'tin'],
        ['>=', 5, 'tin'],
      ],
    ],
  ])('%s', async (sentence, found) => {
    expect(await targets(sentence)).toEqual(found);
  });

  it.each([
    'Toàn xã hiện có 12 thôn, 3.500 hộ với 14.200 người.',
    'Năm 2025, xã đã tổ chức 12 hội nghị với 1.500 lượt người dự.',
    'Tổ công tác gồm 07 thành viên do 01 đồng chí Phó Chủ tịch làm tổ trưởng.',
    'Dịch tài liệu ra tiếng dân tộc đối với những bản có trên 70% đồng bào dân tộc thiểu số.',
    'Phát thanh vào 5 giờ 30 phút và 17 giờ 30 phút.',
    'Tuyên truyền tại 05 thôn có tỷ lệ thấp dưới 50%.',
    'Kiểm điểm người đứng đầu nơi để tỷ lệ hồ sơ quá hạn trên 2%.',
    'Theo Điều 17 và khoản 2, Điều 5 của Nghị định; Chương trình 135.',
  ])('no target: %s', async (sentence) => {
    expect(await targets(sentence)).toEqual([]);
  });

  it('two figures in a sentence have their own words', async () => {
    const { targets } = await readText(plan('I. CHỈ TIÊU', '1. Có ít nhất 80% cơ quan, đơn vị và 70% doanh nghiệp sử dụng chữ ký số.'));
    expect(targets.map(({ text }) => text)).toEqual(['Có ít nhất 80% cơ quan, đơn vị', '70% doanh nghiệp sử dụng chữ ký số']);
  });

  it('letters without headings set targets, save where they tell their occasion', async () => {
    const { targets } = await readText(
      letter('Thời gian qua còn 12 xã chưa gửi; đề nghị các đơn vị thực hiện một số nội dung sau:', 'Các thôn treo 05 băng rôn.'),
    );
    expect(targets.map(({ value, unit }) => [value, unit])).toEqual([[5, 'băng rôn']]);
  });
});
