import type { RequestEvent } from '@sveltejs/kit';
import { beginEventForm, mayPlanBelow } from '#features/subplans/index.ts';
import { beginEvent } from '#features/subplans/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { eventLists, startOf } from '../subplans.ts';

export const load = staffLoad(mayPlanBelow, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const options = await eventLists(staff);
  return { locale, fields: fieldsOf(beginEventForm, { locale, options, values: startOf(url, options) }) };
});

export const actions = {
  default: staffAction(
    mayPlanBelow,
    beginEventForm,
    async (input, staff) => {
      const begun = await beginEvent(staff.tx, staff, input);
      return begun.ok ? ok({ goTo: `/lam-viec/ke-hoach-don-vi/${begun.value}?da-luu=lap` }) : begun;
    },
    eventLists,
  ),
};
