import type { AuditWords } from '#platform/values/audit-words.ts';
import { columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: { briefing: { vi: 'Văn bản quán triệt', en: 'Directive to be read', href: (id) => `/lam-viec/tin-bai/quan-triet/${id}` } },
  actions: {
    'briefing.given': { vi: 'Gửi văn bản quán triệt', en: 'Gave out what is to be read' },
    'briefing.read': { vi: 'Xác nhận đã đọc', en: 'Said to have read it' },
    'briefing.reminded': { vi: 'Nhắc người chưa đọc', en: 'Reminded who has not read it' },
    'briefing.withdrawn': { vi: 'Thôi quán triệt', en: 'Took it back' },
  },
  fields: {
    ...wordsInLog(kept),
    readers: { vi: 'Số người cần đọc', en: 'Readers' },
    left: { vi: 'Số người chưa đọc', en: 'Have not read it' },
    withdrawn: { vi: 'Vì sao thôi', en: 'Why it was taken back' },
  },
  rows: {
    briefing: { table: 'briefing', isAlwaysRecorded: true, fields: { ...columnsInLog(kept), withdrawn: 't.withdrawn_reason' } },
  },
};
