import { formatDay, formatNumber } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  mayNotKeep: () =>
    refuse('may-not-keep-indicators', {
      vi: 'Người chủ trì kế hoạch hoặc lãnh đạo mới đặt chỉ tiêu riêng của cơ quan.',
      en: 'The owner of the plan or the chair says what is counted besides.',
    }),
  unknown: () => refuse('unknown-own-indicator', { vi: 'Không có chỉ tiêu riêng này.', en: 'There is no such indicator.' }),
  codeUsed: (code: string) =>
    refuse(
      'indicator-code-used',
      {
        vi: `Mã ${code} đã dùng cho một chỉ tiêu của cơ quan, kể cả chỉ tiêu đã thôi; chọn mã khác.`,
        en: `The code ${code} is or was in use; please choose another.`,
      },
      'code',
    ),
  nowhere: () =>
    refuse(
      'indicator-asked-nowhere',
      {
        vi: 'Chọn nơi dùng chỉ tiêu: báo cáo của cơ quan, một chế độ báo cáo của cấp dưới, hoặc cả hai.',
        en: 'Please say where it is used: in reports of this authority, in a regime for those below, or both.',
      },
      'isInOwn',
    ),
  unknownRegime: () =>
    refuse(
      'unknown-regime',
      { vi: 'Không có chế độ báo cáo này; tải lại trang rồi chọn lại.', en: 'There is no such regime; please choose again.' },
      'regimeId',
    ),
  regimeOfQuestions: () =>
    refuse(
      'regime-of-questions',
      {
        vi: 'Chế độ này hỏi bằng câu hỏi riêng. Thêm câu hỏi vào chế độ, hoặc chọn chế độ báo cáo theo đề cương.',
        en: 'This regime goes by questions. Add one there, or choose a regime that goes by the outline.',
      },
      'regimeId',
    ),
  boundsBackwards: () =>
    refuse(
      'indicator-bounds-backwards',
      { vi: 'Mức cao nhất phải từ mức thấp nhất trở lên.', en: 'The highest must not be below the lowest.' },
      'most',
    ),
  notCounted: () =>
    refuse(
      'indicator-is-not-counted',
      {
        vi: 'Tỷ lệ và đếm mỗi tên một lần do người lập báo cáo nhập; để trống phần đếm từ hoạt động.',
        en: 'Ratios and what is counted by names are typed; please leave the measure empty.',
      },
      'measure',
    ),
  channelAlone: () =>
    refuse(
      'indicator-channel-alone',
      { vi: 'Chọn điều được đếm trước khi chọn kênh.', en: 'Please say what is counted before saying of which channel.' },
      'channel',
    ),
  channelCountsOther: () =>
    refuse(
      'indicator-channel-counts-other',
      { vi: 'Kênh này không ghi số đó; chọn kênh khác hoặc để trống.', en: 'The channel does not record that; please choose another.' },
      'channel',
    ),
  ratioInPercent: () =>
    refuse(
      'indicator-ratio-in-percent',
      { vi: 'Tỷ lệ của các tổng tính bằng %; ghi đơn vị tính là %.', en: 'A ratio is told in percent; please write % as the unit.' },
      'unit',
    ),
  aboveItself: () =>
    refuse(
      'indicator-above-itself',
      { vi: 'Chọn một chỉ tiêu khác để so sánh.', en: 'Please choose another indicator to compare with.' },
      'notAbove',
    ),
  unknownOther: () =>
    refuse('indicator-compared-unknown', { vi: 'Không có chỉ tiêu để so sánh này.', en: 'There is no such indicator.' }, 'notAbove'),
  fromPast: (today: Temporal.PlainDate) =>
    refuse(
      'indicator-change-in-the-past',
      {
        vi: `Nội dung mới áp dụng sớm nhất từ ngày ${formatDay(today)}: báo cáo đã lập giữ nội dung cũ.`,
        en: `A change holds from ${formatDay(today)} at the earliest.`,
      },
      'from',
    ),
  fromBeforeLast: (last: Temporal.PlainDate) =>
    refuse(
      'indicator-change-before-the-last',
      {
        vi: `Đã có nội dung áp dụng từ ngày ${formatDay(last)}; chọn ngày từ đó trở đi.`,
        en: `One holds from ${formatDay(last)} already.`,
      },
      'from',
    ),
  retired: (on: Temporal.PlainDate) =>
    refuse('indicator-retired', {
      vi: `Chỉ tiêu này đã thôi dùng từ ngày ${formatDay(on)}.`,
      en: `It is retired from ${formatDay(on)}.`,
    }),
  retiredInThePast: (today: Temporal.PlainDate) =>
    refuse(
      'indicator-retired-in-the-past',
      { vi: `Thôi dùng sớm nhất từ ngày ${formatDay(today)}.`, en: `It is retired from ${formatDay(today)} at the earliest.` },
      'on',
    ),
} as const;

/** Why a figure of an indicator is not taken as it was typed. */
export const notTaken = {
  below: (least: number) =>
    refuse(
      'figure-below-the-least',
      { vi: `Số liệu không được dưới ${formatNumber(least)}.`, en: `The figure must not be below ${formatNumber(least)}.` },
      'typed',
    ),
  above: (most: number) =>
    refuse(
      'figure-above-the-most',
      { vi: `Số liệu không được quá ${formatNumber(most)}.`, en: `The figure must not be above ${formatNumber(most)}.` },
      'typed',
    ),
  aboveOther: (title: string, value: number) =>
    refuse(
      'figure-above-another',
      {
        vi: `Số liệu không được lớn hơn “${title}”, hiện là ${formatNumber(value)}. Kiểm tra lại một trong hai số.`,
        en: `The figure must not be more than “${title}”, which is ${formatNumber(value)}. Please look at both again.`,
      },
      'typed',
    ),
  belowOther: (title: string, value: number) =>
    refuse(
      'figure-below-another',
      {
        vi: `Số liệu không được nhỏ hơn “${title}”, hiện là ${formatNumber(value)}. Kiểm tra lại một trong hai số.`,
        en: `The figure must not be less than “${title}”, which is ${formatNumber(value)}. Please look at both again.`,
      },
      'typed',
    ),
} as const;
