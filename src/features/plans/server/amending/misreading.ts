import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { DutyId, PlanId, TargetId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { notAmended } from '../../amending/refusals.ts';
import { mayNot, refusals } from '../../refusals.ts';
import type { SectionId } from '../../sections/section.ts';
import { notOnItsWay } from '../../signing/refusals.ts';
import { isUnderWay, lockPlan, mayCorrect, writePlan, type OnPlan } from '../draft.ts';
import { planOf } from '../queries.ts';

export interface MisreadingInput extends OnPlan {
  object: 'plan' | 'duty' | 'target' | 'section';
  objectId: string;
  text: string;
  reason: string;
}

type Item = MisreadingInput & { object: keyof typeof tables };

const tables = { duty: 'duty', target: 'target', section: 'plan_section' } as const;
const isItem = (input: MisreadingInput): input is Item => input.object !== 'plan';

/** The id of a row in whichever of the tables is meant. */
const idIn = (objectId: string) => objectId as DutyId & TargetId & SectionId;

/**
 * Puts right a word that was misread, also in an issued plan: what the paper orders stays, and the reason is kept in the audit log. Changing
 * what was ordered takes a new numbered paper. Refused to others than the plan's owner and the clerk, and of words that an amending paper brought: what
 * the paper of the plan says there holds no longer.
 */
export async function correctMisreading(tx: Tx, input: MisreadingInput): Promise<Result<PlanId>> {
  const { actor, planId, object, objectId, text, reason } = input;
  if (!mayCorrect(actor)) return mayNot.correct();
  const locked = await lockPlan(tx, input);
  if (!locked.ok) return locked;
  const { state } = locked.value;
  if (state !== 'draft' && state !== 'issued' && state !== 'received') return refusals.hasEnded();
  if (await isUnderWay(tx, input)) return notOnItsWay.underWay();
  if (object === 'plan' && objectId !== planId) return refusals.unknown();
  const before = await wordsOf(tx, input);
  if (before === undefined) return refusals.unknownItem();
  if (before === text) return refusals.nothingChanged();
  const paper = isItem(input) ? await wordedBy(tx, input) : undefined;
  if (paper) return notAmended.wordedByPaper(paper);
  if (isItem(input)) for (const id of [objectId, ...(await copiesInDrafts(tx, input, before))]) await write(tx, input, id);
  else await writePlan(tx, input, state, { title: text });
  const objectType = object === 'section' ? 'plan-section' : object;
  const changes = { [object === 'plan' ? 'title' : 'text']: { from: before, to: text }, reason: { to: reason } };
  recordChange(tx, { action: `${objectType}.misreading-corrected`, objectType, objectId, changes });
  return ok(planId);
}

/** The last paper by which the item has its words; undefined where it has those of its plan. */
async function wordedBy(tx: Tx, { actor, object, objectId }: Item): Promise<string | undefined> {
  const row = await tx
    .selectFrom('plan_change as c')
    .innerJoin('plan as p', (join) => join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.amending_id'))
    .select(['p.symbol', 'p.title'])
    .where('c.authority_id', '=', actor.authorityId)
    .where(`c.${object}_id`, '=', idIn(objectId))
    .where('c.field', '=', 'text')
    .where('p.state', '=', 'applied')
    .orderBy('p.stood_at', 'desc')
    .executeTakeFirst();
  return row && (row.symbol ?? row.title);
}

async function write(tx: Tx, { actor, object, text }: Item, id: string): Promise<void> {
  const table = tables[object];
  await supersede(tx, table, { authority_id: actor.authorityId, id });
  await tx.updateTable(table).set({ text }).where('authority_id', '=', actor.authorityId).where('id', '=', idIn(id)).execute();
}

/** What stands for the item in a draft that amends the plan, where the draft has not changed it itself: it says the word as it was put right. */
async function copiesInDrafts(tx: Tx, { actor, object, objectId }: Item, before: string): Promise<string[]> {
  const table = tables[object];
  const copies = await tx
    .selectFrom(table)
    .innerJoin('plan', (join) => join.onRef('plan.authority_id', '=', `${table}.authority_id`).onRef('plan.id', '=', `${table}.plan_id`))
    .select(`${table}.id`)
    .where(`${table}.authority_id`, '=', actor.authorityId)
    .where(`${table}.of_id`, '=', idIn(objectId))
    .where(`${table}.text`, '=', before)
    .where('plan.state', '=', 'draft')
    .execute();
  return copies.map(({ id }) => id);
}

/** The words as they stand; undefined where the plan has no such item, or only its heading. */
async function wordsOf(tx: Tx, input: MisreadingInput): Promise<string | undefined> {
  const { actor, planId, objectId } = input;
  if (!isItem(input)) return (await planOf(tx, actor.authorityId, planId))?.title;
  const row = await tx
    .selectFrom(tables[input.object])
    .select('text')
    .where('authority_id', '=', actor.authorityId)
    .where('plan_id', '=', planId)
    .where('id', '=', idIn(objectId))
    .forUpdate()
    .executeTakeFirst();
  return row?.text ?? undefined;
}
