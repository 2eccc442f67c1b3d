import { ok, type Result } from '#platform/values/result.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { ConfirmedReading } from '../review/confirmed.ts';
import { notDecided } from '../refusals.ts';
import { whyNotConfirm } from '../review/reasons.ts';
import { lockReading, openReview, type Reviewer } from './open.ts';
import { confirmedOf } from './review.ts';
import { askForReading } from './incoming/upload.ts';

/** How long a reading may be silent before an officer may ask again. */
const STALE = { minutes: 15 } as const;

/** Closes the review: the reading stands as decided. Refused as `whyNotConfirm`, and for a damaged text without `damagedToo`. */
export async function confirmReading(tx: Tx, by: Reviewer & { damagedToo: boolean }): Promise<Result<ConfirmedReading>> {
  const opened = await openReview(tx, by);
  if (!opened.ok) return opened;
  const review = opened.value;
  const [reason] = whyNotConfirm(review);
  if (reason) return { ok: false, refusal: reason };
  if (review.isDamaged && !by.damagedToo) return notDecided.damaged();
  const { authorityId, officerId } = by.actor;
  const { numUpdatedRows } = await tx
    .updateTable('reading')
    .set({ confirmed_at: by.now, confirmed_by: officerId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', review.readingId)
    .where('state', '=', 'done')
    .where('confirmed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return notDecided.confirmed();
  const changes = { reading: { to: review.readingId }, ...(review.isDamaged && { damagedToo: { to: true } }) };
  recordChange(tx, { action: 'reading.confirmed', objectType: 'document', objectId: by.documentId, changes });
  return ok(confirmedOf(review));
}

/** Has the document read once more; decisions stay with the old reading and are offered. Refused: not theirs, confirmed, being read (15 minutes). */
export async function readAgain(tx: Tx, { actor, documentId, now }: Omit<Reviewer, 'today'>): Promise<Result<void>> {
  const { authorityId } = actor;
  const newest = await lockReading(tx, { actor, documentId });
  if (!newest) return notDecided.noReading();
  if (newest.confirmed_at) return notDecided.confirmed();
  const isOpen = newest.state === 'waiting' || newest.state === 'running';
  if (isOpen && Temporal.Instant.compare((newest.started_at ?? newest.asked_at).add(STALE), now) > 0) return notDecided.beingRead();
  const readingId = await askForReading(tx, authorityId, documentId, now);
  recordChange(tx, {
    action: 'reading.asked-again',
    objectType: 'document',
    objectId: documentId,
    changes: { reading: { from: newest.id, to: readingId } },
  });
  return ok(undefined);
}
