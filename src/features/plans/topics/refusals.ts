import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const topicRefusals = {
  mayNot: () =>
    refuse('may-not-keep-topics', {
      vi: 'Chỉ lãnh đạo hoặc người chủ trì kế hoạch được thêm, sửa nội dung tuyên truyền của cơ quan.',
      en: 'Only the chair or the owner of the plan keeps the topics of the authority.',
    }),
  unknown: () => refuse('unknown-topic', { vi: 'Không có nội dung này.', en: 'There is no such topic.' }),
  named: (name: string) =>
    refuse(
      'topic-named-already',
      {
        vi: `“${name}” đã có trong danh mục. Chọn nội dung đó, hoặc đặt tên khác.`,
        en: `"${name}" is in the list already. Choose it, or give another name.`,
      },
      'name',
    ),
  ended: (on: Temporal.PlainDate) =>
    refuse('topic-ended', {
      vi: `Nội dung này thôi dùng từ ${formatDay(on)}. Bấm “Dùng lại” trước khi sửa.`,
      en: `This topic ended on ${formatDay(on)}. Use it again before you change it.`,
    }),
  notEnded: () => refuse('topic-not-ended', { vi: 'Nội dung này đang được dùng.', en: 'This topic is in use.' }),
  endsBefore: (from: Temporal.PlainDate) =>
    refuse(
      'topic-ends-before',
      {
        vi: `Ngày thôi dùng phải sau ngày bắt đầu, ${formatDay(from)}.`,
        en: `It must end after the day from which it holds, ${formatDay(from)}.`,
      },
      'endedOn',
    ),
} as const;
