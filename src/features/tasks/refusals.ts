import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa có việc.',
      en: 'This account holds no post yet, so it has no tasks.',
    }),
  mayNotNote: () =>
    refuse('may-not-note', {
      vi: 'Lời từ chối này gửi người chủ trì kế hoạch.',
      en: 'This refusal is for the owner of the plan.',
    }),
  mayNotUrge: () =>
    refuse('may-not-urge', {
      vi: 'Chỉ lãnh đạo và người chủ trì kế hoạch được đôn đốc đơn vị.',
      en: 'Only the chair and the owner of the plan urge a unit.',
    }),
  mayNotSetReminders: () =>
    refuse('may-not-set-reminders', {
      vi: 'Chỉ người chủ trì kế hoạch và quản trị đơn vị được đặt lịch nhắc việc.',
      en: 'Only the owner of the plan and the administrator set when tasks are reminded of.',
    }),
  requestIsNotUrged: () =>
    refuse('request-is-not-urged', {
      vi: 'Đoàn thể được mời phối hợp nên không đôn đốc; lời nhắc trả lời được gửi theo lịch.',
      en: 'A partner is asked and not urged; it is kindly reminded by the calendar.',
    }),
  notToBeUrged: () =>
    refuse('not-to-be-urged', {
      vi: 'Chỉ đôn đốc việc đã quá hạn hoặc sắp đến hạn.',
      en: 'Only what is late or due soon is urged.',
    }),
  urgedToday: () =>
    refuse('urged-today', {
      vi: 'Hôm nay đã đôn đốc việc này rồi; mỗi việc đôn đốc nhiều nhất một lần trong ngày.',
      en: 'The unit was urged about this task today; once a day is the most.',
    }),
  planEnded: () =>
    refuse('plan-ended', {
      vi: 'Kế hoạch đã bị thu hồi hoặc thay thế nên việc này không còn phải làm.',
      en: 'The plan was withdrawn or replaced, so this need not be done any more.',
    }),
  notYourUnit: () =>
    refuse('not-your-unit', {
      vi: 'Việc này của đơn vị khác; chỉ người của đơn vị đó hoặc người chủ trì kế hoạch được cập nhật.',
      en: 'This is a task of another unit; only its officers and the owner of the plan update it.',
    }),
  unknown: () =>
    refuse('no-such-task', { vi: 'Không tìm thấy việc này trong cơ quan của bạn.', en: 'There is no such task in your authority.' }),
  notARequest: () =>
    refuse('not-a-request', {
      vi: 'Việc này được giao theo kế hoạch, không phải đề nghị nên không có mục nhận hay từ chối.',
      en: 'The plan orders this task; it is no request that could be accepted or declined.',
    }),
  done: () => refuse('task-done', { vi: 'Việc này đã hoàn thành.', en: 'This task is done.' }),
  noNote: () =>
    refuse('no-note', { vi: 'Ghi ngắn gọn lý do chưa tham gia được.', en: 'Please say in short why the unit cannot take part.' }, 'note'),
  notDeclined: () =>
    refuse('not-declined', {
      vi: 'Đơn vị đã trả lời lại, hoặc lời từ chối này đã có người xem.',
      en: 'The unit has answered anew, or somebody has looked at the refusal already.',
    }),
  notAccepted: () =>
    refuse('not-accepted', {
      vi: 'Đề nghị này chưa được nhận nên chưa thể hoàn thành.',
      en: 'This request was not accepted, so it cannot be done yet.',
    }),
  open: () => refuse('task-open', { vi: 'Việc này chưa đánh dấu hoàn thành.', en: 'This task is not marked as done.' }),
  dayInFuture: (day: Temporal.PlainDate) =>
    refuse(
      'day-in-future',
      {
        vi: `Ngày ${formatDay(day)} chưa tới; ghi ngày việc đã hoàn thành.`,
        en: `${formatDay(day)} has not come yet; please give the day on which it was done.`,
      },
      'doneOn',
    ),
  dayOutOfYear: (day: Temporal.PlainDate, planYear: number) =>
    refuse(
      'day-out-of-year',
      {
        vi: `Ngày ${formatDay(day)} trước khi có kế hoạch năm ${planYear}; kiểm tra lại ngày.`,
        en: `${formatDay(day)} is before there was a plan of ${planYear}; please look at the day again.`,
      },
      'doneOn',
    ),
} as const;
