import type { RequestEvent } from '@sveltejs/kit';
import {
  addAliasForm,
  endUnitForm,
  mayManageUnits,
  maySeeUnits,
  moveUnitForm,
  removeAliasForm,
  renameUnitForm,
  resumeUnitForm,
  unitTexts,
  type UnitVersion,
} from '#features/units/index.ts';
import {
  addAlias,
  aliasesOf,
  endUnit,
  moveUnit,
  namesOfUnits,
  removeAlias,
  renameUnit,
  resumeUnit,
  unitsOn,
} from '#features/units/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { staffEdit } from '../../editing.ts';
import { nameStart, onName, onPlace, seenPlace, unitAt } from './unit.ts';
import { dayAsked } from '../day.ts';
import { unitOptions } from '../options.ts';

const standsOn = ({ from, until }: UnitVersion, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && (until === null || Temporal.PlainDate.compare(day, until) < 0);

/** Where a unit may be moved to: any other one that does not stand below it. */
async function lists(staff: StaffContext, event: RequestEvent) {
  const { id } = await unitAt(event, staff);
  const label = id.replaceAll('-', '');
  const units = await unitsOn(staff.db, staff.actor.authorityId, staff.today);
  return { parentId: unitOptions(units.filter(({ path }) => !path.split('.').includes(label))) };
}

export const load = staffLoad(maySeeUnits, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const { id, versions } = await unitAt(event, staff);
  const day = dayAsked(event.url, today);
  const names = await namesOfUnits(db, actor.authorityId);
  const shown = versions.find((version) => standsOn(version, day)) ?? versions.at(-1);
  const last = versions.at(-1);
  if (!shown || !last) throw new Error('A unit without a version.');
  const { name, shortName, placeName, kindLabel, parentId } = shown;
  return {
    locale,
    mayManage: mayManageUnits(actor) === undefined,
    name,
    facts: { shortName, placeName, kindLabel, parent: parentId && { id: parentId, name: names.get(parentId) ?? '' } },
    isRoot: parentId === null,
    id,
    endedOn: last.until && formatDay(last.until),
    stands: standsOn(shown, day),
    versions: versions.toReversed().map((version) => ({
      when: `${formatDay(version.from)}${version.until ? ` – ${formatDay(version.until.subtract({ days: 1 }))}` : ''}`,
      title: version.name,
      parent: version.parentId ? (names.get(version.parentId) ?? '') : '',
      legalBasis: version.legalBasis,
    })),
    aliases: (await aliasesOf(db, actor.authorityId, id)).map((alias) => ({ name: alias.name, origin: alias.origin })),
    renameFields: fieldsOf(renameUnitForm, {
      locale,
      values: { ...nameStart(last), from: today },
      shown: {},
    }),
    moveFields: fieldsOf(moveUnitForm, {
      locale,
      options: await lists(staff, event),
      values: { from: today },
      shown: seenPlace(last, names, locale),
    }),
    endFields: fieldsOf(endUnitForm, { locale, values: { from: today }, shown: seenPlace(last, names, locale) }),
    aliasFields: fieldsOf(addAliasForm, { locale }),
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'unit', id, locale) : undefined,
  };
});

const textsOf = ({ locals }: RequestEvent) => unitTexts[locals.locale];
const said = (result: Result<void>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);

export const actions = {
  rename: staffEdit(mayManageUnits, renameUnitForm, onName, async (input, staff, event: RequestEvent) => {
    const { id } = await unitAt(event, staff);
    return said(await renameUnit(staff.tx, { ...input, authorityId: staff.actor.authorityId, unitId: id }), textsOf(event).renamed);
  }),
  move: staffEdit(
    mayManageUnits,
    moveUnitForm,
    onPlace,
    async (input, staff, event: RequestEvent) => {
      const { id } = await unitAt(event, staff);
      return said(await moveUnit(staff.tx, { ...input, authorityId: staff.actor.authorityId, unitId: id }), textsOf(event).moved);
    },
    lists,
  ),
  end: staffEdit(mayManageUnits, endUnitForm, onPlace, async (input, staff, event: RequestEvent) => {
    const { id } = await unitAt(event, staff);
    return said(await endUnit(staff.tx, { ...input, authorityId: staff.actor.authorityId, unitId: id }), textsOf(event).endedNotice);
  }),
  resume: staffAction(mayManageUnits, resumeUnitForm, async (_input, staff, event: RequestEvent) => {
    const { id } = await unitAt(event, staff);
    return said(await resumeUnit(staff.tx, { authorityId: staff.actor.authorityId, unitId: id }), textsOf(event).resumed);
  }),
  addAlias: staffAction(mayManageUnits, addAliasForm, async ({ name }, staff, event: RequestEvent) => {
    const { id } = await unitAt(event, staff);
    return said(await addAlias(staff.tx, { authorityId: staff.actor.authorityId, unitId: id, name }), textsOf(event).aliasAdded);
  }),
  removeAlias: staffAction(mayManageUnits, removeAliasForm, async ({ name }, staff, event: RequestEvent) => {
    const { id } = await unitAt(event, staff);
    return said(await removeAlias(staff.tx, { authorityId: staff.actor.authorityId, unitId: id, name }), textsOf(event).aliasRemoved);
  }),
};
