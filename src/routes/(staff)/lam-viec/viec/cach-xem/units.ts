import { unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { unitsOf } from '#platform/values/actor.ts';

/** The units with which an officer may share a view: those of the own posts. */
export async function sharedWith({ db, actor, today }: StaffContext) {
  const own = unitsOf(actor);
  const units = (await unitsOn(db, actor.authorityId, today)).filter(({ id }) => own.includes(id));
  return { unitId: units.map(({ id, name }) => ({ value: id, label: name })) };
}
