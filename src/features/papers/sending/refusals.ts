import { formatDay } from '#platform/values/format.ts';
import { refuse } from '#platform/values/result.ts';

export const notSent = {
  unknownRecipient: () =>
    refuse(
      'unknown-recipient',
      {
        vi: 'Nơi nhận đã chọn không có trong danh sách của văn bản; tải lại trang.',
        en: 'The chosen recipient is not in the list of this paper; open the page anew.',
      },
      'recipientIds',
    ),
  unitGone: (field: 'unitIds' | 'meantUnitIds' = 'unitIds') =>
    refuse(
      'recipient-unit-gone',
      {
        vi: 'Một đơn vị đã chọn không còn hoạt động hoặc không thuộc cơ quan.',
        en: 'One of the units is not at work here.',
      },
      field,
    ),
  thereAlready: (name: string, field: 'name' | 'meantUnitIds' = 'name') =>
    refuse('recipient-there-already', { vi: `“${name}” đã có trong danh sách nơi nhận.`, en: `“${name}” is in the list already.` }, field),
  dayToCome: (today: Temporal.PlainDate, field: 'sentOn' | 'receivedOn') =>
    refuse(
      'sending-day-to-come',
      { vi: `Ngày này chưa đến: hôm nay là ${formatDay(today)}.`, en: `That day has not come: today is ${formatDay(today)}.` },
      field,
    ),
  beforeIssue: (on: Temporal.PlainDate) =>
    refuse(
      'sent-before-issue',
      { vi: `Ngày gửi trước ngày của văn bản (${formatDay(on)}).`, en: `Sent before the day of the paper (${formatDay(on)}).` },
      'sentOn',
    ),
  noUnit: (name: string) =>
    refuse(
      'recipient-not-in-product',
      {
        vi: `“${name}” không phải đơn vị trong phần mềm: chọn cách gửi khác cho nơi này.`,
        en: `“${name}” is no unit of the product: choose another way for it.`,
      },
      'way',
    ),
  sentAlready: (name: string, on: Temporal.PlainDate) =>
    refuse(
      'sent-already',
      {
        vi: `Đã ghi gửi “${name}” bằng cách này ngày ${formatDay(on)}.`,
        en: `It stands here already that “${name}” was sent it this way on ${formatDay(on)}.`,
      },
      'recipientIds',
    ),
  notSentYet: (name: string) =>
    refuse(
      'received-before-sent',
      { vi: `Chưa ghi gửi cho “${name}”. Ghi lần gửi trước.`, en: `Enter first when “${name}” was sent it.` },
      'recipientIds',
    ),
  receivedBefore: (name: string, on: Temporal.PlainDate) =>
    refuse(
      'received-before-sending',
      {
        vi: `“${name}” được gửi ngày ${formatDay(on)}, sau ngày nhận đã ghi.`,
        en: `“${name}” was sent it on ${formatDay(on)}, after that day.`,
      },
      'receivedOn',
    ),
  receivedAlready: (name: string) =>
    refuse(
      'recipient-received-already',
      { vi: `“${name}” đã nhận văn bản này.`, en: `“${name}” received this paper already.` },
      'recipientIds',
    ),
  wasSent: () =>
    refuse('recipient-was-sent', {
      vi: 'Đã gửi cho nơi này nên không bỏ khỏi danh sách được.',
      en: 'It was sent there and stays in the list.',
    }),
  notYours: () =>
    refuse('recipient-of-another-unit', {
      vi: 'Văn bản này gửi cho đơn vị khác, hoặc chưa gửi.',
      en: 'This paper goes to another unit, or was not sent yet.',
    }),
  nobodyWaits: () =>
    refuse('nobody-to-urge', {
      vi: 'Không còn đơn vị nào trong phần mềm chưa ký nhận.',
      en: 'No unit of the product is left that has not received it.',
    }),
  toldToday: () =>
    refuse('urged-today', {
      vi: 'Các đơn vị chưa ký nhận đã được báo trong hôm nay. Ngày mai nhắc tiếp.',
      en: 'These units were told today already. Urge them tomorrow.',
    }),
} as const;
