import type { RequestEvent } from '@sveltejs/kit';
import { materialForm, mayKeepDisplays } from '#features/displays/index.ts';
import { addMaterial, takePaper } from '#features/displays/server/index.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { ownUnits } from '../../displays.ts';

export const load = staffLoad(mayKeepDisplays, async ({ locals: { locale } }: RequestEvent, staff) => {
  const options = await ownUnits(staff);
  const unitId = options.unitId.length === 1 ? options.unitId[0]?.value : undefined;
  return { locale, fields: fieldsOf(materialForm, { locale, options, values: { unitId } }) };
});

export const actions = {
  default: staffAction(
    mayKeepDisplays,
    materialForm,
    prepared(
      ({ file }, { shelf }) => takePaper(shelf, file),
      async ({ file: _given, ...input }, staff, _event: RequestEvent, paper) => {
        const added = await addMaterial(staff.tx, staff, input, paper);
        return added.ok ? ok({ goTo: `/lam-viec/truc-quan/tai-lieu/${added.value}` }) : added;
      },
    ),
    ownUnits,
  ),
};
