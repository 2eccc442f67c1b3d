import * as z from 'zod';
import { choice, day, files, form, hidden, idOf, longText, pick, storedRecord, text } from '#platform/values/forms.ts';
import { boardKinds } from './board.ts';

export const kept = storedRecord('procedure_board', {
  kind: choice({ label: { vi: 'Nơi niêm yết', en: 'Place' }, options: boardKinds }),
  name: text({
    readBy: 'public',
    label: { vi: 'Tên, địa điểm', en: 'Name' },
    hint: { vi: 'Ví dụ: Bảng tin Tổ dân phố số 3', en: 'Where it is' },
    max: 200,
  }),
  unitId: pick({ label: { vi: 'Đơn vị trông coi', en: 'Kept by' }, value: idOf<'unit'>() }),
  siteId: pick({
    label: { vi: 'Là điểm nào trong sổ băng rôn, bảng tin', en: 'The same among the sites of displays' },
    value: idOf<'display-site'>(),
    optional: true,
  }),
  sinceOn: day({ label: { vi: 'Dùng từ ngày', en: 'Used from' } }),
});

export const boardForm = form(kept.shape);
export type BoardInput = z.output<typeof boardForm>;

export const endBoardForm = form({ endedOn: day({ label: { vi: 'Không còn dùng từ ngày', en: 'No longer used from' } }) });

export const postingForm = form({
  postedOn: day({ label: { vi: 'Niêm yết ngày', en: 'Posted on' } }),
  announcingId: pick({
    label: { vi: 'Cập nhật theo quyết định', en: 'After the decision' },
    hint: { vi: 'Để trống khi niêm yết lại toàn bộ thủ tục đang có hiệu lực.', en: 'Left empty where the whole board was posted.' },
    value: idOf<'procedure-announcing'>(),
    optional: true,
  }),
  leftOut: longText({
    readBy: 'staff',
    label: { vi: 'Trừ các mã chưa niêm yết', en: 'But for these codes' },
    hint: { vi: 'Cách nhau bằng dấu phẩy; để trống nếu đã niêm yết đủ.', en: 'With commas; empty where all are posted.' },
    ...{ max: 20_000, lines: 2, optional: true },
  }),
  note: longText({ readBy: 'staff', label: { vi: 'Ghi chú', en: 'Note' }, max: 1000, lines: 2, optional: true }),
  photos: files({
    label: { vi: 'Ảnh chụp bảng niêm yết', en: 'Photographs' },
    hint: { vi: 'Ít nhất một ảnh, chụp rõ ngày cập nhật. Chỉ lưu nội bộ.', en: 'One at least, with the day readable. Kept inside.' },
    accept: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'],
    maxBytes: 25 * 1024 * 1024,
    min: 1,
    max: 6,
  }),
});
export type PostingInput = Omit<z.output<typeof postingForm>, 'photos'>;

export const postingIdForm = form({ postingId: hidden(idOf<'procedure-posting'>()) });

/** The figure of a day becomes an activity. */
export const stateForm = form({ on: hidden(z.iso.date()) });

/** Which day the boards are looked at. */
export const askDayForm = form({ ngay: day({ label: { vi: 'Xem ngày', en: 'Day' } }) });
