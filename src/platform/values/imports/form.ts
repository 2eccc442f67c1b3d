import * as z from 'zod';
import type { Words } from '../messages.ts';
import { day, file, form, hidden, idOf, longText } from '../forms.ts';

interface Listing {
  readBy: 'staff' | 'administrator';
  maxBytes: number;
  /** What is said beside the field into which a list is pasted. */
  hint: Words;
}

const MiB = 1024 * 1024;
const endings = ['xlsx', 'csv', 'txt', 'tsv'] as const;

/** A list that comes as a file or is pasted: the fields of its form. */
export const listFields = ({ readBy, maxBytes, hint }: Listing) => ({
  sheet: file({ label: { vi: 'Tệp XLSX hoặc CSV', en: 'XLSX or CSV file' }, accept: [...endings], maxBytes, optional: true }),
  pasted: longText({
    ...{ readBy, hint, max: 60_000, lines: 8, optional: true },
    label: { vi: 'Hoặc dán danh sách', en: 'Or paste the list' },
  }),
});

/** What was looked through goes back whole; a list too long for that is chosen again as a file: the fields of the form that stores it. */
export const storeFields = ({ readBy, maxBytes }: Omit<Listing, 'hint'>) => ({
  key: hidden(idOf<'import-receipt'>()),
  cells: longText({ readBy, label: { vi: 'Danh sách', en: 'List' }, max: 120_000, optional: true }),
  sheet: file({
    ...{ accept: [...endings], maxBytes, optional: true },
    label: { vi: 'Chọn lại tệp vừa xem trước', en: 'Choose the same file again' },
    needed: { vi: 'danh sách dài nên không gửi lại được từ trang này', en: 'the list is too long to be sent again from this page' },
  }),
});

export const importForm = form({
  ...listFields({
    readBy: 'administrator',
    maxBytes: MiB,
    hint: {
      vi: 'Chép các ô trong bảng tính rồi dán vào đây; mỗi dòng một mục, các cột theo thứ tự nêu trên trang này.',
      en: 'Copy the cells of a sheet and paste them here: a line each, columns in the order named on this page.',
    },
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
