import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepProcedures, procedureForm } from '#features/procedures/index.ts';
import { addProcedure } from '#features/procedures/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepProcedures, ({ locals: { locale } }: RequestEvent, { today }) =>
  Promise.resolve({
    locale,
    fields: fieldsOf(procedureForm, { locale, values: { copiedOn: today, level: 'commune', kind: 'procedure' } }),
  }),
);

export const actions = {
  default: staffAction(mayKeepProcedures, procedureForm, async (input, staff) => {
    const added = await addProcedure(staff.tx, staff, input);
    return added.ok ? ok({ goTo: `/lam-viec/thu-tuc/${added.value}` }) : added;
  }),
};
