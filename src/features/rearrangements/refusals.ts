import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  unknownRearrangement: () =>
    refuse('unknown-rearrangement', { vi: 'Không tìm thấy lần sắp xếp này.', en: 'There is no such rearrangement.' }),
  undoneRearrangement: () =>
    refuse('rearrangement-undone', {
      vi: 'Lần sắp xếp này đã được hủy, nên không còn gì để bàn giao.',
      en: 'This rearrangement was taken back, so nothing is to be handed over.',
    }),
  notGone: () =>
    refuse('not-gone', {
      vi: 'Đơn vị này vẫn hoạt động sau lần sắp xếp, nên giữ công việc của mình.',
      en: 'This unit goes on after the rearrangement and keeps its work.',
    }),
  notHeir: () =>
    refuse('not-heir', { vi: 'Hãy chọn một trong các đơn vị nhận của lần sắp xếp này.', en: 'Please choose one of its heirs.' }, 'toId'),
  heirGone: () =>
    refuse(
      'heir-gone',
      {
        vi: 'Đơn vị nhận hôm nay không còn hoạt động. Hãy chọn đơn vị nhận khác.',
        en: 'This heir is not there today. Please choose another one.',
      },
      'toId',
    ),
  notYet: (on: Temporal.PlainDate) =>
    refuse('not-yet', {
      vi: `Việc sắp xếp áp dụng từ ngày ${formatDay(on)}; đến ngày đó mới bàn giao được.`,
      en: `The rearrangement holds from ${formatDay(on)}; nothing can be handed over before.`,
    }),
  otherList: () =>
    refuse('other-list', {
      vi: 'Danh sách bàn giao đã thay đổi từ khi mở trang. Hãy xem lại danh sách mới rồi bàn giao.',
      en: 'The list has changed since the page was opened. Please look at the new one.',
    }),
  nothing: () =>
    refuse('nothing-to-hand-over', {
      vi: 'Không còn gì để phần mềm bàn giao. Những mục giữ lại cần xử lý riêng.',
      en: 'Nothing is left that can be handed over here. What stays has to be seen to by hand.',
    }),
  stuck: (title: string, why: string) =>
    refuse('stuck', {
      vi: `Chưa bàn giao được gì: “${title}” không chuyển được (${why})`,
      en: `Nothing was handed over: “${title}” cannot go (${why})`,
    }),
  unknown: () => refuse('unknown-handover', { vi: 'Không tìm thấy lần bàn giao này.', en: 'There is no such handover.' }),
  undone: () => refuse('handover-undone', { vi: 'Lần bàn giao này đã được hoàn lại.', en: 'This handover was taken back already.' }),
  laterFirst: () =>
    refuse('later-handover', {
      vi: 'Đơn vị nhận sau đó còn nhận bàn giao của đơn vị khác, có thể gộp cả nhiệm vụ này. Hãy hoàn lại lần sau trước.',
      en: 'The heir took something else over since, which may have been joined with this. Please take the later handover back first.',
    }),
  tooLate: (on: Temporal.PlainDate) =>
    refuse('handover-stands', {
      vi: `Chỉ hoàn lại được đến hết ngày ${formatDay(on)} (30 ngày từ khi bàn giao). Từ nay hãy chuyển riêng từng mục.`,
      en: `It could be taken back until ${formatDay(on)}, 30 days after it was done. Please move single things from now on.`,
    }),
} as const;
