import { formatDay, formatNumber } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const refusals = {
  appliedToNothing: () =>
    refuse(
      'list-applied-to-nothing',
      {
        vi: 'Chọn kênh hoặc nội dung của nhiệm vụ mà mẫu tự đưa vào; nếu không thì bỏ chọn “Tự đưa các bước vào việc”.',
        en: 'Please choose the channels or topics of the duties into whose tasks it goes, or untick that it does.',
      },
      'isApplied',
    ),
  notOfUnit: () =>
    refuse(
      'not-of-unit',
      {
        vi: 'Người này hiện không làm việc ở đơn vị được giao việc; chọn người khác.',
        en: 'This officer does not work in the unit of the task; please choose another.',
      },
      'officerId',
    ),
  declined: () => refuse('task-declined', { vi: 'Đơn vị chưa nhận tham gia việc này.', en: 'The unit does not take part in this task.' }),
  noDueDay: () =>
    refuse('no-due-day', {
      vi: 'Việc này không có hạn nên không cần xin lùi.',
      en: 'This task has no due day that could be extended.',
    }),
  notLate: () =>
    refuse('request-has-no-extension', {
      vi: 'Đoàn thể được mời phối hợp nên không phải xin lùi hạn; ghi lời nhắn ở mục trao đổi.',
      en: 'A partner is asked and needs no extension; please leave a word in the comments.',
    }),
  notLater: (due: Temporal.PlainDate) =>
    refuse(
      'not-later',
      {
        vi: `Ngày mới phải sau hạn đang áp dụng, ${formatDay(due)}.`,
        en: `The new day must be after the one that stands, ${formatDay(due)}.`,
      },
      'untilOn',
    ),
  pastDay: (today: Temporal.PlainDate) =>
    refuse(
      'past-day',
      { vi: `Ngày mới phải từ hôm nay, ${formatDay(today)}.`, en: `The new day must be today, ${formatDay(today)}, or later.` },
      'untilOn',
    ),
  tooFar: (last: Temporal.PlainDate) =>
    refuse(
      'too-far',
      {
        vi: `Chỉ lùi được đến hết năm của kế hoạch, ${formatDay(last)}.`,
        en: `It is extended until the end of the year of the plan at most, ${formatDay(last)}.`,
      },
      'untilOn',
    ),
  alreadyAsked: () =>
    refuse('already-asked', {
      vi: 'Đã có một đề nghị lùi hạn đang chờ trả lời; rút đề nghị đó rồi mới gửi đề nghị khác.',
      en: 'An extension waits for its answer already; withdraw that one first.',
    }),
  noExtension: () =>
    refuse('no-extension', {
      vi: 'Đề nghị lùi hạn này đã được trả lời hoặc đã rút.',
      en: 'This request for an extension was answered or withdrawn.',
    }),
  mayNotDecide: () =>
    refuse('may-not-decide-extension', {
      vi: 'Chỉ người chủ trì kế hoạch hoặc lãnh đạo quyết định việc lùi hạn.',
      en: 'Only the owner of the plan or the chair decides on an extension.',
    }),
  ownExtension: () =>
    refuse('own-extension', {
      vi: 'Người xin lùi hạn không tự quyết định; người chủ trì khác hoặc lãnh đạo sẽ trả lời.',
      en: 'Who asks does not decide; another owner or the chair will.',
    }),
  notYours: () =>
    refuse('not-your-extension', {
      vi: 'Chỉ đơn vị đã xin mới rút được đề nghị lùi hạn.',
      en: 'Only the unit that asked withdraws it.',
    }),
  noDecision: () =>
    refuse('no-decision', { vi: 'Ghi ngắn gọn vì sao không đồng ý.', en: 'Please say in short why it is refused.' }, 'decision'),
  cannotSee: () =>
    refuse('cannot-see-task', {
      vi: 'Việc này của đơn vị khác; bạn không xem hay trao đổi được.',
      en: 'This is a task of another unit; you neither see nor discuss it.',
    }),
  lookOnly: () =>
    refuse('look-only', { vi: 'Vai trò của bạn chỉ xem, không ghi trao đổi.', en: 'Your role only looks and writes no comments.' }),
  notMentionable: () =>
    refuse(
      'not-mentionable',
      { vi: 'Có người được nhắc không xem được việc này; bỏ tên người đó.', en: 'Somebody mentioned does not see this task.' },
      'mentions',
    ),
  sameComment: () => refuse('same-comment', { vi: 'Nội dung này bạn vừa gửi rồi.', en: 'You have just sent this text.' }, 'text'),
  noComment: () =>
    refuse('no-comment', {
      vi: 'Không tìm thấy ý kiến này, hoặc ý kiến đã được rút.',
      en: 'There is no such comment, or it was withdrawn.',
    }),
  othersComment: () =>
    refuse('others-comment', { vi: 'Chỉ người viết mới sửa, rút được ý kiến.', en: 'Only who wrote a comment edits or withdraws it.' }),
  noStep: () => refuse('no-step', { vi: 'Không tìm thấy bước này.', en: 'There is no such step.' }),
  notYourStep: () =>
    refuse('not-your-step', {
      vi: 'Bước này của đơn vị khác; chỉ người làm hoặc đơn vị được giao việc đánh dấu.',
      en: 'This step is of another unit; only who does it or the unit of the task marks it.',
    }),
  stepThere: () => refuse('step-there', { vi: 'Việc này đã có bước đúng như vậy.', en: 'The task has just this step already.' }, 'text'),
  tooManySteps: () => refuse('too-many-steps', { vi: 'Một việc có nhiều nhất 60 bước.', en: 'A task has at most 60 steps.' }, 'text'),
  noSuchUnit: () =>
    refuse('no-such-unit', { vi: 'Đơn vị đã chọn hiện không hoạt động.', en: 'The chosen unit is not there today.' }, 'unitId'),
  notOfPartUnit: () =>
    refuse(
      'not-of-part-unit',
      { vi: 'Người này không làm việc ở đơn vị làm phần này.', en: 'This officer does not work in the unit of this part.' },
      'officerId',
    ),
  shareOfWhat: () =>
    refuse('share-of-what', { vi: 'Ghi số lượng tính bằng gì: buổi, tờ, tin …', en: 'Say in what the share is counted.' }, 'shareOf'),
  splitAlready: () =>
    refuse('split-already', {
      vi: 'Việc này đã được chia; muốn chia cách khác thì gộp lại trước.',
      en: 'This task was split already; make it whole again to split it in another way.',
    }),
  partOfSplit: () =>
    refuse('part-of-split', {
      vi: 'Đây là một phần của việc đã chia nên không bỏ riêng được: các phần còn lại không còn đủ cả việc. Gộp việc lại rồi chia cách khác.',
      en: 'This is a part of a split task and is not taken out alone, as the other parts would not make the whole. Make the task whole and split it anew.',
    }),
  notSplit: () => refuse('not-split', { vi: 'Việc này chưa được chia.', en: 'This task is not split.' }),
  partDone: () =>
    refuse('part-done', {
      vi: 'Đã có phần được ghi là xong nên không gộp lại được; nếu ghi nhầm thì bấm “Chưa xong” ở phần đó trước.',
      en: 'A part was marked as done, so the task cannot be made whole; if by mistake, mark it as not done first.',
    }),
  tooManyParts: () =>
    refuse('too-many-parts', { vi: 'Một việc có nhiều nhất 60 bước và phần việc.', en: 'A task has at most 60 steps and parts.' }, 'parts'),
  samePart: () =>
    refuse(
      'same-part',
      { vi: 'Phần này trùng với một phần ở trên: cùng nội dung, đơn vị và người làm.', en: 'This part is the same as one above.' },
      'text',
    ),
  partAfterWhole: (due: Temporal.PlainDate) =>
    refuse(
      'part-after-whole',
      {
        vi: `Phần việc phải xong chậm nhất vào hạn của việc, ${formatDay(due)}.`,
        en: `A part is due on the day of the task, ${formatDay(due)}, at the latest.`,
      },
      'dueOn',
    ),
  countedInWhat: () =>
    refuse(
      'counted-in-what',
      { vi: 'Ghi số lượng tính bằng gì: buổi, tờ, tin …', en: 'Say in what the amounts are counted.' },
      'countedIn',
    ),
  notTheWhole: (total: number, sum: number, of: string) =>
    refuse(
      'not-the-whole',
      {
        vi: `Các phần cộng lại được ${formatNumber(sum)} ${of}, chưa bằng ${formatNumber(total)} của cả việc; sửa số của các phần hoặc của cả việc.`,
        en: `The parts add up to ${formatNumber(sum, 'en')}, the whole is ${formatNumber(total, 'en')}; please correct one or the other.`,
      },
      'total',
    ),
  mayNotKeepLists: () =>
    refuse('may-not-keep-lists', {
      vi: 'Chỉ người chủ trì kế hoạch lập và sửa mẫu các bước.',
      en: 'Only the owner of the plan keeps lists of steps.',
    }),
  noSuchList: () => refuse('no-such-list', { vi: 'Mẫu này không còn dùng; chọn mẫu khác.', en: 'This list is no longer used.' }, 'listId'),
  listThere: (name: string) => refuse('list-there', { vi: `Đã có mẫu “${name}”.`, en: `There is a list "${name}" already.` }, 'name'),
  noSteps: () =>
    refuse('no-steps', { vi: 'Ghi ít nhất một bước, mỗi bước một dòng.', en: 'Give at least one step, a line each.' }, 'steps'),
  manySteps: () => refuse('many-steps', { vi: 'Một mẫu có nhiều nhất 30 bước.', en: 'A list has at most 30 steps.' }, 'steps'),
  longStep: (at: number) =>
    refuse(
      'long-step',
      { vi: `Bước ở dòng ${at} dài quá 300 chữ; viết ngắn lại.`, en: `The step in line ${at} is longer than 300 letters.` },
      'steps',
    ),
  allThere: () =>
    refuse('all-steps-there', { vi: 'Các bước của mẫu này đã có trong việc.', en: 'The steps of this list are there already.' }, 'listId'),
} as const;
