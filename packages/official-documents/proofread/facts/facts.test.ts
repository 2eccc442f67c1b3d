import { describe, expect, it } from 'vitest';
import { planOf, queriesOf } from '../testing/paper.ts';

const asked = (body: string): string[] => queriesOf(planOf(body)).map(({ text, message }) => `${text}: ${message}`);

describe('facts that contradict one another', () => {
  it.each([
    [
      'a well-known act of another number',
      'Thực hiện Nghị quyết số 67/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030, phường ban hành Kế hoạch như sau:',
      '67/NQ-CP: Văn bản ngày 15/07/2021 về nội dung này có số 76/NQ-CP, không phải 67/NQ-CP.',
    ],
    [
      'a well-known act of another day',
      'Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/5/2025 của Chính phủ về cơ chế một cửa;',
      '118/2025/NĐ-CP: 118/2025/NĐ-CP ban hành ngày 09/06/2025, không phải 09/05/2025.',
    ],
    [
      'a span of years that ends before it begins',
      '1. Xây dựng kế hoạch giai đoạn 2030 - 2026.',
      'giai đoạn 2030 - 2026: Năm kết thúc trước năm bắt đầu.',
    ],
    [
      'another year than that of the title',
      'Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2025 của phường Suối Trắng.',
      'năm 2025: Tên văn bản ghi năm 2026, ở đây ghi năm 2025.',
    ],
    [
      'another place than the issuer',
      'Trên đây là Kế hoạch tuyên truyền cải cách hành chính của phường Suối Đen.',
      'phường Suối Đen: Văn bản của Ủy ban nhân dân phường Suối Trắng, nhưng ở đây ghi phường Suối Đen.',
    ],
    [
      'a department that was merged',
      '1. Văn phòng phối hợp với Sở Thông tin và Truyền thông định hướng nội dung.',
      'Sở Thông tin và Truyền thông: Không còn Sở Thông tin và Truyền thông (đã hợp nhất thành Sở Khoa học và Công nghệ năm 2025); kiểm tra lại tên cơ quan.',
    ],
    [
      'a committee of a district',
      '1. Báo cáo UBND huyện kết quả.',
      'UBND huyện: Không còn cấp huyện từ ngày 01/7/2025; kiểm tra lại tên cơ quan.',
    ],
    [
      'what a figure grew by',
      '1. Đăng 86 tin, bài, tăng 26 tin, bài so với cùng kỳ năm 2025 (50 tin, bài).',
      '86 tin, bài, tăng 26 tin, bài so với cùng kỳ năm 2025 (50 tin, bài): Số liệu mâu thuẫn: từ 50 lên 86 là 36, không phải 26.',
    ],
    [
      'sources of money that do not make up the whole',
      '1. Kinh phí là 85 triệu đồng, trong đó ngân sách phường 60 triệu đồng, nguồn xã hội hóa 15 triệu đồng.',
      '85 triệu đồng, trong đó ngân sách phường 60 triệu đồng, nguồn xã hội hóa 15 triệu đồng: Số liệu mâu thuẫn: 60 + 15 = 75, không bằng tổng 85.',
    ],
  ])('%s', (_, body, query) => {
    expect(asked(body)).toContain(query);
  });

  it.each([
    'Thực hiện Nghị quyết số 67/NQ-CP ngày 15/7/2021 của Chính phủ về phiên họp thường kỳ, phường ban hành Kế hoạch như sau:',
    'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030, phường ban hành Kế hoạch như sau:',
    'Căn cứ Quyết định số 06/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ về một việc khác;',
    'Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2026 của phường Suối Trắng, tỉnh Vân Giang.',
    '1. Theo Quyết định số 12/QĐ-STTTT ngày 05/01/2024 của Sở Thông tin và Truyền thông.',
    '1. Hồ sơ của UBND huyện Vân Hạ (cũ) được bàn giao.',
    '1. Đăng 86 tin, bài, tăng 36 tin, bài so với cùng kỳ năm 2025 (50 tin, bài), tăng 72%.',
    '1. Tỷ lệ đạt 95,5%, tăng 5,5% so với năm 2025 (90%).',
    '1. Kinh phí là 75 triệu đồng, trong đó ngân sách phường 60 triệu đồng, nguồn xã hội hóa 15 triệu đồng.',
    '1. Có 26 tổ dân phố, trong đó 12 tổ dân phố ven sông, 05 tổ dân phố mới.',
    '1. Có 17 thôn, gồm 5 thôn vùng cao và 12 thôn vùng thấp.',
  ])('right: %s', (body) => {
    expect(asked(body).filter((one) => /mâu thuẫn|Không còn|Tên văn bản|Văn bản của|ban hành ngày|có số|Năm kết thúc/u.test(one))).toEqual(
      [],
    );
  });

  it('speaks of no district in a paper of before', () => {
    const before = planOf('1. Báo cáo UBND huyện kết quả.')
      .replace('tháng 02 năm 2026', 'tháng 02 năm 2024')
      .replace('chính năm 2026', 'chính năm 2024');
    expect(queriesOf(before).map(({ text }) => text)).not.toContain('UBND huyện');
  });
});
