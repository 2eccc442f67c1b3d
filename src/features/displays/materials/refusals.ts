import { formatDay, formatNumber } from '#platform/values/format.ts';
import { refuse, type Refusal, type Said } from '#platform/values/result.ts';

const said = (code: string, sentence: Said, field?: string): Refusal => refuse(code, sentence, field).refusal;

/** Why copies do not go where they should, in the words of the reader. */
export const materialRefusals = {
  unknown: () => said('unknown-material', { vi: 'Không tìm thấy tài liệu này.', en: 'There is no such paper.' }),
  unknownMove: () => said('unknown-move', { vi: 'Không tìm thấy lần giao nhận này.', en: 'There is no such entry.' }),
  unknownPlace: (field: 'to' | 'from') =>
    said('unknown-place', { vi: 'Nơi đã chọn hiện không hoạt động.', en: 'The place that was chosen is not there today.' }, field),
  listed: (title: string) =>
    said('material-listed', { vi: `“${title}” đã có trong danh sách.`, en: `"${title}" is in the list already.` }, 'title'),
  ended: (on: Temporal.PlainDate) =>
    said('material-ended', { vi: `Tài liệu này thôi dùng từ ngày ${formatDay(on)}.`, en: `It is no longer used from ${formatDay(on)}.` }),
  notYet: (today: Temporal.PlainDate) =>
    said('not-yet', { vi: `Ngày này chưa tới; hôm nay là ${formatDay(today)}.`, en: `Today is ${formatDay(today)}.` }, 'happenedOn'),
  notEnough: (spare: number) =>
    said(
      'not-enough',
      {
        vi: `Tính đến ngày này và những lần đã ghi sau đó, nơi này chỉ còn ${formatNumber(Math.max(0, spare))} bản.`,
        en: `By that day, and what was recorded after it, only ${formatNumber(Math.max(0, spare), 'en')} copies are left there.`,
      },
      'copies',
    ),
  storeReturns: () => said('store-returns', { vi: 'Kho không trả lại cho kho.', en: 'The store returns nothing to itself.' }, 'act'),
  nobodySigned: () =>
    said(
      'nobody-signed',
      { vi: 'Ghi tên người ký nhận: ở nơi này không ai có tài khoản để tự xác nhận.', en: 'Give the name of who signed for it.' },
      'receiver',
    ),
  notWaiting: () => said('not-waiting', { vi: 'Lần giao này không còn chờ xác nhận.', en: 'This does not wait for a receipt.' }),
  otherReceives: () =>
    said('other-receives', { vi: 'Chỉ người của đơn vị nhận được xác nhận.', en: 'Only an officer of the receiving unit confirms it.' }),
  ownHand: () => said('own-hand', { vi: 'Người giao không tự xác nhận đã nhận.', en: 'Who handed it over does not confirm the receipt.' }),
  cancelled: () => said('move-cancelled', { vi: 'Lần này đã hủy.', en: 'This was cancelled.' }),
  usedAlready: () =>
    said('used-already', {
      vi: 'Không hủy được: số bản này đã được giao hoặc phát tiếp. Hủy những lần sau trước.',
      en: 'These copies went on already. Cancel what came after first.',
    }),
  fileUnknown: (name: string) =>
    said('not-a-paper', { vi: `Không nhận được tệp “${name}”: chọn PDF, DOCX hoặc ảnh.`, en: `The file “${name}” is not taken.` }, 'file'),
} as const;
