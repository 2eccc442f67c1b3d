import type { Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { OutgoingId } from '../paper.ts';

export type RecipientId = Id<'paper-recipient'>;

/** By which way a paper was sent. */
export const ways = {
  product: { vi: 'Trong phần mềm', en: 'Within the product' },
  axis: { vi: 'Trục liên thông văn bản', en: 'Exchange between authorities' },
  mail: { vi: 'Thư điện tử', en: 'E-mail' },
  paper: { vi: 'Bản giấy qua bưu điện', en: 'On paper, by post' },
  hand: { vi: 'Bản giấy, giao tay', en: 'On paper, handed over' },
} as const;

export type Way = keyof typeof ways;

export interface Sending {
  way: Way;
  on: Temporal.PlainDate;
  note: string | null;
  by: OfficerId;
}

/** Somebody to whom a paper goes. */
export interface Recipient {
  id: RecipientId;
  outgoingId: OutgoingId;
  position: number;
  name: string;
  purpose: string | null;
  /** The unit that is meant, where it is one of ours. */
  unitId: UnitId | null;
  /** How often and how it was sent, the first time first; none while nobody has. */
  sendings: Sending[];
  /** `by`: an officer of the unit, or who entered that it came. */
  received: { on: Temporal.PlainDate; by: OfficerId; note: string | null } | null;
}

/** What a recipient is to do with a paper, as its purpose says: `perform` asks for work, `report` only tells. */
export const purposeKind = (purpose: string | null): 'perform' | 'report' | 'other' => {
  const said = (purpose ?? '').toLocaleLowerCase('vi').normalize('NFC');
  if (/thực hiện|\bt\/h\b|\bth\b/u.test(said)) return 'perform';
  return /báo cáo|để biết|\bb\/c\b|nắm bắt|\bn\/b\b/u.test(said) ? 'report' : 'other';
};

/** Days since it was first sent to somebody who has not received it; null for who has, and for who was not sent it. */
export const waitingDays = ({ sendings, received }: Recipient, today: Temporal.PlainDate): number | null => {
  const [first] = sendings;
  return received || !first ? null : Math.max(0, first.on.until(today).days);
};
