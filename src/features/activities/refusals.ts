import { formatDay, formatNumber } from '#platform/values/format.ts';
import { refuse, type Doubt, type Said } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';

export const mayNot = {
  record: () =>
    refuse('may-not-record', {
      vi: 'Vai trò của tài khoản này không ghi hoạt động.',
      en: 'The role of this account records no activities.',
    }),
  recordForUnit: () =>
    refuse(
      'not-your-unit',
      { vi: 'Bạn chỉ ghi và sửa được hoạt động của đơn vị mình.', en: 'You record and change only the activities of your own unit.' },
      'unitId',
    ),
  unitEnded: (name: string) =>
    refuse(
      'unit-ended',
      {
        vi: `“${name}” không còn là đơn vị của cơ quan nên không ghi được nữa. Hãy chọn đơn vị đang đảm nhận việc này.`,
        en: `“${name}” is no longer a unit of the authority, so nothing is recorded for it. Please choose the unit that does this now.`,
      },
      'unitId',
    ),
  formOfAnother: () =>
    refuse('form-of-another', {
      vi: 'Hoạt động này do cán bộ khác ghi trên máy này. Người ghi cần đăng nhập bằng tài khoản của mình để gửi.',
      en: 'Another officer wrote this on the device. It is sent by who wrote it, signed in under the own account.',
    }),
  decide: () =>
    refuse('may-not-decide', {
      vi: 'Chỉ người chủ trì kế hoạch hoặc lãnh đạo được xác nhận hoạt động.',
      en: 'Only the owner of the plan or the chair confirms activities.',
    }),
  publish: () =>
    refuse('may-not-publish', {
      vi: 'Chỉ người chủ trì kế hoạch, lãnh đạo hoặc người duyệt nội dung được cho công khai.',
      en: 'Only the owner of the plan, the chair or who approves content makes it public.',
    }),
} as const;

export const refusals = {
  dayInFuture: (on: Temporal.PlainDate) =>
    refuse(
      'day-in-future',
      {
        vi: `Ngày ${formatDay(on)} chưa tới; chỉ ghi hoạt động đã thực hiện.`,
        en: `${formatDay(on)} has not come yet; record only what has been done.`,
      },
      'happenedOn',
    ),
  dayTooOld: (on: Temporal.PlainDate, years: number) =>
    refuse(
      'day-too-old',
      {
        vi: `Ngày ${formatDay(on)} đã qua hơn ${years} năm; xem lại năm đã ghi.`,
        en: `${formatDay(on)} is more than ${years} years ago; please look at the year again.`,
      },
      'happenedOn',
    ),
  dayLongAgo: (on: Temporal.PlainDate) =>
    refuse(
      'day-long-ago',
      {
        vi: `Ngày ${formatDay(on)} đã qua lâu. Nếu đúng, ghi lý do vào ô Ghi chú nội bộ.`,
        en: `${formatDay(on)} is long ago. If it is right, please say why in the internal note.`,
      },
      'happenedOn',
    ),
  dayOutOfYear: (on: Temporal.PlainDate, planYear: number) =>
    refuse(
      'day-out-of-year',
      {
        vi: `Ngày ${formatDay(on)} nằm ngoài kế hoạch năm ${planYear}. Nếu đúng, ghi lý do vào ô Ghi chú nội bộ.`,
        en: `${formatDay(on)} lies outside of the plan of ${planYear}. If it is right, please say why in the internal note.`,
      },
      'happenedOn',
    ),
  planEnded: (on: Temporal.PlainDate) =>
    refuse(
      'plan-ended',
      {
        vi: `Kế hoạch không còn hiệu lực từ ngày ${formatDay(on)}; hoạt động từ ngày đó không tính vào kế hoạch này.`,
        en: `The plan holds no longer from ${formatDay(on)}; activities from that day on do not count for it.`,
      },
      'happenedOn',
    ),
  struck: (text: string, on: Temporal.PlainDate, field: string) =>
    refuse(
      'struck-out',
      {
        vi: `“${truncate(text, 80)}” đã được bãi bỏ từ ngày ${formatDay(on)}; hoạt động từ ngày đó không tính vào mục này. Chọn mục khác hoặc sửa ngày.`,
        en: `“${truncate(text, 80)}” was struck out from ${formatDay(on)}; activities from that day on do not count for it. Choose another, or correct the day.`,
      },
      field,
    ),
  unknownDuty: () =>
    refuse(
      'no-such-duty',
      { vi: 'Nhiệm vụ này không thuộc kế hoạch đã ban hành.', en: 'This duty does not belong to an issued plan.' },
      'dutyId',
    ),
  unknownTask: () =>
    refuse(
      'no-such-task',
      { vi: 'Không tìm thấy việc này trong cơ quan của bạn.', en: 'There is no such task in your authority.' },
      'taskId',
    ),
  taskOfAnother: (unit: string) =>
    refuse(
      'task-of-another',
      {
        vi: `Việc này của ${unit}; chọn đúng đơn vị thực hiện.`,
        en: `This is a task of ${unit}; please choose the unit that does it.`,
      },
      'unitId',
    ),
  taskDeclined: () =>
    refuse(
      'task-declined',
      {
        vi: 'Đơn vị đã từ chối đề nghị này. Nhận lại đề nghị trước khi ghi hoạt động.',
        en: 'The unit declined this request. Please accept it before recording an activity for it.',
      },
      'taskId',
    ),
  unknownTarget: () =>
    refuse(
      'no-such-target',
      { vi: 'Chỉ tiêu này không thuộc kế hoạch đã ban hành.', en: 'This target does not belong to an issued plan.' },
      'targets.0.targetId',
    ),
  targetOfAnother: (field: string) =>
    refuse(
      'no-such-target',
      { vi: 'Chỉ tiêu này không thuộc kế hoạch đã chọn.', en: 'This target does not belong to the plan that was chosen.' },
      field,
    ),
  targetTwice: (at: number) =>
    refuse('target-twice', { vi: 'Chỉ tiêu này đã được ghi ở trên.', en: 'This target stands above already.' }, `targets.${at}.targetId`),
  noFigure: (at: number, target: string) =>
    refuse(
      'no-figure',
      {
        vi: `Ghi con số đạt được cho chỉ tiêu “${truncate(target, 80)}”.`,
        en: `Please type the figure reached for the target “${truncate(target, 80)}”.`,
      },
      `targets.${at}.value`,
    ),
  notClaimed: (field: string, { text, way }: { text: string; way: string }) =>
    refuse(
      'target-not-claimed',
      way === 'given'
        ? {
            vi: `Chỉ tiêu “${truncate(text, 80)}” tính theo số liệu công bố. Ghi số liệu ở trang của chỉ tiêu.`,
            en: `The target “${truncate(text, 80)}” takes a published figure. State it on the page of the target.`,
          }
        : {
            vi: `Chỉ tiêu “${truncate(text, 80)}” tính theo danh sách. Đánh dấu các mục đã làm ở “Mục trong danh sách đã làm”.`,
            en: `The target “${truncate(text, 80)}” is a share of a list. Tick what was reached under “Entries that were reached”.`,
          },
      field,
    ),
  unknownEntry: () =>
    refuse(
      'unknown-entry',
      {
        vi: 'Có mục không thuộc danh sách vào ngày thực hiện. Chọn lại.',
        en: 'An entry does not belong to its list on that day. Choose again.',
      },
      'entries',
    ),
  noWhole: (at: number) =>
    refuse(
      'no-whole',
      {
        vi: 'Chỉ tiêu tính bằng % cần cả tổng số, ví dụ 78 trên 80.',
        en: 'A target in % wants the whole as well, for instance 78 of 80.',
      },
      `targets.${at}.outOf`,
    ),
  partAboveWhole: (at: number, part: number, whole: number) =>
    refuse(
      'part-above-whole',
      {
        vi: `Con số đạt được (${formatNumber(part)}) không thể lớn hơn tổng số (${formatNumber(whole)}).`,
        en: `The figure reached (${formatNumber(part, 'en')}) cannot be more than the whole (${formatNumber(whole, 'en')}).`,
      },
      `targets.${at}.value`,
    ),
  partAboveOther: (part: { name: Said; value: number }, whole: { name: Said; value: number }, field: string) =>
    refuse(
      'part-above-whole',
      {
        vi: `“${part.name.vi}” (${formatNumber(part.value)}) không thể nhiều hơn “${whole.name.vi}” (${formatNumber(whole.value)}).`,
        en: `“${part.name.en}” (${formatNumber(part.value, 'en')}) cannot be more than “${whole.name.en}” (${formatNumber(whole.value, 'en')}).`,
      },
      field,
    ),
  originTaken: () =>
    refuse('origin-taken', {
      vi: 'Biểu mẫu này đã được người khác gửi; hãy mở biểu mẫu mới rồi ghi lại.',
      en: 'Somebody else has sent this form; please open a new one and record it again.',
    }),
  doubtful: (doubts: readonly Doubt[]) => {
    const { refusal } = refuse(
      'doubtful',
      {
        vi: 'Xem lại những điều phần mềm hỏi rồi đánh dấu xác nhận, hoặc sửa lại.',
        en: 'Please look at what is asked and tick the boxes, or put it right.',
      },
      'sure',
    );
    return { ok: false as const, refusal: { ...refusal, doubts } };
  },
} as const;

export const notDone = {
  unknown: () =>
    refuse('no-such-activity', {
      vi: 'Không tìm thấy hoạt động này trong cơ quan của bạn.',
      en: 'There is no such activity in your authority.',
    }),
  unknownFile: () => refuse('no-such-file', { vi: 'Không tìm thấy tệp này.', en: 'There is no such file.' }),
  otherUnit: () =>
    refuse('not-your-unit', {
      vi: 'Bạn chỉ sửa được hoạt động của đơn vị mình.',
      en: 'You change only the activities of your own unit.',
    }),
  changedMeanwhile: () =>
    refuse('changed-meanwhile', {
      vi: 'Hoạt động vừa được sửa sau khi bạn mở trang. Xem lại rồi xác nhận.',
      en: 'The activity was changed after you opened the page. Please look at it again, then confirm.',
    }),
  recordedOtherwise: () =>
    refuse('recorded-otherwise', {
      vi: 'Hoạt động này đã được ghi từ lần gửi trước, sau đó đã có thay đổi hoặc đã xác nhận, nên nội dung gửi lại chưa được nhận. Mở hoạt động trong danh sách để sửa tiếp.',
      en: 'This activity was recorded when it was first sent and was changed or decided since, so what came now was not taken. Please open it in the list to go on.',
    }),
  noneChosen: () =>
    refuse(
      'none-chosen',
      { vi: 'Đánh dấu ít nhất một hoạt động để xác nhận.', en: 'Please tick at least one activity to confirm.' },
      'chosen',
    ),
  noEvidence: () =>
    refuse('no-evidence', {
      vi: 'Hoạt động chưa có ảnh, tệp hoặc đường dẫn minh chứng.',
      en: 'The activity has no picture, file or link as proof yet.',
    }),
  ownFigures: () =>
    refuse('own-figures', {
      vi: 'Bạn đã ghi hoặc sửa số liệu của hoạt động này nên không tự xác nhận; nhờ người khác có quyền kiểm tra và xác nhận.',
      en: 'You wrote or changed figures of this activity, so you do not confirm it; ask somebody else who may to look at it and confirm it.',
    }),
  waits: () => refuse('not-decided', { vi: 'Hoạt động này đang chờ xác nhận.', en: 'This activity waits to be confirmed.' }),
  confirmed: () => refuse('already-confirmed', { vi: 'Hoạt động này đã được xác nhận.', en: 'This activity is confirmed already.' }),
  returned: () =>
    refuse('already-returned', {
      vi: 'Hoạt động này đã được trả lại; chờ đơn vị bổ sung.',
      en: 'This activity was returned; the unit has to add to it.',
    }),
  withdrawn: () => refuse('withdrawn', { vi: 'Hoạt động này đã được rút.', en: 'This activity was withdrawn.' }),
  standsConfirmed: () =>
    refuse('already-confirmed', {
      vi: 'Hoạt động đã được xác nhận nên không sửa được. Nhờ người chủ trì kế hoạch trả lại để bổ sung.',
      en: 'The activity is confirmed and is not changed. Please ask the owner of the plan to return it.',
    }),
  nothingUnseen: () =>
    refuse('nothing-unseen', {
      vi: 'Không còn số liệu nào do người khác ghi mà đơn vị chưa xem.',
      en: 'No figure written by somebody else waits for the unit to look at it.',
    }),
  proofNotConfirmed: () =>
    refuse('not-confirmed', {
      vi: 'Chỉ công khai minh chứng của hoạt động đã được xác nhận.',
      en: 'Only the proof of a confirmed activity is made public.',
    }),
  isInternal: () => refuse('is-internal', { vi: 'Hoạt động này chỉ dùng nội bộ.', en: 'This activity is for the office alone.' }),
} as const;
