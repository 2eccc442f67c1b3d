import { lockStory, notePosting, publishedEdition } from '#features/newsroom/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { ok, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { deliveryStates, type Delivery, type DeliveryId, type DeliveryState } from '../delivery.ts';
import { whyNotHandle } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { moveDelivery } from './claiming.ts';
import { isUnseen } from '../adapters/kinds.ts';
import type { Working } from './outlets.ts';
import { recordDelivered } from './settling.ts';
import { deliveryOf, outletOf } from './queries.ts';

/** A delivery on which a person acts, its story held. */
async function held(tx: Tx, { actor }: Working, id: DeliveryId, ...allowed: DeliveryState[]): Promise<Result<Delivery>> {
  const { authorityId } = actor;
  const found = await deliveryOf(tx, authorityId, id);
  if (!found) return refused(refusals.unknownDelivery());
  await lockStory(tx, authorityId, found.storyId);
  await tx.selectFrom('story_delivery').select('id').where('authority_id', '=', authorityId).where('id', '=', id).forUpdate().execute();
  const delivery = (await deliveryOf(tx, authorityId, id)) ?? found;
  const refusal: Refusal | undefined =
    whyNotHandle(actor, delivery) ?? (allowed.includes(delivery.state) ? undefined : refusals.notNow(deliveryStates[delivery.state]));
  return refusal ? refused(refusal) : ok(delivery);
}

async function isStillOut(tx: Tx, { actor }: Working, { storyId, edition }: Delivery): Promise<boolean> {
  return (await publishedEdition(tx, actor.authorityId, storyId))?.number === edition;
}

/** Sends again what failed or missed its time; what may have arrived is for a person to say so. Refused: what was withdrawn or superseded, an outlet that ended. */
export async function sendAgain(tx: Tx, working: Working, id: DeliveryId): Promise<Result<DeliveryId>> {
  const found = await held(tx, working, id, 'failed', 'missed', 'unknown');
  if (!found.ok) return found;
  if (!(await isStillOut(tx, working, found.value))) return refused(refusals.gone());
  if ((await outletOf(tx, working.actor.authorityId, found.value.outletId))?.endedAt) return refused(refusals.ended());
  const to = { state: 'waiting' as const, attempts: 0, lookups: 0, next_at: working.now, is_late_meant: true };
  await moveDelivery(tx, working.actor.authorityId, found.value, to, 'sent-again');
  return ok(id);
}

/** Looks at once whether what may have arrived is there. Refused where it cannot be asked for. */
export async function lookNow(tx: Tx, working: Working, id: DeliveryId): Promise<Result<DeliveryId>> {
  const found = await held(tx, working, id, 'unknown');
  if (!found.ok) return found;
  if (isUnseen(found.value.adapter)) return refused(refusals.notAsked());
  await moveDelivery(tx, working.actor.authorityId, found.value, { state: 'unknown', next_at: working.now }, 'looked-for');
  return ok(id);
}

/** Says that it is not handed over, with the reason; it stays in the list. */
export async function callOff(tx: Tx, working: Working, id: DeliveryId, reason: string): Promise<Result<DeliveryId>> {
  const found = await held(tx, working, id, 'waiting', 'failed', 'missed', 'unknown', 'by-hand');
  if (!found.ok) return found;
  await moveDelivery(tx, working.actor.authorityId, found.value, { state: 'called-off', next_at: null, closing: reason }, 'called-off');
  return ok(id);
}

/** Notes where a person posted it, or that what may have arrived is there; that is recorded as its activity, once. Refused as noting a posting is. */
export async function noteByHand(
  tx: Tx,
  working: Working,
  id: DeliveryId,
  { link, postedOn }: { link?: string | undefined; postedOn: Temporal.PlainDate },
): Promise<Result<DeliveryId>> {
  const { actor, now } = working;
  const found = await held(tx, working, id, 'by-hand', 'unknown', 'failed', 'missed');
  if (!found.ok) return found;
  if (link === undefined && isUnseen(found.value.adapter)) return noteArrived(tx, working, found.value, postedOn);
  const versionId = await versionOf(tx, working, id);
  const isKeeper = actor.officerId === found.value.keeperId;
  const posted = await notePosting(tx, working, { id: found.value.storyId, versionId }, { postedOn, link, proof: [], isKeeper });
  if (!posted.ok) return posted;
  const to = {
    state: 'sent' as const,
    sent_at: now,
    link: link ?? null,
    next_at: null,
    activity_id: posted.value,
    words: found.value.words,
  };
  await moveDelivery(tx, actor.authorityId, found.value, to, 'posted-by-hand', link === undefined ? {} : { link: { to: link } });
  return ok(id);
}

/** What went to telephones and letter boxes is to be seen under no address: the story that it tells of is its proof. */
async function noteArrived(tx: Tx, working: Working, delivery: Delivery, on: Temporal.PlainDate): Promise<Result<DeliveryId>> {
  const { actor, today, now, link } = working;
  if (Temporal.PlainDate.compare(on, today) > 0) return refused(refusals.arrivedLater());
  const { id } = delivery;
  const to = { state: 'sent' as const, sent_at: now, next_at: null, words: delivery.words };
  await moveDelivery(tx, actor.authorityId, delivery, to, 'posted-by-hand');
  await recordDelivered(tx, { authorityId: actor.authorityId, now }, id, { link: link?.(delivery.storyId) ?? null, on });
  return ok(id);
}

async function versionOf(tx: Tx, { actor }: Working, id: DeliveryId) {
  const row = await tx
    .selectFrom('story_delivery')
    .select('version_id')
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.version_id;
}
