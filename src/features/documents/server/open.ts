import type { Actor } from '#platform/values/actor.ts';
import type { DocumentId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Tx } from '#platform/server/database.ts';
import { notDecided } from '../refusals.ts';
import { reviewOf, type Reviewing } from './review.ts';

export interface Reviewer {
  actor: Actor;
  documentId: DocumentId;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** The newest reading, held for deciding until the transaction ends. Refused: not theirs, not read, confirmed already. */
export async function openReview(tx: Tx, by: Reviewer): Promise<Result<Reviewing>> {
  const row = await lockReading(tx, by);
  if (!row) return notDecided.noReading();
  if (row.state !== 'done') return notDecided.notRead();
  if (row.confirmed_at) return notDecided.confirmed();
  const review = await reviewOf(tx, by.actor.authorityId, by.documentId, by.today);
  return review ? ok(review) : notDecided.notRead();
}

type OfDocument = Pick<Reviewer, 'actor' | 'documentId'>;

/** The newest reading, the document held until the transaction ends: the reading's own lock would not do, as a newer one may come meanwhile. */
export async function lockReading(tx: Tx, { actor: { authorityId }, documentId }: OfDocument) {
  await tx
    .selectFrom('document')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', documentId)
    .forNoKeyUpdate()
    .execute();
  return tx
    .selectFrom('reading')
    .select(['id', 'state', 'confirmed_at', 'asked_at', 'started_at'])
    .where('authority_id', '=', authorityId)
    .where('document_id', '=', documentId)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}
