import type { z } from 'zod';
import { day, form, idOf, longText, pick, picks, storedRecord, text, yesNo } from '#platform/values/forms.ts';

/** What officers are to read. */
export const kept = storedRecord('briefing', {
  title: text({
    readBy: 'staff',
    label: { vi: 'Văn bản, chỉ đạo cần quán triệt', en: 'What is to be read' },
    hint: { vi: 'Ví dụ: Chỉ thị 23/CT-TTg về đẩy mạnh cải cách hành chính', en: 'Such as a directive with its number' },
    max: 200,
  }),
  words: longText({
    readBy: 'staff',
    label: { vi: 'Điều cần nắm và việc phải làm', en: 'What matters and what is to be done' },
    hint: { vi: 'Viết ngắn: ý chính, ai làm gì, từ khi nào.', en: 'Short: what it says, who does what, from when.' },
    max: 6000,
    lines: 8,
  }),
  lawId: pick({
    label: { vi: 'Văn bản trong danh mục pháp luật', en: 'Paper of the register' },
    hint: { vi: 'Để trống nếu là chỉ đạo không có trong danh mục.', en: 'Empty for what is in no register.' },
    value: idOf<'law'>(),
    optional: true,
  }),
  dueOn: day({ label: { vi: 'Cần đọc xong trước ngày', en: 'To be read by' } }),
});

export const giveForm = form({
  ...kept.shape,
  everybody: yesNo({
    label: { vi: 'Toàn thể cán bộ, công chức của cơ quan', en: 'All officers of the authority' },
    hint: { vi: 'Bỏ trống thì chọn đơn vị bên dưới.', en: 'Otherwise choose units below.' },
  }),
  units: picks({ label: { vi: 'Cán bộ của các đơn vị', en: 'Officers of the units' }, value: idOf<'unit'>(), max: 200 }),
});

export const readForm = form({});
export const remindForm = form({});
export const withdrawForm = form({
  reason: longText({
    readBy: 'staff',
    label: { vi: 'Vì sao không cần đọc nữa', en: 'Why it is not to be read any more' },
    max: 500,
    lines: 2,
  }),
});

export type GiveInput = z.output<typeof giveForm>;
