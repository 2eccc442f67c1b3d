import type { SignatureCheck } from 'official-documents';
import type { FileId, Id, OfficerId } from '#platform/values/ids.ts';
import type { About, OutgoingId } from '../paper.ts';

export type SignedCopyId = Id<'signed-copy'>;

/** What the signatures of a file come to; `none`: it bears none. */
export type SignedState = SignatureCheck['state'];

/** What is kept of a check. */
export type FoundSignatures = Pick<SignatureCheck, 'signatures' | 'bytesAfter'>;

interface KeptFile {
  fileId: FileId;
  fileName: string;
  byteCount: number;
  sha256: string;
}

/** A PDF of a paper that was signed or scanned. */
export interface SignedCopy extends KeptFile {
  id: SignedCopyId;
  outgoingId: OutgoingId;
  state: SignedState;
  found: FoundSignatures;
  checkedAt: Temporal.Instant;
  /** The number in its text where that is another, and why it belongs here all the same. */
  other: { symbol: string; why: string } | null;
  attachedAt: Temporal.Instant;
  attachedBy: OfficerId;
}

/** The file as which a plan or report was issued. */
export interface FrozenPaper extends KeptFile {
  outgoingId: OutgoingId;
  about: About;
  frozenAt: Temporal.Instant;
}

export const signedStates = {
  valid: { vi: 'Chữ ký số hợp lệ', en: 'Signature valid' },
  invalid: { vi: 'Chữ ký số không hợp lệ', en: 'Signature not valid' },
  unverified: { vi: 'Chưa xác minh được người ký', en: 'Signer not verified' },
  none: { vi: 'Không có chữ ký số', en: 'No digital signature' },
} as const satisfies Record<SignedState, { vi: string; en: string }>;
