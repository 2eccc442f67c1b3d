import { workersOn } from '#features/tasks/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import { ok, type Refusal, refuseAll, refused, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { planOf } from '#features/plans/server/index.ts';
import { whyNotEdit } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptItem, type ItemInput, type ItemSaid } from '../schema.ts';
import type { ItemId, Subplan, SubplanId, SubplanItem } from '../subplan.ts';
import { heldSubplan, type Planning } from './held.ts';
import { itemsOf } from './queries.ts';

const MOST = 100;

/** The fields of an item in the entries of its plan: under names that are no columns of the plan. */
const inLog = (said: ItemSaid): Record<string, unknown> =>
  Object.fromEntries(Object.entries(loggedOf(keptItem, said)).map(([name, one]) => [name === 'text' ? 'item' : `item_${name}`, one]));

async function whyNotItem(tx: Tx, by: Planning, plan: Subplan, said: ItemSaid, before: SubplanItem | undefined): Promise<Refusal[]> {
  const { authorityId } = by.actor;
  const others = (await itemsOf(tx, authorityId, plan.id)).filter(({ id }) => id !== before?.id);
  const duties = said.dutyId && said.dutyId !== before?.dutyId ? ((await planOf(tx, authorityId, plan.planId))?.duties ?? []) : undefined;
  const isNew = said.officerId !== null && said.officerId !== before?.officerId;
  const works = !isNew || (await workersOn(tx, authorityId, by.today)).of(plan.unitId).includes(said.officerId!);
  const isTwin = (one: SubplanItem): boolean =>
    fold(one.text) === fold(said.text) &&
    one.dutyId === said.dutyId &&
    one.officerId === said.officerId &&
    String(one.dueOn) === String(said.dueOn);
  return [
    ...(others.some(isTwin) ? [refusals.itemThere()] : []),
    ...(!before && others.length >= MOST ? [refusals.full()] : []),
    ...(duties && !duties.some(({ id }) => id === said.dutyId) ? [refusals.noDuty()] : []),
    ...(works ? [] : [refusals.notOfUnit()]),
  ];
}

/** Adds something to a draft: for a duty of the authority's plan, or the unit's own. Refused to others, once it is signed, for what stands there, people of other units. */
export async function addItem(tx: Tx, by: Planning, id: SubplanId, input: ItemInput): Promise<Result<ItemId>> {
  const found = await heldSubplan(tx, by, id, whyNotEdit);
  if (!found.ok) return found;
  const said = recordIn(keptItem, input);
  const wrong = refuseAll(await whyNotItem(tx, by, found.value, said, undefined));
  if (wrong) return wrong;
  const { authorityId } = by.actor;
  const made = await tx
    .insertInto('subplan_item')
    .values((eb) => ({
      ...columnsOf(keptItem, said),
      authority_id: authorityId,
      subplan_id: id,
      position: eb
        .selectFrom('subplan_item')
        .select((one) => one(one.fn.coalesce(one.fn.max('position'), one.lit(0)), '+', 1).as('next'))
        .where('authority_id', '=', authorityId)
        .where('subplan_id', '=', id),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, inLog(said));
  recordChange(tx, { action: 'subplan.item-added', objectType: 'subplan', objectId: id, changes });
  return ok(made.id);
}

async function itemHere(tx: Tx, by: Planning, id: SubplanId, itemId: ItemId): Promise<Result<{ plan: Subplan; item: SubplanItem }>> {
  const found = await heldSubplan(tx, by, id, whyNotEdit);
  if (!found.ok) return found;
  const item = (await itemsOf(tx, by.actor.authorityId, id)).find((one) => one.id === itemId);
  return item ? ok({ plan: found.value, item }) : refused(refusals.unknownItem());
}

const update = (tx: Tx, { actor }: Planning, itemId: ItemId) =>
  tx.updateTable('subplan_item').where('authority_id', '=', actor.authorityId).where('id', '=', itemId).where('dropped_at', 'is', null);

/** Corrects something in a draft. Saying what stands already changes nothing. Refused as adding is. */
export async function correctItem(tx: Tx, by: Planning, id: SubplanId, itemId: ItemId, input: ItemInput): Promise<Result<ItemId>> {
  const found = await itemHere(tx, by, id, itemId);
  if (!found.ok) return found;
  const said = recordIn(keptItem, input);
  const changes = difference(inLog(found.value.item), inLog(said));
  if (Object.keys(changes).length === 0) return ok(itemId);
  const wrong = refuseAll(await whyNotItem(tx, by, found.value.plan, said, found.value.item));
  if (wrong) return wrong;
  await update(tx, by, itemId).set(columnsOf(keptItem, said)).execute();
  recordChange(tx, { action: 'subplan.item-corrected', objectType: 'subplan', objectId: id, changes });
  return ok(itemId);
}

/** Takes something out of a draft; it stays in the log. Refused to others, and once it is signed. */
export async function dropItem(tx: Tx, by: Planning, id: SubplanId, itemId: ItemId): Promise<Result<ItemId>> {
  const found = await itemHere(tx, by, id, itemId);
  if (!found.ok) return found;
  await update(tx, by, itemId).set({ dropped_at: by.now }).execute();
  recordChange(tx, { action: 'subplan.item-dropped', objectType: 'subplan', objectId: id, changes: { item: { from: found.value.item.text, to: null } } }); // prettier-ignore
  return ok(itemId);
}
