import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepProcedures, versionForm, versionStart } from '#features/procedures/index.ts';
import { addVersion } from '#features/procedures/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { procedureAt } from '../../parts.ts';

export const load = staffLoad(mayKeepProcedures, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { id, code, versions } = await procedureAt(event, staff);
  const [last] = versions;
  const values = { ...(last && versionStart(last)), copiedOn: staff.today, fromOn: staff.today };
  return { locale, id, name: last?.name ?? code, fields: fieldsOf(versionForm, { locale, values }) };
});

export const actions = {
  default: staffAction(mayKeepProcedures, versionForm, async (input, staff, event: RequestEvent) => {
    const { id } = await procedureAt(event, staff);
    const added = await addVersion(staff.tx, staff, id, input);
    return added.ok ? ok({ goTo: `/lam-viec/thu-tuc/${id}` }) : added;
  }),
};
