import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

/** Why not all lines of a draft are changed at once. */
export const notTogether = {
  nothing: () =>
    refuse('nothing-to-change-together', {
      vi: 'Không dòng nào của dự thảo thay đổi theo cách này; chọn lại điều cần sửa.',
      en: 'No line of the draft would change; please choose something else.',
    }),
  otherList: () =>
    refuse('together-other-list', {
      vi: 'Dự thảo vừa được người khác sửa, nên danh sách đã khác lúc bạn xem. Chưa sửa gì; hãy xem lại danh sách mới.',
      en: 'Somebody has changed the draft since, and the list is another. Nothing was changed; please look at the new list.',
    }),
  outOfYear: (position: number, on: Temporal.PlainDate) =>
    refuse(
      'together-out-of-year',
      {
        vi: `Nhiệm vụ ${position}: thời hạn sẽ thành ngày ${formatDay(on)}, sang năm khác. Chọn số ngày khác, hoặc sửa riêng dòng này.`,
        en: `Duty ${position}: its deadline would be ${formatDay(on)}, in another year. Please choose other days, or change this line by itself.`,
      },
      'days',
    ),
  toNothing: (position: number) =>
    refuse(
      'together-to-nothing',
      {
        vi: `Chỉ tiêu ${position}: con số sẽ thành 0. Chọn tỷ lệ khác, hoặc sửa riêng dòng này.`,
        en: `Target ${position}: its figure would be 0. Please choose another share, or change this line by itself.`,
      },
      'percent',
    ),
  stuck: (position: number, why: string) =>
    refuse('together-stuck', {
      vi: `Nhiệm vụ ${position}: ${why} Chưa sửa dòng nào.`,
      en: `Duty ${position}: ${why} Nothing was changed.`,
    }),
  stuckTarget: (position: number, why: string) =>
    refuse('together-stuck-target', {
      vi: `Chỉ tiêu ${position}: ${why} Chưa sửa dòng nào.`,
      en: `Target ${position}: ${why} Nothing was changed.`,
    }),
} as const;
