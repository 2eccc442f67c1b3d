import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { keptFigures, keptLate, keptOf } from './schema.ts';

const at = '/lam-viec/thu-tuc/ho-so';

export const audit: AuditWords = {
  objects: {
    'dossier-count': { vi: 'Số liệu hồ sơ', en: 'Figures of dossiers', href: (id) => `${at}/${id}` },
    'late-dossier': { vi: 'Hồ sơ trễ hạn', en: 'Late dossier', href: (id) => `${at}/tre-han/${id}` },
  },
  actions: {
    'dossier-count.noted': { vi: 'Ghi số liệu hồ sơ', en: 'Noted figures of dossiers' },
    'dossier-count.confirmed': { vi: 'Xác nhận số liệu hồ sơ', en: 'Confirmed figures of dossiers' },
    'dossier-count.ended': { vi: 'Thu hồi số liệu hồ sơ', en: 'Took figures of dossiers back' },
    'late-dossier.noted': { vi: 'Ghi hồ sơ trễ hạn', en: 'Noted a late dossier' },
    'late-dossier.corrected': { vi: 'Sửa hồ sơ trễ hạn', en: 'Corrected a late dossier' },
    'late-dossier.published': { vi: 'Công khai hồ sơ trễ hạn', en: 'Published a late dossier' },
    'late-dossier.ended': { vi: 'Gỡ hồ sơ trễ hạn', en: 'Took a late dossier off' },
  },
  fields: {
    ...wordsInLog(keptOf),
    ...wordsInLog(keptFigures),
    ...wordsInLog(keptLate),
    isConfirmed: { vi: 'Xác nhận', en: 'Confirmed' },
    isPublished: { vi: 'Công khai bản này', en: 'Published as it stands' },
    endReason: { vi: 'Lý do thu hồi, gỡ', en: 'Why it was taken back' },
  },
  values: { ...codesInLog(keptOf), ...codesInLog(keptLate) },
  rows: {
    'dossier-count': {
      table: 'dossier_count',
      isAlwaysRecorded: true,
      fields: {
        ...columnsInLog(keptOf),
        ...columnsInLog(keptFigures),
        isConfirmed: 't.confirmed_at is not null',
        endReason: 't.end_reason',
      },
    },
    'late-dossier': {
      table: 'late_dossier',
      isAlwaysRecorded: true,
      fields: { ...columnsInLog(keptLate), isPublished: 't.published_at is not null', endReason: 't.end_reason' },
    },
  },
};
