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
    [
      'Định kỳ hằng quý (trước ngày 20 của tháng cuối quý), 6 tháng (trước ngày 10/6), năm (trước ngày 05/12) báo cáo.',
      [{ kind: 'period-end', periods: ['quarter'], day: 20, before: true }, yearly(10, 6), yearly(5, 12)],
    ],
    ['Xong trước 15/6 và 15/12 hằng năm.', [yearly(15, 6), yearly(15, 12)]],
    [
      'Báo cáo 6 tháng, năm gửi Sở Tư pháp chậm nhất ngày 10/6 và 10/12/2026.',
      [
        { kind: 'date', on: '2026-06-10' },
        { kind: 'date', on: '2026-12-10' },
      ],
    ],
    ['Thời gian: cao điểm tháng 10.', [{ kind: 'date', on: '2026-10' }]],
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
    ['Kiện toàn 09 tổ hòa giải; phát 500 tờ gấp hướng dẫn hộ dân.', ['=9 tổ hòa giải', '=500 tờ gấp']],
    ['Tuyên truyền Đề án 06 đến 100% chiến sĩ dân quân.', ['=100 %']],
    ['Phấn đấu tối thiểu đạt tỷ lệ 0,25 Mbps trên mỗi học sinh.', ['>=0.25 mbps']],
  ])('%s', async (sentence, counts) => {
    expect(countsOf(await readText(plan('I. NHIỆM VỤ', `1. ${sentence}`)))).toEqual(counts);
  });
});

describe('who', () => {
  it('what is read of a unit is its name, and a person called Lưu is no recipient', async () => {
    const paper = plan(
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Phòng Văn hóa - Xã hội (cơ quan thường trực)',
      '- Theo dõi, đôn đốc.',
      '2. Phòng Văn hóa - Xã hội: báo cáo.',
      '3. Trưởng 11 khu vực: vận động hộ dân.',
      '4. Các đồng chí báo cáo viên: mỗi đồng chí thực hiện 02 buổi.',
    );
    const reading = await readText(paper.replace('Lê Văn Thử', 'Lưu Thị Bích Hằng').replace('- Lưu: VT.', '- Các bản; Lưu: VT.'));
    expect(unitsOf(reading)).toEqual(['Phòng Văn hóa - Xã hội (2)', 'Trưởng 11 khu vực (1)', 'báo cáo viên (1)']);
    expect(reading.assignments[1]?.group).toEqual({ of: 'units', count: 11 });
    expect(reading.recipients.map(({ name }) => name)).toEqual(['Như trên', 'Các bản', 'VT']);
    expect(reading.signer?.name).toBe('Lưu Thị Bích Hằng');
  });

  it('a bracket behind a task names who leads, who helps and until when', async () => {
    const { assignments } = await readText(
      plan(
        'I. NHIỆM VỤ',
        '1. Tổ chức Cuộc thi trực tuyến (Phòng Cải cách hành chính chủ trì, Văn phòng Sở phối hợp; hoàn thành trong quý III/2026).',
      ),
    );
    expect(assignments.map(({ unit, duties }) => [unit, duties[0]?.role, duties[0]?.with])).toEqual([
      ['Phòng Cải cách hành chính', 'lead', ['Văn phòng Sở']],
    ]);
  });

  it('the list behind two bodies is of the one that opens it', async () => {
    const paper = letter(
      '1. Đảng ủy các xã chỉ đạo quyết liệt; UBND các xã có trách nhiệm:',
      '- Bố trí lực lượng.',
      '- Rà soát danh sách.',
    );
    expect(unitsOf(await readText(paper))).toEqual(['Đảng ủy các xã (1)', 'UBND các xã (2)']);
  });

  it('in a letter that divides the work the part about reports has a duty too, with the office it goes through', async () => {
    const { assignments } = await readText(
      letter(
        '1. Tổ chức thực hiện',
        '1.1. UBND các xã',
        'Phát trên hệ thống truyền thanh.',
        '2. Chế độ báo cáo: Các đơn vị gửi báo cáo về UBND tỉnh (qua Phòng Báo chí, điện thoại 0233.000.111) trước ngày 15/12/2026.',
      ),
    );
    expect(assignments.map(({ unit }) => unit)).toEqual(['UBND các xã', 'Các đơn vị']);
    expect(assignments[1]?.duties[0]?.report).toEqual({ to: 'UBND tỉnh', through: 'Phòng Báo chí' });
  });

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

describe('two bodies whose columns stand close', () => {
  const signed = async (...lines: string[]) => {
    const text = `${plan('I. NỘI DUNG', '1. Tuyên truyền.').split('Nơi nhận')[0] ?? ''}${lines.join('\n')}\n`;
    const { signer, cosigner } = await readText(text);
    return { signer, cosigner };
  };
  it('are told by power, title and name', async () => {
    expect(
      await signed(
        'TM. BAN THƯỜNG TRỰC UBMTTQ TM. ỦY BAN NHÂN DÂN',
        'CHỦ TỊCH KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH PHÓ CHỦ TỊCH',
        'Ngô Thị Thu Vóc Đoàn Văn Biển',
      ),
    ).toEqual({
      signer: { authority: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Đoàn Văn Biển' },
      cosigner: { authority: 'TM. BAN THƯỜNG TRỰC UBMTTQ', position: 'PHÓ CHỦ TỊCH', name: 'Ngô Thị Thu Vóc' },
    });
  });
  it('are not seen in one signature on one line', async () => {
    expect(await signed('TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Đoàn Văn Biển')).toMatchObject({ cosigner: undefined });
  });
  it('whose names might be cut in two ways keep their titles alone', async () => {
    const { signer, cosigner } = await signed('TM. HỘI PHỤ NỮ TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH CHỦ TỊCH', 'Ngô Thị Lê Hoàng Mai Vóc');
    expect([signer?.name, cosigner?.name, signer?.position]).toEqual([undefined, undefined, 'CHỦ TỊCH']);
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

describe('whole plans', () => {
  it('contents that are work are proposed; those to be talked about are not', async () => {
    const paper = plan(
      'I. NỘI DUNG',
      '1. Tuyên truyền cải cách thể chế.',
      'II. NỘI DUNG, NHIỆM VỤ',
      '1. Hưởng ứng Ngày Pháp luật, treo băng rôn.',
    );
    expect((await readText(paper)).proposals?.map(({ text }) => text)).toEqual(['Hưởng ứng Ngày Pháp luật, treo băng rôn.']);
  });

  it('a heading that names results and shortcomings has these behind the word that turns; a motto has the year before it', async () => {
    const { weaknesses, baseline, themes } = await readText(
      plan(
        'I. KẾT QUẢ NĂM 2025, TỒN TẠI, HẠN CHẾ',
        'Trong năm 2025 xã đã phát 52 bài. Bên cạnh kết quả đạt được, việc tuyên truyền bằng tiếng dân tộc còn ít.',
        'II. MỤC ĐÍCH',
        '1. Gắn với phương châm hành động năm 2026 của tỉnh: “Đoàn kết - Kỷ cương - Hiệu quả”.',
      ),
    );
    expect(weaknesses?.map(({ text }) => text)).toEqual(['Bên cạnh kết quả đạt được, việc tuyên truyền bằng tiếng dân tộc còn ít.']);
    expect(baseline?.map(({ value }) => value)).toEqual([52]);
    expect(themes?.map(({ year, of }) => [year, of])).toEqual([[2026, 'tỉnh']]);
  });

  it('the day of a paper that is cited may stand behind its issuer', async () => {
    const { citations } = await readText(
      plan(
        'Thực hiện Công văn số 88/UBND-NC của UBND tỉnh ngày 12/01/2026 về tuyên truyền, UBND xã ban hành Kế hoạch:',
        'I. NHIỆM VỤ',
        '1. Tuyên truyền.',
      ),
    );
    expect(citations.map(({ issuedOn, issuer }) => [issuedOn, issuer])).toEqual([['2026-01-12', 'UBND tỉnh']]);
  });
});
