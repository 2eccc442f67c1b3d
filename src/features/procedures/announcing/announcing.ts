import type { AnnouncingId } from '../procedure.ts';

/** What a decision does to a procedure (Nghị định 63/2010/NĐ-CP, Điều 15). */
export const changeKinds = {
  new: { vi: 'Ban hành mới', en: 'New' },
  amended: { vi: 'Sửa đổi, bổ sung', en: 'Amended' },
  replaced: { vi: 'Được thay thế', en: 'Replaced' },
  repealed: { vi: 'Bị bãi bỏ', en: 'Repealed' },
} as const;

export type ChangeKind = keyof typeof changeKinds;

export interface Change {
  kind: ChangeKind;
  code: string;
  successorCode: string | null;
  /** As the copy calls it; null where no copy of it has come yet. */
  name: string | null;
  /** Whether the copy holds what the decision announced. */
  isCopied: boolean;
}

export interface Announcing {
  id: AnnouncingId;
  symbol: string;
  title: string;
  issuer: string;
  issuedOn: Temporal.PlainDate;
  effectOn: Temporal.PlainDate;
  address: string | null;
  changes: readonly Change[];
}
