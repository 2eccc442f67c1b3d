import type { RequestEvent } from '@sveltejs/kit';
import { dayForm, mayManageUnits, maySeeUnits } from '#features/units/index.ts';
import { endedUnits, unitsOn } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatDay } from '#platform/values/format.ts';
import { dayAsked } from './day.ts';

export const load = staffLoad(maySeeUnits, async ({ url, locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const day = dayAsked(url, today);
  const units = await unitsOn(db, actor.authorityId, day);
  const ended = await endedUnits(db, actor.authorityId, day);
  return {
    locale,
    mayManage: mayManageUnits(actor) === undefined,
    isToday: day.equals(today),
    day: formatDay(day),
    dayFields: fieldsOf(dayForm, { locale, values: { ngay: day } }),
    units: units.map(({ id, name, kindLabel, isPartner, depth }) => ({ id, name, kindLabel, isPartner, depth })),
    ended: ended.map(({ id, name, kindLabel, until }) => ({ id, name, kindLabel, until: until ? formatDay(until) : '' })),
  };
});
