import { error, type RequestEvent } from '@sveltejs/kit';
import { unitTexts, type UnitVersion } from '#features/units/index.ts';
import { lockTree, namesOfUnits, versionsOf } from '#features/units/server/index.ts';
import type { StaffContext, StaffWork } from '#platform/server/edge.ts';
import { parseId, type UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';

/** The unit of the address with all its versions; 404 where the authority has none such. */
export async function unitAt(
  { params, locals }: RequestEvent,
  { db, actor }: StaffContext,
): Promise<{ id: UnitId; versions: UnitVersion[] }> {
  const id = parseId<UnitId>(params['id']);
  const versions = id ? await versionsOf(db, actor.authorityId, id) : [];
  if (!id || versions.length === 0) error(404, { message: unitTexts[locals.locale].unknown });
  return { id, versions };
}

/** What the form of its names starts with. */
export const nameStart = ({ name, shortName, placeName }: UnitVersion) => ({ name, shortName, placeName });
/** Where it stands and how it is called: who moves or ends it saw that. */
export const seenPlace = ({ parentId, name }: UnitVersion, names: ReadonlyMap<string, string>, locale: Locale) => ({
  [unitTexts[locale].parent]: parentId ? (names.get(parentId) ?? '') : '',
  [unitTexts[locale].name]: name,
});

const lastHere = async (staff: StaffContext, event: RequestEvent) => (await unitAt(event, staff)).versions.at(-1);
const onUnit = {
  lock: ({ tx, actor }: StaffWork) => lockTree(tx, actor.authorityId),
  about: (event: RequestEvent) => ({ objectType: 'unit', objectId: event.params['id'] ?? '' }),
  proposed: ['from'],
};

/** What renaming changes. */
export const onName = {
  ...onUnit,
  start: async (staff: StaffContext, event: RequestEvent) => {
    const last = await lastHere(staff, event);
    return last && nameStart(last);
  },
};

/** What moving and ending change. */
export const onPlace = {
  ...onUnit,
  start: () => Promise.resolve({}),
  seen: async (staff: StaffContext, event: RequestEvent) => {
    const last = await lastHere(staff, event);
    return last ? seenPlace(last, await namesOfUnits(staff.db, staff.actor.authorityId), event.locals.locale) : {};
  },
};
