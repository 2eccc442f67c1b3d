import { nextTry } from '#features/messages/server/index.ts';
import { ruleOf } from '#features/newsroom/index.ts';
import { originOf, recordGoneOut, storyOf } from '#features/newsroom/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale, Words } from '#platform/values/messages.ts';
import { tidyLine, truncate } from '#platform/values/text.ts';
import type { Found, Outcome, Posted } from '../adapters/adapter.ts';
import type { DeliveryId, DeliveryState, OutletId } from '../delivery.ts';
import { deliveryTexts } from '../messages.ts';
import { lineOf } from '../net/reading.ts';
import { moveDelivery, type Claimed } from './claiming.ts';
import { deliveryOf } from './queries.ts';
import { tellKeeper, type Settling } from './telling.ts';

/** After so many tries somebody has to look. */
const MOST_TRIES = 8;

/** A post that is not there once may be on its way: it is looked for twice before it is sent again. */
const LOOKS = 2;
const LOOK_AFTER = { minutes: 2 };

/** Fifty years: until a person says what became of it. */
const NEVER = 24 * 365 * 50;

/** Records what went out as its own activity on the channel, once, with the link as its proof; `on` the day on which it did, today unless somebody says. */
export async function recordDelivered(
  tx: Tx,
  { authorityId, now }: Settling,
  id: DeliveryId,
  { link, recipients, on }: Pick<Posted, 'link' | 'recipients'> & { on?: Temporal.PlainDate },
): Promise<void> {
  const delivery = await deliveryOf(tx, authorityId, id);
  const story = delivery && (await storyOf(tx, authorityId, delivery.storyId));
  if (!delivery || !story || delivery.activityId !== null) return;
  const { recordedAs, vi } = ruleOf(delivery.channel);
  if (recordedAs === null) return;
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const recorded = await recordGoneOut(tx, story, {
    ...{
      authorityId,
      by: story.begunBy,
      now,
      today,
      on: on ?? today,
      origin: originOf('story-delivery', id),
      ...recordedAs,
      reach: recipients,
    },
    title: `${vi} (${delivery.outletName}): ${truncate(delivery.title, 140)}`,
    // What is not to be seen under an address of its own is proven by the story that it tells of, and by this queue.
    link: link ?? undefined,
  });
  const to = recorded.ok ? { activity_id: recorded.value } : { activity_refusal: truncate(recorded.refusal.message, 400) };
  await tx.updateTable('story_delivery').set(to).where('authority_id', '=', authorityId).where('id', '=', id).execute();
}

/** What the other side calls it, and where it can be seen: what is no name and no address is passed over. */
const nameIn = (said: string | null): string | null => {
  const name = tidyLine(said ?? '');
  return name === '' || name.length > 500 ? null : name;
};
const linkIn = (said: string | null): string | null => {
  const link = tidyLine(said ?? '');
  return link.length <= 1000 && URL.canParse(link) && new URL(link).protocol === 'https:' ? link : null;
};

async function arrived(tx: Tx, settling: Settling, { id, task }: Claimed, posted: Posted, isMeasured: boolean, proof: string | undefined) {
  const { authorityId, now } = settling;
  const { recipients, fault } = posted;
  const [externalId, link] = [nameIn(posted.externalId), linkIn(posted.link)];
  const columns = {
    ...{ sent_at: now, external_id: externalId, link, recipients: recipients ?? null, fault: fault ?? null, next_at: null },
    measure_at: isMeasured && externalId !== null ? now.add({ hours: 24 }) : null,
  };
  const said = { ...(link !== null && { link: { to: link } }), ...(externalId !== null && { externalId: { to: externalId } }) };
  // Who took long was thought lost meanwhile, or somebody wants it sent again: it is there all the same.
  const befores = task === 'look' ? (['unknown', 'waiting'] as const) : (['sending', 'unknown', 'waiting'] as const);
  let is = false;
  for (const state of befores)
    is ||= await moveDelivery(tx, authorityId, { id, state }, { ...columns, state: 'sent' }, task === 'look' ? 'found' : 'sent', said);
  if (is) await recordDelivered(tx, settling, id, { link: link ?? proof ?? null, ...(recipients !== undefined && { recipients }) });
}

/** Until somebody acts nothing more is handed to the outlet; what waits, waits. */
async function closeOutlet(tx: Tx, { authorityId }: Settling, outletId: OutletId, fault: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('outlet')
    .set({ fault })
    .where('authority_id', '=', authorityId)
    .where('id', '=', outletId)
    .where('fault', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return;
  recordChange(tx, { action: 'outlet.closed', objectType: 'outlet', objectId: outletId, changes: { fault: { to: fault } } });
}

/** Nothing more is handed to the outlet until then; a longer pause stays. */
export const pauseOutlet = (tx: Tx | Database, authorityId: AuthorityId, id: OutletId, until: Temporal.Instant): Promise<unknown> =>
  tx
    .updateTable('outlet')
    .set({ paused_until: until })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('paused_until', 'is', null), eb('paused_until', '<', until)]))
    .execute();

/** A sentence of ours, and what the other side said after it. */
const withSaid = (sentence: (locale: Locale) => string, said: string): Words => {
  const on = (locale: Locale): string => `${sentence(locale)} ${deliveryTexts[locale].saidByService}: ${said}`;
  return { vi: on('vi'), en: on('en') };
};
const ours = (state: DeliveryState, said: string): Words => withSaid((locale) => deliveryTexts[locale].why[state], said);

/** Writes down what became of a delivery that this hand had. It does nothing where somebody else settled it meanwhile. */
export async function settleOutcome(
  tx: Tx,
  settling: Settling,
  claimed: Claimed,
  outcome: Outcome | Found,
  { isMeasured, mayLook, proof }: { isMeasured: boolean; mayLook: boolean; proof: string | undefined },
): Promise<void> {
  const { authorityId, now } = settling;
  const { id, outletId, attempts, lookups, task } = claimed;
  const state = task === 'look' ? ('unknown' as const) : ('sending' as const);
  if (outcome.state === 'sent' || outcome.state === 'found') return arrived(tx, settling, claimed, outcome, isMeasured, proof);
  const put = (to: DeliveryState, action: string, { fault, ...columns }: Record<string, unknown> & { fault?: string }) =>
    moveDelivery(
      tx,
      authorityId,
      { id, state },
      { ...columns, ...(fault !== undefined && { fault }), state: to },
      action,
      fault === undefined ? {} : { fault: { to: fault } },
    );
  const giveUp = async (fault: string): Promise<void> => {
    if (await moveDelivery(tx, authorityId, { id, state }, { state: 'failed', fault, next_at: null }, 'failed', { fault: { to: fault } }))
      await tellKeeper(tx, settling, id, ours('failed', fault));
  };
  if (outcome.state === 'absent') {
    if (lookups + 1 < LOOKS) await put('unknown', 'not-found', { lookups: lookups + 1, next_at: now.add({ minutes: 3 }) });
    else if (attempts >= MOST_TRIES) await giveUp('Đã thử nhiều lần, dịch vụ không nhận.');
    else await put('waiting', 'not-found', { lookups: 0, next_at: now });
    return;
  }
  const fault = lineOf(outcome.fault);
  if (outcome.state === 'expired') {
    if (task === 'look') await put('unknown', 'put-off', { fault, next_at: now });
    else await put('waiting', 'put-off', { attempts: attempts - 1, fault, next_at: now });
    await closeOutlet(tx, settling, outletId, fault);
    await tellKeeper(
      tx,
      settling,
      id,
      withSaid((locale) => deliveryTexts[locale].held, fault),
    );
    return;
  }
  if (outcome.state === 'later') {
    const next = nextTry(now, Math.max(1, attempts), outcome.seconds);
    if (outcome.isBusy) await pauseOutlet(tx, authorityId, outletId, now.add({ seconds: outcome.seconds ?? 60 }));
    if (task === 'post' && attempts >= MOST_TRIES) await giveUp(fault);
    else await put(task === 'look' ? 'unknown' : 'waiting', 'put-off', { fault, next_at: next });
    return;
  }
  if (outcome.state === 'unknown') {
    const next = mayLook ? now.add(LOOK_AFTER) : now.add({ hours: NEVER });
    await put('unknown', 'unanswered', { fault, next_at: next, lookups: 0 });
    // What cannot be asked for is left to a person: sending it again might send it twice.
    if (!mayLook) await tellKeeper(tx, settling, id, ours('unknown', fault));
    return;
  }
  await giveUp(fault);
}
