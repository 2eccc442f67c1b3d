import { planOf } from '#features/plans/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import { planRefusals, whyNotEdit } from '#features/plans/index.ts';
import { mayKeepChecklist } from '../policy.ts';
import { usualItems, type QualityAnswer, type QualityItem, type QualityItemId } from '../quality.ts';
import { refusals } from '../refusals.ts';
import { keptAnswer, keptItem, type AnswerInput, type ItemInput } from '../schema.ts';

export interface Keeping {
  actor: Actor;
  now: Temporal.Instant;
}

/** Items and answers of an authority are changed by one at a time. */
export const holdChecklist = (tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>): Promise<void> => takeTurn(tx, authorityId, 'quality');

/** What is asked of plans, in its order; those that ended are found by `id` and where a plan was asked them. */
export async function qualityItems(
  db: Read,
  authorityId: AuthorityId,
  { id, alsoEnded = false }: { id?: QualityItemId; alsoEnded?: boolean } = {},
): Promise<QualityItem[]> {
  const rows = await db
    .selectFrom('quality_item')
    .select(['quality_item.id', 'quality_item.ended_at', ...keptItem.select])
    .where('authority_id', '=', authorityId)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? null))
    .$if(id === undefined && !alsoEnded, (query) => query.where('ended_at', 'is', null))
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...recordIn(keptItem, row), id: row.id, isEnded: row.ended_at !== null }));
}

/** What was answered for a plan. */
export async function qualityAnswers(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<QualityAnswer[]> {
  const rows = await db
    .selectFrom('quality_answer')
    .innerJoin('officer', (join) =>
      join.onRef('officer.authority_id', '=', 'quality_answer.authority_id').onRef('officer.id', '=', 'quality_answer.answered_by'),
    )
    .select(keptAnswer.select)
    .select(['item_id', 'plan_id', 'officer.full_name as by', 'answered_at'])
    .where('quality_answer.authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .execute();
  return rows.map((row) => ({ ...recordIn(keptAnswer, row), itemId: row.item_id, planId: row.plan_id, by: row.by, at: row.answered_at }));
}

async function insert(
  tx: Tx,
  { actor }: Keeping,
  said: Parameters<typeof columnsOf<typeof keptItem.shape>>[1],
  position: number,
): Promise<QualityItemId> {
  const { id } = await tx
    .insertInto('quality_item')
    .values({ authority_id: actor.authorityId, position, ...columnsOf(keptItem, said) })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'quality-item.added',
    objectType: 'quality-item',
    objectId: id,
    changes: difference({}, loggedOf(keptItem, said)),
  });
  return id;
}

/** Takes the usual items over where the authority never had any; told twice, they are there once. */
export async function takeUsualItems(tx: Tx, by: Keeping): Promise<Result<void>> {
  const refusal = mayKeepChecklist(by.actor);
  if (refusal) return refused(refusal);
  await holdChecklist(tx, by.actor);
  if ((await qualityItems(tx, by.actor.authorityId, { alsoEnded: true })).length > 0) return ok(undefined);
  for (const [at, item] of usualItems.entries()) await insert(tx, by, item, at + 1);
  return ok(undefined);
}

/** Adds an item. Refused to others, and where the list has it. */
export async function addQualityItem(tx: Tx, by: Keeping, input: ItemInput): Promise<Result<QualityItemId>> {
  const taken = await takeUsualItems(tx, by);
  if (!taken.ok) return taken;
  const said = recordIn(keptItem, input);
  const all = await qualityItems(tx, by.actor.authorityId);
  if (all.some(({ name }) => fold(name) === fold(said.name))) return refused(refusals.there());
  return ok(await insert(tx, by, said, all.length + 1));
}

async function itemHere(tx: Tx, { actor }: Keeping, id: QualityItemId): Promise<Result<QualityItem>> {
  const refusal = mayKeepChecklist(actor);
  if (refusal) return refused(refusal);
  await holdChecklist(tx, actor);
  const [item] = await qualityItems(tx, actor.authorityId, { id });
  if (!item) return refused(refusals.unknown());
  return item.isEnded ? refused(refusals.ended()) : ok(item);
}

const update = (tx: Tx, { actor }: Keeping, id: QualityItemId) =>
  tx.updateTable('quality_item').where('authority_id', '=', actor.authorityId).where('id', '=', id).where('ended_at', 'is', null);

/** Corrects an item. Saying what stands already changes nothing. Refused to others, and where it ended or the list has its new name. */
export async function correctQualityItem(tx: Tx, by: Keeping, id: QualityItemId, input: ItemInput): Promise<Result<QualityItemId>> {
  const found = await itemHere(tx, by, id);
  if (!found.ok) return found;
  const said = recordIn(keptItem, input);
  const others = await qualityItems(tx, by.actor.authorityId);
  if (others.some((one) => one.id !== id && fold(one.name) === fold(said.name))) return refused(refusals.there());
  const changes = difference(loggedOf(keptItem, found.value), loggedOf(keptItem, said));
  if (Object.keys(changes).length === 0) return ok(id);
  await update(tx, by, id).set(columnsOf(keptItem, said)).execute();
  recordChange(tx, { action: 'quality-item.corrected', objectType: 'quality-item', objectId: id, changes });
  return ok(id);
}

/** An item is asked of no further plan; what was answered stays. Refused to others, and twice. */
export async function endQualityItem(tx: Tx, by: Keeping, id: QualityItemId): Promise<Result<QualityItemId>> {
  const found = await itemHere(tx, by, id);
  if (!found.ok) return found;
  await update(tx, by, id).set({ ended_at: by.now }).execute();
  recordChange(tx, {
    action: 'quality-item.ended',
    objectType: 'quality-item',
    objectId: id,
    changes: { isEnded: { from: false, to: true } },
  });
  return ok(id);
}

/** Answers an item for a draft. Saying what stands already changes nothing. Refused to others, once the plan was issued, and for what is not met without a remark. */
export async function answerQuality(
  tx: Tx,
  by: Keeping,
  planId: PlanId,
  id: QualityItemId,
  input: AnswerInput,
): Promise<Result<QualityItemId>> {
  const { actor, now } = by;
  const found = await itemHere(tx, by, id);
  if (!found.ok) return found;
  const plan = await planOf(tx, actor.authorityId, planId);
  if (!plan) return planRefusals.unknown();
  const closed = whyNotEdit(plan);
  if (closed) return refused(closed);
  const said = recordIn(keptAnswer, input);
  if (said.verdict !== 'met' && said.remark === null) return refused(refusals.remarkMissing());
  const before = (await qualityAnswers(tx, actor.authorityId, planId)).find(({ itemId }) => itemId === id);
  const changes = difference(before ? loggedOf(keptAnswer, before) : {}, loggedOf(keptAnswer, said));
  if (before && Object.keys(changes).length === 0) return ok(id);
  const columns = { ...columnsOf(keptAnswer, said), answered_by: actor.officerId, answered_at: now };
  await tx
    .insertInto('quality_answer')
    .values({ authority_id: actor.authorityId, plan_id: planId, item_id: id, ...columns })
    .onConflict((conflict) => conflict.constraint('quality_answer_once').doUpdateSet(columns))
    .execute();
  const about = { planId: { to: planId } };
  const action = before ? 'quality-answer.corrected' : 'quality-answer.said';
  recordChange(tx, { action, objectType: 'quality-item', objectId: id, changes: { ...changes, ...about } });
  return ok(id);
}
