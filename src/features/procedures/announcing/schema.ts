import type * as z from 'zod';
import { choice, day, form, longText, rows, storedRecord, text } from '#platform/values/forms.ts';
import { https } from '../schema.ts';
import { changeKinds } from './announcing.ts';

const code = { readBy: 'public', pattern: /^\d\.\d{6}$/, shape: { vi: 'có dạng 1.001193', en: 'look like 1.001193' }, max: 20 } as const;

export const kept = storedRecord(
  'procedure_announcing',
  {
    symbol: text({
      readBy: 'public',
      label: { vi: 'Số, ký hiệu', en: 'Number' },
      hint: { vi: 'Ví dụ 1250/QĐ-UBND', en: 'Such as 1250/QĐ-UBND' },
      max: 60,
    }),
    title: longText({ readBy: 'public', label: { vi: 'Trích yếu', en: 'What it is about' }, max: 1000, lines: 2 }),
    issuer: text({ readBy: 'public', label: { vi: 'Cơ quan công bố', en: 'Announced by' }, max: 300 }),
    issuedOn: day({ label: { vi: 'Ngày ban hành', en: 'Issued on' } }),
    effectOn: day({ label: { vi: 'Có hiệu lực từ ngày', en: 'Holds from' } }),
    address: text({ readBy: 'public', label: { vi: 'Đường dẫn tới quyết định', en: 'Its address' }, optional: true, ...https }),
  },
  { logged: 'names' },
);

/** A decision with all the procedures that it announces. */
export const announcingForm = form({
  ...kept.shape,
  dueOn: day({
    label: { vi: 'Hạn cập nhật các nơi niêm yết', en: 'Boards are brought up to date by' },
    hint: { vi: 'Mỗi nơi niêm yết nhận một việc với hạn này.', en: 'Each board gets a task with this day.' },
  }),
  changes: rows({
    label: { vi: 'Các thủ tục được công bố', en: 'Procedures announced' },
    of: form({
      kind: choice({ label: { vi: 'Thay đổi', en: 'Change' }, options: changeKinds, look: 'select' }),
      code: text({ ...code, label: { vi: 'Mã thủ tục', en: 'Code' } }),
      successorCode: text({ ...code, label: { vi: 'Mã thủ tục thay thế', en: 'Successor' }, optional: true }),
    }),
    min: 1,
    max: 200,
  }),
});

export type AnnouncingInput = z.output<typeof announcingForm>;
