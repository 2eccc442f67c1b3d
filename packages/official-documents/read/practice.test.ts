import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/index.ts';
import type { Part, Reading } from '../reading.ts';

/** A plan of our own around the sections given; each line is a paragraph. */
const planOf = (sections: string, title = 'Thực hiện công tác dân vận năm 2026'): Promise<Reading> =>
  readText(
    `ỦY BAN NHÂN DÂN\nXÃ ĐỒI MƠ\nSố: 9/KH-UBND\nĐồi Mơ, ngày 02 tháng 01 năm 2026\nKẾ HOẠCH\n${title}\n${sections}\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLý Thị Ví Dụ\n`,
  );
const deadlinesIn = async (sentence: string): Promise<unknown[]> =>
  (await planOf(`I. NHIỆM VỤ\n1. ${sentence}`)).deadlines.map(({ text, rule }) => [text, rule]);
const labels = (parts: Part[]): unknown[] => parts.map(({ label, parts: below }) => (below ? [label, labels(below)] : label));

describe('times in words', () => {
  it.each([
    ['Bố trí kinh phí xong trước 30/6.', 'xong trước 30/6', { kind: 'date', on: '2026-06-30', before: true }],
    [
      'Gửi báo cáo chậm nhất ngày 25 của tháng cuối quý.',
      'chậm nhất ngày 25 của tháng cuối quý',
      { kind: 'period-end', periods: ['quarter'], day: 25 },
    ],
    ['Ra quân từ tháng 3 đến tháng 11/2026.', 'từ tháng 3 đến tháng 11/2026', { kind: 'date', on: '2026-11' }],
    ['Sơ kết trong tháng 7.', 'trong tháng 7', { kind: 'date', on: '2026-07' }],
    ['Số hóa hồ sơ đến hết năm 2027.', 'đến hết năm 2027', { kind: 'date', on: '2027' }],
    ['Nộp báo cáo trước ngày 10/12 hằng năm.', 'trước ngày 10/12 hằng năm', { kind: 'yearly', month: 12, day: 10, before: true }],
    [
      'Hằng tháng báo cáo (qua thư) trước ngày 20.',
      'Hằng tháng báo cáo (qua thư) trước ngày 20',
      { kind: 'period-end', periods: ['month'], day: 20, before: true },
    ],
    ['Báo cáo khác theo yêu cầu.', 'theo yêu cầu', { kind: 'on-demand' }],
  ])('%s', async (sentence, text, rule) => {
    expect(await deadlinesIn(sentence)).toEqual([[text, rule]]);
  });

  it('quarters that share a year are one time each; a check without notice is none', async () => {
    expect(await deadlinesIn('Tập huấn trong quý II và quý III năm 2026.')).toMatchObject([
      [expect.anything(), { kind: 'quarter', year: 2026, quarter: 2 }],
      [expect.anything(), { kind: 'quarter', year: 2026, quarter: 3 }],
    ]);
    expect(await deadlinesIn('Kiểm tra đột xuất tại các thôn; giải ngân được 1/3 vốn.')).toEqual([]);
  });
});

describe('names of units', async () => {
  const { assignments } = await planOf(
    [
      'I. PHÂN CÔNG NHIỆM VỤ',
      '1. Văn phòng Sở bố trí phương tiện.',
      '2. Các cơ quan, đơn vị được kiểm tra chuẩn bị báo cáo bằng văn bản.',
      '3. Ủy ban Kiểm tra Đảng ủy: tham mưu chương trình giám sát.',
      '4. Đồng chí Ví Văn Dụ - Phó Chủ tịch UBND xã: trực tiếp chỉ đạo.',
      '5. Công chức Văn hóa - Xã hội phối hợp với Phòng Tổ chức, Biên chế và Đài truyền thanh xã quản lý, vận hành hệ thống loa.',
      '6. Báo và Phát thanh, Truyền hình Vân Giang: mở chuyên mục.',
    ].join('\n'),
  );

  it('end where the verb of the duty stands, not at a field or an attribute', () => {
    expect(assignments.map(({ unit }) => unit)).toEqual([
      'Văn phòng Sở',
      'Các cơ quan, đơn vị được kiểm tra',
      'Ủy ban Kiểm tra Đảng ủy',
      'Phó Chủ tịch UBND xã',
      'Công chức Văn hóa - Xã hội',
      'Báo và Phát thanh, Truyền hình Vân Giang',
    ]);
  });

  it('so do those of partners', () => {
    expect(assignments[4]?.duties[0]?.with).toEqual(['Phòng Tổ chức, Biên chế', 'Đài truyền thanh xã']);
  });
});

describe('the outline as offices write it', () => {
  it('marks nest in the order in which the paper brings them', async () => {
    const { outline } = await planOf(
      'I- NHIỆM VỤ\n1) Việc một\n* Ở thôn:\n- Họp dân.\n- Treo băng rôn.\n2) Việc hai\n1.1- Việc nhỏ.\na/ Một điểm.\n• Một ý.\n+ Ý nhỏ.',
    );
    expect(labels(outline)).toEqual([
      [
        'I',
        [
          ['1)', [['-', ['-', '-']]]],
          ['2)', [['1.1', [['a', [['-', ['+']]]]]]]],
        ],
      ],
    ]);
  });

  it('a heading before a colon is the title; it tells the role where it begins with the word', async () => {
    const { outline } = await planOf(
      'I. MỤC ĐÍCH\n1. Yêu cầu: Bám sát nhiệm vụ được giao.\n2. Phòng Kinh tế: Bố trí kinh phí.\n3. Báo cáo khác theo yêu cầu.\n4. Đổi mới nội dung',
    );
    expect(outline[0]?.parts?.map(({ title, role }) => [title, role])).toEqual([
      ['Yêu cầu', 'requirements'],
      ['Phòng Kinh tế', undefined],
      ['Báo cáo khác theo yêu cầu.', undefined],
      ['Đổi mới nội dung', 'contents'],
    ]);
  });
});

describe('what the contents of a plan are', () => {
  const contents = 'I. NỘI DUNG\n1. Tỷ lệ hòa giải thành đạt từ 85% trở lên, niêm yết tại trụ sở.';

  it('work in any plan, subjects in a plan of communication', async () => {
    const [work, talk] = [await planOf(contents), await planOf(contents, 'Tuyên truyền công tác hòa giải năm 2026')];
    expect([work.targets.length, work.channels.length]).toEqual([1, 1]);
    expect([talk.targets.length, talk.channels.length]).toEqual([0, 0]);
  });

  it('a subject elsewhere counts where it is told, and neither as a task of a unit nor as an aim', async () => {
    const { topics } = await planOf(
      'I. YÊU CẦU\n1. Tuyên truyền sử dụng dịch vụ công trực tuyến, góp phần cải thiện môi trường đầu tư.\nII. PHÂN CÔNG\n1. Phòng Kinh tế: Rà soát tài chính công.',
    );
    expect(topics.map(({ kind }) => kind)).toEqual(['online-services']);
  });
});

describe('heads and other papers', () => {
  it('a room of a district is named with its authority', async () => {
    const { document } = await readText(
      'UBND HUYỆN BÌNH MƠ\nPHÒNG NỘI VỤ\nSố: 2/KH-PNV\nKẾ HOẠCH\nKiểm tra công vụ năm 2024\nI. MỤC ĐÍCH\nĐể biết.\n',
    );
    expect(document).toMatchObject({ issuer: 'Phòng Nội vụ huyện Bình Mơ', level: 'department' });
  });

  it('a directive orders without sections, and its title ends before it begins to speak', async () => {
    const { document, assignments } = await readText(
      'CHỈ THỊ\nVề việc tăng cường kỷ cương\nThời gian qua, kỷ cương có chuyển biến. Chủ tịch yêu cầu:\n1. Sở Nội vụ\na) Chủ trì kiểm tra.\n2. Các sở, ban, ngành\na) Chấp hành nghiêm.\n',
    );
    expect(document).toMatchObject({ kind: 'directive', title: 'Về việc tăng cường kỷ cương' });
    expect(assignments.map(({ unit, duties }) => [unit, duties.length])).toEqual([
      ['Sở Nội vụ', 1],
      ['Các sở, ban, ngành', 1],
    ]);
  });

  it('whom a letter addresses is no part; a law with a number is a law; the title cites too', async () => {
    const letter = await readText(
      'Số: 5/SNV-VP\nV/v báo cáo\nKính gửi:\n- Các sở;\n- UBND các xã.\nCăn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15, Sở đề nghị:\n1. Báo cáo.\n',
    );
    expect(letter.outline.map(({ label }) => label)).toEqual(['1']);
    expect(letter.citations).toMatchObject([{ type: 'Luật', symbol: '72/2025/QH15', basis: true }]);
    const { citations } = await planOf('I. MỤC ĐÍCH\nĐể biết.', 'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị');
    expect(citations).toMatchObject([{ symbol: '57-NQ/TW', issuedOn: '2024-12-22' }]);
  });

  it('the Party signs with "T/M"; a title may follow recipients on their line', async () => {
    const { signer, recipients } = await readText(
      'KẾ HOẠCH\nHọc tập nghị quyết năm 2026\nI. MỤC ĐÍCH\nĐể biết.\nNơi nhận: T/M BAN THƯỜNG VỤ\n- TT Huyện ủy, HĐND huyện; (b/c) PHÓ BÍ THƯ\n- Lưu.\nTạ Văn Mẫu\n',
    );
    expect(signer).toEqual({ authority: 'T/M BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', name: 'Tạ Văn Mẫu' });
    expect(recipients.map(({ name }) => name)).toEqual(['TT Huyện ủy, HĐND huyện', 'Lưu']);
  });
});
