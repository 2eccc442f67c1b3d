import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { keptAnswer, keptItem } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    'quality-item': { vi: 'Mục tự kiểm', en: 'Item of the checklist' },
  },
  actions: {
    'quality-item.added': { vi: 'Thêm mục tự kiểm', en: 'Added an item of the checklist' },
    'quality-item.corrected': { vi: 'Sửa mục tự kiểm', en: 'Corrected an item of the checklist' },
    'quality-item.ended': { vi: 'Thôi dùng mục tự kiểm', en: 'Ended an item of the checklist' },
    'quality-answer.said': { vi: 'Điền phiếu tự kiểm kế hoạch', en: 'Answered an item of the checklist' },
    'quality-answer.corrected': { vi: 'Sửa phiếu tự kiểm kế hoạch', en: 'Corrected an answer of the checklist' },
  },
  fields: {
    ...wordsInLog(keptItem),
    ...wordsInLog(keptAnswer),
    planId: { vi: 'Kế hoạch', en: 'Plan' },
    isEnded: { vi: 'Không còn dùng', en: 'Ended' },
  },
  values: { ...codesInLog(keptItem), ...codesInLog(keptAnswer) },
  rows: {
    'quality-item': {
      table: 'quality_item',
      isAlwaysRecorded: true,
      fields: { ...columnsInLog(keptItem), isEnded: 't.ended_at is not null' },
    },
  },
};
