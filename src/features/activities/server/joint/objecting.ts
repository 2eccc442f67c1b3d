import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { ActivityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { ownJoint } from '../../joint/joint.ts';
import { joint } from '../../joint/refusals.ts';
import { lockActivity, type LockedActivity, type OnActivity } from '../locked.ts';
import { tellObjected } from './telling.ts';

/**
 * A joint unit says that it took no part: it is named and counted no longer, also where the activity is confirmed. The actor speaks for the own units;
 * refused for others, for one that said so already, and for what was withdrawn.
 */
export async function objectToJoint(tx: Tx, input: OnActivity & { objection: string }): Promise<Result<ActivityId>> {
  const { actor, objection, now } = input;
  return onOwn(tx, input, 'activity.objected', {
    chosen: (units) => units.filter((one) => one.objection === null),
    none: joint.notJoint(),
    to: { objection, objected_by: actor.officerId, objected_at: now },
    after: (found) => tellObjected(tx, input, found, objection),
  });
}

/**
 * Takes back what the own unit objected: it held the activity too. Refused where it said nothing, and where somebody confirmed the activity
 * meanwhile: that was without the unit, so it is given back and confirmed anew.
 */
export async function takeObjectionBack(tx: Tx, input: OnActivity): Promise<Result<ActivityId>> {
  return onOwn(tx, input, 'activity.objection-taken-back', {
    whyNot: (found, own) => (own.some((one) => wasConfirmedWithout(found, one)) ? joint.confirmedWithout() : undefined),
    chosen: (units) => units.filter((one) => one.objection !== null),
    none: joint.nothingSaid(),
    to: { objection: null, objected_by: null, objected_at: null },
  });
}

type Unit = LockedActivity['joint'][number];

const wasConfirmedWithout = ({ state, decidedAt }: LockedActivity, { objectedAt }: Unit): boolean =>
  state === 'confirmed' && decidedAt !== null && objectedAt !== null && Temporal.Instant.compare(objectedAt, decidedAt) <= 0;

interface Saying {
  chosen: (units: Unit[]) => Unit[];
  none: Result<never>;
  to: { objection: string | null; objected_by: OnActivity['actor']['officerId'] | null; objected_at: Temporal.Instant | null };
  after?: (found: LockedActivity) => Promise<void>;
  whyNot?: (found: LockedActivity, own: Unit[]) => Result<never> | undefined;
}

async function onOwn(tx: Tx, input: OnActivity, action: string, { chosen, none, to, after, whyNot }: Saying): Promise<Result<ActivityId>> {
  const { actor, activityId } = input;
  const found = await lockActivity(tx, input);
  if (!found.ok) return found;
  if (found.value.state === 'withdrawn') return joint.isWithdrawn();
  const own = chosen(ownJoint(actor, found.value.joint));
  if (own.length === 0) return none;
  const refused = whyNot?.(found.value, own);
  if (refused) return refused;
  for (const { unitId, objection } of own) {
    const keys = { authority_id: actor.authorityId, activity_id: activityId, unit_id: unitId };
    await supersede(tx, 'activity_unit', keys);
    await tx
      .updateTable('activity_unit')
      .set(to)
      .where('authority_id', '=', actor.authorityId)
      .where('activity_id', '=', activityId)
      .where('unit_id', '=', unitId)
      .where('objection', objection === null ? 'is' : 'is not', null)
      .execute();
    const changes = { unitId: { to: unitId }, objection: { from: objection, to: to.objection } };
    recordChange(tx, { action, objectType: 'activity', objectId: activityId, changes });
  }
  await after?.(found.value);
  return ok(activityId);
}
