import { describe, expect, it } from 'vitest';
import { readBytes } from '../../fixtures/index.ts';
import { plan } from '../../fixtures/papers.ts';
import { placeFaults } from '../../fixtures/places.ts';
import type { Reading } from '../../reading.ts';

const readingOf = async (text: string): Promise<Reading> => {
  const { extracted, reading } = await readBytes(new TextEncoder().encode(text));
  expect(placeFaults(extracted, reading)).toEqual([]);
  return reading;
};

describe('lines of which nothing was read', () => {
  it('are those where work is given: no explanation, no heading, nothing that was read or says more of it', async () => {
    const reading = await readingOf(
      plan(
        'I. MỤC ĐÍCH, YÊU CẦU',
        '1. Nâng cao nhận thức của cán bộ, công chức.',
        'II. NỘI DUNG TUYÊN TRUYỀN',
        '1. Tuyên truyền cải cách thể chế.',
        'III. HÌNH THỨC TUYÊN TRUYỀN',
        '1. Đăng tin, bài trên Trang thông tin điện tử xã.',
        'IV. CÔNG TÁC PHỐI HỢP',
        '1. Gắn tuyên truyền với phong trào thi đua của địa phương.',
        'V. KINH PHÍ',
        'Từ ngân sách xã.',
        'VI. TỔ CHỨC THỰC HIỆN',
        '1. Phòng Kinh tế: Tham mưu Kế hoạch.',
        '2. Kết quả thực hiện là căn cứ đánh giá, xếp loại cuối năm.',
        'Trên đây là Kế hoạch tuyên truyền cải cách hành chính.',
      ),
    );
    expect(reading.leftovers?.map(({ text }) => text)).toEqual([
      'Gắn tuyên truyền với phong trào thi đua của địa phương.',
      'Kết quả thực hiện là căn cứ đánh giá, xếp loại cuối năm.',
    ]);
  });

  it('are rows of a table of tasks that no unit leads', async () => {
    const reading = await readingOf(
      plan(
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Phòng Kinh tế: Tham mưu Kế hoạch.',
        '',
        '| STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |',
        '|---|---|---|---|',
        '| 1 | In tờ rơi về dịch vụ công trực tuyến | | Quý II/2026 |',
        '| 2 | Phát chuyên mục trên loa | Phòng Văn hóa - Xã hội | Quý III/2026 |',
      ),
    );
    expect(reading.leftovers?.map(({ text }) => text)).toEqual(['In tờ rơi về dịch vụ công trực tuyến']);
  });
});

describe('how often a duty comes round', () => {
  const duties = async (...lines: string[]) => {
    const reading = await readingOf(
      plan('I. TỔ CHỨC THỰC HIỆN', '1. Phòng Văn hóa - Xã hội', ...lines.map((line) => `- ${line}`), '2. Phòng Kinh tế: Tham mưu.'),
    );
    const [first] = reading.assignments;
    return {
      rules: first?.duties.map(({ deadlines = [] }) =>
        deadlines.map(({ text, rule }) => [text, rule.kind === 'period-end' ? rule.periods.join() : rule.kind].join(': ')),
      ),
      ofPaper: reading.deadlines.length,
    };
  };

  it('is said by how much there is to be in a period, which in the paper is a target and no deadline', async () => {
    expect(
      await duties(
        'Mỗi tháng xây dựng 02 chuyên mục về cải cách hành chính trên đài truyền thanh.',
        'Mỗi quý ít nhất 01 tin về cải cách hành chính.',
        'Phát trên loa mỗi tháng 02 chuyên mục, mỗi quý 01 phóng sự, mỗi quý 01 tin.',
        'Đăng 04 tin, bài/tháng trên Trang thông tin điện tử.',
      ),
    ).toEqual({
      rules: [['Mỗi tháng: month'], ['Mỗi quý: quarter'], ['mỗi tháng: month', 'mỗi quý: quarter'], ['04 tin, bài/tháng: month']],
      ofPaper: 0,
    });
  });

  it('is not said again beside its own deadline, nor by what is paid', async () => {
    expect(
      await duties(
        'Mỗi tháng phát 02 chuyên mục, báo cáo trước ngày 25 hằng tháng.',
        'Chi hỗ trợ cộng tác viên mỗi tháng 300.000 đồng.',
        'Phát 02 chuyên mục trong tháng 5/2026.',
      ),
    ).toMatchObject({ rules: [[expect.stringMatching(/: month$/) as string], [], [expect.stringMatching(/: date$/) as string]] });
  });
});

describe('what went well', () => {
  it('stands below its heading, behind its words, and in sentences of the part that looks back', async () => {
    const reading = await readingOf(
      plan(
        'I. KẾT QUẢ THỰC HIỆN NĂM 2025',
        '1. Kết quả đạt được',
        'Đã phát 24 chuyên mục. Nhiều mô hình hay được nhân rộng như “Ngày thứ Sáu không hẹn”.',
        '2. Tồn tại, hạn chế',
        '- Chưa có mô hình hay để nhân rộng.',
        '3. Bài học kinh nghiệm',
        '- Giao việc phải kèm thời hạn.',
        '- Người đứng đầu trực tiếp chỉ đạo.',
        'II. NỘI DUNG TUYÊN TRUYỀN',
        '1. Mô hình hay, cách làm sáng tạo trong cải cách hành chính.',
        'III. TỔ CHỨC THỰC HIỆN',
        '1. Phòng Kinh tế: Tham mưu Kế hoạch.',
      ),
    );
    expect(reading.practices?.map(({ text }) => text)).toEqual([
      'Nhiều mô hình hay được nhân rộng như “Ngày thứ Sáu không hẹn”.',
      'Giao việc phải kèm thời hạn.',
      'Người đứng đầu trực tiếp chỉ đạo.',
    ]);
    expect(reading.weaknesses?.map(({ text }) => text)).toEqual(['Chưa có mô hình hay để nhân rộng.']);
    expect(reading.leftovers).toBeUndefined();
  });
});
