import { describe, expect, it } from 'vitest';
import { decision, letter, notice, plan } from '../../fixtures/papers.ts';
import { readText } from '../../fixtures/index.ts';

/** Each duty in short: its unit, with "?" where it is asked and "*" for a group; its role, partners and times. */
const shortOf = async (text: string): Promise<string[]> =>
  (await readText(text)).assignments.flatMap(({ unit, requested, group, duties }) =>
    duties.map(({ role, with: partners = [], deadlines = [] }) =>
      [
        `${requested ? '?' : ''}${unit}${group ? '*' : ''}`,
        role,
        ...partners.map((one) => `+ ${one}`),
        ...deadlines.map((one) => one.text),
      ].join(' | '),
    ),
  );

describe('who carries out what', () => {
  it('under names of blocs that begin to count anew, and the same numbers are not queried', async () => {
    const text = plan('I. PHÂN CÔNG', 'Khối Đảng', '1. Văn phòng Đảng ủy tổng hợp báo cáo.', '2. Ban Xây dựng Đảng hướng dẫn chi bộ.', 'Khối chính quyền', '1. Phòng Kinh tế bố trí kinh phí.', '2. Công an xã phối hợp tuyên truyền.'); // prettier-ignore
    expect(await shortOf(text)).toEqual([
      'Văn phòng Đảng ủy | perform',
      'Ban Xây dựng Đảng | perform',
      'Phòng Kinh tế | perform',
      'Công an xã | coordinate',
    ]);
    expect(
      (await readText(plan('I. NỘI DUNG', '* Đối với cấp xã', '1. Rà soát thủ tục.', '* Đối với thôn', '1. Họp thôn.'))).findings,
    ).toEqual([]);
  });

  it('whose verb has a wrong mark', async () => {
    const text = plan('I. TỔ CHỨC THỰC HIỆN', '1. Các tổ dân phố vận đông Nhân dân tham gia.', '2. Công an xã triễn khai ra quân.');
    expect(await shortOf(text)).toEqual(['Các tổ dân phố* | perform', 'Công an xã | perform']);
  });

  it('before those who carry a decision out, behind an introduction, and behind a semicolon', async () => {
    const text = decision(
      'Điều 1. Ban hành Quy chế.',
      'Điều 2. Đoàn Thanh niên xã phối hợp với Phòng Kinh tế ra quân; các trường học vận động học sinh tham gia.',
      'Điều 3. Giao Phòng Kinh tế theo dõi việc thực hiện. Trưởng các phòng, Trưởng các thôn chịu trách nhiệm thi hành Quyết định này./.',
    );
    expect(await shortOf(text)).toEqual([
      'Đoàn Thanh niên xã | coordinate | + Phòng Kinh tế',
      'các trường học* | perform',
      'Phòng Kinh tế | perform',
      'Trưởng các phòng* | perform',
      'Trưởng các thôn* | perform',
    ]);
    const asked = letter('1. Định kỳ trước ngày 20 hằng tháng, các đơn vị báo cáo kết quả.', 'Đề nghị các đơn vị quan tâm thực hiện./.');
    expect(await shortOf(asked)).toEqual(['các đơn vị* | perform | trước ngày 20 hằng tháng']);
  });

  it('in the part of a plan that divides the work', async () => {
    const text = plan(
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Công chức Văn phòng – Thống kê: tham mưu UBND xã ban hành văn bản.',
      '2. Công chức Địa chính – Nông nghiệp – Xây dựng và Môi trường',
      '- Phối hợp Công chức Văn phòng – Thống kê niêm yết thủ tục đất đai.',
      '3. Bí thư Đoàn Thanh niên xã chủ trì, phối hợp cùng Ban Công an xã, Ban Chỉ huy Quân sự xã ra quân hỗ trợ người dân.',
      '4. 12 tổ dân phố',
      'a) Họp tổ dân phố để tuyên truyền ít nhất 02 lần.',
      'b) Lập nhóm Zalo.',
      '5. Trước ngày 20/5/2026, Phòng Kinh tế hoàn thành rà soát danh mục.',
      '6. Đ/c Nguyễn Văn Khế, Phó Chủ tịch UBND xã: phụ trách chung.',
      '7. Các ông, bà: Trưởng phòng Kinh tế, Trưởng phòng Văn hóa - Xã hội theo chức năng, nhiệm vụ được giao chủ động thực hiện Kế hoạch.',
      '8. Đề nghị Thường trực HĐND, các Ban HĐND xã: giám sát việc thực hiện.',
    );
    expect(await shortOf(text)).toEqual([
      'Công chức Văn phòng – Thống kê | advise',
      'Công chức Địa chính – Nông nghiệp – Xây dựng và Môi trường | coordinate | + Công chức Văn phòng – Thống kê',
      'Bí thư Đoàn Thanh niên xã | lead | + Ban Công an xã | + Ban Chỉ huy Quân sự xã',
      '12 tổ dân phố* | perform',
      '12 tổ dân phố* | perform',
      'Phòng Kinh tế | perform | Trước ngày 20/5/2026',
      'Phó Chủ tịch UBND xã | perform',
      'Trưởng phòng Kinh tế, Trưởng phòng Văn hóa - Xã hội | perform',
      '?Thường trực HĐND, các Ban HĐND xã* | perform',
    ]);
  });

  it('in a letter: behind a time, by a list of names, and not the public', async () => {
    const text = letter(
      'Để chuẩn bị cho Ngày hội, UBND xã giao nhiệm vụ cho các đơn vị như sau:',
      '1. Phòng Văn hóa - Xã hội',
      '- Xây dựng kịch bản, gửi trước ngày 05/3/2026.',
      '- Chủ trì cùng Đoàn Thanh niên xã tổ chức văn nghệ.',
      '2. Các trường học: Kim Đồng, Lê Lợi cử học sinh tham gia.',
      '3. Trong thời gian diễn ra Ngày hội, Công an xã phân luồng giao thông.',
      '4. Riêng Trạm Y tế xã bố trí 02 nhân viên trực.',
      'Đề nghị doanh nghiệp, hộ kinh doanh đăng ký tham dự trước ngày 10/3/2026.',
    );
    expect(await shortOf(text)).toEqual([
      'Phòng Văn hóa - Xã hội | perform | trước ngày 05/3/2026',
      'Phòng Văn hóa - Xã hội | lead | + Đoàn Thanh niên xã',
      'Các trường học: Kim Đồng, Lê Lợi* | perform',
      'Công an xã | perform',
      'Trạm Y tế xã | perform',
    ]);
  });

  it('in a notice: a post without the name of who holds it; a unit that is to draw up a plan', async () => {
    const text = notice(
      '1. Phòng Văn hóa - Xã hội xây dựng kế hoạch tổ chức hội nghị đối thoại trong quý II/2026.',
      '2. Phó Chủ tịch UBND xã Lê Thị Mai chỉ đạo Phòng Văn hóa - Xã hội tổ chức 02 buổi tuyên truyền.',
      '3. Các thành viên Tổ công tác theo nhiệm vụ được phân công khẩn trương thực hiện.',
    );
    expect(await shortOf(text)).toEqual([
      'Phòng Văn hóa - Xã hội | perform | trong quý II/2026',
      'Phó Chủ tịch UBND xã | perform',
      'Các thành viên Tổ công tác* | perform',
    ]);
  });

  it('what a body announces of itself is no duty; one office under two names is one', async () => {
    const text = decision(
      'Điều 1. Giao Văn phòng HĐND và UBND xã làm đầu mối theo dõi.',
      'Điều 2. Văn phòng HĐND và UBND, các phòng chuyên môn chịu trách nhiệm thi hành Quyết định này./.',
    );
    expect(await shortOf(text)).toEqual([
      'Văn phòng HĐND và UBND xã | perform',
      'Văn phòng HĐND và UBND xã | perform',
      'các phòng chuyên môn* | perform',
    ]);
  });

  it('in the forms of a plan: behind a colon, in a bracket that helps, with what else the line says cut off', async () => {
    const text = plan(
      'I. HÌNH THỨC TUYÊN TRUYỀN',
      '1. Tuyên truyền trên loa truyền thanh: Phòng Văn hóa - Xã hội thực hiện, 02 lần/tuần.',
      '2. Đăng tin trên Trang thông tin điện tử (Văn phòng HĐND và UBND xã chủ trì, hoàn thành trước ngày 30/6/2026).',
      '3. Tổ chức đối thoại. Thời gian: quý II/2026. Đơn vị thực hiện: Phòng Kinh tế phối hợp với Hội Doanh nghiệp.',
      '4. Sinh hoạt chi đoàn (Đoàn Thanh niên xã phối hợp với Công an xã tổ chức).',
      '5. Phát tờ rơi. Giao các thôn thực hiện trong tháng 5/2026.',
      '6. In 500 tờ rơi (hoàn thành trong tháng 4/2026).',
    );
    const { assignments, proposals } = await readText(text);
    expect(
      assignments.map(({ unit, duties: [duty] }) => [unit, duty?.text, duty?.role, duty?.with?.[0], duty?.deadlines?.[0]?.text]),
    ).toEqual([
      ['Phòng Văn hóa - Xã hội', 'Tuyên truyền trên loa truyền thanh', 'perform', undefined, undefined],
      ['Văn phòng HĐND và UBND xã', 'Đăng tin trên Trang thông tin điện tử', 'lead', undefined, 'trước ngày 30/6/2026'],
      ['Phòng Kinh tế', 'Tổ chức đối thoại.', 'perform', 'Hội Doanh nghiệp', 'quý II/2026'],
      ['Đoàn Thanh niên xã', 'Sinh hoạt chi đoàn', 'coordinate', 'Công an xã', undefined],
      ['các thôn', 'Phát tờ rơi.', 'perform', undefined, 'trong tháng 5/2026'],
    ]);
    expect(proposals?.map((one) => one.text)).toEqual(['In 500 tờ rơi (hoàn thành trong tháng 4/2026).']);
  });
});

it('where a part has one body after the other, each has what stands below it or in its sentence', async () => {
  const { assignments } = await readText(
    `ỦY BAN NHÂN DÂN\nPHƯỜNG MẪU\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2027\nI. NỘI DUNG VÀ PHÂN CÔNG
1. Phòng Văn hóa - Xã hội\na) Tham mưu ban hành kế hoạch chi tiết trước ngày 31/01/2027.
2. Đài truyền thanh phường\na) Mỗi tháng phát ít nhất 02 chuyên mục về cải cách hành chính.
3. Các tổ dân phố\na) Lồng ghép tuyên truyền trong các buổi sinh hoạt.
4. Trường Tiểu học Mẫu và các trường học trên địa bàn treo băng rôn trước ngày 15/3/2027.
II. TỔ CHỨC THỰC HIỆN\nGiao Phòng Văn hóa - Xã hội theo dõi, đôn đốc.\n`,
  );
  expect(assignments.map(({ unit }) => unit)).toEqual([
    'Phòng Văn hóa - Xã hội',
    'Đài truyền thanh phường',
    'Các tổ dân phố',
    'Trường Tiểu học Mẫu và các trường học trên địa bàn',
  ]);
});
