import { messages } from '#platform/values/messages.ts';

/** Of the page on which it is said when officers are reminded, and of urging one task. */
export const reminderTexts = messages({
  vi: {
    lead: 'Phần mềm nhắc cán bộ của đơn vị theo lịch này. Ngày nhắc rơi vào ngày nghỉ thì nhắc vào ngày làm việc trước đó. Đoàn thể chỉ được nhắc lời mời, không bị nhắc quá hạn.',
    save: 'Lưu lịch nhắc',
    saved: 'Đã lưu; áp dụng từ lần nhắc tới.',
    ran: (at: string, count: number) => `Lần nhắc gần nhất: ${at}, ${count} thông báo.`,
    never: 'Chưa nhắc lần nào.',
    urged: (reached: number) =>
      reached === 0
        ? 'Đã ghi việc đôn đốc, nhưng đơn vị chưa có cán bộ nào có tài khoản; hãy báo bằng cách khác.'
        : `Đã đôn đốc; thông báo gửi tới ${reached} cán bộ của đơn vị.`,
    urgeLine: (at: string, by: string, reached: number) => `${at}, ${by}, ${reached} cán bộ nhận được`,
  },
  en: {
    lead: 'Officers are reminded by this calendar. What falls on a day off is told on the working day before. Partners are reminded of a request and never told that they are late.',
    save: 'Save',
    saved: 'Saved; it holds from the next reminders on.',
    ran: (at, count) => `Reminded last: ${at}, ${count === 1 ? 'one message' : `${count} messages`}.`,
    never: 'There were no reminders yet.',
    urged: (reached) =>
      reached === 0
        ? 'It was written down, but nobody of the unit has an account; please tell them in another way.'
        : `Urged; the message went to ${reached === 1 ? 'one officer' : `${reached} officers`} of the unit.`,
    urgeLine: (at, by, reached) => `${at}, ${by}, ${reached === 1 ? 'one officer' : `${reached} officers`} reached`,
  },
});
