import type { LawId } from '#features/laws/index.ts';
import type { DocumentId, Id, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { RecordOf } from '#platform/values/forms.ts';
import type { incomingKept, outgoingKept } from './schema.ts';

export type OutgoingId = Id<'outgoing-paper'>;
export type IncomingId = Id<'incoming-paper'>;

interface Cancelled {
  at: Temporal.Instant;
  by: OfficerId;
  reason: string;
}

/** Which object of the product a paper is. */
export interface About {
  type: 'plan' | 'report';
  id: string;
}

/** A line of the register of papers that go out. */
export interface OutgoingPaper extends RecordOf<typeof outgoingKept> {
  id: OutgoingId;
  year: number;
  number: number;
  series: string;
  symbol: string;
  issuedOn: Temporal.PlainDate;
  /** The next number of the register, one given elsewhere or before the product, or that of a paper that was here before the register. */
  origin: 'given' | 'typed' | 'carried';
  about: About | null;
  registeredAt: Temporal.Instant;
  registeredBy: OfficerId | null;
  cancelled: Cancelled | null;
}

/** A line of the register of papers that come in. */
export interface IncomingPaper extends RecordOf<typeof incomingKept> {
  id: IncomingId;
  year: number;
  number: number;
  arrivedOn: Temporal.PlainDate;
  unitId: UnitId | null;
  handedOn: Temporal.PlainDate | null;
  dueOn: Temporal.PlainDate | null;
  documentId: DocumentId | null;
  lawId: LawId | null;
  registeredAt: Temporal.Instant;
  registeredBy: OfficerId;
  /** Who of the unit took it over. */
  received: { at: Temporal.Instant; by: OfficerId } | null;
  done: { on: Temporal.PlainDate; by: OfficerId; outcome: string } | null;
  cancelled: Cancelled | null;
}

/** How far a paper that came in has got. */
export const standings = {
  registered: { vi: 'Chưa chuyển', en: 'Not handed on' },
  handed: { vi: 'Chờ ký nhận', en: 'To be received' },
  received: { vi: 'Đang xử lý', en: 'Being dealt with' },
  done: { vi: 'Đã xử lý', en: 'Dealt with' },
  cancelled: { vi: 'Đã hủy dòng', en: 'Line cancelled' },
} as const;

export type Standing = keyof typeof standings;

export function standingOf({ unitId, received, done, cancelled }: IncomingPaper): Standing {
  if (cancelled) return 'cancelled';
  if (done) return 'done';
  if (received) return 'received';
  return unitId ? 'handed' : 'registered';
}
