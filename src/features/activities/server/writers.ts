import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { unitsOf } from '#platform/values/actor.ts';
import type { ActivityId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayNot, notDone } from '../refusals.ts';
import { lockActivity, type OnActivity } from './locked.ts';

/** Notes that the actor wrote figures of the activity; where it is the record of a unit in which the actor holds no post, the unit is told. */
export async function noteWriter(tx: Tx, { actor, activityId, now }: OnActivity, unitId: UnitId): Promise<void> {
  const written = { wrote_at: now, is_for_another_unit: !unitsOf(actor).includes(unitId), seen_at: null, seen_by: null };
  await tx
    .insertInto('activity_writer')
    .values({ authority_id: actor.authorityId, activity_id: activityId, officer_id: actor.officerId, ...written })
    .onConflict((conflict) => conflict.columns(['authority_id', 'activity_id', 'officer_id']).doUpdateSet(written))
    .execute();
}

/** Somebody of the unit has seen what others wrote into its record: it is no longer shown as news. Refuses who is not of the unit. */
export async function acknowledgeFigures(tx: Tx, input: OnActivity): Promise<Result<ActivityId>> {
  const { actor, activityId, now } = input;
  const found = await lockActivity(tx, input);
  if (!found.ok) return found;
  if (!unitsOf(actor).includes(found.value.unitId)) return mayNot.recordForUnit();
  const seen = await tx
    .updateTable('activity_writer')
    .set({ seen_at: now, seen_by: actor.officerId })
    .where('authority_id', '=', actor.authorityId)
    .where('activity_id', '=', activityId)
    .where('is_for_another_unit', '=', true)
    .where('seen_at', 'is', null)
    .returning('officer_id')
    .execute();
  if (seen.length === 0) return notDone.nothingUnseen();
  const by = seen.map(({ officer_id: officer }) => officer).sort();
  recordChange(tx, { action: 'activity.figures-seen', objectType: 'activity', objectId: activityId, changes: { writers: { to: by } } });
  return ok(activityId);
}
