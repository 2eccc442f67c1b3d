import { planOf } from '#features/plans/server/index.ts';
import type { PlanTarget } from '#features/plans/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, Id, OfficerId, PlanId, TargetId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Result } from '#platform/values/result.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import { mayRecord } from '../../policy.ts';
import { mayNot } from '../../refusals.ts';
import { judgesActivities } from '../../rules.ts';
import { notStated } from '../../stated/refusals.ts';
import { othersWhoConfirm } from '../deciding.ts';

export type ValueId = Id<'target-value'>;

/** A published figure of a target, as somebody stated it. */
export interface StatedValue {
  id: ValueId;
  value: number;
  measuredOn: Temporal.PlainDate;
  source: string;
  state: 'stated' | 'confirmed' | 'withdrawn';
  statedBy: OfficerId;
  statedByName: string;
  decidedByName: string | null;
}

export interface OnTarget {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  planId: PlanId;
  targetId: TargetId;
}

/** The figures that were stated for a target, the latest day first. */
export async function statedOf(db: Read, authorityId: AuthorityId, targetId: TargetId): Promise<StatedValue[]> {
  const rows = await db
    .selectFrom('target_value as v')
    .innerJoin('officer as s', (join) => join.onRef('s.authority_id', '=', 'v.authority_id').onRef('s.id', '=', 'v.stated_by'))
    .leftJoin('officer as d', (join) => join.onRef('d.authority_id', '=', 'v.authority_id').onRef('d.id', '=', 'v.decided_by'))
    .select(['v.id', 'v.value', 'v.measured_on', 'v.source', 'v.state', 'v.stated_by', 's.full_name as stater', 'd.full_name as decider'])
    .where('v.authority_id', '=', authorityId)
    .where('v.target_id', '=', targetId)
    .orderBy('v.measured_on', 'desc')
    .orderBy('v.stated_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    value: row.value,
    measuredOn: row.measured_on,
    source: row.source,
    state: row.state as StatedValue['state'],
    statedBy: row.stated_by,
    statedByName: row.stater,
    decidedByName: row.decider,
  }));
}

async function givenTarget(tx: Tx, { actor, planId, targetId }: OnTarget): Promise<Result<PlanTarget & { year: number }>> {
  await takeTurn(tx, actor.authorityId, `values of ${targetId}`);
  const plan = await planOf(tx, actor.authorityId, planId);
  const target = plan?.targets.find(({ id }) => id === targetId);
  if (!plan || !target) return notStated.unknown();
  if (plan.state !== 'issued') return notStated.notIssued();
  return target.way === 'given' ? ok({ ...target, year: plan.year }) : notStated.notGiven();
}

interface Stating extends OnTarget {
  valueId: ValueId;
  value: number;
  measuredOn: Temporal.PlainDate;
  source: string;
}

/** States a published figure of a target; it counts once another confirms it. Sent twice it is there once. */
export async function stateValue(tx: Tx, input: Stating): Promise<Result<ValueId>> {
  const refusal = mayRecord(input.actor);
  if (refusal) return { ok: false, refusal };
  const target = await givenTarget(tx, input);
  if (!target.ok) return target;
  const { actor, valueId, value, measuredOn, source, today, targetId } = input;
  const there = await statedOf(tx, actor.authorityId, targetId);
  if (there.some(({ id, statedBy }) => id === valueId && statedBy === actor.officerId)) return ok(valueId);
  const { year, unit } = target.value;
  const same = there.find(
    (one) => one.state !== 'withdrawn' && one.value === value && one.measuredOn.equals(measuredOn) && one.source === source,
  );
  const wrong = refuseAll([
    ...(Temporal.PlainDate.compare(measuredOn, today) > 0 ? [notStated.inFuture(today).refusal] : []),
    ...(measuredOn.year < year - 1 ? [notStated.longAgo(year).refusal] : []),
    ...(unit.includes('%') && value > 100 ? [notStated.moreThanAll().refusal] : []),
    ...(same ? [notStated.twice().refusal] : []),
  ]);
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('target_value')
    .values({
      authority_id: actor.authorityId,
      target_id: targetId,
      value,
      measured_on: measuredOn,
      source,
      id: valueId,
      state: 'stated',
      stated_by: actor.officerId,
      stated_at: input.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { value, measured_on: measuredOn, source, state: 'stated', targetId });
  recordChange(tx, { action: 'target-value.stated', objectType: 'target-value', objectId: id, changes });
  return ok(id);
}

async function decide(tx: Tx, on: OnTarget, { id, state: from }: StatedValue, to: 'confirmed' | 'withdrawn'): Promise<void> {
  const { actor, now } = on;
  await supersede(tx, 'target_value', { authority_id: actor.authorityId, id });
  await tx
    .updateTable('target_value')
    .set({ state: to, decided_by: actor.officerId, decided_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('state', '=', from)
    .execute();
  const changes = { state: { from, to } };
  recordChange(tx, { action: `target-value.${to}`, objectType: 'target-value', objectId: id, changes });
}

async function found(tx: Tx, on: OnTarget & { valueId: ValueId }): Promise<Result<StatedValue>> {
  const target = await givenTarget(tx, on);
  if (!target.ok) return target;
  const value = (await statedOf(tx, on.actor.authorityId, on.targetId)).find(({ id }) => id === on.valueId);
  return value ? ok(value) : notStated.unknown();
}

/** From now on the figure counts. Refused to who stated it, as long as another may. */
export async function confirmValue(tx: Tx, on: OnTarget & { valueId: ValueId }): Promise<Result<ValueId>> {
  if (!judgesActivities(on.actor)) return mayNot.decide();
  const value = await found(tx, on);
  if (!value.ok) return value;
  if (value.value.state === 'withdrawn') return notStated.isWithdrawn();
  if (value.value.state === 'confirmed') return notStated.isConfirmed();
  const others = await othersWhoConfirm(tx, on.actor, on.today);
  const own = whyNotConfirmOwn({ writers: [value.value.statedBy], others }, on.actor, notStated.own());
  if (own) return { ok: false, refusal: own };
  await decide(tx, on, value.value, 'confirmed');
  return ok(on.valueId);
}

/** Takes a figure off; one that was confirmed counts no more. */
export async function takeValueOff(tx: Tx, on: OnTarget & { valueId: ValueId }): Promise<Result<ValueId>> {
  const value = await found(tx, on);
  if (!value.ok) return value;
  const isOwn = value.value.statedBy === on.actor.officerId && value.value.state === 'stated';
  if (!isOwn && !judgesActivities(on.actor)) return notStated.mayNotTakeOff();
  if (value.value.state === 'withdrawn') return ok(on.valueId);
  await decide(tx, on, value.value, 'withdrawn');
  return ok(on.valueId);
}
