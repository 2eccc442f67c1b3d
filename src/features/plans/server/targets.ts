import { sql } from 'kysely';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { TargetId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import type { Comparator } from '../plan.ts';
import { lockDraft, type OnPlan } from './draft.ts';

export interface TargetInput {
  text: string;
  comparator: Comparator;
  value: number;
  upTo?: number | undefined;
  unit: string;
  unitsBound?: string | undefined;
  measure?: string | undefined;
}

const columns = ({ text, comparator, value, upTo, unit, unitsBound, measure }: TargetInput) => ({
  text,
  comparator,
  value,
  up_to: upTo ?? null,
  unit,
  units_bound: unitsBound ?? null,
  measure: measure ?? null,
});

/** Adds a target at the end of the draft; refused to who may not draft and once the plan is issued. */
export async function addTarget(tx: Tx, input: OnPlan & { target: TargetInput }): Promise<Result<TargetId>> {
  const plan = await lockDraft(tx, input);
  if (!plan.ok) return plan;
  const { authorityId } = input.actor;
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
    .where('authority_id', '=', input.actor.authorityId)
    .where('plan_id', '=', input.planId)
    .where('id', '=', input.targetId)
    .forUpdate()
    .executeTakeFirst();
  return row ? ok(row) : refusals.unknownTarget();
}

/** Corrects a target of the draft, and what counts towards it. */
export async function correctTarget(tx: Tx, input: OnPlan & { targetId: TargetId; target: TargetInput }): Promise<Result<TargetId>> {
  const found = await openTarget(tx, input);
  if (!found.ok) return found;
  const { dropped_at: _dropped, ...before } = found.value;
  const after = columns(input.target);
  const changes = difference(before, after);
  if (Object.keys(changes).length === 0) return ok(input.targetId);
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
