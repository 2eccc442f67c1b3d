import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/index.ts';
import { letter, plan } from '../fixtures/papers.ts';
import type { Deadline, Reading } from '../reading.ts';

const rulesOf = ({ deadlines }: Reading): Deadline['rule'][] => deadlines.map(({ rule }) => rule);
const countsOf = ({ targets }: Reading): string[] => targets.map(({ comparator, value, unit }) => `${comparator}${value} ${unit}`);
const unitsOf = ({ assignments }: Reading): string[] => assignments.map(({ unit, duties }) => `${unit} (${duties.length})`);
const yearly = (day: number, month: number): Deadline['rule'] => ({ kind: 'yearly', month, day, before: true });

describe('times', () => {
  it.each([
    ['Báo cáo định kỳ 6 tháng (trước ngày 10/6) và năm (trước ngày 10/12).', [yearly(10, 6), yearly(10, 12)]],
    ['Định kỳ 6 tháng trước ngày 12 tháng 6 và hằng năm trước ngày 12 tháng 12, các đơn vị báo cáo.', [yearly(12, 6), yearly(12, 12)]],
    ['Cập nhật tin tức hàng ngày, hàng tuần, hàng tháng.', []],
  ])('%s', async (sentence, rules) => {
    expect(rulesOf(await readText(plan('I. NHIỆM VỤ', `1. ${sentence}`)))).toEqual(rules);
  });

  it('a month of a school year falls into its first or second year', async () => {
    const paper = plan('I. NHIỆM VỤ', '1. Hoàn thành báo cáo trước ngày 31/5.', '2. Xong trong tháng 10.');
    const school = await readText(paper.replace('chính năm 2026', 'chính năm học 2026-2027'));
    expect(rulesOf(school)).toEqual([
      { kind: 'date', on: '2027-05-31', before: true },
      { kind: 'date', on: '2026-10' },
    ]);
  });
});

describe('figures', () => {
  it.each([
    ['Phê bình đơn vị trả lời quá hạn từ 03 lần trở lên trong một quý.', []],
    ['Giám sát chuyên đề tại 03 chi bộ, hoàn thành trước ngày 30/9/2026.', ['=3 chi bộ']],
    ['Mỗi sở, ngành 01 lãnh đạo và 01 chuyên viên.', ['=1 lãnh đạo', '=1 chuyên viên']],
    ['Phấn đấu tối thiểu đạt tỷ lệ 0,25 Mbps trên mỗi học sinh.', ['>=0.25 mbps']],
  ])('%s', async (sentence, counts) => {
    expect(countsOf(await readText(plan('I. NHIỆM VỤ', `1. ${sentence}`)))).toEqual(counts);
  });
});

describe('who', () => {
  it('who asks in a letter is no unit', async () => {
    const paper = letter('Ủy ban nhân dân xã đề nghị các thôn thực hiện một số nội dung sau:', '1. Các thôn gửi câu hỏi về Văn phòng.');
    expect(unitsOf(await readText(paper))).toEqual(['Các thôn (1)']);
  });

  it('below a unit with a colon an item says what it does, whatever its verb', async () => {
    const paper = letter(
      'Phòng Văn hóa - Xã hội:',
      '- Đọc Thông báo trên hệ thống truyền thanh.',
      'Trưởng các thôn:',
      '- Thông tin đến từng hộ gia đình.',
    );
    expect(unitsOf(await readText(paper))).toEqual(['Phòng Văn hóa - Xã hội (1)', 'Trưởng các thôn (1)']);
  });

  it('a part about reports within the division of work gives its sentence to its subject; what a list holds is no duty', async () => {
    const paper = plan(
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Công an xã',
      'Gửi hồ sơ về Văn phòng gồm',
      '- Báo cáo (01 bản in);',
      '2. Chế độ thông tin báo cáo',
      'Các đơn vị thực hiện nghiêm túc chế độ báo cáo trước ngày 19/5/2026.',
    );
    expect(unitsOf(await readText(paper))).toEqual(['Công an xã (1)', 'Các đơn vị (1)']);
  });

  it('what a Party committee leads is no unit', async () => {
    const reading = await readText(plan('I. NHIỆM VỤ', '1. Lãnh đạo chính quyền', '- Nâng cao chất lượng phục vụ của Trung tâm.'));
    expect(unitsOf(reading)).toEqual([]);
  });

  it('a city that signs after districts were done away with is a province', async () => {
    const of = (day: string): string =>
      plan('I. NHIỆM VỤ', '1. Tuyên truyền.')
        .replace('XÃ SUỐI MƠ', 'THÀNH PHỐ HẢI BÌNH')
        .replace(/ngày \d+ tháng \d+ năm 2026/u, day);
    expect((await readText(of('ngày 15 tháng 01 năm 2026'))).document.level).toBe('province');
    expect((await readText(of('ngày 15 tháng 01 năm 2024'))).document.level).toBe('district');
  });
});

describe('two bodies that sign side by side', async () => {
  const { signer, cosigner, recipients } = await readText(
    `${plan('I. NỘI DUNG', '1. Tuyên truyền.').split('Nơi nhận')[0] ?? ''}TM. BAN THƯỜNG TRỰC UBMTTQ                    TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH                                        CHỦ TỊCH

    Ngô Thị Thu Vóc                                  Đoàn Văn Biển

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT, MT.
`,
  );
  it('are the signer, to the right, and who signs with it', () => {
    expect(signer).toEqual({ authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Đoàn Văn Biển' });
    expect(cosigner).toEqual({ authority: 'TM. BAN THƯỜNG TRỰC UBMTTQ', position: 'CHỦ TỊCH', name: 'Ngô Thị Thu Vóc' });
  });
  it('and recipients below them are read', () => {
    expect(recipients.map(({ name }) => name)).toEqual(['UBND tỉnh', 'VT, MT']);
  });
});

describe('channels, subjects, money', () => {
  it.each([
    ['Niêm yết công khai địa chỉ, số điện thoại tiếp nhận phản ánh.', [], []],
    ['Họp tại Trung tâm Hội nghị thành phố.', [], []],
    ['Vận động Nhân dân phản ánh vi phạm qua đường dây nóng.', ['hotline'], []],
    ['Nâng cao trách nhiệm nêu gương của người đứng đầu.', [], []],
  ])('%s', async (sentence, channels, topics) => {
    const reading = await readText(plan('I. NHIỆM VỤ', `1. ${sentence}`));
    expect([reading.channels.map(({ kind }) => kind), reading.topics.map(({ kind }) => kind)]).toEqual([channels, topics]);
  });

  it('two sources of one sentence are two', async () => {
    const { budget } = await readText(
      plan('I. KINH PHÍ', 'Bố trí trong nguồn kinh phí CCHC năm 2026 và nguồn sự nghiệp tự cân đối theo quy định.'),
    );
    expect(budget.sources).toEqual(['nguồn kinh phí CCHC năm 2026', 'nguồn sự nghiệp tự cân đối theo quy định']);
  });
});
