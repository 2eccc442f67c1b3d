import { describe, expect, it } from 'vitest';
import { decision, letter, notice, plan } from '../fixtures/papers.ts';
import { fixture, readBytes, readText } from '../fixtures/index.ts';
import { who, whoIn } from '../fixtures/who/duties.ts';

describe('unit after unit', () => {
  it('names with verbs in them are whole, and a sentence is one though its verb is not known', async () => {
    const text = plan(
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Ban Quản lý dự án đầu tư xây dựng xã',
      'Bố trí kinh phí.',
      '2. Hội đồng phối hợp phổ biến, giáo dục pháp luật xã: biên soạn tài liệu.',
      '3. Bộ phận Tiếp nhận và Trả kết quả hướng dẫn người dân nộp hồ sơ.',
      '4. Trạm Truyền thanh - Truyền hình xã phát thanh 02 buổi/tuần.',
      '5. Công chức phụ trách tuyên truyền tham mưu Kế hoạch.',
      '6. Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên',
      '- Mở lớp.',
      '7. Cán bộ, công chức, người lao động gương mẫu thực hiện.',
      '8. Các phòng: Kinh tế, Văn hóa - Xã hội',
      '- Theo chức năng, nhiệm vụ, phối hợp cùng Văn phòng tuyên truyền.',
      '9. Kính đề nghị Ban Tuyên giáo Tỉnh ủy định hướng nội dung.',
      '10. Ủy ban nhân dân các xã, phường: niêm yết thủ tục.',
      '11. Đ/c Trần Văn Mẫu - Phó Chủ tịch UBND xã: Trưởng ban.',
      '12. Đ/c Lê Văn Ví – Trưởng Công an xã: bảo đảm an ninh trật tự.',
    );
    expect(await whoIn(text)).toEqual([
      'Ban Quản lý dự án đầu tư xây dựng xã: perform',
      'Hội đồng phối hợp phổ biến, giáo dục pháp luật xã: perform',
      'Bộ phận Tiếp nhận và Trả kết quả: perform',
      'Trạm Truyền thanh - Truyền hình xã: perform',
      'Công chức phụ trách tuyên truyền: advise',
      'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên: perform',
      'Cán bộ, công chức, người lao động: perform',
      'Các phòng: Kinh tế, Văn hóa - Xã hội: coordinate',
      'đề nghị Ban Tuyên giáo Tỉnh ủy: perform',
      'Ủy ban nhân dân các xã, phường: perform',
      'Trưởng Công an xã: perform',
    ]);
  });

  it('each sentence has its own; what follows a list belongs to no item of it', async () => {
    const decided = decision(
      'Điều 1. Giao dự toán kinh phí cho Phòng Văn hóa - Xã hội số tiền 50.000.000 đồng.',
      'Điều 2. Phòng Văn hóa - Xã hội chịu trách nhiệm quản lý kinh phí đúng quy định; Phòng Kinh tế hướng dẫn, kiểm tra việc thực hiện.',
    );
    expect(await whoIn(decided)).toEqual(['Phòng Văn hóa - Xã hội: perform', 'Phòng Kinh tế: perform']);
    const listed = letter(
      'Để chuẩn bị Hội nghị, UBND xã phân công nhiệm vụ như sau:',
      '- Phòng Văn hóa - Xã hội: Chuẩn bị nội dung, chương trình.',
      '- Công an xã: Bảo đảm an ninh.',
      'Các đơn vị gửi danh sách về Văn phòng HĐND và UBND xã trước ngày 18/01/2026.',
    );
    expect(await whoIn(listed)).toEqual(['Phòng Văn hóa - Xã hội: perform', 'Công an xã: perform', 'Các đơn vị: perform']);
  });

  it('whom a paper invites is no unit with duties', async () => {
    const text = notice(
      'Ủy ban nhân dân xã trân trọng kính mời:',
      '- Thường trực Đảng ủy;',
      '- Trưởng các thôn.',
      'Đề nghị các đồng chí đến dự đúng thành phần. Giao Văn phòng HĐND và UBND xã chuẩn bị hội trường; Trung tâm Văn hóa trang trí khánh tiết.',
    );
    expect(await whoIn(text)).toEqual(['Văn phòng HĐND và UBND xã: perform', 'Trung tâm Văn hóa: perform']);
  });

  it('page numbers that begin anew stand in no duty', async () => {
    const pages = [
      plan('I. TỔ CHỨC THỰC HIỆN', '1. Công an xã bảo đảm an ninh trật tự.').replace(/\n\nNơi nhận[\s\S]*$/u, ''),
      '2\n2. Phòng Kinh tế bố trí kinh phí',
      '1\ncho công tác tuyên truyền.',
      '- 2 -\n3. Các thôn treo băng rôn.\nTrang 4/5',
    ];
    const { assignments } = await readText(pages.join('\f'));
    expect(assignments.flatMap(({ duties }) => duties.map(({ text }) => text))).toEqual([
      'Công an xã bảo đảm an ninh trật tự.',
      'Phòng Kinh tế bố trí kinh phí cho công tác tuyên truyền.',
      'Các thôn treo băng rôn.',
    ]);
  });
});

describe('small papers that were read wrongly before', () => {
  it.each([
    ['06-giao-duc-thuong-xuyen.txt', ['Trung tâm Giáo dục thường xuyên: coordinate']],
    [
      '10-groups-restart-numbers.txt',
      ['Phòng Kinh tế: perform', 'Trung tâm Văn hóa - Thông tin và Thể thao xã: perform', 'Công an xã: perform'],
    ],
    ['13-giao-outside-assignments.txt', ['Thanh tra xã: perform', 'Phòng Văn hóa - Xã hội: lead', 'Phòng Kinh tế: perform']],
    [
      '14-decision-articles.txt',
      [
        'Phòng Văn hóa - Xã hội: lead',
        'Chánh Văn phòng HĐND và UBND xã: perform',
        'Trưởng phòng Văn hóa - Xã hội: perform',
        'Trưởng các thôn: perform',
        'các đơn vị liên quan: perform',
      ],
    ],
    ['15-letter-duties.txt', ['Phòng Văn hóa - Xã hội: lead']],
    ['20-page-number-restarts.pdf', ['Văn phòng HĐND và UBND xã: perform, perform', 'Công an xã: perform, coordinate']],
  ])('%s', async (name, units) => {
    const { reading } = await readBytes(fixture(`who/${name}`), name);
    expect(who(reading)).toEqual(units);
    expect(reading.findings.filter(({ kind }) => kind === 'numbering')).toEqual([]);
    expect(reading.assignments.flatMap(({ duties }) => duties).filter(({ text }) => /^\d+$|\.\s\d+$/u.test(text))).toEqual([]);
  });
});
