import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    'saved-view': { vi: 'Cách xem việc', en: 'View of tasks' },
    'calendar-feed': { vi: 'Lịch trên điện thoại', en: 'Calendar address' },
  },
  actions: {
    'view.saved': { vi: 'Lưu cách xem việc', en: 'Saved a view' },
    'view.changed': { vi: 'Sửa cách xem việc', en: 'Changed a view' },
    'view.removed': { vi: 'Bỏ cách xem việc', en: 'Removed a view' },
    'calendar-feed.made': { vi: 'Tạo địa chỉ lịch', en: 'Made a calendar address' },
    'calendar-feed.revoked': { vi: 'Thu hồi địa chỉ lịch', en: 'Revoked a calendar address' },
  },
  fields: {
    ...wordsInLog(kept),
    look: { vi: 'Kiểu xem', en: 'Look' },
    query: { vi: 'Bộ lọc', en: 'Filter' },
    scope: { vi: 'Việc đưa vào lịch', en: 'Which tasks' },
  },
  values: {
    ...codesInLog(kept),
    list: { vi: 'danh sách', en: 'list' },
    board: { vi: 'bảng', en: 'board' },
    calendar: { vi: 'lịch', en: 'calendar' },
    own: { vi: 'việc của đơn vị mình', en: 'of the own unit' },
    all: { vi: 'việc của tất cả đơn vị', en: 'of all units' },
  },
  rows: {
    'saved-view': { table: 'saved_view', fields: { ...columnsInLog(kept), look: 't.look', query: 't.query' }, isAlwaysRecorded: true },
  },
};
