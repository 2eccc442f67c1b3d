import type { DocumentId, FileId, OfficerId, ReadingId } from '#platform/values/ids.ts';

export interface ReadingState {
  readingId: ReadingId;
  state: 'waiting' | 'running' | 'done' | 'refused' | 'confirmed';
  stage: string | null;
  pagesDone: number;
  pagesAll: number | null;
  /** Its number in the authority's queue while it waits, from 1. */
  position: number | null;
  refusal: string | null;
  isDamaged: boolean;
  /** When it was taken up, or asked for while it waits. */
  since: Temporal.Instant;
}

export interface DocumentLine {
  id: DocumentId;
  direction: 'received' | 'own';
  fileId: FileId;
  fileName: string;
  kind: string | null;
  title: string | null;
  symbol: string | null;
  issuer: string | null;
  /** A whole date, or the year where day and month are blank. */
  issuedOn: string | null;
  uploadedAt: Temporal.Instant;
  uploadedBy: OfficerId;
  reading: ReadingState;
}
