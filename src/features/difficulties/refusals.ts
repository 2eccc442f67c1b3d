import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  noPost: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa nêu khó khăn, vướng mắc được.',
      en: 'This account holds no post yet and raises no difficulties.',
    }),
  unknown: () => refuse('unknown-difficulty', { vi: 'Không tìm thấy khó khăn, vướng mắc này.', en: 'There is no such difficulty.' }),
  notYourUnit: () =>
    refuse('not-your-unit', { vi: 'Chỉ người làm việc ở đơn vị đó nêu được.', en: 'Only officers of that unit raise it.' }, 'unitId'),
  unknownTask: () =>
    refuse('unknown-task', {
      vi: 'Việc này không phải của đơn vị đã chọn; mở lại từ trang của việc.',
      en: 'This is no task of the chosen unit; please start from the page of the task.',
    }),
  noPlan: () => refuse('no-plan', { vi: 'Chọn một kế hoạch đã ban hành.', en: 'Please choose a plan that was issued.' }, 'planId'),
  there: () =>
    refuse(
      'difficulty-there',
      { vi: 'Đơn vị đã nêu đúng nội dung này và đang chờ trả lời.', en: 'The unit raised just this, and it waits for an answer.' },
      'text',
    ),
  mayNotAnswer: () =>
    refuse('may-not-answer', {
      vi: 'Chỉ người chủ trì kế hoạch hoặc lãnh đạo trả lời, kiến nghị lên cấp trên.',
      en: 'Only the owner of the plan and the chair answer it or carry it further.',
    }),
  settled: () => refuse('settled', { vi: 'Nội dung này đã được trả lời hoặc đã rút.', en: 'It was answered or withdrawn.' }),
  carriedAlready: () =>
    refuse('carried-already', { vi: 'Nội dung này đã kiến nghị lên cấp trên.', en: 'It was carried to the level above.' }),
  notSuperior: () =>
    refuse(
      'not-superior',
      {
        vi: 'Cơ quan này hôm nay không phải là cấp trên của mình; chọn trong danh sách cấp trên.',
        en: 'This body is no superior of ours today; please choose from the list of superiors.',
      },
      'to',
    ),
  futureDay: (today: Temporal.PlainDate) =>
    refuse(
      'future-day',
      { vi: `Ngày văn bản không được sau hôm nay, ${formatDay(today)}.`, en: `The paper cannot be later than today, ${formatDay(today)}.` },
      'carriedOn',
    ),
  notYours: () => refuse('not-yours', { vi: 'Chỉ đơn vị đã nêu mới rút được.', en: 'Only the unit that raised it withdraws it.' }),
} as const;
