import { sql } from 'kysely';
import { rollOf } from '#features/rolls/server/index.ts';
import { unitKinds } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { AuthorityId, TargetId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { comparedWith, type Earlier } from '../targets/before.ts';
import type { TargetInput } from '../targets/input.ts';
import { notCounted } from '../targets/refusals.ts';
import { guessedWay } from '../targets/ways.ts';
import { wholeOf } from '../targets/whole.ts';
import { lockDraft, type OnPlan } from './draft.ts';

/** What of a target counts only in its own way. */
function wayColumns(target: TargetInput) {
  const { way, per } = target.way ? { way: target.way, per: target.per ?? null } : guessedWay(target);
  const isMore = way === 'more';
  const whole = wholeOf(way === 'roll' || way === 'each-unit' ? target.whole : undefined);
  return {
    way,
    per: way === 'each-period' ? per : null,
    bound_kind: whole.kind,
    roll_id: whole.rollId,
    before_value: isMore ? (target.beforeValue ?? null) : null,
    before_source: isMore ? (target.beforeSource ?? null) : null,
  };
}

/** Whether the way, the unit of measure and the whole go together; the list or the kind of units must be there. */
async function whyNotWay(tx: Tx, authorityId: AuthorityId, target: TargetInput): Promise<Refusal[]> {
  const { way, per, bound_kind: kind, roll_id: rollId } = wayColumns(target);
  const hasList = rollId === null || (await rollOf(tx, authorityId, rollId)) !== undefined;
  const hasKind = kind === null || (await unitKinds(tx)).some(({ code }) => code === kind);
  const isPercent = target.unit.includes('%');
  const faults: readonly (readonly [boolean, { refusal: Refusal }])[] = [
    [way === 'each-period' && per === null, notCounted.noPer()],
    [way === 'roll' && kind === null && rollId === null, notCounted.noWhole()],
    [way === 'each-unit' && rollId !== null, notCounted.unitsOfRoll()],
    [!hasList || !hasKind, notCounted.unknownWhole()],
    [(way === 'share' || way === 'roll') && !isPercent, notCounted.noPercent()],
    [isPercent && !['share', 'roll', 'more', 'given'].includes(way), notCounted.percent()],
    [way === 'range' && target.upTo === undefined, notCounted.noRange()],
    [way === 'more' && target.comparator === '<=', notCounted.ceilingOfMore()],
  ];
  return faults.flatMap(([isWrong, { refusal }]) => (isWrong ? [refusal] : []));
}

const columns = (target: TargetInput) => ({ ...plainColumns(target), ...wayColumns(target) });

const plainColumns = ({ text, comparator, value, upTo, unit, unitsBound, measure }: TargetInput) => ({
  text,
  comparator,
  value,
  up_to: upTo ?? null,
  unit,
  units_bound: unitsBound ?? null,
  measure: measure ?? null,
});

/** A target to write; `earlier` is what the year before gave, where that is known. */
interface OnTarget extends OnPlan {
  target: TargetInput;
  earlier?: Earlier | undefined;
}

/** Adds a target at the end of the draft; refused to who may not draft, once the plan is issued, and with another figure of before than `earlier` that does not say where it is from. */
export async function addTarget(tx: Tx, given: OnTarget): Promise<Result<TargetId>> {
  const plan = await lockDraft(tx, given);
  if (!plan.ok) return plan;
  const compared = comparedWith(given.target, given.earlier);
  if (!compared.ok) return compared;
  const input = { ...given, target: compared.value };
  const { authorityId } = input.actor;
  const wrong = refuseAll(await whyNotWay(tx, authorityId, input.target));
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('target')
    .values((eb) => ({
      ...columns(input.target),
      authority_id: authorityId,
      plan_id: input.planId,
      position: eb
        .selectFrom('target')
        .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
        .where('authority_id', '=', authorityId)
        .where('plan_id', '=', input.planId),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { ...columns(input.target), planId: input.planId });
  recordChange(tx, { action: 'target.added', objectType: 'target', objectId: id, changes });
  return ok(id);
}

async function openTarget(tx: Tx, input: OnPlan & { targetId: TargetId }) {
  const plan = await lockDraft(tx, input);
  if (!plan.ok) return plan;
  const row = await tx
    .selectFrom('target')
    .select(['text', 'comparator', 'value', 'up_to', 'unit', 'units_bound', 'measure', 'dropped_at'])
    .select(['way', 'per', 'bound_kind', 'roll_id', 'before_value', 'before_source'])
    .where('authority_id', '=', input.actor.authorityId)
    .where('plan_id', '=', input.planId)
    .where('id', '=', input.targetId)
    .forUpdate()
    .executeTakeFirst();
  return row ? ok(row) : refusals.unknownTarget();
}

/** Corrects a target of the draft, and what counts towards it; refused as adding one is. */
export async function correctTarget(tx: Tx, given: OnTarget & { targetId: TargetId }): Promise<Result<TargetId>> {
  const found = await openTarget(tx, given);
  if (!found.ok) return found;
  const compared = comparedWith(given.target, given.earlier);
  if (!compared.ok) return compared;
  const input = { ...given, target: compared.value };
  const { dropped_at: _dropped, ...before } = found.value;
  const after = columns(input.target);
  const changes = difference(before, after);
  if (Object.keys(changes).length === 0) return ok(input.targetId);
  const wrong = refuseAll(await whyNotWay(tx, input.actor.authorityId, input.target));
  if (wrong) return wrong;
  await supersede(tx, 'target', { authority_id: input.actor.authorityId, id: input.targetId });
  await tx.updateTable('target').set(after).where('authority_id', '=', input.actor.authorityId).where('id', '=', input.targetId).execute();
  recordChange(tx, { action: 'target.corrected', objectType: 'target', objectId: input.targetId, changes });
  return ok(input.targetId);
}

async function setDropped(tx: Tx, input: OnPlan & { targetId: TargetId }, dropped: boolean): Promise<Result<TargetId>> {
  const found = await openTarget(tx, input);
  if (!found.ok) return found;
  if ((found.value.dropped_at !== null) === dropped) return ok(input.targetId);
  await supersede(tx, 'target', { authority_id: input.actor.authorityId, id: input.targetId });
  await tx
    .updateTable('target')
    .set({ dropped_at: dropped ? input.now : null })
    .where('authority_id', '=', input.actor.authorityId)
    .where('id', '=', input.targetId)
    .where('dropped_at', dropped ? 'is' : 'is not', null)
    .execute();
  const { text } = found.value;
  const action = dropped ? 'target.dropped' : 'target.restored';
  recordChange(tx, { action, objectType: 'target', objectId: input.targetId, changes: { text: dropped ? { from: text } : { to: text } } });
  return ok(input.targetId);
}

/** Leaves a target out of the draft, or takes it back. Doing it twice changes nothing. */
export const dropTarget = (tx: Tx, input: OnPlan & { targetId: TargetId }): Promise<Result<TargetId>> => setDropped(tx, input, true);
export const restoreTarget = (tx: Tx, input: OnPlan & { targetId: TargetId }): Promise<Result<TargetId>> => setDropped(tx, input, false);
