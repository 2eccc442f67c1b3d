import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/index.ts';
import { decision, directive, letter, notice, plan, report } from '../fixtures/papers.ts';
import type { Part, Reading } from '../reading.ts';

/** Labels and titles, deeper parts set in. */
const titles = (parts: Part[] = [], depth = 0): string[] =>
  parts.flatMap(({ label, title, role, parts: below }) => [
    `${'  '.repeat(depth)}${label}|${title}${role ? ` (${role})` : ''}`,
    ...titles(below, depth + 1),
  ]);
const units = ({ assignments }: Reading): string[] =>
  assignments.map(({ unit, requested, duties }) => `${requested ? 'đề nghị ' : ''}${unit}: ${duties.length}`);

describe('headings without a number', () => {
  it('are parts where they name a unit over its list, whatever marks the list has', async () => {
    const reading = await readText(
      letter(
        'UBND xã yêu cầu các đơn vị thực hiện các nội dung sau:',
        'Giao Công an xã:',
        '- Lập danh sách công dân.',
        '- Bố trí 02 tổ lưu động.',
        'Các trường học trên địa bàn',
        '1. Thông báo đến phụ huynh.',
        '2. Cử giáo viên đưa học sinh đi làm thủ tục.',
        'Đối với Trạm Y tế xã:',
        '1. Trực cấp cứu tại điểm làm thẻ.',
        'Văn phòng HĐND và UBND xã có trách nhiệm:',
        '- Theo dõi, đôn đốc.',
        'Đề nghị Hội Nông dân xã:',
        '+ Vận động hội viên.',
        'Nhận được Công văn này, yêu cầu các phòng, đơn vị khẩn trương thực hiện./.',
      ),
    );
    expect(titles(reading.outline)).toEqual([
      '|Giao Công an xã',
      '  -|Lập danh sách công dân.',
      '  -|Bố trí 02 tổ lưu động.',
      '|Các trường học trên địa bàn',
      '  1|Thông báo đến phụ huynh.',
      '  2|Cử giáo viên đưa học sinh đi làm thủ tục.',
      '|Đối với Trạm Y tế xã',
      '  1|Trực cấp cứu tại điểm làm thẻ.',
      '|Văn phòng HĐND và UBND xã có trách nhiệm',
      '  -|Theo dõi, đôn đốc.',
      '|Đề nghị Hội Nông dân xã',
      '  +|Vận động hội viên.',
    ]);
    expect(units(reading)).toEqual([
      'Công an xã: 2',
      'Các trường học trên địa bàn: 2',
      'Trạm Y tế xã: 1',
      'Văn phòng HĐND và UBND xã: 1',
      'đề nghị Hội Nông dân xã: 1',
    ]);
  });

  it('are parts in a paper that numbers nothing, and never what addresses somebody or opens a list', async () => {
    const reading = await readText(
      notice(
        'Ủy ban nhân dân xã thông báo như sau:',
        'Hình thức nộp hồ sơ',
        '- Nộp trực tiếp tại quầy.',
        'Trách nhiệm của các bộ phận',
        '- Bộ phận Hộ tịch hướng dẫn người dân kê khai.',
        '- Bộ phận Đất đai tiếp nhận hồ sơ.',
      ),
    );
    expect(titles(reading.outline)).toEqual([
      '|Hình thức nộp hồ sơ (channels)',
      '  -|Nộp trực tiếp tại quầy.',
      '|Trách nhiệm của các bộ phận (assignments)',
      '  -|Bộ phận Hộ tịch hướng dẫn người dân kê khai.',
      '  -|Bộ phận Đất đai tiếp nhận hồ sơ.',
    ]);
    expect(units(reading)).toEqual(['Bộ phận Hộ tịch: 1', 'Bộ phận Đất đai: 1']);
    const numbered = await readText(plan('I. MỤC ĐÍCH', 'Kết quả mong đợi', '1. Nâng cao nhận thức.', 'Trong đó:', '- Xã loại I.'));
    expect(titles(numbered.outline)).toEqual(['I|MỤC ĐÍCH (purpose)', '  1|Nâng cao nhận thức.', '    -|Xã loại I.']);
  });
});

describe('headings before a colon', () => {
  it.each([
    ['1. Cải cách thể chế: rà soát văn bản.', '1|Cải cách thể chế'],
    ['1. Xây dựng, phát triển chính quyền số: đưa vào vận hành kho dữ liệu.', '1|Xây dựng, phát triển chính quyền số'],
    ['1. Tần suất: thường xuyên trong năm.', '1|Tần suất'],
    ['1. Chủ đề: “Chính quyền gần dân”.', '1|Chủ đề'],
    ['a) Địa điểm tổ chức: Hội trường UBND xã.', 'a)|Địa điểm tổ chức'],
    ['1. Tuyên truyền trực quan: pa nô, áp phích.', '1|Tuyên truyền trực quan: pa nô, áp phích.'],
    ['1. Tổng số hồ sơ năm 2025: 1.200 hồ sơ.', '1|Tổng số hồ sơ năm 2025: 1.200 hồ sơ.'],
    ['1. Triển khai các việc sau: rà soát, thống kê.', '1|Triển khai các việc sau: rà soát, thống kê.'],
    ['- Thời gian: quý II.', '-|Thời gian: quý II.'],
  ])('%s', async (line, title) => {
    expect(titles((await readText(plan('I. NHIỆM VỤ', line))).outline)[1]?.trim()).toBe(title);
  });
});

describe('roles', () => {
  it('aims with figures are targets, general ones purpose; results and requests of a report are neither contents nor tasks', async () => {
    const { outline } = await readText(
      plan('I. MỤC TIÊU', '1. Mục tiêu chung: Nâng cao chất lượng.', '2. Mục tiêu cụ thể: 100% hồ sơ đúng hạn.', 'II. MỤC TIÊU, YÊU CẦU'),
    );
    expect(titles(outline)).toEqual([
      'I|MỤC TIÊU (targets)',
      '  1|Mục tiêu chung (purpose)',
      '  2|Mục tiêu cụ thể (targets)',
      'II|MỤC TIÊU, YÊU CẦU (purpose)',
    ]);
    const told = await readText(
      report(
        'I. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CẢI CÁCH',
        'II. KIẾN NGHỊ, ĐỀ XUẤT GIẢI PHÁP',
        '1. Đề nghị Sở Nội vụ mở lớp.',
        '2. Đề nghị Sở Tài chính bố trí kinh phí.',
      ),
    );
    expect(told.outline.map(({ role }) => role)).toEqual([undefined, undefined]);
    expect(told.assignments).toEqual([]);
  });
});

describe('who, where each number is a unit', () => {
  it('a directive mixes headings, sentences and verbs that no list knows', async () => {
    const reading = await readText(
      directive(
        'Chủ tịch Ủy ban nhân dân xã yêu cầu:',
        '1. Thủ trưởng các phòng, đơn vị',
        'a) Quán triệt đến từng công chức.',
        '2. Văn phòng HĐND và UBND xã',
        'a) Chủ trì kiểm tra.',
        '3. Trung tâm Phục vụ hành chính công: khơi thông các khâu ách tắc trong tiếp nhận hồ sơ.',
        '4. Đài Truyền thanh xã tăng thời lượng phát sóng.',
        '5. Đề nghị Ủy ban MTTQ Việt Nam xã giám sát việc thực hiện.',
      ),
    );
    expect(units(reading)).toEqual([
      'Thủ trưởng các phòng, đơn vị: 1',
      'Văn phòng HĐND và UBND xã: 1',
      'Trung tâm Phục vụ hành chính công: 1',
      'Đài Truyền thanh xã: 1',
      'đề nghị Ủy ban MTTQ Việt Nam xã: 1',
    ]);
  });

  it('that all are to carry out the paper itself is no duty', async () => {
    const reading = await readText(
      decision(
        'Điều 1. Ban hành Quy chế.',
        'Điều 2. Phòng Kinh tế có trách nhiệm bố trí kinh phí.',
        'Điều 3. Các phòng, đơn vị tổ chức thực hiện Quy chế này./.',
      ),
    );
    expect(units(reading)).toEqual(['Phòng Kinh tế: 1']);
  });
});

it('a table of tasks set with tabs is read like any other', async () => {
  const text = plan('I. MỤC ĐÍCH', '1. Nâng cao nhận thức.');
  const table = [
    'STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tSản phẩm\tThời hạn',
    '1\tBan hành kế hoạch kiểm tra\tVăn phòng HĐND và UBND xã\tCác phòng\tKế hoạch\tTrước 25/02/2026',
    '2\tXây dựng 06 video\tPhòng Văn hóa - Xã hội\t\t06 video\tQuý II/2026',
  ];
  const { assignments } = await readText(`${text}\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n${table.join('\n')}\n`);
  expect(
    assignments.map(({ unit, duties: [duty] }) => [unit, duty?.text, duty?.role, duty?.with, duty?.product, duty?.deadlines?.length]),
  ).toEqual([
    ['Văn phòng HĐND và UBND xã', 'Ban hành kế hoạch kiểm tra', 'lead', ['Các phòng'], 'Kế hoạch', 1],
    ['Phòng Văn hóa - Xã hội', 'Xây dựng 06 video', 'lead', undefined, '06 video', 1],
  ]);
});

describe('subjects', () => {
  const kindsOf = async (text: string): Promise<string[]> => (await readText(text)).topics.map(({ kind }) => kind);

  it('of the contents are told, in words of many kinds', async () => {
    expect(
      await kindsOf(
        plan(
          'I. NỘI DUNG TUYÊN TRUYỀN',
          '1. Cách nộp hồ sơ trực tuyến.',
          '2. Gương cán bộ tận tụy; nêu những nơi để hồ sơ quá hạn.',
          '3. Nộp hồ sơ không phụ thuộc địa giới hành chính.',
          '4. Quyền phản ánh, kiến nghị của người dân.',
        ),
      ),
    ).toEqual(['online-services', 'good-examples', 'shortcomings', 'one-stop-shop', 'state-citizen-relations']);
  });

  it('are not what a plan of reform does, nor what a report has done', async () => {
    const reform = plan('I. NHIỆM VỤ', '1. Cải cách thể chế: rà soát văn bản.', '2. Mở chuyên mục về chuyển đổi số.').replace(
      'Tuyên truyền cải cách',
      'Cải cách',
    );
    expect(await kindsOf(reform)).toEqual(['digital-government']);
    expect(await kindsOf(report('I. KẾT QUẢ', '1. Tuyên truyền dịch vụ công trực tuyến.', 'II. NHIỆM VỤ', '1. Cải cách bộ máy.'))).toEqual(
      [],
    );
    expect(await kindsOf(letter('Giao Phòng Văn hóa - Xã hội:', '- Dựng tiểu phẩm tuyên truyền về dịch vụ công trực tuyến.'))).toEqual([
      'online-services',
    ]);
  });
});
