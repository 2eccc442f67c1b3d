import { choice, day, form, hidden, idOf, longText, text, yesNo } from '#platform/values/forms.ts';
import type { Words } from '#platform/values/messages.ts';
import type { ReminderRule } from './reminders/days.ts';
import type * as z from 'zod';

/** A partner's answer; which of the two is said by the button. */
export const acceptForm = form({
  note: text({ readBy: 'unit', label: { vi: 'Lời nhắn', en: 'Note' }, max: 1000, optional: true }),
});

export const declineForm = form({
  reason: longText({
    readBy: 'unit',
    label: { vi: 'Vì sao chưa tham gia được', en: 'Why you cannot take part' },
    max: 1000,
    lines: 3,
  }),
});

export const finishForm = form({
  reason: text({
    readBy: 'unit',
    label: { vi: 'Vì sao coi là đã xong', en: 'Why it counts as done' },
    hint: { vi: 'Ví dụ: đã gửi báo cáo số 12/BC-VHXH', en: 'Such as the report that was sent' },
    max: 500,
  }),
  doneOn: day({ label: { vi: 'Ngày hoàn thành', en: 'Done on' } }),
});

export const reopenForm = form({});

/** A button beside a task in a list. */
export const urgeForm = form({ taskId: hidden(idOf<'task'>()) });

const days = (label: Words) =>
  text({
    readBy: 'staff',
    label,
    hint: {
      vi: 'Các số ngày cách nhau bằng dấu phẩy, từ 0 đến 60; để trống thì không nhắc.',
      en: 'Numbers of days from 0 to 60 with commas between; left empty, there is no reminder.',
    },
    pattern: /^(?:[1-5]?\d|60)(?:\s*,\s*(?:[1-5]?\d|60)){0,9}$/,
    shape: { vi: 'gồm các số từ 0 đến 60, ví dụ 14, 3, 0', en: 'be numbers from 0 to 60, such as 14, 3, 0' },
    max: 60,
    optional: true,
  });

/** When tasks are reminded of. */
export const reminderForm = form({
  daysBefore: days({ vi: 'Nhắc trước hạn (ngày)', en: 'Days before a task is due' }),
  lateEvery: choice({
    label: { vi: 'Khi quá hạn', en: 'While late' },
    options: {
      never: { vi: 'Không nhắc lại', en: 'No reminders' },
      every3: { vi: 'Nhắc lại sau mỗi 3 ngày', en: 'Every 3 days' },
      every7: { vi: 'Nhắc lại mỗi tuần', en: 'Every week' },
      every14: { vi: 'Nhắc lại sau mỗi hai tuần', en: 'Every two weeks' },
      every30: { vi: 'Nhắc lại sau mỗi 30 ngày', en: 'Every 30 days' },
    },
  }),
  requestDaysBefore: days({ vi: 'Nhắc đề nghị phối hợp trước (ngày)', en: 'Requests to partners, days before' }),
  fromWorkingDay: yesNo({
    label: {
      vi: 'Hạn rơi vào ngày nghỉ: nhắc sớm hơn, tính từ ngày làm việc liền trước',
      en: 'A deadline on a day off is reminded of earlier, counted from the last working day before it',
    },
    hint: { vi: 'Thời hạn không đổi; chỉ lời nhắc đến sớm hơn', en: 'The deadline stays; only the reminders come earlier' },
  }),
});

type Late = z.output<typeof reminderForm>['lateEvery'];

const lateDays: Readonly<Record<Late, number>> = { never: 0, every3: 3, every7: 7, every14: 14, every30: 30 };

const numbersIn = (typed: string | undefined): number[] =>
  [...new Set((typed ?? '').split(',').filter((one) => one.trim() !== '').map(Number))].sort((a, b) => b - a); // prettier-ignore

/** The rule as it was typed: each number once, the largest first. */
export const ruleIn = (typed: z.output<typeof reminderForm>): ReminderRule => ({
  daysBefore: numbersIn(typed.daysBefore),
  lateEvery: lateDays[typed.lateEvery],
  requestDaysBefore: numbersIn(typed.requestDaysBefore),
  fromWorkingDay: typed.fromWorkingDay,
});

/** What the form of the rule starts with. */
export const reminderStart = ({ daysBefore, lateEvery, requestDaysBefore, fromWorkingDay }: ReminderRule) => ({
  daysBefore: daysBefore.join(', '),
  lateEvery: (Object.keys(lateDays) as Late[]).find((late) => lateDays[late] === lateEvery) ?? ('every7' as const),
  requestDaysBefore: requestDaysBefore.join(', '),
  fromWorkingDay,
});
