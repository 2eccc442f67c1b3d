import { describe, expect, it } from 'vitest';
import { readText } from '../fixtures/index.ts';
import { decision, letter, notice, plan } from '../fixtures/papers.ts';
import { whoIn } from '../fixtures/who/duties.ts';

describe('what is done at an event names no unit', () => {
  it('in a notice, an invitation or a letter', async () => {
    const text = notice(
      'I. CHƯƠNG TRÌNH',
      '1. Ổn định tổ chức (Ban Tổ chức hội nghị).',
      '2. Chủ trì hội nghị phát biểu khai mạc.',
      'II. PHÂN CÔNG',
      '1. Ban Tổ chức bố trí chỗ ngồi cho đại biểu.',
      '2. Đoàn Chủ tịch điều hành hội nghị.',
      '3. Công an xã bảo đảm an ninh; Trạm Y tế xã cử 01 cán bộ trực.',
      '4. Ban Tổ chức Đảng ủy rà soát danh sách đảng viên.',
      'Rất mong các vị đại biểu có mặt đúng giờ.',
    );
    expect(await whoIn(text)).toEqual(['Công an xã: perform', 'Trạm Y tế xã: perform', 'Ban Tổ chức Đảng ủy: perform']);
  });

  it('the programme of an event by the hour gives nobody a duty, a table of tasks does', async () => {
    const text = letter(
      'Chương trình hội nghị:',
      'Thời gian\tNội dung\tThực hiện',
      '07h30 - 08h00\tĐón tiếp đại biểu\tVăn phòng UBND xã',
      '8 giờ 00 đến 8 giờ 15\tKhai mạc\tChủ trì hội nghị',
      '11:00\tBế mạc\tBan Tổ chức',
      'Phân công chuẩn bị:',
      'Thời gian\tNội dung\tThực hiện',
      'Trước ngày 10/3/2026\tChuẩn bị báo cáo\tPhòng Kinh tế',
    );
    expect(await whoIn(text)).toEqual(['Phòng Kinh tế: lead']);
  });

  it('a paragraph behind the list of a letter is nobody’s; a heading that runs in hides no unit', async () => {
    const text = letter(
      'Phòng Văn hóa - Xã hội đề nghị:',
      '1. Công an xã, Ban Chỉ huy Quân sự xã cung cấp số liệu.',
      'Số liệu gửi về trước 16h30 ngày 18/3/2026.',
      '2. Chế độ báo cáo: Các thôn gửi báo cáo trước ngày 20/4/2026.',
    );
    expect(await whoIn(text)).toEqual(['Công an xã, Ban Chỉ huy Quân sự xã: perform', 'Các thôn: perform']);
  });

  it('the articles of a decision order in any sentence, those of the rules behind it do not', async () => {
    const text = decision(
      'Điều 1. Ban hành kèm theo Quyết định này Quy định về cung cấp thông tin.',
      'Điều 2. Kinh phí từ ngân sách xã. Phòng Kinh tế thẩm định dự toán trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ.',
      'Điều 1. Người cung cấp thông tin',
      'Công chức tiếp nhận ghi sổ theo dõi.',
    );
    expect(await whoIn(text)).toEqual(['Phòng Kinh tế: perform']);
  });
});

describe('who carries out a task', () => {
  it('stands in lines without a mark, in a bracket of its own, and with a second unit in a bracket', async () => {
    const { assignments } = await readText(
      plan(
        'I. NỘI DUNG PHỐI HỢP',
        '1. Vận động Nhân dân',
        '1.1. Vận động Nhân dân sử dụng dịch vụ công trực tuyến.',
        '1.2. Giới thiệu ứng dụng trên nhóm Zalo.',
        '(Hội Liên hiệp Phụ nữ xã chủ trì; các thành viên phối hợp thực hiện)',
        '2. Mở chuyên mục phát thanh',
        'Đơn vị thực hiện: Trung tâm Văn hóa, Thông tin và Thể thao xã.',
        '3. Kiện toàn Hội đồng phối hợp.',
        '- Cơ quan thực hiện: UBND xã (Phòng Tư pháp tham mưu).',
      ),
    );
    expect(assignments.map(({ unit, duties }) => [unit, ...duties.map(({ text, role }) => `${role}: ${text}`)])).toEqual([
      ['Hội Liên hiệp Phụ nữ xã', 'lead: Vận động Nhân dân sử dụng dịch vụ công trực tuyến.', 'lead: Giới thiệu ứng dụng trên nhóm Zalo.'],
      ['Trung tâm Văn hóa, Thông tin và Thể thao xã', 'perform: Mở chuyên mục phát thanh'],
      ['UBND xã', 'perform: Kiện toàn Hội đồng phối hợp.'],
      ['Phòng Tư pháp', 'advise: Kiện toàn Hội đồng phối hợp.'],
    ]);
  });

  it.each([
    'Phòng Phổ biến và Theo dõi thi hành pháp luật',
    'Trung tâm Trợ giúp pháp lý nhà nước tỉnh',
    'Phòng Kiểm tra, giám sát',
    'Phòng Quản lý Xây dựng',
    'Chi nhánh Văn phòng Đăng ký đất đai khu vực 3',
    'Trung tâm Dịch vụ tổng hợp xã',
    'Thuế cơ sở 5 tỉnh Vân Giang',
    'Câu lạc bộ Pháp luật',
  ])('%s is one name', async (unit) => {
    expect(await whoIn(notice('I. PHÂN CÔNG', `1. ${unit} rà soát hồ sơ.`))).toEqual([`${unit}: perform`]);
  });
});

describe('times and figures that belong to something else', () => {
  it.each([
    ['Xây dựng báo cáo quý I/2026, gửi trước ngày 20/3/2026.', ['trước ngày 20/3/2026']],
    ['Xây dựng kế hoạch tuyên truyền quý II.', []],
    ['Tổ chức cao điểm trong quý II.', ['trong quý II']],
    ['Quý II - III: tổ chức cao điểm.', ['Quý II', 'III']],
    ['Tập dượt: chiều ngày 20/4/2026.', ['chiều ngày 20/4/2026']],
    ['Chuẩn bị hội trường trước ngày khai mạc 03 ngày.', ['trước ngày khai mạc 03 ngày']],
  ])('%s', async (sentence, found) => {
    const { deadlines } = await readText(plan('I. NHIỆM VỤ', `1. ${sentence}`));
    expect(deadlines.map(({ text }) => text)).toEqual(found);
  });

  it('a bracket that says how long something lasts sets no target; a clause that orders it does', async () => {
    const { targets } = await readText(
      plan(
        'I. NHIỆM VỤ',
        '1. Sản xuất 24 bản tin phát thanh (mỗi bản tin có thời lượng 5-7 phút).',
        '2. Hội nghị, thời lượng 01 buổi.',
        '3. Mở chuyên mục, thời lượng từ 8 đến 10 phút/kỳ.',
        '4. Mỗi xã, phường 01 đội gồm 03 người.',
      ),
    );
    expect(targets.map(({ value, upTo, unit, unitsBound }) => [value, upTo, unit, unitsBound])).toEqual([
      [24, undefined, 'bản tin phát thanh', undefined],
      [8, 10, 'phút', undefined],
      [1, undefined, 'đội', 'Mỗi xã, phường'],
    ]);
  });

  it('a broadcaster that is also a newspaper is press', async () => {
    const { channels } = await readText(letter('1. Đề nghị Báo và Phát thanh, Truyền hình tỉnh cử phóng viên dự.'));
    expect(channels.map(({ kind }) => kind)).toEqual(['press']);
  });

  it('a motto of the plan and shortcomings within a paragraph', async () => {
    const reading = await readText(
      plan(
        'I. ĐÁNH GIÁ CHUNG',
        'Năm 2025, xã đã đăng 86 tin, bài. Hạn chế: trang tin cập nhật chậm; ít hình ảnh. Nguyên nhân: kinh phí ít.',
        'II. YÊU CẦU',
        'Thực hiện phương châm “Dễ hiểu, dễ làm, gần dân”.',
      ),
    );
    expect(reading.themes?.map(({ text }) => text)).toEqual(['Dễ hiểu, dễ làm, gần dân']);
    expect(reading.weaknesses?.map(({ text }) => text)).toEqual(['trang tin cập nhật chậm; ít hình ảnh']);
  });
});
