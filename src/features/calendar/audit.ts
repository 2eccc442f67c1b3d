import type { AuditWords } from '#platform/values/audit-words.ts';

export const audit: AuditWords = {
  objects: {
    holiday: { vi: 'Ngày nghỉ', en: 'Day off', href: (day) => `/lam-viec/ngay-nghi/${day}` },
    'holiday-year': { vi: 'Lịch nghỉ năm', en: 'Holidays of the year' },
    'period-rule': { vi: 'Thời hạn của kỳ báo cáo', en: 'Rule of a period' },
  },
  actions: {
    'holidays.announced': { vi: 'Cập nhật lịch nghỉ', en: 'Took over the holidays' },
    'holidays.settled': { vi: 'Ghi tình trạng lịch nghỉ của năm', en: 'Noted what is known of the year' },
    'holiday.kept': { vi: 'Thêm ngày nghỉ, ngày làm bù', en: 'Noted a day off or a swapped day' },
    'holiday.corrected': { vi: 'Sửa ngày nghỉ, ngày làm bù', en: 'Corrected a day off or a swapped day' },
    'holiday.ended': { vi: 'Bỏ ngày nghỉ, ngày làm bù', en: 'Removed a day off or a swapped day' },
    'period-rule.set': { vi: 'Đặt ngày chốt số liệu và hạn báo cáo', en: 'Set cut-off and due day' },
  },
  fields: {
    days: { vi: 'Các ngày nghỉ (dấu + là ngày làm bù)', en: 'Days off (+ marks a worked day)' },
    source: { vi: 'Căn cứ', en: 'Source' },
    isOff: { vi: 'Được nghỉ', en: 'Off' },
    name: { vi: 'Tên', en: 'Name' },
    isComplete: { vi: 'Đã có thông báo đủ', en: 'All announced' },
    closingDay: { vi: 'Ngày chốt số liệu', en: 'Closing day' },
    dueBy: { vi: 'Cách tính hạn', en: 'Due by' },
    dueNumber: { vi: 'Hạn nộp', en: 'Due' },
    since: { vi: 'Áp dụng từ ngày', en: 'Since' },
  },
  values: {
    'day-of-last-month': { vi: 'ngày trong tháng cuối kỳ', en: 'day of the last month' },
    'working-days-after-closing': { vi: 'số ngày làm việc sau ngày chốt', en: 'working days after closing' },
  },
};
