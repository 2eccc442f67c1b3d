import type { RequestEvent } from '@sveltejs/kit';
import { abolishForm, mayManageUnits, mergeForm, splitForm } from '#features/units/index.ts';
import { abolishKind, mergeUnits, splitUnit, unitKinds, unitsOn } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { unitOptions } from '../../options.ts';

/** The units of today and their kinds, without the authority itself. */
async function lists({ db, actor, today }: StaffContext) {
  const units = await unitsOn(db, actor.authorityId, today);
  const below = units.filter(({ depth }) => depth > 0);
  const known = new Set(below.map(({ kind }) => kind));
  const kind = (await unitKinds(db)).filter(({ code }) => known.has(code)).map(({ code, label }) => ({ value: code, label }));
  return { units: below.map(({ id, name }) => ({ value: id, label: name })), unit: unitOptions(below), heir: unitOptions(units), kind };
}

export const load = staffLoad(mayManageUnits, async ({ locals: { locale } }: RequestEvent, staff) => {
  const options = await lists(staff);
  const values = { on: staff.today };
  return {
    locale,
    mergeFields: fieldsOf(mergeForm, { locale, options, values }),
    splitFields: fieldsOf(splitForm, { locale, options, values }),
    abolishFields: fieldsOf(abolishForm, { locale, options, values }),
  };
});

const by = ({ actor, now }: StaffWork) => ({ authorityId: actor.authorityId, by: actor.officerId, at: now });

const shown = (made: Result<string>) => (made.ok ? ok({ goTo: `/lam-viec/don-vi/sap-xep/${made.value}` }) : made);

const sensitive = { sensitive: true };

export const actions = {
  merge: staffAction(
    mayManageUnits,
    mergeForm,
    async ({ units, heir, newName, on, basis }, staff) =>
      shown(await mergeUnits(staff.tx, { ...by(staff), unitIds: units, heir: { id: heir, name: newName }, on, basis })),
    lists,
    sensitive,
  ),
  split: staffAction(
    mayManageUnits,
    splitForm,
    async ({ unit, stays, parts, on, basis }, staff) =>
      shown(
        await splitUnit(staff.tx, {
          ...by(staff),
          unitId: unit,
          stays,
          parts: parts.map(({ heir, newName, share }) => ({ id: heir, name: newName, share })),
          on,
          basis,
        }),
      ),
    lists,
    sensitive,
  ),
  abolish: staffAction(
    mayManageUnits,
    abolishForm,
    async ({ kind, on, basis }, staff) => shown(await abolishKind(staff.tx, { ...by(staff), kind, on, basis })),
    lists,
    sensitive,
  ),
};
