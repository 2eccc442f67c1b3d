import { describe, expect, it } from 'vitest';
import { decision, directive, letter, notice, partyPlan, plan, report } from '../fixtures/papers.ts';
import { readText } from '../fixtures/index.ts';
import { who, whoIn } from '../fixtures/who/duties.ts';

describe('a plan gives duties outside the part that divides the work', () => {
  it('by "Giao", wherever it stands in a sentence, and not by "được giao"', async () => {
    const text = plan(
      'I. NỘI DUNG',
      '1. Giao Thanh tra xã làm đầu mối tổng hợp kiến nghị của công dân trước ngày 20 hằng tháng.',
      '2. Niêm yết thủ tục tại trụ sở; giao Trung tâm Phục vụ hành chính công thực hiện xong trước ngày 15/3/2026.',
      '3. Giao cho Phòng Văn hóa - Xã hội chủ trì, phối hợp Đoàn Thanh niên xã biên tập tin, bài; Văn phòng HĐND và UBND xã cung cấp số liệu hằng tháng.',
      '4. Chỉ tiêu được giao là 05 tin, bài; tổ chức giao ban, giao lưu với các xã bạn.',
      'II. KINH PHÍ',
      'Kinh phí từ ngân sách xã. Ủy ban nhân dân xã giao Phòng Kinh tế thẩm định dự toán.',
      'Trên đây là Kế hoạch tuyên truyền năm 2026. Giao Công an xã theo dõi, đôn đốc. Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.',
    );
    expect(await whoIn(text)).toEqual([
      'Thanh tra xã: perform',
      'Trung tâm Phục vụ hành chính công: perform',
      'Phòng Văn hóa - Xã hội: lead',
      'Văn phòng HĐND và UBND xã: perform',
      'Phòng Kinh tế: perform',
      'Công an xã: perform',
    ]);
    const { assignments } = await readText(text);
    expect(assignments.map(({ duties }) => duties[0]?.deadlines?.[0]?.text)).toEqual([
      'trước ngày 20 hằng tháng',
      'xong trước ngày 15/3/2026',
      undefined,
      'hằng tháng',
      undefined,
      undefined,
    ]);
    expect(assignments[2]?.duties[0]).toMatchObject({
      text: 'Phòng Văn hóa - Xã hội chủ trì, phối hợp Đoàn Thanh niên xã biên tập tin, bài',
      with: ['Đoàn Thanh niên xã'],
    });
  });

  it('by a line, the end of the paragraph or a bracket that names who carries it out', async () => {
    const reading = await readText(
      plan(
        'I. NHIỆM VỤ',
        '1. Tuyên truyền lưu động (Phòng Văn hóa - Xã hội chủ trì; Công an xã phối hợp).',
        '2. Mở chuyên mục. Đơn vị thực hiện: Trung tâm Văn hóa; thời gian: quý II/2026.',
        '3. Treo băng rôn.',
        '- Đơn vị chủ trì: Phòng Kinh tế.',
        '- Đơn vị phối hợp: Công an xã; các thôn.',
        '- Thời gian: Trước ngày 30/4/2026.',
        '4. Phòng Tư pháp chủ trì, phối hợp cùng Hội Nông dân xã tổ chức 01 buổi đối thoại.',
        '5. Đoàn Thanh niên xã: ra quân hướng dẫn người dân.',
      ),
    );
    expect(reading.assignments.map(({ unit, duties: [duty] }) => [unit, duty?.text, duty?.role, duty?.with ?? []])).toEqual([
      ['Phòng Văn hóa - Xã hội', 'Tuyên truyền lưu động', 'lead', ['Công an xã']],
      ['Trung tâm Văn hóa', 'Mở chuyên mục.', 'perform', []],
      ['Phòng Kinh tế', 'Treo băng rôn.', 'lead', ['Công an xã', 'các thôn']],
      ['Phòng Tư pháp', 'Phòng Tư pháp chủ trì, phối hợp cùng Hội Nông dân xã tổ chức 01 buổi đối thoại.', 'lead', ['Hội Nông dân xã']],
      ['Đoàn Thanh niên xã', 'ra quân hướng dẫn người dân.', 'perform', []],
    ]);
  });

  it('of the Party too', async () => {
    const text = partyPlan(
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Đảng ủy UBND xã lãnh đạo xây dựng kế hoạch thực hiện.',
      '2. Ban Xây dựng Đảng chủ trì, phối hợp với Văn phòng Đảng ủy tham mưu kiểm tra, giám sát.',
      '3. Các chi, đảng bộ trực thuộc quán triệt đến cán bộ, đảng viên.',
      '4. Giao Văn phòng Đảng ủy theo dõi, đôn đốc.',
    );
    expect(await whoIn(text)).toEqual([
      'Đảng ủy UBND xã: perform',
      'Ban Xây dựng Đảng: lead',
      'Các chi, đảng bộ trực thuộc: perform',
      'Văn phòng Đảng ủy: perform',
    ]);
  });
});

describe('a decision', () => {
  it('gives duties in its articles, and names who carries it out one by one', async () => {
    const text = decision(
      'Điều 1. Phê duyệt Kế hoạch.',
      'Điều 2. Phòng Văn hóa - Xã hội có trách nhiệm thực hiện các nhiệm vụ sau đây:',
      'a) Chủ trì, phối hợp với các thôn tổ chức thực hiện;',
      'b) Báo cáo kết quả trước ngày 10/12/2026.',
      'Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Các ông (bà): Chánh Văn phòng HĐND và UBND xã, Trưởng phòng Kinh tế; Giám đốc các trung tâm: Văn hóa, Giáo dục; Trưởng các thôn, các đơn vị liên quan và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
    );
    expect(await whoIn(text)).toEqual([
      'Phòng Văn hóa - Xã hội: lead, perform',
      'Chánh Văn phòng HĐND và UBND xã: perform',
      'Trưởng phòng Kinh tế: perform',
      'Giám đốc các trung tâm: Văn hóa, Giáo dục: perform',
      'Trưởng các thôn: perform',
      'các đơn vị liên quan: perform',
    ]);
  });

  it('that sets up a group gives it its duties; its members are persons and no units', async () => {
    const text = decision(
      'Điều 1. Thành lập Tổ công tác gồm các ông (bà) có tên sau:',
      '1. Ông Trần Văn Mẫu - Chủ tịch UBND xã, Tổ trưởng;',
      '2. Bà Lê Thị Ví - Trưởng phòng Kinh tế, Thành viên.',
      'Điều 2. Tổ công tác có nhiệm vụ:',
      '1. Rà soát thủ tục hành chính.',
      '2. Đôn đốc các đơn vị.',
      'Điều 3. Chánh Văn phòng HĐND và UBND xã và các ông (bà) có tên tại Điều 1 căn cứ Quyết định thi hành./.',
    );
    expect(await whoIn(text)).toEqual(['Tổ công tác: perform, perform', 'Chánh Văn phòng HĐND và UBND xã: perform']);
  });
});

describe('letters, notices, directives and reports', () => {
  it('a letter orders and asks in its sentences; courtesy at its end is no duty', async () => {
    const text = letter(
      'Thực hiện Công văn số 105/SNV-VP ngày 02/01/2026 của Sở Nội vụ về việc đề nghị các xã báo cáo, Ủy ban nhân dân xã yêu cầu Phòng Kinh tế chủ trì, phối hợp với các thôn tổng hợp số liệu; gửi Văn phòng HĐND và UBND xã trước ngày 25/01/2026.',
      'Giao Văn phòng HĐND và UBND xã theo dõi, đôn đốc, tổng hợp.',
      'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã vận động đoàn viên, hội viên tham gia.',
      'Nhận được Công văn này, yêu cầu các đơn vị nghiêm túc thực hiện./.',
    );
    expect(await whoIn(text)).toEqual([
      'Phòng Kinh tế: lead',
      'Văn phòng HĐND và UBND xã: perform',
      'đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã: perform',
    ]);
  });

  it('a letter names units in its list', async () => {
    const text = letter(
      'Để tổ chức tốt, Chủ tịch UBND xã yêu cầu:',
      '1. Quán triệt các văn bản của cấp trên.',
      '2. Văn phòng HĐND và UBND xã: Chuẩn bị hội trường, gửi giấy mời.',
      '3. Phòng Văn hóa - Xã hội',
      '- Chủ trì xây dựng kịch bản;',
      '- Phối hợp Trường Tiểu học Suối Mơ tập văn nghệ.',
      '4. Trưởng các thôn thông báo trên loa truyền thanh.',
    );
    expect(await whoIn(text)).toEqual([
      'Văn phòng HĐND và UBND xã: perform',
      'Phòng Văn hóa - Xã hội: lead, coordinate',
      'Trưởng các thôn: perform',
    ]);
  });

  it('a notice gives duties to posts, not to the persons who hold them, and tells of the past', async () => {
    const text = notice(
      'Ngày 14/01/2026, Chủ tịch UBND xã đã chủ trì họp giao ban. Chủ tịch UBND xã kết luận như sau:',
      '1. Phòng Kinh tế đã hoàn thành báo cáo. Giao Văn phòng HĐND và UBND xã chủ trì rà soát thủ tục.',
      '2. Về mặt bằng: giao đồng chí Trần Văn Mẫu, Phó Chủ tịch UBND xã trực tiếp chỉ đạo; Trưởng thôn Suối Tiên vận động các hộ.',
    );
    expect(await whoIn(text)).toEqual([
      'Văn phòng HĐND và UBND xã: lead',
      'Phó Chủ tịch UBND xã: perform',
      'Trưởng thôn Suối Tiên: perform',
    ]);
  });

  it('groups of a list that counts anew are neither units nor misnumbered', async () => {
    const reading = await readText(
      notice(
        'I. THÀNH PHẦN',
        'ĐOÀN SỐ 1: Thăm thôn Suối Tiên.',
        '1. Đ/c Trần Văn Mẫu - Chủ tịch xã, Trưởng đoàn.',
        '2. Đ/c Lê Thị Ví - Chánh Văn phòng HĐND và UBND xã.',
        'Đoàn số 2: Thăm thôn Suối Đá.',
        '1. Đ/c Phạm Văn Dụ - Phó Chủ tịch xã, Trưởng đoàn.',
        'Thứ Ba, ngày 20/01/2026',
        '1. Sáng: Kiểm tra thôn.',
        'II. PHÂN CÔNG',
        '1. Trưởng đoàn: Đ/c Trần Văn Mẫu.',
        '2. Phòng Kinh tế chuẩn bị xe.',
      ),
    );
    expect(who(reading)).toEqual(['Phòng Kinh tế: perform']);
    expect(reading.findings.filter(({ kind }) => kind === 'numbering')).toEqual([]);
  });

  it('a directive divides its items among units; a report orders only in what lies ahead', async () => {
    const ordered = directive(
      'Để khắc phục tồn tại, Chủ tịch Ủy ban nhân dân xã yêu cầu:',
      '1. Thủ trưởng các cơ quan, đơn vị, trưởng các thôn:',
      'a) Quán triệt, thực hiện nghiêm kỷ luật.',
      'b) Báo cáo trước ngày 20 hằng tháng.',
      '2. Giao Phòng Văn hóa - Xã hội kiểm tra đột xuất việc chấp hành.',
      '3. Đề nghị Ủy ban MTTQ Việt Nam xã giám sát việc thực hiện Chỉ thị này.',
    );
    expect(await whoIn(ordered)).toEqual([
      'Thủ trưởng các cơ quan, đơn vị, trưởng các thôn: perform, perform',
      'Phòng Văn hóa - Xã hội: perform',
      'đề nghị Ủy ban MTTQ Việt Nam xã: perform',
    ]);
    const told = report(
      'I. KẾT QUẢ THỰC HIỆN',
      '1. Phòng Văn hóa - Xã hội chủ trì, phối hợp với Đài Truyền thanh xã tổ chức 02 hội nghị.',
      'II. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II',
      '1. Giao Phòng Kinh tế theo dõi chỉ số.',
      'III. KIẾN NGHỊ, ĐỀ XUẤT',
      'Đề nghị Sở Nội vụ tổ chức lớp tập huấn cho công chức.',
    );
    expect(await whoIn(told)).toEqual(['Phòng Kinh tế: perform']);
  });
});
