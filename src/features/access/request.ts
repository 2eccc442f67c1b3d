import { addWorkingDays, type Holidays } from '#features/calendar/index.ts';
import type { Id, UnitId } from '#platform/values/ids.ts';
import type { Locale, Words } from '#platform/values/messages.ts';

export type AccessRequestId = Id<'access-request'>;
export type AccessState = 'received' | 'given' | 'refused';

export const ways = {
  electronic: { vi: 'qua mạng', en: 'on the net' },
  direct: { vi: 'trực tiếp tại trụ sở', en: 'in person' },
  post: { vi: 'qua bưu điện, fax', en: 'by post or fax' },
} as const satisfies Record<string, Words>;
export type Way = keyof typeof ways;

export const deliveries = {
  email: { vi: 'Gửi qua thư điện tử', en: 'By e-mail' },
  copy: { vi: 'Nhận bản sao tại trụ sở', en: 'A copy, fetched at the office' },
  read: { vi: 'Đọc, xem tại trụ sở', en: 'To be read at the office' },
  post: { vi: 'Gửi qua bưu điện', en: 'By post' },
} as const satisfies Record<string, Words>;
export type Delivery = keyof typeof deliveries;

/** On which grounds information is refused (Luật Tiếp cận thông tin 2016, Điều 28). */
export const grounds = {
  closed: {
    vi: 'Thông tin không được tiếp cận hoặc chưa đủ điều kiện tiếp cận (Điều 6, 7)',
    en: 'Not open, or open on terms that are not met (Articles 6, 7)',
  },
  public: { vi: 'Thông tin đã công khai, đã chỉ chỗ đọc (Điều 17)', en: 'Public already, with where it is read (Article 17)' },
  elsewhere: { vi: 'Không thuộc trách nhiệm cung cấp của cơ quan', en: 'Not for this authority to give' },
  twice: { vi: 'Đã cung cấp hai lần cho chính người yêu cầu', en: 'Given twice to the same person' },
  beyond: { vi: 'Vượt quá khả năng đáp ứng hoặc ảnh hưởng hoạt động bình thường', en: 'Beyond what the authority can do' },
  unpaid: { vi: 'Người yêu cầu không trả chi phí in, sao, gửi', en: 'Costs of copies and sending are not paid' },
} as const satisfies Record<string, Words>;
export type Ground = keyof typeof grounds;

/** Within how many working days it is answered: simple, complex, and how many more may be taken once (Điều 29, 30, 31). In person what is there is given at once. */
export const terms: Readonly<Record<Way, { simple: number; complex: number; more: number }>> = {
  electronic: { simple: 3, complex: 15, more: 15 },
  direct: { simple: 0, complex: 10, more: 10 },
  post: { simple: 5, complex: 15, more: 15 },
};

/** The last day for the answer; the day of receipt is not counted. */
export const dueOf = (way: Way, isComplex: boolean, receivedOn: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate =>
  addWorkingDays(receivedOn, isComplex ? terms[way].complex : terms[way].simple, holidays);

export interface Requester {
  name: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  /** In which they asked. */
  lang: Locale;
  erasedOn: Temporal.PlainDate | null;
}

export interface AccessRequest {
  id: AccessRequestId;
  code: string;
  year: number;
  number: number;
  way: Way;
  wanted: string;
  purpose: string | null;
  delivery: Delivery;
  receivedOn: Temporal.PlainDate;
  isComplex: boolean;
  dueOn: Temporal.PlainDate;
  extendedReason: string | null;
  unitId: UnitId | null;
  state: AccessState;
  answer: string | null;
  ground: Ground | null;
  answeredOn: Temporal.PlainDate | null;
  answeredBy: string | null;
  requester: Requester;
}
