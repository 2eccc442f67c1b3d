import * as z from 'zod';
import { choice, day, form, hidden, idOf, longText, text, yesNo } from '#platform/values/forms.ts';
import { listFields } from '#platform/values/imports/form.ts';

const kind = choice({
  label: { vi: 'Loại ngày', en: 'Kind of day' },
  options: {
    off: { vi: 'Ngày nghỉ', en: 'Day off' },
    worked: { vi: 'Ngày làm bù (thứ Bảy, Chủ nhật)', en: 'Worked instead (a Saturday or Sunday)' },
  },
});
const name = text({ readBy: 'staff', label: { vi: 'Tên', en: 'Name' }, hint: { vi: 'Ví dụ: Tết Nguyên đán; Làm bù cho ngày 02/01', en: 'What the day is called' }, max: 120 }); // prettier-ignore
const source = text({
  readBy: 'staff',
  label: { vi: 'Căn cứ', en: 'Source' },
  hint: { vi: 'Số, ký hiệu, ngày của văn bản; ví dụ: 12729/VPCP-KGVX ngày 25/12/2025', en: 'Number and day of the paper' },
  max: 300,
});
/** The questions to which the officer said yes. */
const sure = hidden(z.string().max(4000).optional());

export const addDayForm = form({ day: day({ label: { vi: 'Ngày', en: 'Day' } }), kind, name, source, sure });
export const correctDayForm = form({ kind, name, source, sure });
export const endDayForm = form({
  source: text({
    readBy: 'staff',
    label: { vi: 'Căn cứ bỏ ngày này', en: 'By which paper it is not so' },
    hint: { vi: 'Văn bản thay đổi, hoặc “nhập nhầm”', en: 'The paper that changes it, or "a mistake"' },
    max: 300,
  }),
  sure,
});
export const yearForm = form({
  isComplete: yesNo({ label: { vi: 'Đã có thông báo đủ ngày nghỉ, ngày làm bù của năm', en: 'All days off and swapped days of the year are announced' } }), // prettier-ignore
  source,
});

export const daysImportForm = form(
  listFields({
    readBy: 'administrator',
    maxBytes: 1024 * 1024,
    hint: {
      vi: 'Chép các ô trong bảng tính rồi dán vào đây; mỗi dòng một ngày, các cột theo thứ tự nêu trên trang này.',
      en: 'Copy the cells of a sheet and paste them here: a line each, columns in the order named on this page.',
    },
  }),
);
/** What was looked through goes back whole, with the number of its preview: sent twice it is taken once. */
export const daysStoreForm = form({
  key: hidden(idOf<'import-receipt'>()),
  cells: longText({ readBy: 'administrator', label: { vi: 'Danh sách', en: 'List' }, max: 120_000 }),
});

export type DayKind = z.output<typeof addDayForm>['kind'];
