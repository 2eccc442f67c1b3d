import { dutyLines } from '#features/plans/server/index.ts';
import { namesInTime, unitsOn } from '#features/units/server/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { ActivityId, AuthorityId, DutyId, PlanId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ownJoint } from '../../joint/joint.ts';
import { joint } from '../../joint/refusals.ts';
import type { Told } from '../../form/told.ts';

type Units = NonNullable<Told['jointUnits']>;

/** The own duty and those it serves beside it, each once: the first named one is its own where none is. */
export function dutiesTold({ alsoDuties = [] }: Told, own: DutyId | undefined): { dutyId: DutyId | undefined; alsoDuties: DutyId[] } {
  const [dutyId, ...others] = [...new Set([...(own ? [own] : []), ...alsoDuties])];
  return { dutyId, alsoDuties: others };
}

export async function whyNotDuties(db: Read, authorityId: AuthorityId, duties: readonly DutyId[], planId: PlanId | undefined) {
  if (duties.length === 0) return undefined;
  const lines = await dutyLines(db, authorityId);
  return duties.every((id) => lines.get(id)?.planId === planId) ? undefined : joint.dutyOfAnother();
}

const rowsOf = (db: Read, authorityId: AuthorityId, activityId: ActivityId) =>
  db
    .selectFrom('activity_unit')
    .select(['unit_id', 'part', 'objection'])
    .where('authority_id', '=', authorityId)
    .where('activity_id', '=', activityId)
    .execute();

interface About {
  actor: Actor;
  authorityId: AuthorityId;
  unitId: UnitId;
  today: Temporal.PlainDate;
  happenedOn: Temporal.PlainDate;
  activityId?: ActivityId | undefined;
}

/** The joint units as they are kept. Refuses the own unit, one twice, one of nowhere, one that said it took no part; and to make the record that of such a one, unless it does so itself. */
export async function jointTold(db: Read, units: Units, about: About): Promise<Result<Units>> {
  const { actor, authorityId, unitId: own, today, happenedOn, activityId } = about;
  const before = activityId ? await rowsOf(db, authorityId, activityId) : [];
  const objected = before.some(({ unit_id, objection }) => unit_id === own && objection !== null);
  if (objected && ownJoint(actor, [{ unitId: own }]).length === 0)
    return joint.ownObjected((await namesInTime(db, authorityId)).on(own, happenedOn).name);
  if (units.length === 0) return ok([]);
  const here = new Set((await unitsOn(db, authorityId, today)).map(({ id }) => id));
  for (const [at, { unitId }] of units.entries()) {
    const known = before.find(({ unit_id }) => unit_id === unitId);
    if (unitId === own) return joint.ownUnit(at);
    if (units.findIndex((one) => one.unitId === unitId) < at) return joint.unitTwice(at);
    if (!known && !here.has(unitId)) return joint.unknownUnit(at);
    if (known?.objection) return joint.objected(at, (await namesInTime(db, authorityId)).on(unitId, happenedOn).name);
  }
  return ok(units);
}

interface Kept {
  authorityId: AuthorityId;
  activityId: ActivityId;
  /** Whose record it is. */
  unitId: UnitId;
}

/** A unit whose record it becomes did take part: what it objected is taken back with that. */
const noteTakenBack = (tx: Tx, activityId: ActivityId, { unitId, objection }: { unitId: UnitId; objection: string }): void =>
  recordChange(tx, {
    action: 'activity.objection-taken-back',
    objectType: 'activity',
    objectId: activityId,
    changes: { unitId: { to: unitId }, objection: { from: objection, to: null } },
  });

/** Keeps who held it jointly: what did not change stands, and so does what a unit objected, until the record is its own. */
export async function keepJoint(tx: Tx, { authorityId, activityId, unitId: own }: Kept, units: Units): Promise<void> {
  const before = await rowsOf(tx, authorityId, activityId);
  const keys = { authority_id: authorityId, activity_id: activityId };
  for (const { unitId, part = null, heldOn = null } of units) {
    const known = before.find(({ unit_id }) => unit_id === unitId);
    if (known?.part === part) continue;
    if (known) await supersede(tx, 'activity_unit', { ...keys, unit_id: unitId });
    await tx
      .insertInto('activity_unit')
      .values({ ...keys, unit_id: unitId, part, held_on: heldOn })
      .onConflict((conflict) => conflict.columns(['authority_id', 'activity_id', 'unit_id']).doUpdateSet({ part }))
      .execute();
  }
  for (const { unit_id: unitId, objection } of before) {
    const isOwnNow = unitId === own;
    if (!isOwnNow && (objection !== null || units.some((one) => one.unitId === unitId))) continue;
    if (objection !== null) noteTakenBack(tx, activityId, { unitId, objection });
    await supersede(tx, 'activity_unit', { ...keys, unit_id: unitId });
    await tx
      .deleteFrom('activity_unit')
      .where('authority_id', '=', authorityId)
      .where('activity_id', '=', activityId)
      .where('unit_id', '=', unitId)
      .where('objection', objection === null ? 'is' : 'is not', null)
      .execute();
  }
}
