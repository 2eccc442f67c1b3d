import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  noAnnouncement: () =>
    refuse(
      'no-source',
      {
        vi: 'Hãy ghi số, ký hiệu của văn bản thông báo lịch nghỉ.',
        en: 'Please type number and symbol of the paper that announces the holidays.',
      },
      'source',
    ),
  noDays: () => refuse('no-days', { vi: 'Thông báo chưa có ngày nghỉ nào.', en: 'The announcement has no day yet.' }, 'days'),
  otherYear: (day: Temporal.PlainDate, year: number) =>
    refuse(
      'other-year',
      { vi: `Ngày ${formatDay(day)} không thuộc năm ${year}.`, en: `${formatDay(day)} does not belong to the year ${year}.` },
      'days',
    ),
  dayTwice: (day: Temporal.PlainDate) =>
    refuse('day-twice', { vi: `Ngày ${formatDay(day)} được ghi hai lần.`, en: `${formatDay(day)} stands there twice.` }, 'days'),
  noRule: () =>
    refuse('no-source', { vi: 'Hãy ghi văn bản quy định thời hạn này.', en: 'Please name the paper that sets this date.' }, 'source'),
  noSuchDay: (field: 'closingDay' | 'due') =>
    refuse('no-such-day', { vi: 'Ngày phải từ 1 đến 31.', en: 'The day must be from 1 to 31.' }, field),
  ruleLater: (began: Temporal.PlainDate) =>
    refuse(
      'rule-later',
      {
        vi: `Đã có quy định ghi từ ngày ${formatDay(began)}. Hãy chọn một ngày sau đó.`,
        en: `A rule is recorded from ${formatDay(began)} already. Please choose a later day.`,
      },
      'from',
    ),
} as const;
