import type { RequestEvent } from '@sveltejs/kit';
import { addUnitForm, mayManageUnits } from '#features/units/index.ts';
import { addUnit, unitKinds, unitsOn } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { unitOptions } from '../options.ts';

/** Kinds and units to choose from; a unit may also be added below one that has begun since. */
async function lists({ db, actor, today }: StaffContext) {
  const kinds = (await unitKinds(db)).map(({ code, label }) => ({ value: code, label }));
  return { kind: kinds, parentId: unitOptions(await unitsOn(db, actor.authorityId, today)) };
}

export const load = staffLoad(mayManageUnits, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const options = await lists(staff);
  const below = options.parentId.find(({ value }) => value === url.searchParams.get('duoi')) ?? options.parentId[0];
  return { locale, fields: fieldsOf(addUnitForm, { locale, options, values: { parentId: below?.value, from: staff.today } }) };
});

export const actions = {
  add: staffAction(
    mayManageUnits,
    addUnitForm,
    async (input, { tx, actor }) => {
      const added = await addUnit(tx, { ...input, authorityId: actor.authorityId });
      return added.ok ? ok({ goTo: `/lam-viec/don-vi/${added.value}` }) : added;
    },
    lists,
  ),
};
