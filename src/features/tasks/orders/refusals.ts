import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  mayNotOrder: () =>
    refuse('may-not-order', {
      vi: 'Chỉ người chủ trì kế hoạch hoặc lãnh đạo giao việc đột xuất.',
      en: 'Only the owner of the plan or the chair gives tasks outside of the plan.',
    }),
  noPlan: () =>
    refuse(
      'no-plan',
      { vi: 'Chọn một kế hoạch đã ban hành và còn hiệu lực.', en: 'Please choose a plan that was issued and holds.' },
      'planId',
    ),
  noUnit: () =>
    refuse('no-unit', { vi: 'Có đơn vị đã chọn hiện không hoạt động; bỏ đơn vị đó.', en: 'A chosen unit is not there today.' }, 'unitIds'),
  dueBefore: (on: Temporal.PlainDate) =>
    refuse(
      'due-before-order',
      { vi: `Hạn phải từ ngày chỉ đạo, ${formatDay(on)}.`, en: `It must be due on the day of the order, ${formatDay(on)}, or later.` },
      'dueOn',
    ),
  orderedLater: (today: Temporal.PlainDate) =>
    refuse(
      'ordered-later',
      {
        vi: `Ngày chỉ đạo không được sau hôm nay, ${formatDay(today)}.`,
        en: `It cannot have been ordered after today, ${formatDay(today)}.`,
      },
      'orderedOn',
    ),
  otherYear: (year: number, field: string) =>
    refuse(
      'other-year',
      {
        vi: `Ngày phải trong năm báo cáo của kế hoạch, từ 15/12/${year - 1} đến 31/12/${year}.`,
        en: `The day must lie in the year of the plan, from 15/12/${year - 1} to 31/12/${year}.`,
      },
      field,
    ),
  repeatUntil: () =>
    refuse(
      'repeat-until',
      { vi: 'Ghi ngày cuối của việc lặp lại, sau hạn lần đầu.', en: 'Say until when it is repeated, after the first due day.' },
      'repeatUntil',
    ),
  quantityOfWhat: () =>
    refuse('quantity-of-what', { vi: 'Ghi số lượng tính bằng gì.', en: 'Say in what the quantity is counted.' }, 'quantityOf'),
  there: () =>
    refuse(
      'order-there',
      {
        vi: 'Việc đột xuất này đã được ghi với cùng nội dung, ngày và văn bản.',
        en: 'This order was entered with the same text, day and paper.',
      },
      'text',
    ),
  unknown: () =>
    refuse('no-such-order', {
      vi: 'Việc đột xuất này không có hoặc đã thôi thực hiện.',
      en: 'There is no such order, or it was called off.',
    }),
} as const;
