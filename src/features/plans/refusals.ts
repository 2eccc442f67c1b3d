import { formatDay } from '#platform/values/format.ts';
import { refuse, type Said } from '#platform/values/result.ts';

/** Places of duties in the plan, from 1; more than five are counted. */
const numbered = (positions: readonly number[]): Said =>
  positions.length > 5
    ? { vi: `${positions.length} nhiệm vụ`, en: `${positions.length} duties` }
    : {
        vi: `Nhiệm vụ ${new Intl.ListFormat('vi-VN', { type: 'conjunction' }).format(positions.map(String))}`,
        en: `${positions.length === 1 ? 'Duty' : 'Duties'} ${new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(positions.map(String))}`,
      };

const verb = (positions: readonly number[], one: string, several: string): string => (positions.length === 1 ? one : several);

export const mayNot = {
  see: () =>
    refuse('no-post', {
      vi: 'Tài khoản này chưa được phân công chức danh nào nên chưa xem được kế hoạch.',
      en: 'This account holds no post yet, so it does not see the plans.',
    }),
  draft: () =>
    refuse('not-plan-owner', {
      vi: 'Chỉ người chủ trì kế hoạch được soạn và sửa dự thảo kế hoạch.',
      en: 'Only the owner of the plan drafts and changes it.',
    }),
  issue: () =>
    refuse('may-not-issue', {
      vi: 'Chỉ lãnh đạo, văn thư hoặc người chủ trì kế hoạch được ghi nhận việc ban hành kế hoạch.',
      en: 'Only the chair, the clerk or the owner of the plan records that it is issued.',
    }),
  withdraw: () =>
    refuse('may-not-withdraw', {
      vi: 'Chỉ lãnh đạo, văn thư hoặc người chủ trì kế hoạch được ghi nhận việc thu hồi kế hoạch.',
      en: 'Only the chair, the clerk or the owner of the plan records that it is withdrawn.',
    }),
  correct: () =>
    refuse('may-not-correct', {
      vi: 'Chỉ người chủ trì kế hoạch hoặc văn thư được sửa chữ đọc sai.',
      en: 'Only the owner of the plan or the clerk corrects what was misread.',
    }),
} as const;

export const refusals = {
  unknown: () =>
    refuse('no-such-plan', {
      vi: 'Không tìm thấy kế hoạch này trong cơ quan của bạn.',
      en: 'There is no such plan in your authority.',
    }),
  isIssued: () =>
    refuse('plan-is-issued', {
      vi: 'Kế hoạch đã ban hành nên không sửa được nữa. Muốn thay đổi nội dung thì ban hành văn bản sửa đổi, bổ sung hoặc thay thế.',
      en: 'The plan is issued and is not changed any more. To change what it says, issue a paper that amends, adds to or replaces it.',
    }),
  isReceived: () =>
    refuse('plan-is-received', {
      vi: 'Đây là kế hoạch của cơ quan khác gửi đến nên được giữ nguyên. Hãy lập kế hoạch của cơ quan để đáp ứng.',
      en: 'Another body sent this plan, so it stays as it is. Make a plan of your own that answers it.',
    }),
  hasEnded: () => refuse('plan-has-ended', { vi: 'Kế hoạch này đã bị thu hồi hoặc thay thế.', en: 'This plan was withdrawn or replaced.' }),
  exists: () =>
    refuse('plan-exists', { vi: 'Văn bản này đã được lập thành kế hoạch rồi.', en: 'A plan was made of this document already.' }),
  notYourUnit: () => refuse('not-your-unit', { vi: 'Kế hoạch giao việc này cho đơn vị khác.', en: 'The plan gives this to another unit.' }),
  unknownDuty: () =>
    refuse('no-such-duty', { vi: 'Không tìm thấy nhiệm vụ này trong kế hoạch.', en: 'There is no such duty in the plan.' }),
  unknownMeasure: () =>
    refuse(
      'no-such-measure',
      {
        vi: 'Nhiệm vụ khắc phục không còn trong dự thảo: chọn nhiệm vụ khác.',
        en: 'The duty that answers it is no longer in the draft: choose another.',
      },
      'weaknesses',
    ),
  unknownUnit: () =>
    refuse(
      'no-such-unit',
      {
        vi: 'Có đơn vị không thuộc cơ quan hoặc không còn hoạt động.',
        en: 'One of the units does not belong to the authority or is no longer at work.',
      },
      'units',
    ),
  unitTwice: (name: string) =>
    refuse(
      'unit-twice',
      {
        vi: `${name} được ghi hai lần; mỗi đơn vị chỉ giữ một vai trò trong một nhiệm vụ.`,
        en: `${name} stands there twice; a unit has one role in a duty.`,
      },
      'units',
    ),
  deadlineTwice: () =>
    refuse('deadline-twice', { vi: 'Thời hạn này đã có trong nhiệm vụ.', en: 'The duty has this deadline already.' }, 'kind'),
  deadlinesTooMany: (most: number) =>
    refuse(
      'deadlines-too-many',
      { vi: `Một nhiệm vụ có nhiều nhất ${most} thời hạn.`, en: `A duty has at most ${most} deadlines.` },
      'kind',
    ),
  unknownDeadline: () =>
    refuse('no-such-deadline', {
      vi: 'Thời hạn này không còn trong nhiệm vụ; tải lại trang để xem bản mới.',
      en: 'The duty has this deadline no longer; please open the page anew.',
    }),
  unknownTarget: () =>
    refuse('no-such-target', { vi: 'Không tìm thấy chỉ tiêu này trong kế hoạch.', en: 'There is no such target in the plan.' }),
  unknownItem: () => refuse('no-such-item', { vi: 'Không tìm thấy mục này trong kế hoạch.', en: 'There is no such item in the plan.' }),
  nothingChanged: () =>
    refuse('nothing-changed', { vi: 'Chữ mới giống hệt chữ đang có.', en: 'The new words are those that stand there.' }, 'text'),
} as const;

export const notIssued = {
  noDuties: () => refuse('no-duties', { vi: 'Kế hoạch chưa có nhiệm vụ nào.', en: 'The plan has no duty yet.' }),
  noLead: (positions: readonly number[]) =>
    refuse('no-lead', {
      vi: `${numbered(positions).vi} chưa có đơn vị chịu trách nhiệm.`,
      en: `${numbered(positions).en} ${verb(positions, 'has', 'have')} no unit that answers for it yet.`,
    }),
  unitEnded: (positions: readonly number[], name: string) =>
    refuse('unit-ended', {
      vi: `${numbered(positions).vi} ghi “${name}” là đơn vị không còn hoạt động: chọn đơn vị khác.`,
      en: `${numbered(positions).en} ${verb(positions, 'names', 'name')} “${name}”, which is no longer at work: please choose another unit.`,
    }),
  deadlinePast: (positions: readonly number[], year: number) =>
    refuse('deadline-past', {
      vi: `${numbered(positions).vi} có thời hạn trước năm ${year}.`,
      en: `${numbered(positions).en} ${verb(positions, 'has', 'have')} a deadline before the year ${year}.`,
    }),
  noSymbol: () =>
    refuse(
      'no-symbol',
      {
        vi: 'Chưa có số văn bản. Văn thư cho số, ví dụ 18/KH-UBND.',
        en: 'The paper has no number yet. The clerk gives it one, such as 18/KH-UBND.',
      },
      'symbol',
    ),
  symbolForm: (symbol: string) =>
    refuse(
      'symbol-form',
      {
        vi: `“${symbol}” chưa đúng dạng số và ký hiệu, ví dụ 18/KH-UBND.`,
        en: `“${symbol}” is no number with its symbol, such as 18/KH-UBND.`,
      },
      'symbol',
    ),
  noDate: () => refuse('no-date', { vi: 'Chưa có ngày ban hành.', en: 'The day of issue is missing.' }, 'issuedOn'),
  dateInFuture: (issuedOn: Temporal.PlainDate, today: Temporal.PlainDate) =>
    refuse(
      'date-in-future',
      {
        vi: `Ngày ban hành ${formatDay(issuedOn)} chưa tới; hôm nay là ${formatDay(today)}.`,
        en: `The day of issue ${formatDay(issuedOn)} has not come yet; today is ${formatDay(today)}.`,
      },
      'issuedOn',
    ),
  dateOutOfYear: (issuedOn: Temporal.PlainDate, year: number) =>
    refuse(
      'date-out-of-year',
      {
        vi: `Kế hoạch năm ${year} không thể ban hành ngày ${formatDay(issuedOn)}.`,
        en: `A plan of the year ${year} cannot be issued on ${formatDay(issuedOn)}.`,
      },
      'issuedOn',
    ),
  contradiction: (doubt: Said, field: string) =>
    refuse(
      'contradiction',
      { vi: `${doubt.vi} Nếu vẫn đúng, hãy ghi lý do.`, en: `${doubt.en} If it is right all the same, please say why.` },
      field,
    ),
} as const;

/** Why a plan does not end, or is not replaced, in the words of the reader. */
export const notEnded = {
  notIssued: () =>
    refuse('not-issued', {
      vi: 'Kế hoạch chưa ban hành nên không có gì để thu hồi.',
      en: 'The plan is not issued, so there is nothing to withdraw.',
    }),
  dayInFuture: (from: Temporal.PlainDate) =>
    refuse(
      'day-in-future',
      {
        vi: `Ngày ${formatDay(from)} chưa tới; ghi nhận vào ngày đó.`,
        en: `${formatDay(from)} has not come yet; please record it on that day.`,
      },
      'from',
    ),
  beforeIssue: (issuedOn: Temporal.PlainDate) =>
    refuse(
      'before-issue',
      {
        vi: `Kế hoạch ban hành ngày ${formatDay(issuedOn)}; ngày hết hiệu lực không thể trước đó.`,
        en: `The plan was issued on ${formatDay(issuedOn)}; it cannot end before that.`,
      },
      'from',
    ),
  replacedNotHeld: () =>
    refuse(
      'replaced-does-not-hold',
      { vi: 'Chỉ thay thế được kế hoạch đang có hiệu lực.', en: 'Only a plan that holds can be replaced.' },
      'replacesId',
    ),
  replacedMeanwhile: () =>
    refuse('replaced-does-not-hold', {
      vi: 'Kế hoạch được thay thế không còn hiệu lực: đã bị thu hồi hoặc đã có kế hoạch khác thay thế.',
      en: 'The plan to be replaced holds no longer: it was withdrawn, or another one replaced it.',
    }),
  beforeReplaced: () =>
    refuse(
      'before-replaced',
      { vi: 'Ngày ban hành trước ngày của kế hoạch được thay thế.', en: 'The day of issue is before that of the plan to be replaced.' },
      'issuedOn',
    ),
} as const;

export const contradictions = {
  ourName: (issuer: string): Said => ({
    vi: `Văn bản do “${issuer}” ban hành, là tên của chính cơ quan này.`,
    en: `The paper was issued by “${issuer}”, which is the name of this authority itself.`,
  }),
  notYetFounded: (day: Temporal.PlainDate): Said => ({
    vi: `Vào ngày ${formatDay(day)} cơ quan này chưa được thành lập.`,
    en: `On ${formatDay(day)} this authority did not exist yet.`,
  }),
  otherIssuer: (issuer: string, own: string, day: Temporal.PlainDate): Said => ({
    vi: `Văn bản do “${issuer}” ban hành, còn tên cơ quan này vào ngày ${formatDay(day)} là “${own}”.`,
    en: `The paper was issued by “${issuer}”, but on ${formatDay(day)} this authority was called “${own}”.`,
  }),
  otherYear: (named: number, year: number): Said => ({
    vi: `Tên kế hoạch ghi năm ${named}, còn kế hoạch được ghi cho năm ${year}.`,
    en: `The title says ${named}, but the plan is recorded for ${year}.`,
  }),
  deadlinesElsewhere: (years: readonly number[], year: number): Said => ({
    vi: `Không thời hạn nào trong văn bản thuộc năm ${year}; thời hạn ghi năm ${years.join(', ')}.`,
    en: `No deadline of the paper lies in ${year}; they lie in ${years.join(', ')}.`,
  }),
  datedElsewhere: (issuedOn: Temporal.PlainDate, year: number): Said => ({
    vi: `Văn bản ghi ngày ${formatDay(issuedOn)}, còn kế hoạch được ghi cho năm ${year}.`,
    en: `The paper is dated ${formatDay(issuedOn)}, but the plan is recorded for ${year}.`,
  }),
  numberOfPlan: (symbol: string, title: string, on: Temporal.PlainDate | null): Said => ({
    vi: `Số ${symbol} đã dùng cho kế hoạch “${title}”${on ? ` ngày ${formatDay(on)}` : ''}.`,
    en: `The number ${symbol} was used for the plan “${title}”${on ? ` of ${formatDay(on)}` : ''}.`,
  }),
  numberOfPaper: (symbol: string, title: string): Said => ({
    vi: `Số ${symbol} đã dùng cho văn bản “${title}”.`,
    en: `The number ${symbol} was used for the document “${title}”.`,
  }),
  planOfYear: (year: number, title: string, symbol: string | null): Said => ({
    vi: `Đã có kế hoạch năm ${year}: “${title}”${symbol ? `, số ${symbol}` : ''}. Kiểm tra để không ban hành trùng.`,
    en: `There is a plan of ${year} already: “${title}”${symbol ? `, no. ${symbol}` : ''}. See that nothing is issued twice.`,
  }),
  draftOfYear: (year: number, title: string): Said => ({
    vi: `Còn dự thảo khác của năm ${year}: “${title}”. Kiểm tra để không ban hành trùng.`,
    en: `There is another draft of ${year}: “${title}”. See that nothing is issued twice.`,
  }),
  numberRead: (read: string, symbol: string): Said => ({
    vi: `Văn bản đã đọc mang số ${read}, không phải ${symbol}.`,
    en: `The paper that was read bears the number ${read}, not ${symbol}.`,
  }),
  dateInFuture: (issuedOn: Temporal.PlainDate, today: Temporal.PlainDate): Said => ({
    vi: `Văn bản ghi ngày ${formatDay(issuedOn)}, mà hôm nay mới là ${formatDay(today)}.`,
    en: `The paper is dated ${formatDay(issuedOn)}, and today is only ${formatDay(today)}.`,
  }),
  dateRead: (read: Temporal.PlainDate, issuedOn: Temporal.PlainDate): Said => ({
    vi: `Văn bản đã đọc ghi ngày ${formatDay(read)}, không phải ${formatDay(issuedOn)}.`,
    en: `The paper that was read is dated ${formatDay(read)}, not ${formatDay(issuedOn)}.`,
  }),
  otherTime: (words: string, deadlines: string, inEnglish: string): Said => ({
    vi: `Nội dung ghi “${words}”, còn thời hạn ${deadlines ? `đã nhập là: ${deadlines}` : 'chưa nhập (thường xuyên trong năm)'}.`,
    en: `The words say “${words}”, but the deadline ${inEnglish ? `is: ${inEnglish}` : 'is not given (throughout the year)'}.`,
  }),
  formerYear: (words: string, year: number): Said => ({
    vi: `Nội dung ghi “${words}”, còn kế hoạch là của năm ${year}.`,
    en: `The words say “${words}”, but the plan is that of ${year}.`,
  }),
} as const;
