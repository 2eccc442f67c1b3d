import type * as z from 'zod';
import { topics } from '#features/documents/index.ts';
import { choice, day, file, files, form, hidden, idOf, longText, pick, text, whole } from '#platform/values/forms.ts';
import { materialKinds } from './material.ts';

const MiB = 1024 * 1024;
const most = 10_000_000;
const copies = whole({ label: { vi: 'Số bản', en: 'Copies' }, min: 1, max: most });
const happenedOn = day({ label: { vi: 'Ngày', en: 'Day' } });
const note = longText({ readBy: 'staff', label: { vi: 'Ghi chú', en: 'Note' }, max: 500, lines: 2, optional: true });

const said = {
  title: text({ readBy: 'public', label: { vi: 'Tên tài liệu', en: 'Title' }, max: 200 }),
  kind: choice({ label: { vi: 'Loại', en: 'Kind' }, options: materialKinds }),
  topic: choice({ label: { vi: 'Nội dung tuyên truyền', en: 'Topic' }, options: topics, look: 'select', optional: true }),
};

/** A new paper, with its file and the first copies where there are some. */
export const materialForm = form({
  ...said,
  unitId: pick({ label: { vi: 'Đơn vị in, giữ kho', en: 'Unit that keeps the store' }, value: idOf<'unit'>() }),
  file: file({
    label: { vi: 'Tệp tài liệu', en: 'File' },
    hint: { vi: 'Bản đưa in, để đơn vị khác xem', en: 'As it goes to print' },
    accept: ['pdf', 'docx', 'jpg', 'jpeg', 'png', 'webp'],
    maxBytes: 25 * MiB,
    optional: true,
  }),
});

export const correctMaterialForm = form(said);

export const printForm = form({ copies, happenedOn, note });

/** From the store to a unit or a post office. */
export const handForm = form({
  to: pick({ label: { vi: 'Giao cho', en: 'To' } }),
  copies,
  happenedOn,
  receiver: text({
    readBy: 'staff',
    label: { vi: 'Người ký nhận', en: 'Who signed for it' },
    hint: { vi: 'Nơi có tài khoản trong phần mềm thì người ở đó tự xác nhận.', en: 'Units with officers here confirm it themselves.' },
    max: 120,
    optional: true,
    needed: { vi: 'bắt buộc với điểm bưu điện và nơi không có tài khoản', en: 'needed where nobody can confirm here' },
  }),
  photos: files({
    label: { vi: 'Ảnh biên nhận', en: 'Picture of the receipt' },
    accept: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'],
    maxBytes: 25 * MiB,
    max: 1,
  }),
  note,
});

/** What left a holder otherwise. */
export const partForm = form({
  from: pick({ label: { vi: 'Từ nơi', en: 'From' } }),
  act: choice({
    label: { vi: 'Việc', en: 'What happened' },
    options: {
      'given-out': { vi: 'Phát cho người dân', en: 'Given to people' },
      lost: { vi: 'Hư hỏng, thất lạc', en: 'Lost or spoilt' },
      returned: { vi: 'Trả lại kho', en: 'Returned to the store' },
    },
  }),
  copies,
  happenedOn,
  note,
});

export const receiveForm = form({ moveId: hidden(idOf<'material-move'>()) });

export const cancelMoveForm = form({
  moveId: hidden(idOf<'material-move'>()),
  reason: text({ readBy: 'staff', label: { vi: 'Lý do', en: 'Why' }, max: 300 }),
});

export type MaterialInput = Omit<z.output<typeof materialForm>, 'file'>;
export type CorrectMaterialInput = z.output<typeof correctMaterialForm>;
export type PrintInput = z.output<typeof printForm>;
export type HandInput = Omit<z.output<typeof handForm>, 'photos'>;
export type PartInput = z.output<typeof partForm>;
