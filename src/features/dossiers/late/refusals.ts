import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const lateRefusals = {
  unknown: () => refuse('no-such-late-dossier', { vi: 'Không có hồ sơ trễ hạn này.', en: 'There is no such late dossier.' }),
  noCode: () =>
    refuse(
      'late-code-is-none',
      {
        vi: 'Ghi mã như trên giấy tiếp nhận, ví dụ H29.12-261014-0021; không ghi tên, số điện thoại, số giấy tờ, biển số.',
        en: 'Please give the code of the receipt, such as H29.12-261014-0021; no name, telephone, number of a paper or plate.',
      },
      'code',
    ),
  there: () =>
    refuse(
      'late-dossier-there',
      { vi: 'Hồ sơ này đã có trong danh sách; sửa ở dòng đã ghi.', en: 'It is in the list; please correct it there.' },
      'code',
    ),
  noWords: () => refuse('late-without-words', { vi: 'Ghi lý do khác là gì.', en: 'Please tell the other reason.' }, 'reasonWords'),
  personal: () =>
    refuse(
      'late-words-personal',
      {
        vi: 'Bỏ tên, số điện thoại, thư điện tử, số giấy tờ khỏi ô này; người dân đọc được.',
        en: 'Please leave out names, telephones, e-mails and numbers of papers; everybody reads it.',
      },
      'reasonWords',
    ),
  signerPersonal: () =>
    refuse(
      'late-signer-personal',
      { vi: 'Chỉ ghi chức vụ người ký, không ghi tên, số điện thoại.', en: 'Please give the post alone, no name or telephone.' },
      'signerPost',
    ),
  halfApology: () =>
    refuse(
      'late-apology-half',
      {
        vi: 'Văn bản xin lỗi có đủ số, ngày, chức vụ người ký và ngày hẹn lại; chưa có thì để trống cả bốn ô.',
        en: 'An apology has its number, day, post of the signer and new date; leave all four empty while there is none.',
      },
      'paperNumber',
    ),
  noPaperNumber: () =>
    refuse(
      'late-paper-number-is-none',
      {
        vi: 'Ghi số, ký hiệu văn bản bằng chữ in hoa, ví dụ 12/XL-UBND; không ghi tên người.',
        en: 'Please give number and symbol in capitals, such as 12/XL-UBND, and no name.',
      },
      'paperNumber',
    ),
  dueFarAhead: (last: Temporal.PlainDate) =>
    refuse(
      'late-due-far-ahead',
      {
        vi: `Ngày hẹn trả sau ${formatDay(last)} thì chưa vào danh sách trễ hạn.`,
        en: `What is due after ${formatDay(last)} is not in this list yet.`,
      },
      'dueOn',
    ),
  paperTooEarly: (first: Temporal.PlainDate) =>
    refuse(
      'late-paper-too-early',
      {
        vi: `Văn bản xin lỗi trước ngày hẹn trả quá 30 ngày; ghi ngày từ ${formatDay(first)}.`,
        en: `An apology is not of more than 30 days before the day; please give one from ${formatDay(first)}.`,
      },
      'paperOn',
    ),
  newFarAhead: (last: Temporal.PlainDate) =>
    refuse(
      'late-new-date-far-ahead',
      {
        vi: `Ngày hẹn lại không quá một năm sau ngày hẹn trả: chậm nhất ${formatDay(last)}.`,
        en: `The new date is at most a year after the first: ${formatDay(last)}.`,
      },
      'newDueOn',
    ),
  newNotLater: () =>
    refuse(
      'late-new-date-not-later',
      { vi: 'Ngày hẹn lại phải sau ngày hẹn trả.', en: 'The new date must be after the first one.' },
      'newDueOn',
    ),
  paperInFuture: (today: Temporal.PlainDate) =>
    refuse(
      'late-paper-of-the-future',
      { vi: `Ngày văn bản không được sau hôm nay, ${formatDay(today)}.`, en: `It cannot be after today, ${formatDay(today)}.` },
      'paperOn',
    ),
  answeredInFuture: (today: Temporal.PlainDate) =>
    refuse(
      'late-answer-of-the-future',
      { vi: `Ngày trả không được sau hôm nay, ${formatDay(today)}.`, en: `It cannot be after today, ${formatDay(today)}.` },
      'answeredOn',
    ),
  notLate: () =>
    refuse(
      'dossier-not-late',
      {
        vi: 'Hồ sơ này chưa quá ngày hẹn trả và chưa có văn bản xin lỗi, nên chưa vào danh sách trễ hạn.',
        en: 'It is not past its day and there is no apology, so it is not late yet.',
      },
      'dueOn',
    ),
  answeredInTime: () =>
    refuse(
      'dossier-answered-in-time',
      { vi: 'Ngày trả không sau ngày hẹn trả đầu tiên thì hồ sơ không trễ hạn.', en: 'Answered by its first day it is not late.' },
      'answeredOn',
    ),
  ended: () => refuse('late-dossier-ended', { vi: 'Hồ sơ này đã gỡ khỏi danh sách.', en: 'It was taken off the list.' }),
  published: () => refuse('late-dossier-published', { vi: 'Hồ sơ này đã công khai.', en: 'It is public already.' }),
  otherThanSeen: () =>
    refuse('late-other-than-seen', {
      vi: 'Hồ sơ đã được sửa sau khi bạn mở trang. Xem lại rồi công khai.',
      en: 'It was corrected since you opened this page. Look at it again, then publish it.',
    }),
  own: () =>
    refuse('own-late-dossier', {
      vi: 'Bạn đã ghi hồ sơ này nên không tự công khai; nhờ người khác có quyền.',
      en: 'You noted it, so you do not publish it; please ask somebody else who may.',
    }),
  waitAWhile: (seconds: number) =>
    refuse('late-look-too-often', {
      vi: `Tra cứu quá nhiều lần từ nơi này. Mời chờ ${seconds} giây rồi tra lại.`,
      en: `Too many look-ups from here. Please wait ${seconds} seconds.`,
    }),
} as const;
