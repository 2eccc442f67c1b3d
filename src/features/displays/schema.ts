import type * as z from 'zod';
import { topics } from '#features/documents/index.ts';
import { choice, day, decimal, files, form, hidden, idOf, longText, pick, text, whole } from '#platform/values/forms.ts';
import { conditions, siteKinds } from './display.ts';

const MiB = 1024 * 1024;

/** The endings of pictures that a telephone takes. */
const photos = (max: number) =>
  files({
    label: { vi: 'Ảnh chụp', en: 'Photographs' },
    hint: { vi: 'Ảnh gốc chỉ lưu nội bộ', en: 'Originals are kept inside the office' },
    accept: ['jpg', 'jpeg', 'png', 'webp', 'heic', 'heif'],
    maxBytes: 25 * MiB,
    max,
  });

/** A place with its keeper, to add and to correct it. */
export const siteForm = form({
  kind: choice({ label: { vi: 'Loại', en: 'Kind' }, options: siteKinds }),
  place: text({
    readBy: 'public',
    label: { vi: 'Địa điểm', en: 'Place' },
    hint: { vi: 'Ví dụ: Ngã ba chợ, phía đường Sao Mai', en: 'Such as: the fork at the market' },
    max: 200,
  }),
  unitId: pick({ label: { vi: 'Đơn vị trông coi', en: 'Unit that looks after it' }, value: idOf<'unit'>() }),
  roundOrder: whole({
    label: { vi: 'Thứ tự khi đi kiểm tra', en: 'Place in the round' },
    hint: { vi: 'Theo đường đi thuận nhất; để trống thì xếp sau cùng.', en: 'By the shortest way; left empty it goes last.' },
    min: 1,
    max: 9999,
    optional: true,
  }),
  latitude: decimal({
    label: { vi: 'Vĩ độ', en: 'Latitude' },
    hint: { vi: 'Ví dụ 20,865139; lấy từ bản đồ trên điện thoại', en: 'Such as 20.865139, from the map of a telephone' },
    min: 6,
    max: 24,
    digits: 6,
    optional: true,
  }),
  longitude: decimal({
    label: { vi: 'Kinh độ', en: 'Longitude' },
    hint: { vi: 'Ví dụ 106,683833', en: 'Such as 106.683833' },
    min: 102,
    max: 118,
    digits: 6,
    optional: true,
  }),
  note: longText({
    readBy: 'staff',
    label: { vi: 'Ghi chú', en: 'Note' },
    hint: { vi: 'Ví dụ: cần thang 4 m, hỏi chìa khóa ở nhà văn hóa', en: 'Such as: a ladder of 4 m is needed' },
    max: 500,
    lines: 2,
    optional: true,
  }),
});

export const endSiteForm = form({
  endedOn: day({
    label: { vi: 'Không còn dùng từ ngày', en: 'No longer used from' },
    hint: { vi: 'Gỡ hết những gì đang treo ở đây trước.', en: 'What hangs there is taken down first.' },
  }),
});

const said = {
  slogan: longText({
    readBy: 'public',
    label: { vi: 'Nội dung ghi trên đó', en: 'What is read on it' },
    hint: {
      vi: 'Băng rôn: tối đa 2 dòng. Kệ tài liệu: tên các tài liệu đặt ở đó.',
      en: 'Banners: two lines at most. Stands: which papers lie there.',
    },
    max: 500,
    lines: 2,
  }),
  topic: choice({ label: { vi: 'Nội dung tuyên truyền', en: 'Topic' }, options: topics, look: 'select', optional: true }),
  width: decimal({ label: { vi: 'Rộng (m)', en: 'Width (m)' }, min: 0.01, max: 200, optional: true }),
  height: decimal({ label: { vi: 'Cao (m)', en: 'Height (m)' }, min: 0.01, max: 200, optional: true }),
  untilOn: day({
    label: { vi: 'Treo đến hết ngày', en: 'Until' },
    hint: { vi: 'Phần mềm nhắc gỡ khi gần đến ngày này.', en: 'You are reminded when this day is near.' },
    optional: true,
  }),
};

/** That something was hung, which records itself as an activity. */
export const hangForm = form({
  siteId: pick({ label: { vi: 'Điểm treo', en: 'Site' }, value: idOf<'display-site'>() }),
  slogan: said.slogan,
  pieces: whole({
    label: { vi: 'Số chiếc cùng nội dung', en: 'How many of the same' },
    hint: { vi: 'Để trống là 1', en: 'Left empty: 1' },
    min: 1,
    max: 500,
    optional: true,
  }),
  hungOn: day({ label: { vi: 'Treo từ ngày', en: 'From' } }),
  untilOn: said.untilOn,
  photos: photos(4),
  topic: said.topic,
  dutyId: pick({
    label: { vi: 'Thuộc nhiệm vụ', en: 'Serves the duty' },
    hint: { vi: 'Để trống thì phần mềm chọn việc, nếu chỉ có một việc khớp', en: 'Left empty, the only task that fits is taken' },
    value: idOf<'duty'>(),
    optional: true,
  }),
  width: said.width,
  height: said.height,
});

/** What may be put right about it; the day and the number stand in its record. */
export const correctDisplayForm = form(said);

const note = longText({
  readBy: 'staff',
  label: { vi: 'Ghi chú', en: 'Note' },
  hint: { vi: 'Ví dụ: rách góc phải, bạc màu', en: 'Such as: torn at the right, faded' },
  max: 500,
  lines: 2,
  optional: true,
});

/** How it was found, outside of a round. */
export const conditionForm = form({
  condition: choice({ label: { vi: 'Tình trạng', en: 'Condition' }, options: { good: conditions.good, damaged: conditions.damaged } }),
  note,
  photos: photos(2),
});

export const takeDownForm = form({ takenDownOn: day({ label: { vi: 'Gỡ ngày', en: 'Taken down on' } }), photos: photos(2) });

export const beginRoundForm = form({ unitId: pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>() }) });

/** One look on a round: what was pressed, for which display. */
export const checkForm = form({
  displayId: hidden(idOf<'display'>()),
  condition: choice({ label: { vi: 'Tình trạng', en: 'Condition' }, options: conditions }),
  note,
  photos: photos(1),
});

/** A button on the page of a display, a site or a round. */
export const pressForm = form({});

export type SiteInput = z.output<typeof siteForm>;
export type HangInput = Omit<z.output<typeof hangForm>, 'photos'>;
export type CorrectDisplayInput = z.output<typeof correctDisplayForm>;
