import type { AuditWords } from '#platform/values/audit-words.ts';

export const audit: AuditWords = {
  objects: {
    'holiday-year': { vi: 'Lịch nghỉ năm', en: 'Holidays of the year' },
    'period-rule': { vi: 'Thời hạn của kỳ báo cáo', en: 'Rule of a period' },
  },
  actions: {
    'holidays.announced': { vi: 'Cập nhật lịch nghỉ', en: 'Took over the holidays' },
    'period-rule.set': { vi: 'Đặt ngày chốt số liệu và hạn báo cáo', en: 'Set cut-off and due day' },
  },
  fields: {
    days: { vi: 'Các ngày nghỉ (dấu + là ngày làm bù)', en: 'Days off (+ marks a worked day)' },
    source: { vi: 'Căn cứ', en: 'Source' },
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
