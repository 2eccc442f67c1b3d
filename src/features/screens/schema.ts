import type * as z from 'zod';
import { choice, form, hidden, idOf, longText, storedRecord, text, whole, yesNo, type RecordOf } from '#platform/values/forms.ts';

const time = {
  pattern: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  shape: { vi: 'là giờ trong ngày, ví dụ 06:00', en: 'be a time such as 06:00' },
  max: 5,
};

export const kept = storedRecord('screen', {
  name: text({
    readBy: 'public',
    label: { vi: 'Tên màn hình', en: 'Name' },
    hint: { vi: 'Ví dụ: Nhà văn hóa tổ 3', en: 'For instance: house of culture, group 3' },
    max: 80,
  }),
  place: text({ readBy: 'staff', label: { vi: 'Đặt ở đâu, ai trông', en: 'Where it stands and who looks after it' }, max: 200 }),
  hasActivities: yesNo({ label: { vi: 'Chiếu tin, bài và hoạt động mới', en: 'Shows new stories and activities' } }),
  hasTargets: yesNo({ label: { vi: 'Chiếu tiến độ chỉ tiêu', en: 'Shows how targets stand' } }),
  hasDeadlines: yesNo({ label: { vi: 'Chiếu việc sắp đến hạn của cơ quan', en: 'Shows what the authority promised for soon' } }),
  hasContacts: yesNo({ label: { vi: 'Chiếu đường dây nóng, nơi liên hệ', en: 'Shows hotlines' } }),
  seconds: whole({ label: { vi: 'Mỗi trang chiếu hiện trong (giây)', en: 'Seconds for each slide' }, min: 5, max: 300 }),
  opens: text({ readBy: 'staff', label: { vi: 'Chiếu từ', en: 'From' }, ...time }),
  closes: text({ readBy: 'staff', label: { vi: 'Chiếu đến', en: 'Until' }, ...time }),
  look: choice({ label: { vi: 'Nền', en: 'Look' }, options: { dark: { vi: 'Tối', en: 'Dark' }, light: { vi: 'Sáng', en: 'Light' } } }),
  fallback: longText({
    readBy: 'public',
    label: { vi: 'Lời hiện khi không có gì khác', en: 'What it shows where there is nothing else' },
    max: 300,
    lines: 2,
  }),
});

export const screenForm = form({ ...kept.shape }).refine(({ opens, closes }) => opens < closes, {
  params: { vi: 'Giờ tắt phải sau giờ chiếu.', en: 'It must end after it begins.' },
  path: ['closes'],
});

export const codeForm = form({});
export const endForm = form({});
export const resumeForm = form({});

export const pairForm = form({
  code: text({
    readBy: 'nobody',
    label: { vi: 'Mã ghép máy (8 chữ số)', en: 'Pairing code (8 figures)' },
    pattern: /^\d{4} ?\d{4}$/,
    shape: { vi: 'gồm 8 chữ số', en: 'have 8 figures' },
    autocomplete: 'one-time-code',
    max: 9,
  }),
});

export const alarmForm = form({
  words: longText({
    readBy: 'public',
    label: { vi: 'Lời thông báo', en: 'Words' },
    hint: {
      vi: 'Ngắn, đọc được từ xa: chuyện gì, làm gì, gọi số nào.',
      en: 'Short enough to be read from afar: what happened, what to do, whom to call.',
    },
    max: 240,
    lines: 3,
  }),
  hours: whole({ label: { vi: 'Tự hết sau (giờ)', en: 'Ends by itself after (hours)' }, min: 1, max: 168 }),
});

/** A button is about the alarm that its page showed, and no other. */
export const alarmIdForm = form({ id: hidden(idOf<'screen-alarm'>()) });

export type ScreenInput = z.output<typeof screenForm>;
export type AlarmInput = z.output<typeof alarmForm>;
export type ScreenSaid = RecordOf<typeof kept>;
