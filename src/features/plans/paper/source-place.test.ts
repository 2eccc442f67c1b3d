import { expect, test } from 'vitest';
import { placeInText } from './source-place.ts';

const paper = `ỦY BAN NHÂN DÂN
PHƯỜNG MẪU
KẾ HOẠCH
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Nâng cao nhận thức của cán bộ, công chức và
người dân.
2. Yêu cầu
- Thiết thực, tiết kiệm.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Chủ trì tham mưu, tổ chức hội nghị chuyên đề
trong quý II/2026.
- In tờ gấp.
2

2. Văn phòng HĐND và UBND phường
a) Đăng tin, bài.
b) Quản trị chuyên mục:
+ Cập nhật thủ tục;
+ Trả lời câu hỏi.
3. Các đơn vị
3.1. Công an phường tuyên truyền lưu động.
3.2. Trạm Y tế treo khẩu hiệu.
III. KINH PHÍ
Kinh phí lấy từ ngân sách.
5. Mục không nối tiếp số nào.
PHỤ LỤC
I. DANH MỤC
1. Việc của phụ lục.
`;

test.for([
  ['Thiết thực', 'gạch đầu dòng thứ nhất điểm 2 Mục I'],
  ['Chủ trì tham mưu', 'gạch đầu dòng thứ nhất điểm 1 Mục II'],
  ['trong quý II/2026', 'gạch đầu dòng thứ nhất điểm 1 Mục II'],
  ['In tờ gấp', 'gạch đầu dòng thứ 2 điểm 1 Mục II'],
  ['Đăng tin, bài', 'điểm a khoản 2 Mục II'],
  ['Trả lời câu hỏi', 'dấu cộng thứ 2 điểm b khoản 2 Mục II'],
  ['Trạm Y tế', 'điểm 3.2 Mục II'],
  ['Kinh phí lấy', 'Mục III'],
] as const)('“%s” stands in %s', ([words, place]) => {
  expect(placeInText(paper, paper.indexOf(words))).toBe(place);
});

test.for(['Mục không nối tiếp', 'Việc của phụ lục', 'PHƯỜNG MẪU'])('where “%s” stands is not certain', (words) => {
  expect(placeInText(paper, paper.indexOf(words))).toBeUndefined();
});

test('strokes under headings without numbers are not counted', () => {
  const text = '1. Các đơn vị\n- Việc một.\nĐoàn thể:\n- Việc hai.\n';
  expect(placeInText(text, text.indexOf('Việc một'))).toBe('gạch đầu dòng thứ nhất điểm 1');
  expect(placeInText(text, text.indexOf('Việc hai'))).toBeUndefined();
});
