import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    roll: { vi: 'Danh sách để tính chỉ tiêu', en: 'List for targets', href: (id) => `/lam-viec/ke-hoach/danh-sach/${id}` },
    'roll-entry': { vi: 'Mục trong danh sách', en: 'Entry of a list' },
  },
  actions: {
    'roll.made': { vi: 'Lập danh sách', en: 'Made a list' },
    'roll.corrected': { vi: 'Sửa danh sách', en: 'Corrected a list' },
    'roll.entries-added': { vi: 'Thêm mục vào danh sách', en: 'Added entries' },
    'roll-entry.ended': { vi: 'Thôi tính một mục', en: 'Ended an entry' },
    'roll-entry.resumed': { vi: 'Tính lại một mục', en: 'Took an entry back' },
  },
  fields: {
    ...wordsInLog(kept),
    names: { vi: 'Các mục', en: 'Entries' },
    since_on: { vi: 'Từ ngày', en: 'Since' },
    ended_on: { vi: 'Thôi tính từ ngày', en: 'Ended on' },
    rollId: { vi: 'Danh sách', en: 'List' },
  },
  values: codesInLog(kept),
  rows: {
    roll: { table: 'roll', fields: columnsInLog(kept), isAlwaysRecorded: true },
    'roll-entry': { table: 'roll_entry', fields: { ended_on: 't.ended_on' }, isAlwaysRecorded: false },
  },
};
