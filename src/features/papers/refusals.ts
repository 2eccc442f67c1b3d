import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const mayNot = {
  see: () =>
    refuse('may-not-see-registers', {
      vi: 'Tài khoản này không xem được sổ văn bản.',
      en: 'This account does not see the registers of papers.',
    }),
  keep: () =>
    refuse('may-not-keep-registers', {
      vi: 'Chỉ văn thư hoặc người chủ trì kế hoạch được ghi sổ văn bản.',
      en: 'Only the records clerk or the owner of the plan keeps the registers.',
    }),
  hand: () =>
    refuse('may-not-hand-on', {
      vi: 'Chỉ lãnh đạo, văn thư hoặc người chủ trì kế hoạch được chuyển văn bản đến.',
      en: 'Only the chair, the clerk or the owner of the plan hands a paper on.',
    }),
  ofUnit: () =>
    refuse('not-your-paper', {
      vi: 'Văn bản này được chuyển cho đơn vị khác.',
      en: 'This paper was handed to another unit.',
    }),
} as const;

export const refusals = {
  unknown: () =>
    refuse('unknown-paper', {
      vi: 'Không tìm thấy văn bản này trong sổ của cơ quan.',
      en: 'There is no such paper in the registers of the authority.',
    }),
  numberTaken: (symbol: string, year: number, title: string, on: Temporal.PlainDate) =>
    refuse(
      'symbol-taken',
      {
        vi: `Số ${symbol} của năm ${year} đã dùng cho “${title}”, ngày ${formatDay(on)}. Hãy lấy số khác.`,
        en: `The number ${symbol} of ${year} was used for “${title}” of ${formatDay(on)}. Take another one.`,
      },
      'symbol',
    ),
  numberCancelled: (symbol: string, year: number, reason: string) =>
    refuse(
      'symbol-cancelled',
      {
        vi: `Số ${symbol} của năm ${year} đã bị hủy (${reason}). Số đã hủy không dùng lại; hãy lấy số khác.`,
        en: `The number ${symbol} of ${year} was cancelled (${reason}) and is not used again; take another one.`,
      },
      'symbol',
    ),
  lineTwice: (symbol: string) =>
    refuse(
      'line-registered-already',
      {
        vi: `Văn bản giống hệt vừa được cấp số ${symbol}. Nếu là văn bản khác, ghi trích yếu hoặc nơi nhận cho khác.`,
        en: `A paper that is the same in everything was given the number ${symbol}. Tell another one apart by its subject or recipients.`,
      },
      'title',
    ),
  badSymbol: (symbol: string) =>
    refuse(
      'symbol-form',
      {
        vi: `“${symbol}” chưa đúng dạng số và ký hiệu, ví dụ 18/KH-UBND.`,
        en: `“${symbol}” is no number with its symbol, such as 18/KH-UBND.`,
      },
      'symbol',
    ),
  dayToCome: (today: Temporal.PlainDate) =>
    refuse(
      'day-to-come',
      {
        vi: `Ngày văn bản chưa đến: hôm nay là ${formatDay(today)}.`,
        en: `That day has not come: today is ${formatDay(today)}.`,
      },
      'issuedOn',
    ),
  beforeLast: (symbol: string, on: Temporal.PlainDate) =>
    refuse(
      'before-last-number',
      {
        vi: `Số gần nhất ${symbol} ghi ngày ${formatDay(on)}, nên số kế tiếp không ghi ngày trước đó. Nếu số đã cấp ở sổ khác thì ghi số vào.`,
        en: `The last number ${symbol} is of ${formatDay(on)}; the next one is not of an earlier day. Type the number where it was given elsewhere.`,
      },
      'issuedOn',
    ),
  isOfObject: () =>
    refuse('number-of-issued-paper', {
      vi: 'Số này thuộc một kế hoạch hoặc báo cáo đã ban hành nên không hủy được. Hãy thu hồi, thay thế hoặc đính chính văn bản đó.',
      en: 'This number is that of an issued plan or report and is not cancelled. Withdraw, replace or rectify that paper.',
    }),
  isCancelled: () => refuse('line-is-cancelled', { vi: 'Dòng này của sổ đã bị hủy.', en: 'This line of the register is cancelled.' }),
  numberIn: (number: number, year: number) =>
    refuse(
      'arrival-taken',
      {
        vi: `Số đến ${number} của năm ${year} đã dùng. Để trống để lấy số kế tiếp.`,
        en: `The number of arrival ${number} of ${year} was used. Leave it empty for the next one.`,
      },
      'number',
    ),
  arrivedTwice: (number: number, on: Temporal.PlainDate) =>
    refuse(
      'paper-arrived-already',
      {
        vi: `Văn bản này đã vào sổ với số đến ${number}, ngày ${formatDay(on)}.`,
        en: `This paper stands in the register already, as number ${number} of ${formatDay(on)}.`,
      },
      'symbol',
    ),
  documentTwice: (number: number) =>
    refuse('document-registered', {
      vi: `Tệp này đã vào sổ với số đến ${number}.`,
      en: `This file stands in the register already, as number ${number}.`,
    }),
  arrivalToCome: (today: Temporal.PlainDate) =>
    refuse(
      'arrival-to-come',
      { vi: `Ngày đến chưa tới: hôm nay là ${formatDay(today)}.`, en: `That day has not come: today is ${formatDay(today)}.` },
      'arrivedOn',
    ),
  beforeItsDay: () =>
    refuse(
      'arrived-before-its-day',
      { vi: 'Ngày đến trước ngày ghi trên văn bản.', en: 'It arrived before the day that stands on it.' },
      'paperOn',
    ),
  handedBefore: (on: Temporal.PlainDate) =>
    refuse(
      'handed-before-arrival',
      { vi: `Ngày chuyển trước ngày đến (${formatDay(on)}).`, en: `Handed on before it arrived (${formatDay(on)}).` },
      'handedOn',
    ),
  handedToCome: (today: Temporal.PlainDate) =>
    refuse(
      'handing-to-come',
      { vi: `Ngày chuyển chưa tới: hôm nay là ${formatDay(today)}.`, en: `That day has not come: today is ${formatDay(today)}.` },
      'handedOn',
    ),
  dueBefore: () => refuse('due-before-handing', { vi: 'Hạn xử lý trước ngày chuyển.', en: 'It is due before it was handed on.' }, 'dueOn'),
  dueWithoutUnit: () => refuse('due-without-unit', { vi: 'Chọn đơn vị nhận rồi mới ghi hạn xử lý.', en: 'Choose a unit first.' }, 'unitId'),
  unknownUnit: () =>
    refuse(
      'unknown-unit',
      {
        vi: 'Đơn vị này không còn hoạt động hoặc không thuộc cơ quan: chọn đơn vị khác.',
        en: 'This unit is not at work here: choose another.',
      },
      'unitId',
    ),
  sameUnit: () =>
    refuse('handed-there-already', { vi: 'Văn bản đang ở đơn vị này với hạn đó.', en: 'The paper is with this unit already.' }, 'unitId'),
  notHanded: () => refuse('not-handed-on', { vi: 'Văn bản chưa được chuyển cho đơn vị nào.', en: 'The paper was not handed on yet.' }),
  isReceived: () => refuse('received-already', { vi: 'Đơn vị đã ký nhận văn bản này.', en: 'The unit received this paper already.' }),
  isDone: () => refuse('done-already', { vi: 'Văn bản này đã xử lý xong.', en: 'This paper was dealt with already.' }),
  doneBefore: (on: Temporal.PlainDate) =>
    refuse('done-before-arrival', { vi: `Ngày xử lý trước ngày đến (${formatDay(on)}).`, en: `Dealt with before it arrived.` }, 'doneOn'),
  doneToCome: (today: Temporal.PlainDate) =>
    refuse(
      'done-to-come',
      { vi: `Ngày xử lý chưa tới: hôm nay là ${formatDay(today)}.`, en: `That day has not come: today is ${formatDay(today)}.` },
      'doneOn',
    ),
  unknownLaw: () =>
    refuse('unknown-law', { vi: 'Văn bản đã chọn không có trong danh mục.', en: 'The chosen paper is not in the register.' }, 'lawId'),
} as const;
