import type { AuditWords } from '#platform/values/audit-words.ts';

export const audit: AuditWords = {
  objects: { document: { vi: 'Văn bản', en: 'Document', href: (id) => `/lam-viec/van-ban/${id}` } },
  actions: {
    'document.uploaded': { vi: 'Tải văn bản lên', en: 'Uploaded a document' },
    'document.read': { vi: 'Đọc xong văn bản', en: 'Read the document' },
    'document.not-read': { vi: 'Không đọc được văn bản', en: 'Could not read the document' },
    'reading.accepted': { vi: 'Chấp nhận nội dung đọc được', en: 'Accepted what was read' },
    'reading.section-accepted': { vi: 'Chấp nhận cả phần', en: 'Accepted a section' },
    'reading.corrected': { vi: 'Sửa nội dung đọc được', en: 'Corrected what was read' },
    'reading.added': { vi: 'Thêm nội dung còn thiếu', en: 'Added what was missing' },
    'reading.dropped': { vi: 'Bỏ nội dung đọc được', en: 'Dropped what was read' },
    'reading.removed': { vi: 'Xóa nội dung đã thêm', en: 'Removed what was added' },
    'reading.reopened': { vi: 'Mở lại để xem xét', en: 'Reopened' },
    'reading.units-chosen': { vi: 'Chọn đơn vị cho tên trong văn bản', en: 'Chose the units of a name' },
    'reading.decisions-repeated': { vi: 'Giữ lại các quyết định của lần đọc trước', en: 'Repeated earlier decisions' },
    'reading.asked-again': { vi: 'Yêu cầu đọc lại', en: 'Asked to read again' },
    'reading.confirmed': { vi: 'Xác nhận bản đọc', en: 'Confirmed the reading' },
  },
  fields: {
    file: { vi: 'Tệp', en: 'File' },
    sha256: { vi: 'Mã kiểm tra của tệp', en: 'Checksum of the file' },
    direction: { vi: 'Văn bản đến hay của cơ quan', en: 'Received or own' },
    reading: { vi: 'Bản đọc', en: 'Reading' },
    damagedToo: { vi: 'Xác nhận dù lớp chữ hỏng', en: 'Confirmed though damaged' },
  },
  values: {
    received: { vi: 'văn bản đến', en: 'received' },
    own: { vi: 'văn bản của cơ quan', en: 'own' },
    accepted: { vi: 'chấp nhận', en: 'accepted' },
    corrected: { vi: 'sửa', en: 'corrected' },
    dropped: { vi: 'bỏ', en: 'dropped' },
    added: { vi: 'thêm', en: 'added' },
  },
};
