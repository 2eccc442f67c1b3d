import { formatDay } from '#platform/values/format.ts';
import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why a regime is not kept as it was told. */
export const regimeRefusals = {
  mayNotSee: () =>
    said('may-not-see-regimes', {
      vi: 'Báo cáo giữa các cấp do lãnh đạo, người chủ trì kế hoạch, văn thư và quản trị xem.',
      en: 'Reports between levels are seen by leaders, owners of plans, clerks and administrators.',
    }),
  mayNotKeep: () =>
    said('may-not-keep-regimes', {
      vi: 'Người chủ trì kế hoạch hoặc lãnh đạo mới đặt chế độ báo cáo cho cấp dưới.',
      en: 'The owner of the plan or a leader says which reports are owed.',
    }),
  unknown: () => said('unknown-regime', { vi: 'Không có chế độ báo cáo này.', en: 'There is no such regime.' }),
  otherKind: () =>
    said('regime-of-other-kind', {
      vi: 'Báo cáo định kỳ và báo cáo yêu cầu một lần sửa ở hai biểu mẫu khác nhau.',
      en: 'What is asked once and what is periodic are changed on different forms.',
    }),
  nameUsed: () =>
    said('regime-name-used', { vi: 'Đã có chế độ báo cáo mang tên này.', en: 'A regime of that name is there already.' }, 'name'),
  ended: (on: Temporal.PlainDate) =>
    said('regime-ended', { vi: `Chế độ này đã thôi từ ngày ${formatDay(on)}.`, en: `It has ended from ${formatDay(on)}.` }, 'on'),
  monthMissing: () => said('regime-month-missing', { vi: 'Ngày cố định cần cả tháng.', en: 'A fixed date needs its month.' }, 'dueMonth'),
  noSuchDate: (day: number, month: number) =>
    said(
      'regime-no-such-date',
      { vi: `Không có ngày ${day} tháng ${month}.`, en: `There is no day ${day} in month ${month}.` },
      'dueNumber',
    ),
  fixedForOne: () =>
    said(
      'regime-fixed-date-of-several',
      { vi: 'Ngày cố định chỉ dùng khi mỗi năm báo cáo một kỳ.', en: 'A fixed date is for one period a year.' },
      'dueRule',
    ),
  monthWithoutQuestions: () =>
    said(
      'regime-month-without-questions',
      {
        vi: 'Báo cáo tháng không có đề cương sẵn: ghi ít nhất một câu hỏi.',
        en: 'There is no outline for a month: please ask at least one question.',
      },
      'questions',
    ),
  unitMissing: (question: string) =>
    said(
      'regime-question-without-unit',
      { vi: `Ghi đơn vị tính cho câu “${question}”.`, en: `Please name the unit of “${question}”.` },
      'questions',
    ),
  fromPast: (today: Temporal.PlainDate) =>
    said(
      'regime-change-in-the-past',
      {
        vi: `Thay đổi áp dụng sớm nhất từ ngày ${formatDay(today)}: kỳ đã báo cáo giữ quy định cũ.`,
        en: `A change holds from ${formatDay(today)} at the earliest: what was reported keeps its rule.`,
      },
      'from',
    ),
  fromBeforeLast: (last: Temporal.PlainDate) =>
    said(
      'regime-change-before-the-last',
      {
        vi: `Đã ghi một thay đổi áp dụng từ ngày ${formatDay(last)}; ngày mới không được trước ngày đó.`,
        en: `A change from ${formatDay(last)} is noted already; the new day must not be before it.`,
      },
      'from',
    ),
  endPast: (today: Temporal.PlainDate) =>
    said(
      'regime-ends-in-the-past',
      { vi: `Thôi sớm nhất từ ngày ${formatDay(today)}.`, en: `It ends on ${formatDay(today)} at the earliest.` },
      'on',
    ),
  coversBackwards: () =>
    said(
      'regime-days-backwards',
      { vi: 'Ngày cuối phải từ ngày đầu trở đi.', en: 'The last day must not be before the first.' },
      'coversToOn',
    ),
  duePast: (today: Temporal.PlainDate) =>
    said(
      'regime-due-in-the-past',
      { vi: `Hạn gửi phải sau ngày ${formatDay(today)}.`, en: `The day must be after ${formatDay(today)}.` },
      'dueOn',
    ),
  questionsAnswered: () =>
    said(
      'regime-questions-answered',
      {
        vi: 'Đã có cơ quan gửi câu trả lời nên câu đã hỏi giữ nguyên. Thêm câu ở cuối, hoặc thôi yêu cầu này và đặt yêu cầu mới.',
        en: 'Somebody has answered, so what was asked stays. Add questions at the end, or end this and ask anew.',
      },
      'questions',
    ),
  unknownPeriod: () => said('unknown-period', { vi: 'Chế độ này không có kỳ báo cáo ấy.', en: 'The regime has no such period.' }),
  nobodyMissing: () =>
    said('nobody-missing', {
      vi: 'Không còn cơ quan nào chưa gửi, hoặc hôm nay đã đôn đốc rồi.',
      en: 'Nobody is missing, or all were urged today.',
    }),
} as const;

/** Why a reply to a regime is not written or sent. */
export const replyRefusals = {
  mayNotReply: () =>
    said('may-not-reply', {
      vi: 'Người chủ trì kế hoạch soạn trả lời báo cáo cấp trên yêu cầu.',
      en: 'The owner of the plan answers what the level above asks.',
    }),
  notAsked: () =>
    said('report-not-asked', {
      vi: 'Cấp trên không yêu cầu báo cáo này, hoặc đã thôi yêu cầu. Tải lại trang “Phải gửi”.',
      en: 'No superior asks for this report, or not any more. Please open the list anew.',
    }),
  unknownQuestion: () => said('unknown-question', { vi: 'Không có câu hỏi này.', en: 'There is no such question.' }),
  nothingSaid: (field: 'words' | 'figure' | 'isYes') => said('answer-is-empty', { vi: 'Ghi câu trả lời.', en: 'Please answer.' }, field),
  sent: () =>
    said('reply-sent', {
      vi: 'Trả lời này đã gửi; chỉ gửi bản mới khi cấp trên trả lại.',
      en: 'It was sent; another is sent once the level above has returned it.',
    }),
  unanswered: (questions: readonly number[]) =>
    said('reply-unanswered', {
      vi: `Còn câu chưa trả lời: ${questions.join(', ')}. Không có gì thì báo “không phát sinh”.`,
      en: `Not answered yet: ${questions.join(', ')}. Where nothing arose, please say so.`,
    }),
  ownReply: () =>
    said('own-reply', {
      vi: 'Bạn đã soạn trả lời này nên không tự gửi; nhờ lãnh đạo hoặc người khác có quyền kiểm tra và gửi.',
      en: 'You wrote of this reply, so you do not send it; ask the chair or somebody else who may to look at it and send it.',
    }),
  changed: () =>
    said('reply-changed', {
      vi: 'Câu trả lời vừa được sửa trong khi gửi. Xem lại rồi gửi lần nữa.',
      en: 'An answer was changed while it was being sent. Please look at it again, then send it once more.',
    }),
  nothingIn: () => said('unknown-reply', { vi: 'Không có bản trả lời này.', en: 'There is no such reply.' }),
  accepted: () =>
    said('report-accepted-above', {
      vi: 'Cấp trên đã chấp nhận báo cáo của kỳ này; không gửi lại được.',
      en: 'The level above has accepted the report of the period; nothing more is sent.',
    }),
  answeredBefore: () =>
    said('reply-has-answers', {
      vi: 'Đã có báo cáo hoặc câu trả lời của kỳ này, nên không báo là không phát sinh.',
      en: 'There is a report or an answer of the period, so it cannot be said that nothing arose.',
    }),
} as const;
