import * as z from 'zod';
import { choice, day, form, hidden, idOf, keptHidden, longText, pick, storedRecord, text, yesNo } from '#platform/values/forms.ts';
import { acts } from './acts.ts';

/** Moving a card: what the act is, how the task stood when that was offered, and what is written down with it. */
export const moveForm = form({
  taskId: hidden(idOf<'task'>()),
  from: hidden(z.enum(['open', 'asked', 'accepted', 'declined', 'done'])),
  act: hidden(z.enum(acts)),
  note: longText({ readBy: 'unit', label: { vi: 'Lời nhắn', en: 'Note' }, max: 1000, lines: 3, optional: true, needed: { vi: 'bắt buộc', en: 'needed' } }), // prettier-ignore
  reason: text({
    readBy: 'unit',
    label: { vi: 'Vì sao coi là đã xong', en: 'Why it counts as done' },
    hint: { vi: 'Ví dụ: đã gửi báo cáo số 12/BC-VHXH', en: 'Such as the report that was sent' },
    max: 500,
    optional: true,
    needed: { vi: 'bắt buộc', en: 'needed' },
  }),
  doneOn: day({ label: { vi: 'Ngày hoàn thành', en: 'Done on' }, optional: true }),
});
export type MoveInput = z.output<typeof moveForm>;

export const looks = ['list', 'board', 'calendar'] as const;
export type Look = (typeof looks)[number];

/** The look that an address names; the list where it names none. */
export const lookIn = (text: string | null): Look => looks.find((one) => one === text) ?? 'list';

export const kept = storedRecord('saved_view', {
  name: text({ readBy: 'unit', label: { vi: 'Tên cách xem', en: 'Name of the view' }, max: 60 }),
  isDefault: yesNo({ label: { vi: 'Mở mục Việc bằng cách xem này', en: 'Open the tasks with this view' } }),
  unitId: pick({
    label: { vi: 'Chia sẻ với đơn vị', en: 'Share with a unit' },
    hint: { vi: 'Để trống thì chỉ mình bạn thấy.', en: 'Left empty, only you see it.' },
    value: idOf<'unit'>(),
    optional: true,
  }),
});

/** What is looked at comes along unseen: which page, and its filter. */
export const viewForm = form({
  ...kept.shape,
  look: keptHidden(z.enum(looks)),
  query: keptHidden(z.string().max(1500)),
});
export const changeViewForm = form(kept.shape);
export const dropViewForm = form({ viewId: hidden(idOf<'saved-view'>()) });

export const feedForm = form({
  scope: choice({
    label: { vi: 'Việc đưa vào lịch', en: 'Which tasks' },
    options: {
      own: { vi: 'Việc của đơn vị tôi', en: 'Those of my unit' },
      all: { vi: 'Việc của tất cả đơn vị', en: 'Those of all units' },
    },
  }),
});
export const stopFeedForm = form({});
