import type { AuditWords } from '#platform/values/audit-words.ts';
import { columnsInLog, wordsInLog } from '#platform/values/forms.ts';
import { subjects } from './remark.ts';
import { kept } from './schema.ts';

export const audit: AuditWords = {
  objects: {
    remark: { vi: 'Góp ý về trang công khai', en: 'Report on a public page', href: (id) => `/lam-viec/trang-cong-khai/gop-y/${id}` },
  },
  actions: {
    'remark.received': { vi: 'Người dân báo sai sót', en: 'A citizen reported a fault' },
    'remark.answered': { vi: 'Trả lời góp ý', en: 'Answered it' },
    'remark.handed': { vi: 'Chuyển góp ý cho đơn vị', en: 'Handed it to a unit' },
    'remark.erased': { vi: 'Xóa thư điện tử của người báo theo quy định', en: 'Deleted the e-mail of its sender by rule' },
  },
  fields: {
    ...wordsInLog(kept),
    address: { vi: 'Trang', en: 'Page' },
    subject: { vi: 'Nội dung của trang', en: 'What the page is about' },
    unit_id: { vi: 'Đơn vị', en: 'Unit' },
    state: { vi: 'Tình trạng', en: 'State' },
    answer: { vi: 'Trả lời', en: 'Answer' },
    is_shown: { vi: 'Đăng công khai', en: 'Shown to everybody' },
    email: { vi: 'Thư điện tử', en: 'E-mail' },
  },
  values: {
    ...subjects,
    open: { vi: 'chờ trả lời', en: 'open' },
    fixed: { vi: 'đã sửa', en: 'put right' },
    'no-fault': { vi: 'không phải sai sót', en: 'not a fault' },
    erased: { vi: 'đã xóa', en: 'deleted' },
  },
  rows: {
    remark: {
      table: 'remark',
      fields: {
        ...columnsInLog(kept),
        address: 't.address',
        subject: 't.subject',
        unit_id: 't.unit_id',
        state: 't.state',
        answer: 't.answer',
        is_shown: 't.is_shown',
      },
      isAlwaysRecorded: true,
    },
  },
};
