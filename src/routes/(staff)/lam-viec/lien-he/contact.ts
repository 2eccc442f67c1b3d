import { error, type RequestEvent } from '@sveltejs/kit';
import { contactTexts, type Contact, type ContactId } from '#features/contacts/index.ts';
import { contactOf } from '#features/contacts/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import { parseId, type UnitId } from '#platform/values/ids.ts';
import { setting } from '#root/src/settings.ts';

/** After so many days without a look a contact stands on the administrator's first page. */
export const daysToCheck = (): number => setting('MINHBACH_CONTACT_DAYS');

/** The contact of the address; 404 where the authority has none such. */
export async function contactAt({ params, locals }: RequestEvent, { db, actor }: StaffContext): Promise<Contact> {
  const contact = await contactOf(db, actor.authorityId, parseId<ContactId>(params['id']));
  if (!contact) error(404, { message: contactTexts[locals.locale].unknown });
  return contact;
}

/** The units that stand today, to choose from. */
export const unitLists = async ({ db, actor, today }: StaffContext) => ({
  unitId: (await unitsOn(db, actor.authorityId, today)).map(({ id, name }) => ({ value: id, label: name })),
});

/** The same with the unit that a thing has already, also where that has ended. */
export async function unitListsWith(staff: StaffContext, unitId: UnitId | null, name: string) {
  const { unitId: standing } = await unitLists(staff);
  const isThere = unitId === null || standing.some(({ value }) => value === unitId);
  return { unitId: isThere ? standing : [...standing, { value: unitId as string, label: name }] };
}

/** What a unit is called today: null for the authority as a whole, undefined where the unit is no longer there. */
export async function unitNames({ db, actor, today }: StaffContext): Promise<(unitId: UnitId | null) => string | null | undefined> {
  const names = new Map((await unitsOn(db, actor.authorityId, today)).map(({ id, name }) => [id, name]));
  return (unitId) => (unitId === null ? null : names.get(unitId));
}
