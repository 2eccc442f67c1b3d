import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    screen: { vi: 'Màn hình bảng tin', en: 'Screen' },
    'screen-alarm': { vi: 'Thông báo khẩn', en: 'Alarm' },
  },
  actions: {
    'screen.added': { vi: 'Thêm màn hình', en: 'Added a screen' },
    'screen.corrected': { vi: 'Sửa màn hình', en: 'Corrected a screen' },
    'screen.code-given': { vi: 'Lấy mã ghép máy', en: 'Took a pairing code' },
    'screen.ended': { vi: 'Thôi dùng màn hình', en: 'Ended a screen' },
    'screen.resumed': { vi: 'Dùng lại màn hình', en: 'Used a screen again' },
    'alarm.proposed': { vi: 'Soạn thông báo khẩn', en: 'Wrote an alarm' },
    'alarm.raised': { vi: 'Phát thông báo khẩn', en: 'Sent an alarm' },
    'alarm.ended': { vi: 'Kết thúc thông báo khẩn', en: 'Ended an alarm' },
  },
  fields: {
    ...wordsInLog(kept),
    endedOn: { vi: 'Thôi dùng từ ngày', en: 'No longer used from' },
    words: { vi: 'Lời thông báo', en: 'Words' },
    until: { vi: 'Tự hết lúc', en: 'Ends by itself at' },
  },
  values: codesInLog(kept),
  rows: {
    screen: { isAlwaysRecorded: true, table: 'screen', fields: { ...columnsInLog(kept), endedOn: 't.ended_on' } },
    'screen-alarm': { isAlwaysRecorded: true, table: 'screen_alarm', fields: { words: 't.words' } },
  },
};
