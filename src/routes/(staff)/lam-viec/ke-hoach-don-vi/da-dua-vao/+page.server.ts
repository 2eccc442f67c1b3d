import type { RequestEvent } from '@sveltejs/kit';
import { includeForm, mayPlanBelow } from '#features/subplans/index.ts';
import { includeInOwn, shelvePaper } from '#features/subplans/server/index.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { includeLists, startOf } from '../subplans.ts';

export const load = staffLoad(mayPlanBelow, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const options = await includeLists(staff);
  return { locale, fields: fieldsOf(includeForm, { locale, options, values: startOf(url, options) }) };
});

export const actions = {
  default: staffAction(
    mayPlanBelow,
    includeForm,
    prepared(
      ({ file }, { shelf }) => shelvePaper(shelf, file),
      async ({ file: _file, ...input }, staff, _event: RequestEvent, file) => {
        const said = await includeInOwn(staff.tx, staff, input, file);
        return said.ok ? ok({ goTo: `/lam-viec/ke-hoach-don-vi/${said.value}` }) : said;
      },
    ),
    includeLists,
  ),
};
