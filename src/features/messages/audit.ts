import type { AuditWords } from '#platform/values/audit-words.ts';
import { kinds, tempos } from './message.ts';

export const audit: AuditWords = {
  objects: { 'message-setting': { vi: 'Cách nhận thông báo', en: 'How messages are received' } },
  actions: {
    'officer.messages-settled': { vi: 'Đặt cách nhận thông báo', en: 'Settled how messages are received' },
    'officer.device-added': { vi: 'Bật thông báo trên một thiết bị', en: 'Turned messages on on a device' },
    'officer.device-removed': { vi: 'Tắt thông báo trên một thiết bị', en: 'Turned messages off on a device' },
    'officer.device-gone': { vi: 'Thiết bị không nhận thông báo nữa', en: 'A device takes messages no longer' },
    'officer.letter-again': { vi: 'Gửi lại thư đã gửi hỏng', en: 'Had a failed letter sent again' },
  },
  fields: {
    email: { vi: 'Địa chỉ thư điện tử', en: 'E-mail address' },
    language: { vi: 'Ngôn ngữ của thư', en: 'Language of letters' },
    quietFrom: { vi: 'Nghỉ nhận từ', en: 'Nothing from' },
    quietUntil: { vi: 'Nhận lại từ', en: 'Again from' },
    hasQuietDaysOff: { vi: 'Không gửi vào ngày nghỉ', en: 'Nothing on days off' },
    ...kinds,
    device: { vi: 'Thiết bị', en: 'Device' },
  },
  values: { ...tempos, vi: { vi: 'tiếng Việt', en: 'Vietnamese' }, en: { vi: 'tiếng Anh', en: 'English' } },
};
