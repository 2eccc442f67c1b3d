import { isService, services } from '#features/channels/index.ts';
import { accountsOf } from '#features/channels/server/index.ts';
import { officersThere } from '#features/identity/server/index.ts';
import type { StoryId } from '#features/newsroom/index.ts';
import { pushAddress } from '#features/messages/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { kindOf, loggedKind, type KindCode } from '../adapters/kinds.ts';
import type { Outlet, OutletId } from '../delivery.ts';
import { mayKeepOutlets } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptOutlet, type CorrectOutletInput, type OutletInput } from '../schema.ts';
import { closings, moveDelivery } from './claiming.ts';
import { outletOf, outletsOf } from './queries.ts';

export interface Working {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  /** Where a story is read from outside. */
  link?: ((storyId: StoryId) => string | undefined) | undefined;
}

export const lockOutlets = (tx: Tx, { authorityId }: Actor): Promise<void> => takeTurn(tx, authorityId, 'outlets');

/** The outlet, its turn held. Refused: to who may not keep outlets, one that is not there or has ended. */
export async function heldOutlet(tx: Tx, { actor }: Pick<Working, 'actor'>, id: OutletId): Promise<Result<Outlet>> {
  const refusal = mayKeepOutlets(actor);
  if (refusal) return refused(refusal);
  await lockOutlets(tx, actor);
  const outlet = await outletOf(tx, actor.authorityId, id);
  if (!outlet) return refused(refusals.unknownOutlet());
  return outlet.endedAt ? refused(refusals.ended()) : ok(outlet);
}

function whyNotTarget(adapter: KindCode, target: string | undefined): Refusal[] {
  const { target: asked } = kindOf(adapter);
  if (!asked) return [];
  if (target === undefined) return [refusals.needsTarget(asked)];
  return (adapter === 'webhook' || adapter === 'sms') && !pushAddress(target) ? [refusals.notOutside()] : [];
}

const whyNotNamed = (others: readonly Outlet[], name: string, id?: OutletId): Refusal[] =>
  others.some((one) => one.id !== id && !one.endedAt && fold(one.name) === fold(name)) ? [refusals.nameTaken()] : [];

async function whyNotAccount(tx: Tx, { actor, today }: Working, input: OutletInput, others: readonly Outlet[]): Promise<Refusal[]> {
  const { service } = kindOf(input.adapter);
  if (input.accountId === undefined) return service ? [refusals.needsAccount(services[service])] : [];
  const account = (await accountsOf(tx, actor.authorityId)).find(({ id }) => id === input.accountId);
  const isUsed = account?.isOfficial && !(account.endedOn && Temporal.PlainDate.compare(account.endedOn, today) <= 0);
  if (!account || !isUsed || !isService(account.service) || (service && account.service !== service)) return [refusals.otherAccount()];
  const twin = others.find((one) => !one.endedAt && one.accountId === input.accountId);
  return twin ? [refusals.taken(twin.name)] : [];
}

/**
 * Lists where stories are handed to; they go there from now on. Refused: to who may not, a page of another service or one that is an outlet already, a name that
 * is taken, an address inside, a keeper who is not there.
 */
export async function addOutlet(tx: Tx, working: Working, input: OutletInput): Promise<Result<OutletId>> {
  const { actor, today, now } = working;
  const { authorityId, officerId } = actor;
  const refusal = mayKeepOutlets(actor);
  if (refusal) return refused(refusal);
  await lockOutlets(tx, actor);
  const others = await outletsOf(tx, authorityId);
  const channel = kindOf(input.adapter).channel ?? input.channel;
  const wrong = refuseAll([
    ...whyNotNamed(others, input.name),
    ...(await whyNotAccount(tx, working, input, others)),
    ...(channel === undefined ? [refusals.needsChannel()] : []),
    ...whyNotTarget(input.adapter, input.target),
    ...((await officersThere(tx, authorityId, today)).has(input.keeperId) ? [] : [refusals.noKeeper()]),
  ]);
  if (wrong) return wrong;
  const said = { adapter: input.adapter, accountId: input.accountId ?? null, channel: channel ?? '', keeperId: input.keeperId };
  const { id } = await tx
    .insertInto('outlet')
    .values({
      ...{ authority_id: authorityId, adapter: said.adapter, account_id: said.accountId, channel: said.channel, keeper_id: said.keeperId },
      ...{ ...columnsOf(keptOutlet, input), added_by: officerId, added_at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'outlet.added',
    objectType: 'outlet',
    objectId: id,
    changes: difference({}, { ...said, adapter: loggedKind(said.adapter), ...loggedOf(keptOutlet, input) }),
  });
  return ok(id);
}

/** What the edit form of an outlet starts with. */
export const startOfOutlet = ({ name, target, lateRule, lateMinutes }: Outlet): CorrectOutletInput => ({
  ...{ name, target: target ?? undefined, lateRule, lateMinutes },
});

/** Without what opens it. */
const apart = { sealed_secret: null, secret_at: null, secret_by: null, secret_until: null };

/** Corrects what is said of an outlet; one whose address changes is connected anew. Saying what stands already changes nothing. */
export async function correctOutlet(tx: Tx, working: Working, id: OutletId, input: CorrectOutletInput): Promise<Result<OutletId>> {
  const { authorityId } = working.actor;
  const found = await heldOutlet(tx, working, id);
  if (!found.ok) return found;
  const wrong = refuseAll([
    ...whyNotNamed(await outletsOf(tx, authorityId), input.name, id),
    ...whyNotTarget(found.value.adapter, input.target),
  ]);
  if (wrong) return wrong;
  const changes = difference(loggedOf(keptOutlet, startOfOutlet(found.value)), loggedOf(keptOutlet, input));
  if (Object.keys(changes).length === 0) return ok(id);
  // What opens one address is not sent to another.
  const isApart = found.value.isConnected && (input.target ?? null) !== found.value.target;
  if (isApart) changes['connectedAt'] = { from: found.value.secretAt?.toString() ?? null, to: null };
  await tx
    .updateTable('outlet')
    .set({ ...columnsOf(keptOutlet, input), ...(isApart && { ...apart, tested_at: null, known_as: null }) })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'outlet.corrected', objectType: 'outlet', objectId: id, changes });
  return ok(id);
}

/** Hands an outlet to another officer, with what goes with it; the former keeper and the next are kept. */
export async function handOutletOver(
  tx: Tx,
  working: Working,
  id: OutletId,
  { keeperId, note }: { keeperId: Outlet['keeperId']; note?: string | undefined },
): Promise<Result<OutletId>> {
  const { actor, today, now } = working;
  const { authorityId, officerId } = actor;
  const found = await heldOutlet(tx, working, id);
  if (!found.ok) return found;
  const before = found.value.keeperId;
  if (before === keeperId) return refused(refusals.sameKeeper());
  if (!(await officersThere(tx, authorityId, today)).has(keeperId)) return refused(refusals.noKeeper());
  await tx.updateTable('outlet').set({ keeper_id: keeperId }).where('authority_id', '=', authorityId).where('id', '=', id).execute();
  await tx
    .insertInto('outlet_handover')
    .values({
      ...{ authority_id: authorityId, outlet_id: id, from_id: before, to_id: keeperId, note: note ?? null },
      ...{ handed_by: officerId, handed_at: now },
    })
    .execute();
  recordChange(tx, {
    action: 'outlet.handed-over',
    objectType: 'outlet',
    objectId: id,
    changes: { keeperId: { from: before, to: keeperId }, ...(note !== undefined && { note: { to: note } }) },
  });
  return ok(id);
}

/** Ends an outlet: its secret is erased and nothing is handed to it any more; what waits is called off, what was sent stays. */
export async function endOutlet(tx: Tx, working: Working, id: OutletId): Promise<Result<OutletId>> {
  const found = await heldOutlet(tx, working, id);
  if (!found.ok) return found;
  const { authorityId } = working.actor;
  await tx
    .updateTable('outlet')
    .set({ ended_at: working.now, ...apart })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  const waiting = await tx
    .selectFrom('story_delivery')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('outlet_id', '=', id)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .forUpdate()
    .execute();
  const to = { state: 'called-off' as const, next_at: null, closing: closings.ended };
  for (const one of waiting) await moveDelivery(tx, authorityId, { id: one.id, state: 'waiting' }, to, 'called-off');
  recordChange(tx, { action: 'outlet.ended', objectType: 'outlet', objectId: id, changes: { isEnded: { from: false, to: true } } });
  return ok(id);
}
