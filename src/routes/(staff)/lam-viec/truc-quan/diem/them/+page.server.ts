import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepDisplays, siteForm } from '#features/displays/index.ts';
import { addSite } from '#features/displays/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { ownUnits } from '../../displays.ts';

export const load = staffLoad(mayKeepDisplays, async ({ locals: { locale } }: RequestEvent, staff) => {
  const options = await ownUnits(staff);
  const unitId = options.unitId.length === 1 ? options.unitId[0]?.value : undefined;
  return { locale, fields: fieldsOf(siteForm, { locale, options, values: { unitId } }) };
});

export const actions = {
  default: staffAction(
    mayKeepDisplays,
    siteForm,
    async (input, staff) => {
      const added = await addSite(staff.tx, staff, input);
      return added.ok ? ok({ goTo: `/lam-viec/truc-quan/them?diem=${added.value}` }) : added;
    },
    ownUnits,
  ),
};
