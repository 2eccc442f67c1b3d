import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const notStated = {
  notGiven: () =>
    refuse('target-adds-up', {
      vi: 'Chỉ tiêu này tính từ hoạt động đã xác nhận, không ghi số liệu riêng.',
      en: 'This target adds up from confirmed activities; no figure is stated for it.',
    }),
  notIssued: () =>
    refuse('plan-not-issued', {
      vi: 'Số liệu chỉ ghi khi kế hoạch đã ban hành và còn hiệu lực.',
      en: 'Figures are stated for a plan that was issued and holds.',
    }),
  inFuture: (today: Temporal.PlainDate) =>
    refuse(
      'figure-of-the-future',
      {
        vi: `Ngày tính số liệu không được sau hôm nay, ${formatDay(today)}.`,
        en: `It cannot be of a day after today, ${formatDay(today)}.`,
      },
      'measuredOn',
    ),
  longAgo: (year: number) =>
    refuse(
      'figure-of-another-year',
      {
        vi: `Kế hoạch của năm ${year}; ghi số liệu từ ngày 01/01/${year - 1} trở đi.`,
        en: `The plan is of ${year}; give a figure of 01/01/${year - 1} or later.`,
      },
      'measuredOn',
    ),
  moreThanAll: () => refuse('more-than-all', { vi: 'Tỷ lệ không quá 100%.', en: 'A share is not above 100 %.' }, 'value'),
  twice: () =>
    refuse('figure-twice', {
      vi: 'Số liệu này của đúng ngày ấy, đúng nguồn ấy đã được ghi.',
      en: 'This figure of that day and source is there already.',
    }),
  unknown: () => refuse('no-such-figure', { vi: 'Không tìm thấy số liệu này.', en: 'There is no such figure.' }),
  own: () =>
    refuse('own-figure', {
      vi: 'Người ghi số liệu không tự xác nhận; để người chủ trì hoặc lãnh đạo khác xác nhận.',
      en: 'Who stated a figure does not confirm it; another owner of the plan or the chair does.',
    }),
  isConfirmed: () => refuse('figure-confirmed', { vi: 'Số liệu này đã được xác nhận.', en: 'This figure is confirmed already.' }),
  isWithdrawn: () => refuse('figure-withdrawn', { vi: 'Số liệu này đã bị gỡ.', en: 'This figure was taken off.' }),
  mayNotTakeOff: () =>
    refuse('may-not-take-off', {
      vi: 'Chỉ người đã ghi, người chủ trì hoặc lãnh đạo được gỡ số liệu.',
      en: 'Only who stated it, the owner of the plan or the chair takes a figure off.',
    }),
} as const;
