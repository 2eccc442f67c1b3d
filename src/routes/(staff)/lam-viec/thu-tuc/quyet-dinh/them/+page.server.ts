import type { RequestEvent } from '@sveltejs/kit';
import { announcingForm, mayKeepProcedures } from '#features/procedures/index.ts';
import { recordAnnouncing } from '#features/procedures/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepProcedures, ({ locals: { locale } }: RequestEvent) =>
  Promise.resolve({ locale, fields: fieldsOf(announcingForm, { locale }) }),
);

export const actions = {
  default: staffAction(mayKeepProcedures, announcingForm, async (input, staff) => {
    const recorded = await recordAnnouncing(staff.tx, staff, input);
    return recorded.ok ? ok({ goTo: `/lam-viec/thu-tuc/quyet-dinh/${recorded.value}` }) : recorded;
  }),
};
