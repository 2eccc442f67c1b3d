import { formatDay } from '#platform/values/format.ts';
import { refuse, type Doubt } from '#platform/values/result.ts';

export const refusals = {
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được lịch nghỉ.',
      en: 'This account holds no post yet, so it does not see the days off.',
    }),
  mayNotKeep: () =>
    refuse('may-not-keep-holidays', {
      vi: 'Chỉ quản trị đơn vị ghi ngày nghỉ.',
      en: 'Only the administrator keeps the days off.',
    }),
  yearUnlikely: (day: Temporal.PlainDate) =>
    refuse('year-unlikely', { vi: `Năm ${day.year} không hợp lý; xem lại ngày.`, en: `The year ${day.year} is not likely; please look at the day again.` }, 'day'), // prettier-ignore
  workedOnWeekday: (day: Temporal.PlainDate) =>
    refuse(
      'worked-on-weekday',
      {
        vi: `Ngày ${formatDay(day)} không phải thứ Bảy, Chủ nhật nên không thể là ngày làm bù.`,
        en: `${formatDay(day)} is neither a Saturday nor a Sunday, so it is a working day anyway.`,
      },
      'kind',
    ),
  unknownDay: () => refuse('unknown-day', { vi: 'Lịch nghỉ không có ngày này.', en: 'The days off do not hold this day.' }),
  moves: (doubts: readonly Doubt[]) => {
    const { refusal } = refuse(
      'moves-something',
      {
        vi: 'Thay đổi này ảnh hưởng tới những điều dưới đây; đánh dấu xác nhận rồi lưu.',
        en: 'This change moves what is named below; please tick the boxes and save.',
      },
      'sure',
    );
    return { ok: false as const, refusal: { ...refusal, doubts } };
  },
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
