import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được văn bản quán triệt.',
      en: 'This account holds no post yet, so it does not see what is to be read.',
    }),
  mayNotGive: () =>
    refuse('may-not-brief', {
      vi: 'Chỉ lãnh đạo, văn thư hoặc người chủ trì kế hoạch được gửi văn bản quán triệt.',
      en: 'Only the chair, the clerk or the owner of the plan gives out what is to be read.',
    }),
  unknown: () => refuse('unknown-briefing', { vi: 'Không tìm thấy văn bản quán triệt này.', en: 'There is no such directive.' }),
  nobody: () =>
    refuse(
      'nobody-to-read',
      {
        vi: 'Chưa có ai để đọc: chọn toàn thể, hoặc ít nhất một đơn vị đang có cán bộ.',
        en: 'Nobody would read it: choose everybody, or a unit that has officers.',
      },
      'units',
    ),
  dueBefore: (today: Temporal.PlainDate) =>
    refuse(
      'due-before-today',
      { vi: `Ngày cần đọc xong phải từ hôm nay, ${formatDay(today)}.`, en: `It must be due today, ${formatDay(today)}, or later.` },
      'dueOn',
    ),
  givenAlready: (title: string) =>
    refuse(
      'given-already',
      {
        vi: `“${title}” đã gửi và đang còn người chưa đọc. Mở văn bản đó để nhắc.`,
        en: `"${title}" was given out and waits for readers. Open it to remind them.`,
      },
      'title',
    ),
  unknownLaw: () =>
    refuse('unknown-law', { vi: 'Văn bản đã chọn không còn trong danh mục.', en: 'The paper is not in the register any more.' }, 'lawId'),
  notYours: () => refuse('not-a-reader', { vi: 'Văn bản này không gửi cho bạn nên không cần xác nhận.', en: 'It was not given to you.' }),
  withdrawn: () => refuse('briefing-withdrawn', { vi: 'Văn bản này đã thôi quán triệt.', en: 'It is not to be read any more.' }),
  allRead: () => refuse('all-have-read', { vi: 'Mọi người đã đọc, không cần nhắc.', en: 'Everybody has read it.' }),
  remindedToday: () =>
    refuse('reminded-today', { vi: 'Hôm nay đã nhắc rồi. Mỗi ngày nhắc một lần.', en: 'They were reminded today; once a day is enough.' }),
} as const;
