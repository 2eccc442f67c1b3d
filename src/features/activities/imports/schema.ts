import { file, form, hidden, idOf, longText } from '#platform/values/forms.ts';
import { kept, linkField } from '../schema.ts';

const { title, happenedOn, place, foldedInto, note, internalNote } = kept.shape;

/** What a row says in its own words; what it names in lists is looked up. */
export const rowForm = form({ title, happenedOn, place, foldedInto, note, internalNote, link: linkField });

const MiB = 1024 * 1024;
const sheetFile = { accept: ['xlsx', 'csv', 'txt', 'tsv'], maxBytes: 12 * MiB } as const;

/** A list of activities, from a file or pasted. */
export const activitiesImportForm = form({
  sheet: file({ label: { vi: 'Tệp XLSX hoặc CSV', en: 'XLSX or CSV file' }, ...sheetFile, accept: [...sheetFile.accept], optional: true }),
  pasted: longText({
    readBy: 'staff',
    label: { vi: 'Hoặc dán danh sách', en: 'Or paste the list' },
    hint: {
      vi: 'Chép các ô trong bảng tính rồi dán vào đây, kèm dòng tiêu đề; mỗi dòng một hoạt động.',
      en: 'Copy the cells of a sheet with their header and paste them here: a line for each activity.',
    },
    max: 60_000,
    lines: 8,
    optional: true,
  }),
});

/** What was looked through goes back whole; a list too long for that is chosen again as a file. */
export const activitiesStoreForm = form({
  key: hidden(idOf<'import-receipt'>()),
  cells: longText({ readBy: 'staff', label: { vi: 'Danh sách', en: 'List' }, max: 120_000, optional: true }),
  sheet: file({
    label: { vi: 'Chọn lại tệp vừa xem trước', en: 'Choose the same file again' },
    ...sheetFile,
    accept: [...sheetFile.accept],
    optional: true,
    needed: { vi: 'danh sách dài nên không gửi lại được từ trang này', en: 'the list is too long to be sent again from this page' },
  }),
});
