import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { columnsOf, loggedOf } from '#platform/values/forms.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import type { Criterion, CriterionId } from '../inspection.ts';
import { mayPlan } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { keptCriterion, type CriterionInput } from '../schema.ts';
import { usualCriteria } from '../usual.ts';
import { type Checking } from './held.ts';
import { criteriaOf } from './queries.ts';

const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const twinOf = (all: readonly Criterion[], text: string, self?: CriterionId): Criterion | undefined =>
  all.find(({ id, endedOn, text: said }) => id !== self && endedOn === null && bare(said) === bare(text));

/** The criteria, decided about by one at a time. Refused to who does not keep them. */
export async function heldCriteria(tx: Tx, { actor }: Checking): Promise<Result<Criterion[]>> {
  const refusal = mayPlan(actor);
  if (refusal) return refused(refusal);
  await takeTurn(tx, actor.authorityId, 'inspection-criteria');
  return ok(await criteriaOf(tx, actor.authorityId));
}

async function insert(tx: Tx, { actor }: Checking, input: CriterionInput): Promise<CriterionId> {
  const row = await tx
    .insertInto('inspection_criterion')
    .values({ authority_id: actor.authorityId, ...columnsOf(keptCriterion, input) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, loggedOf(keptCriterion, input));
  recordChange(tx, { action: 'inspection-criterion.added', objectType: 'inspection-criterion', objectId: row.id, changes });
  return row.id;
}

/** Adds a criterion. Refused: the same words in use. */
export async function addCriterion(tx: Tx, checking: Checking, input: CriterionInput): Promise<Result<CriterionId>> {
  const all = await heldCriteria(tx, checking);
  if (!all.ok) return all;
  if (twinOf(all.value, input.text)) return refused(refusals.criterionThere());
  return ok(await insert(tx, checking, input));
}

/** Takes over those of the usual criteria that are not there yet, behind the others; how many. Refused where all are there. */
export async function takeUsual(tx: Tx, checking: Checking): Promise<Result<number>> {
  const all = await heldCriteria(tx, checking);
  if (!all.ok) return all;
  const missing = usualCriteria.filter(({ text }) => !twinOf(all.value, text));
  if (missing.length === 0) return refused(refusals.usualThere());
  const last = Math.max(0, ...all.value.map(({ position }) => position));
  for (const [at, one] of missing.entries()) await insert(tx, checking, { ...one, position: Math.min(999, last + at + 1) });
  return ok(missing.length);
}

async function heldCriterion(tx: Tx, checking: Checking, id: CriterionId): Promise<Result<{ criterion: Criterion; all: Criterion[] }>> {
  const all = await heldCriteria(tx, checking);
  if (!all.ok) return all;
  const criterion = all.value.find((one) => one.id === id);
  return criterion ? ok({ criterion, all: all.value }) : refused(refusals.unknown());
}

const update = (tx: Tx, { actor }: Checking, id: CriterionId) =>
  tx.updateTable('inspection_criterion').where('authority_id', '=', actor.authorityId).where('id', '=', id);

/** Corrects a criterion for rounds to come; rounds that were planned keep their words. Refused: what has ended, and the words of another one. */
export async function correctCriterion(tx: Tx, checking: Checking, id: CriterionId, input: CriterionInput): Promise<Result<CriterionId>> {
  const held = await heldCriterion(tx, checking, id);
  if (!held.ok) return held;
  const { criterion, all } = held.value;
  if (criterion.endedOn) return refused(refusals.criterionEnded());
  if (twinOf(all, input.text, id)) return refused(refusals.criterionThere());
  const changes = difference(loggedOf(keptCriterion, criterion), loggedOf(keptCriterion, input));
  if (Object.keys(changes).length === 0) return ok(id);
  await update(tx, checking, id).where('ended_on', 'is', null).set(columnsOf(keptCriterion, input)).execute();
  recordChange(tx, { action: 'inspection-criterion.corrected', objectType: 'inspection-criterion', objectId: id, changes });
  return ok(id);
}

/** Offers a criterion to no round to come. */
export async function endCriterion(tx: Tx, checking: Checking, id: CriterionId): Promise<Result<void>> {
  const held = await heldCriterion(tx, checking, id);
  if (!held.ok) return held;
  if (held.value.criterion.endedOn) return refused(refusals.criterionEnded());
  await update(tx, checking, id).where('ended_on', 'is', null).set({ ended_on: checking.today }).execute();
  const changes = { ended_on: { to: checking.today.toString() } };
  recordChange(tx, { action: 'inspection-criterion.ended', objectType: 'inspection-criterion', objectId: id, changes });
  return ok(undefined);
}

/** Takes a criterion back. Refused: what is in use, and where its words were added anew. */
export async function resumeCriterion(tx: Tx, checking: Checking, id: CriterionId): Promise<Result<void>> {
  const held = await heldCriterion(tx, checking, id);
  if (!held.ok) return held;
  const { criterion, all } = held.value;
  if (!criterion.endedOn) return refused(refusals.criterionInUse());
  if (twinOf(all, criterion.text, id)) return refused(refusals.criterionThere());
  await update(tx, checking, id).where('ended_on', 'is not', null).set({ ended_on: null }).execute();
  const changes = { ended_on: { from: criterion.endedOn.toString(), to: null } };
  recordChange(tx, { action: 'inspection-criterion.resumed', objectType: 'inspection-criterion', objectId: id, changes });
  return ok(undefined);
}
