import { whyNotConfirm } from '#features/documents/index.ts';
import { confirmedOf, type Reviewing } from '#features/documents/server/index.ts';
import { doubtForm, receiveForm } from '#features/plans/index.ts';
import { headFrom, whyNotReceived } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { labelsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { refusalIn } from '#platform/values/result.ts';

/** Contradictions in what would become a plan of ours, each kind with the field that asks for a word; none while it cannot be confirmed yet. */
export async function doubtView(db: Read, actor: Actor, review: Reviewing, now: Temporal.Instant, locale: Locale) {
  if (review.confirmedAt || whyNotConfirm(review).length > 0) return [];
  const { doubts } = await headFrom(db, actor.authorityId, confirmedOf(review), now);
  const labels = labelsOf(doubtForm, locale);
  return [...Map.groupBy(doubts, ({ field }) => field)].map(([field, of]) => ({
    field,
    label: labels[field],
    messages: of.map((doubt) => refusalIn(doubt, locale)),
  }));
}

/** That a paper uploaded as ours bears the name of another body: said before anybody looks it through. */
export async function othersPaper(
  db: Read,
  actor: Actor,
  review: Reviewing,
  now: Temporal.Instant,
  locale: Locale,
): Promise<string | null> {
  if (review.confirmedAt) return null;
  const confirmed = confirmedOf(review);
  if (!confirmed.header.issuer) return null;
  const { doubts } = await headFrom(db, actor.authorityId, confirmed, now);
  const [other] = doubts.filter(({ field }) => field === 'whyIssuer');
  return other ? refusalIn(other, locale) : null;
}

/** Whether the paper looks like another body's, by its letterhead and by what was said when it was uploaded, and what keeps it from being kept as received. */
export async function receivedView(
  db: Read,
  actor: Actor,
  review: Reviewing,
  direction: 'received' | 'own',
  now: Temporal.Instant,
  locale: Locale,
) {
  const reasons = whyNotConfirm(review, 'received').map((refusal) => refusalIn(refusal, locale));
  if (review.confirmedAt || reasons.length > 0) return { isLikely: direction === 'received', reasons, doubt: null };
  const [doubt] = await whyNotReceived(db, actor.authorityId, confirmedOf(review), now);
  const label = labelsOf(receiveForm, locale)['whyIssuer'];
  return { isLikely: direction === 'received' || !doubt, reasons, doubt: doubt ? { label, message: refusalIn(doubt, locale) } : null };
}
