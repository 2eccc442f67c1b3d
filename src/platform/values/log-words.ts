import type { AuditWords } from './audit-words.ts';

export const logWords: AuditWords = {
  objects: { log: { vi: 'Nhật ký', en: 'The log' } },
  actions: {
    'log.seals-begun': { vi: 'Bắt đầu niêm phong nhật ký', en: 'Began to seal the log' },
    'log.past-sealed': { vi: 'Niêm phong các dòng đã lưu trước khi sửa', en: 'Sealed rows as they were before' },
    'log.closed': { vi: 'Từ nay chỉ niêm phong cùng lúc ghi', en: 'From now on sealed only as it is written' },
    'log.rows-listed': { vi: 'Niêm phong các dòng dữ liệu như hiện trạng', en: 'Sealed rows as they stand' },
    'log.rows-sealed': { vi: 'Từ nay mọi dòng dữ liệu được niêm phong khi ghi', en: 'From now on every row is sealed as it is written' },
    'log.rows-carried': { vi: 'Niêm phong các dòng do nâng cấp phần mềm thay đổi', en: 'Sealed the rows that a new version changed' },
    'log.update-begun': { vi: 'Bắt đầu nâng cấp dữ liệu', en: 'Began to bring the data up to date' },
    'log.update-ended': { vi: 'Nâng cấp dữ liệu xong', en: 'The data is up to date' },
    'log.units-carried': { vi: 'Cập nhật danh mục đơn vị hành chính', en: 'Brought the administrative units up to date' },
    'log.taken-out': { vi: 'Tải nhật ký ra tệp', en: 'Took the log out as a sheet' },
  },
  fields: {
    entries: { vi: 'Số mục có trước, niêm phong như hiện trạng', en: 'Entries from before, sealed as they stand' },
    rows: { vi: 'Số dòng', en: 'Rows' },
    lines: { vi: 'Số dòng', en: 'Lines' },
    kind: { vi: 'Loại tệp', en: 'Kind of file' },
    key: { vi: 'Mã của khóa niêm phong', en: 'Name of the seal’s key' },
  },
};
