import { refuse } from '#platform/values/result.ts';

const file = (name: string): string => `Tệp “${name}”`;

/** Why a file is not taken. Every sentence names the file, since several come at once. */
export const notTaken = {
  empty: (name: string) => refuse('empty', `${file(name)} trống, không có nội dung.`),
  tooLarge: (name: string, mb: number) =>
    refuse('too-large', `${file(name)} nặng hơn ${mb} MB nên chưa được nhận. Hãy giảm dung lượng ảnh quét hoặc tách tệp rồi tải lại.`),
  oldWord: (name: string) =>
    refuse(
      'old-word',
      `${file(name)} là tệp Word đời cũ (.doc), RTF hoặc ODT, mà máy chủ chưa cài LibreOffice để mở. Hãy mở bằng Word, lưu thành .docx hoặc .pdf rồi tải lại.`,
    ),
  unsupported: (name: string) =>
    refuse(
      'unsupported',
      `${file(name)} không phải là PDF, Word, văn bản chữ (TXT) hay ảnh chụp văn bản (JPEG, PNG, TIFF), dù tên tệp ghi thế nào.`,
    ),
  interrupted: (name: string) => refuse('interrupted', `Việc gửi tệp “${name}” bị ngắt giữa chừng; chưa có gì được lưu. Hãy gửi lại.`),
  noSpace: (name: string) => refuse('no-space', `Máy chủ đã hết chỗ lưu nên chưa nhận được tệp “${name}”. Hãy báo cho người quản trị.`),
  badForm: () => refuse('bad-form', 'Biểu mẫu gửi lên không đúng dạng. Hãy tải lại trang rồi chọn tệp lần nữa.'),
  tooMuch: () => refuse('too-much', 'Tổng dung lượng gửi một lần quá lớn. Hãy gửi ít tệp hơn mỗi lần.'),
  tooMany: (most: number) => refuse('too-many', `Mỗi lần gửi được tối đa ${most} tệp; những tệp sau đó chưa được nhận.`),
};

/** Why a reading takes no decision. */
export const notDecided = {
  noReading: () => refuse('not-found', 'Không tìm thấy bản đọc của văn bản này.'),
  notRead: () => refuse('not-read', 'Văn bản chưa đọc xong nên chưa thể đối chiếu.'),
  confirmed: () => refuse('is-confirmed', 'Bản đọc đã được xác nhận nên không sửa được nữa; hãy sửa trong kế hoạch.'),
  noItem: () => refuse('no-item', 'Không có mục này trong bản đọc. Hãy tải lại trang.'),
  wrongForm: () => refuse('wrong-form', 'Mục này không sửa bằng biểu mẫu đó. Hãy tải lại trang.'),
  meanwhile: () => refuse('decided-meanwhile', 'Người khác vừa quyết định về mục này. Xem lại mục rồi bấm lại nếu vẫn muốn đổi.'),
  keepsHeader: () => refuse('keeps-header', 'Phần đầu văn bản không bỏ được; hãy sửa cho đúng.'),
  keepsWord: () => refuse('keeps-word', 'Chữ đã khôi phục không bỏ được; hãy sửa cho đúng.'),
  noProposal: () => refuse('no-proposal', 'Chưa có đơn vị nào được đề xuất cho tên này; hãy chọn đơn vị.', 'unitIds'),
  noUnit: () => refuse('no-unit', 'Đơn vị được chọn không có trong cơ quan vào ngày hôm nay. Hãy tải lại trang.', 'unitIds'),
  tooManyAdded: () => refuse('too-many-added', 'Đã thêm quá nhiều mục vào phần này.'),
  nothingEarlier: () => refuse('nothing-earlier', 'Không còn quyết định nào của lần đọc trước dùng lại được.'),
  damaged: () =>
    refuse('damaged', 'Lớp chữ của tệp bị hỏng. Chỉ xác nhận khi đã đối chiếu với bản gốc: hãy đánh dấu vào ô bên dưới.', 'damagedToo'),
  beingRead: () => refuse('being-read', 'Văn bản đang được đọc; hãy đợi đọc xong.'),
};

export const killedTwice =
  'Chương trình đọc đã hai lần dừng đột ngột khi mở tệp này nên không thử nữa. Tệp có thể bị hỏng; hãy lưu lại tệp rồi tải lên bản mới.';
export const startedTooOften =
  'Việc đọc tệp này đã bắt đầu nhiều lần mà chưa lần nào xong nên không thử nữa. Hãy tách nhỏ tệp hoặc yêu cầu đọc lại sau.';
