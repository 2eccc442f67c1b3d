import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const notConsulted = {
  isOpen: (until: Temporal.PlainDate) =>
    refuse('consultation-is-open', {
      vi: `Đợt góp ý về dự thảo (hạn ${formatDay(until)}) chưa kết thúc. Kết thúc đợt góp ý trước.`,
      en: `Comments on the draft (due by ${formatDay(until)}) are not closed. Close them first.`,
    }),
  noneOpen: () =>
    refuse('no-consultation', {
      vi: 'Đợt góp ý đã kết thúc; tải lại trang để xem kết quả.',
      en: 'The draft is not open to comments any more; open the page anew.',
    }),
  nobody: () => refuse('nobody-is-asked', { vi: 'Chọn ít nhất một đơn vị.', en: 'Choose a unit.' }, 'unitIds'),
  unknownUnit: () =>
    refuse(
      'unknown-unit',
      { vi: 'Có đơn vị không còn hoạt động: chọn lại.', en: 'One of the units is no longer at work: choose again.' },
      'unitIds',
    ),
  dayIsOver: (today: Temporal.PlainDate) =>
    refuse(
      'due-is-over',
      { vi: `Hạn góp ý đã qua: hôm nay là ${formatDay(today)}.`, en: `That day is over: today is ${formatDay(today)}.` },
      'dueOn',
    ),
  notAsked: () =>
    refuse('not-asked', {
      vi: 'Đơn vị của bạn không được lấy ý kiến trong đợt này.',
      en: 'Your unit is not asked this time.',
    }),
  unknownPart: () =>
    refuse('unknown-part', { vi: 'Phần này không còn trong dự thảo: chọn phần khác.', en: 'This part is gone: choose another.' }, 'part'),
  saidAlready: () => refuse('said-already', { vi: 'Đơn vị đã gửi đúng ý kiến này.', en: 'The unit has said exactly this.' }, 'text'),
  agreedAlready: () => refuse('agreed-already', { vi: 'Đơn vị đã trả lời thống nhất với dự thảo.', en: 'The unit has agreed already.' }),
  hasComments: () =>
    refuse('unit-has-comments', {
      vi: 'Đơn vị đã có ý kiến nên không ghi “thống nhất toàn bộ” được nữa.',
      en: 'The unit has commented, so it does not agree to the whole draft.',
    }),
  unknownComment: () => refuse('unknown-comment', { vi: 'Không tìm thấy ý kiến này.', en: 'There is no such comment.' }),
  unanswered: (count: number) =>
    refuse('comments-unanswered', {
      vi: `Còn ${count} ý kiến chưa trả lời. Trả lời hết rồi kết thúc đợt góp ý.`,
      en: `${count} comments have no answer yet. Answer all of them first.`,
    }),
} as const;
