import * as z from 'zod';
import { day, file, form, hidden, idOf, longText } from '../forms.ts';

export const importForm = form({
  sheet: file({
    label: { vi: 'Tệp XLSX hoặc CSV', en: 'XLSX or CSV file' },
    accept: ['xlsx', 'csv', 'txt', 'tsv'],
    maxBytes: 1024 * 1024,
    optional: true,
  }),
  pasted: longText({
    readBy: 'administrator',
    label: { vi: 'Hoặc dán danh sách', en: 'Or paste the list' },
    hint: {
      vi: 'Chép các ô trong bảng tính rồi dán vào đây; mỗi dòng một mục, các cột theo thứ tự nêu trên trang này.',
      en: 'Copy the cells of a sheet and paste them here: a line each, columns in the order named on this page.',
    },
    max: 60_000,
    lines: 8,
    optional: true,
  }),
  from: day({ label: { vi: 'Từ ngày', en: 'From' } }),
});

/** What was looked through goes back whole, with the number of its preview: sent twice it is imported once. */
export const importStoreForm = form({
  key: hidden(idOf<'import-receipt'>()),
  // Long, so that the door lets the whole list through; the page carries it without showing it.
  cells: longText({ readBy: 'administrator', label: { vi: 'Danh sách', en: 'List' }, max: 120_000 }),
  from: hidden(z.iso.date()),
});
