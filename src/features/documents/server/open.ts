import type { Actor } from '#platform/values/actor.ts';
import type { DocumentId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Tx } from '#platform/server/database.ts';
import { notDecided } from '../refusals.ts';
import { reviewOf, type Reviewing } from './review.ts';

/** Who decides on which document, and when; `today` says which units there are. */
export interface Reviewer {
  actor: Actor;
  documentId: DocumentId;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/**
 * Holds the document until the transaction ends: what is decided on its reading, that it is confirmed and that it is read again come one after the
 * other. The reading alone would not do: a newer one may have come while its lock was waited for.
 */
export async function lockDocument(tx: Tx, { actor: { authorityId }, documentId }: Pick<Reviewer, 'actor' | 'documentId'>): Promise<void> {
  await tx
    .selectFrom('document')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', documentId)
    .forNoKeyUpdate()
    .execute();
}

/**
 * The newest reading, to be decided on; nobody else decides until the transaction ends, and nothing changes while it is being confirmed.
 * Refused: not theirs, not read, confirmed already.
 */
export async function openReview(tx: Tx, by: Reviewer): Promise<Result<Reviewing>> {
  await lockDocument(tx, by);
  const { actor, documentId, today } = by;
  const { authorityId } = actor;
  const row = await tx
    .selectFrom('reading')
    .select(['state', 'confirmed_at'])
    .where('authority_id', '=', authorityId)
    .where('document_id', '=', documentId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return notDecided.noReading();
  if (row.state !== 'done') return notDecided.notRead();
  if (row.confirmed_at) return notDecided.confirmed();
  const review = await reviewOf(tx, authorityId, documentId, today);
  return review ? ok(review) : notDecided.notRead();
}
