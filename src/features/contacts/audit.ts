import type { AuditWords } from '#platform/values/audit-words.ts';
import { codesInLog, columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: { contact: { vi: 'Nơi liên hệ', en: 'Contact', href: (id) => `/lam-viec/lien-he/${id}` } },
  actions: {
    'contact.added': { vi: 'Thêm nơi liên hệ', en: 'Added a contact' },
    'contact.corrected': { vi: 'Sửa nơi liên hệ', en: 'Corrected a contact' },
    'contact.checked': { vi: 'Kiểm tra nơi liên hệ, còn đúng', en: 'Checked a contact, still right' },
    'contact.ended': { vi: 'Thôi dùng nơi liên hệ', en: 'Ended a contact' },
    'contact.resumed': { vi: 'Dùng lại nơi liên hệ', en: 'Used a contact again' },
    'contact.placed': { vi: 'Đổi thứ tự nơi liên hệ', en: 'Moved a contact in the list' },
  },
  fields: {
    ...wordsInLog(kept),
    phones: { vi: 'Điện thoại', en: 'Telephones' },
    hours: { vi: 'Giờ làm việc', en: 'Working hours' },
    checkedOn: { vi: 'Kiểm tra ngày', en: 'Checked on' },
    endedOn: { vi: 'Không còn dùng từ ngày', en: 'No longer used from' },
    position: { vi: 'Thứ tự', en: 'Order' },
  },
  values: codesInLog(kept),
  rows: {
    // The one contact of an earlier version became the first one without an entry of its own.
    contact: {
      isAlwaysRecorded: false,
      table: 'contact',
      fields: {
        ...columnsInLog(kept),
        phones: `nullif(array_to_string(t.phones, ', '), '')`,
        checkedOn: 't.checked_on',
        endedOn: 't.ended_on',
      },
    },
  },
};
