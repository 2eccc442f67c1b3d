import type { Refusal, RefusalCode } from '../result.ts';

const sentences: Record<RefusalCode, string> = {
  empty: 'Tệp trống, không có nội dung để đọc.',
  'too-large': 'Tệp lớn hơn giới hạn % MB. Đề nghị tách nhỏ hoặc nén ảnh trong tệp rồi tải lại.',
  'too-many-pages': 'Văn bản có nhiều hơn % trang. Đề nghị tách thành nhiều tệp.',
  'too-many-scans':
    'Tệp có nhiều hơn % trang ảnh quét phải nhận dạng chữ. Đề nghị tách thành nhiều tệp, hoặc gửi bản có chữ (DOCX hoặc PDF xuất từ Word).',
  'too-many-pixels': 'Ảnh có hơn % triệu điểm ảnh nên không mở. Đề nghị thu nhỏ ảnh, hoặc quét lại ở 300 dpi, rồi tải lại.',
  unsupported: 'Không đọc được loại tệp này. Đề nghị gửi tệp PDF, DOCX, TXT hoặc ảnh chụp văn bản (JPEG, PNG, TIFF).',
  'old-word': 'Đây là tệp Word kiểu cũ (.doc). Đề nghị mở bằng Word hoặc LibreOffice, lưu lại dạng DOCX hoặc PDF rồi tải lên.',
  macro: 'Tệp Word có chứa macro. Đề nghị lưu lại dạng DOCX không có macro.',
  encrypted: 'Tệp được đặt mật khẩu. Đề nghị bỏ mật khẩu rồi tải lại.',
  damaged: 'Tệp bị hỏng hoặc bị cắt dở, không mở được. Đề nghị tải lại bản gốc.',
  bomb: 'Tệp nén có nội dung bung ra lớn bất thường nên không được mở.',
  hostile: 'Tệp có khai báo thực thể XML không an toàn nên không được mở.',
  'no-text':
    'Tệp không có lớp chữ và không nhận dạng được chữ nào trong ảnh. Đề nghị quét lại rõ hơn (200 dpi trở lên) hoặc gửi bản có chữ (DOCX hoặc PDF xuất từ Word).',
  xfa: 'Tệp là biểu mẫu XFA, chỉ Adobe Reader hiển thị được nội dung. Đề nghị mở bằng Adobe Reader, in ra PDF rồi tải lại.',
  'time-limit': 'Đọc tệp quá % giây nên đã dừng. Đề nghị tách nhỏ tệp.',
  'page-time-limit':
    'Nhận dạng chữ của một trang ảnh quét mất quá % giây nên đã dừng. Đề nghị gửi bản có chữ (DOCX hoặc PDF xuất từ Word).',
  'memory-limit': 'Đọc tệp cần hơn % MB bộ nhớ nên đã dừng. Đề nghị tách nhỏ tệp.',
  cancelled: 'Đã dừng đọc theo yêu cầu.',
  crashed: 'Chương trình đọc dừng đột ngột khi mở tệp này. Tệp có thể bị hỏng.',
  'not-found': 'Không tìm thấy hoặc không mở được tệp.',
};

export const refuse = (code: RefusalCode, figure?: number): Refusal => ({
  ok: false,
  code,
  message: sentences[code].replace('%', figure === undefined ? '' : figure.toLocaleString('vi-VN')),
});
