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
 * The reading to be decided on, locked until the transaction ends, so that two officers decide one after the other and nothing changes while it
 * is being confirmed. Refused: not theirs, not read, confirmed already.
 */
export async function openReview(tx: Tx, by: Reviewer): Promise<Result<Reviewing>> {
  const row = await lockReading(tx, by);
  if (!row) return notDecided.noReading();
  if (row.state !== 'done') return notDecided.notRead();
  if (row.confirmed_at) return notDecided.confirmed();
  const review = await reviewOf(tx, by.actor.authorityId, by.documentId, by.today);
  return review ? ok(review) : notDecided.notRead();
}

/** The latest reading of a document, locked until the transaction ends. */
export const lockReading = (tx: Tx, { actor, documentId }: Pick<Reviewer, 'actor' | 'documentId'>) =>
  tx
    .selectFrom('reading')
    .select(['state', 'confirmed_at'])
    .where('authority_id', '=', actor.authorityId)
    .where('document_id', '=', documentId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
