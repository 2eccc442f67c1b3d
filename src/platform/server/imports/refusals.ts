import { refuse } from '../../values/result.ts';

const mend = (known: readonly string[]) => ({
  vi: `Các cột nhận được: ${known.join(', ')}. Hãy đổi tên hoặc bỏ cột đó rồi xem trước lại.`,
  en: `Columns that are taken: ${known.join(', ')}. Please rename or drop the other one, then look at the list again.`,
});

/** Why a list is not taken, in the words of the reader. `known` holds the columns that are, in quotation marks. */
export const refusals = {
  unreadable: () =>
    refuse(
      'sheet-unreadable',
      {
        vi: 'Không đọc được tệp này. Hãy lưu thành XLSX hoặc CSV, hoặc chép các ô rồi dán vào ô bên dưới.',
        en: 'This file cannot be read. Please save it as XLSX or CSV, or copy the cells and paste them into the field below.',
      },
      'sheet',
    ),
  empty: () =>
    refuse(
      'sheet-empty',
      {
        vi: 'Không có dòng nào. Chọn tệp hoặc dán danh sách, mỗi dòng một mục.',
        en: 'There is no line. Choose a file or paste a list, a line for each.',
      },
      'pasted',
    ),
  long: (most: number) =>
    refuse(
      'sheet-long',
      {
        vi: `Mỗi lần nhập nhiều nhất ${most} dòng; hãy chia danh sách.`,
        en: `At most ${most} lines are taken at a time; please divide the list.`,
      },
      'sheet',
    ),
  cameBackBroken: () =>
    refuse('sheet-unreadable', {
      vi: 'Danh sách gửi lên không đọc được; hãy xem trước lại.',
      en: 'The list that was sent cannot be read; please look at it again first.',
    }),
  notTheSame: () =>
    refuse(
      'sheet-changed',
      {
        vi: 'Tệp này không phải tệp vừa xem trước, hoặc đã được sửa. Hãy xem trước lại.',
        en: 'This is not the file of the preview, or it was changed. Please look at it again first.',
      },
      'sheet',
    ),
  columnUnknown: (cells: readonly string[], known: readonly string[]) =>
    refuse(
      'column-unknown',
      {
        vi: `Không biết cột ${cells.join(', ')}. ${mend(known).vi}`,
        en: `${cells.join(', ')}: no such column is known. ${mend(known).en}`,
      },
      'pasted',
    ),
  columnTwice: (cell: string, known: readonly string[]) =>
    refuse(
      'column-twice',
      { vi: `Cột “${cell}” có hai lần. ${mend(known).vi}`, en: `The column “${cell}” is there twice. ${mend(known).en}` },
      'pasted',
    ),
  columnUnnamed: (line: number, known: readonly string[]) =>
    refuse(
      'column-unnamed',
      {
        vi: `Dòng ${line} có ô không thuộc cột nào. ${mend(known).vi}`,
        en: `A cell of line ${line} stands under no column. ${mend(known).en}`,
      },
      'pasted',
    ),
} as const;
