import type { AuditWords } from '#platform/values/audit-words.ts';

export const audit: AuditWords = {
  objects: {},
  actions: { 'page-view.taken-out': { vi: 'Tải bảng lượt xem trang công khai', en: 'Took out the list of page views' } },
  fields: {},
  values: {},
};
