import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { fold, truncate } from '#platform/values/text.ts';
import { whyNotWrite } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import type { AppearedInput, OfferId, OfferInput } from '../../plan/schema.ts';
import type { StoryId } from '../../story.ts';
import { heldStory, type Working } from '../held.ts';
import { originOf, recordGoneOut } from '../recorded.ts';

export interface Offer {
  id: OfferId;
  storyId: StoryId;
  title: string;
  outlet: string;
  offeredOn: Temporal.PlainDate;
  appearedOn: Temporal.PlainDate | null;
  link: string | null;
  closing: string | null;
  isOpen: boolean;
}

/** What was offered to media of others: of a story, or all that is still awaited, the oldest first. */
export async function offersOf(db: Read, authorityId: AuthorityId, { storyId }: { storyId?: StoryId | undefined } = {}): Promise<Offer[]> {
  const rows = await db
    .selectFrom('story_offer as f')
    .innerJoin('story_edition as e', (join) => join.onRef('e.authority_id', '=', 'f.authority_id').onRef('e.story_id', '=', 'f.story_id'))
    .distinctOn('f.id')
    .select(['f.id', 'f.story_id', 'f.outlet', 'f.offered_on', 'f.appeared_on', 'f.link', 'f.closing', 'f.closed_at', 'e.title'])
    .where('f.authority_id', '=', authorityId)
    .$if(storyId !== undefined, (query) => query.where('f.story_id', '=', storyId ?? null))
    .$if(storyId === undefined, (query) => query.where('f.appeared_on', 'is', null).where('f.closed_at', 'is', null))
    .orderBy('f.id')
    .orderBy('e.number', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, storyId: row.story_id, title: row.title, outlet: row.outlet, offeredOn: row.offered_on, appearedOn: row.appeared_on },
    ...{ link: row.link, closing: row.closing, isOpen: row.appeared_on === null && row.closed_at === null },
  }));
}

/** Notes that an approved story was sent to a medium of others. Refused: what is not approved, days to come, what waits there already. */
export async function offerStory(
  tx: Tx,
  { actor, today, now }: Working,
  id: StoryId,
  { outlet, offeredOn }: OfferInput,
): Promise<Result<OfferId>> {
  const { authorityId, officerId } = actor;
  const found = await heldStory(tx, authorityId, id);
  if (!found.ok) return found;
  const refusal = whyNotWrite(actor, found.value);
  if (refusal) return refused(refusal);
  if (!['approved', 'scheduled', 'published'].includes(found.value.state)) return refused(refusals.notPublished());
  if (Temporal.PlainDate.compare(offeredOn, today) > 0) return refused({ ...refusals.postedLater(), field: 'offeredOn' });
  if ((await offersOf(tx, authorityId, { storyId: id })).some((one) => one.isOpen && fold(one.outlet) === fold(outlet)))
    return refused(refusals.offeredAlready());
  const row = await tx
    .insertInto('story_offer')
    .values({ authority_id: authorityId, story_id: id, outlet, offered_on: offeredOn, offered_by: officerId, noted_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'story-offer.sent',
    objectType: 'story-offer',
    objectId: row.id,
    changes: difference({}, { story: id, outlet, offeredOn: offeredOn.toString() }),
  });
  return ok(row.id);
}

async function openOffer(tx: Tx, { actor }: Working, id: StoryId, offerId: OfferId): Promise<Result<Offer>> {
  const found = await heldStory(tx, actor.authorityId, id);
  if (!found.ok) return found;
  const refusal = whyNotWrite(actor, found.value);
  if (refusal) return refused(refusal);
  const offer = (await offersOf(tx, actor.authorityId, { storyId: id })).find((one) => one.id === offerId && one.isOpen);
  return offer ? ok(offer) : refused(refusals.noOffer());
}

/** Notes that it appeared, with where it can be seen, and records that as an activity in the press. */
export async function noteAppeared(
  tx: Tx,
  working: Working,
  id: StoryId,
  { offerId, appearedOn, link }: AppearedInput,
): Promise<Result<OfferId>> {
  const { actor, today, now } = working;
  const { authorityId, officerId } = actor;
  const open = await openOffer(tx, working, id, offerId);
  if (!open.ok) return open;
  const { outlet, offeredOn } = open.value;
  if (Temporal.PlainDate.compare(appearedOn, offeredOn) < 0 || Temporal.PlainDate.compare(appearedOn, today) > 0)
    return refused(refusals.appearedBefore());
  const found = await heldStory(tx, authorityId, id);
  if (!found.ok) return found;
  await tx
    .updateTable('story_offer')
    .set({ appeared_on: appearedOn, link })
    .where('authority_id', '=', authorityId)
    .where('id', '=', offerId)
    .where('appeared_on', 'is', null)
    .execute();
  recordChange(tx, {
    action: 'story-offer.appeared',
    objectType: 'story-offer',
    objectId: offerId,
    changes: { appearedOn: { to: appearedOn.toString() }, link: { to: link } },
  });
  const recorded = await recordGoneOut(tx, found.value, {
    ...{
      authorityId,
      by: officerId,
      now,
      today,
      on: appearedOn,
      origin: originOf('story-offer', offerId),
      channel: 'press',
      measure: 'stories',
      link,
    },
    title: `${outlet}: ${truncate(found.value.title, 150)}`,
  });
  return recorded.ok ? ok(offerId) : refused({ ...recorded.refusal, field: 'appearedOn' });
}

/** Ends to follow an offer that came to nothing, with the reason. */
export async function closeOffer(
  tx: Tx,
  working: Working,
  id: StoryId,
  { offerId, reason }: { offerId: OfferId; reason: string },
): Promise<Result<OfferId>> {
  const open = await openOffer(tx, working, id, offerId);
  if (!open.ok) return open;
  await tx
    .updateTable('story_offer')
    .set({ closed_at: working.now, closing: reason })
    .where('authority_id', '=', working.actor.authorityId)
    .where('id', '=', offerId)
    .where('closed_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'story-offer.closed', objectType: 'story-offer', objectId: offerId, changes: { closing: { to: reason } } });
  return ok(offerId);
}
