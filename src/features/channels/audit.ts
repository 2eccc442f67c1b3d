import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { accounts } from './outside/schema.ts';

export const audit: AuditWords = {
  objects: { 'outside-account': { vi: 'Trang trên mạng', en: 'Page on another service', href: (id) => `/lam-viec/lien-he/trang/${id}` } },
  actions: {
    'outside-account.added': { vi: 'Thêm trang trên mạng', en: 'Added a page on another service' },
    'outside-account.corrected': { vi: 'Sửa trang trên mạng', en: 'Corrected a page on another service' },
  },
  fields: wordsInLog(accounts),
  values: codesInLog(accounts),
  rows: { 'outside-account': { table: accounts.table, fields: columnsInLog(accounts), isAlwaysRecorded: true } },
};
