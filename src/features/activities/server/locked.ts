import type { Updateable } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, DutyId, OfficerId, TaskId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayWrite } from '../joint/joint.ts';
import { mayNot, notDone } from '../refusals.ts';
import type { ActivityState } from '../activity.ts';

export interface OnActivity {
  actor: Actor;
  activityId: ActivityId;
  now: Temporal.Instant;
}

export interface LockedActivity {
  id: ActivityId;
  state: ActivityState;
  unitId: UnitId;
  dutyId: DutyId | null;
  taskId: TaskId | null;
  finishesTask: boolean;
  happenedOn: Temporal.PlainDate;
  isInternal: boolean;
  recordedBy: OfficerId;
  evidenceCount: number;
  writers: OfficerId[];
  title: string;
  joint: { unitId: UnitId; objection: string | null; objectedAt: Temporal.Instant | null }[];
  decidedAt: Temporal.Instant | null;
}

/** The activity, locked until the end of the transaction: of two who decide at once the second sees what the first decided. */
export async function lockActivity(tx: Tx, { actor, activityId }: OnActivity): Promise<Result<LockedActivity>> {
  const row = await tx
    .selectFrom('activity')
    .select([
      'id',
      'state',
      'unit_id',
      'duty_id',
      'task_id',
      'finishes_task',
      'happened_on',
      'is_internal',
      'recorded_by',
      'title',
      'decided_at',
    ])
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', activityId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return notDone.unknown();
  const writers = await tx
    .selectFrom('activity_writer')
    .select('officer_id')
    .where('authority_id', '=', actor.authorityId)
    .where('activity_id', '=', activityId)
    .execute();
  const joint = await tx
    .selectFrom('activity_unit')
    .select(['unit_id', 'objection', 'objected_at'])
    .where('authority_id', '=', actor.authorityId)
    .where('activity_id', '=', activityId)
    .orderBy('unit_id')
    .execute();
  const { count } = await tx
    .selectFrom('evidence')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('authority_id', '=', actor.authorityId)
    .where('activity_id', '=', activityId)
    .executeTakeFirstOrThrow();
  return ok({
    id: activityId,
    state: row.state as ActivityState,
    unitId: row.unit_id,
    dutyId: row.duty_id,
    taskId: row.task_id,
    finishesTask: row.finishes_task,
    happenedOn: row.happened_on,
    isInternal: row.is_internal,
    recordedBy: row.recorded_by,
    evidenceCount: Number(count),
    writers: writers.map(({ officer_id: officer }) => officer),
    title: row.title,
    joint: joint.map(({ unit_id: unitId, objection, objected_at: objectedAt }) => ({ unitId, objection, objectedAt })),
    decidedAt: row.decided_at,
  });
}

/** Changes the activity where it is still in that state, and keeps what it was. */
export async function writeInState(
  tx: Tx,
  { actor, activityId }: OnActivity,
  state: ActivityState,
  to: Updateable<DB['activity']>,
): Promise<void> {
  await supersede(tx, 'activity', { authority_id: actor.authorityId, id: activityId });
  await tx
    .updateTable('activity')
    .set(to)
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', activityId)
    .where('state', '=', state)
    .execute();
}

/** Of the unit whose record it is, or of one that held it too. */
export async function lockOwn(tx: Tx, on: OnActivity): Promise<Result<LockedActivity>> {
  const found = await lockActivity(tx, on);
  return found.ok && !mayWrite(on.actor, found.value.unitId, found.value.joint) ? mayNot.recordForUnit() : found;
}

/** Of the unit whose record it is alone: another that held it too objects, it takes nothing back that is not its own. */
export async function lockWhole(tx: Tx, on: OnActivity): Promise<Result<LockedActivity>> {
  const found = await lockActivity(tx, on);
  return found.ok && !mayWrite(on.actor, found.value.unitId, []) ? mayNot.recordForUnit() : found;
}
