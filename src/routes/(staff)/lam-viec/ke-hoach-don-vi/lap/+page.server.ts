import type { RequestEvent } from '@sveltejs/kit';
import { beginForm, mayPlanBelow } from '#features/subplans/index.ts';
import { beginSubplan } from '#features/subplans/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { beginLists, startOf } from '../subplans.ts';

export const load = staffLoad(mayPlanBelow, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const options = await beginLists(staff);
  return { locale, fields: fieldsOf(beginForm, { locale, options, values: startOf(url, options) }) };
});

export const actions = {
  default: staffAction(
    mayPlanBelow,
    beginForm,
    async (input, staff) => {
      const begun = await beginSubplan(staff.tx, staff, input);
      return begun.ok ? ok({ goTo: `/lam-viec/ke-hoach-don-vi/${begun.value}?da-luu=lap` }) : begun;
    },
    beginLists,
  ),
};
