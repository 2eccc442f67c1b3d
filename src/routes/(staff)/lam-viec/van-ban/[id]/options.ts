import { unitKinds, unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';

/** The units that a name of the paper may mean. */
export const unitOptions = async ({ db, actor, today }: StaffContext) => ({
  unitIds: (await unitsOn(db, actor.authorityId, today)).map(({ id, name }) => ({ value: id, label: name })),
});

/** What a unit that is added for a name may be, and below which one it may stand. */
export const newUnitOptions = async (staff: StaffContext) => ({
  kind: (await unitKinds(staff.db)).map(({ code, label }) => ({ value: code, label })),
  parentId: (await unitOptions(staff)).unitIds,
});
