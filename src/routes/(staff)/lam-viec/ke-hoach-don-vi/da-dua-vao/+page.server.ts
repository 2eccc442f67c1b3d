import type { RequestEvent } from '@sveltejs/kit';
import { shelveOne } from '#features/activities/server/index.ts';
import { includeForm, mayPlanBelow, subplanRefusals } from '#features/subplans/index.ts';
import { includeInOwn } from '#features/subplans/server/index.ts';
import { prepared, staffAction, staffLoad, stop } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { includeLists, startOf } from '../subplans.ts';

export const load = staffLoad(mayPlanBelow, async (event: RequestEvent, staff) => {
  const {
    url,
    locals: { locale },
  } = event;
  const options = await includeLists(staff);
  if (options.unitId.length === 0) stop(403, { refusal: subplanRefusals.notAPartner() }, event);
  return { locale, fields: fieldsOf(includeForm, { locale, options, values: startOf(url, options) }) };
});

export const actions = {
  default: staffAction(
    mayPlanBelow,
    includeForm,
    prepared(
      ({ file }, { shelf }) => shelveOne(shelf, file),
      async ({ file: _file, ...input }, staff, _event: RequestEvent, file) => {
        const said = await includeInOwn(staff.tx, staff, input, file);
        return said.ok ? ok({ goTo: `/lam-viec/ke-hoach-don-vi/${said.value}` }) : said;
      },
    ),
    includeLists,
  ),
};
