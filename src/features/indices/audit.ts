import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: { 'index-result': { vi: 'Kết quả chỉ số', en: 'Result of an index', href: (id) => `/lam-viec/bao-cao/chi-so/${id}` } },
  actions: {
    'index-result.noted': { vi: 'Ghi kết quả chỉ số', en: 'Noted a result' },
    'index-result.corrected': { vi: 'Sửa kết quả chỉ số', en: 'Corrected a result' },
    'index-result.published': { vi: 'Công bố kết quả chỉ số', en: 'Published a result' },
    'index-result.ended': { vi: 'Thu hồi kết quả chỉ số', en: 'Took a result back' },
  },
  fields: {
    ...wordsInLog(kept),
    isPublished: { vi: 'Công bố', en: 'Published' },
    reason: { vi: 'Lý do', en: 'Reason' },
  },
  values: codesInLog(kept),
  rows: {
    'index-result': {
      table: 'index_result',
      isAlwaysRecorded: true,
      fields: { ...columnsInLog(kept), isPublished: 't.published_at is not null', reason: 't.end_reason' },
    },
  },
};
