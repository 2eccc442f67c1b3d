import type { RequestEvent } from '@sveltejs/kit';
import { holidaysOf } from '#features/calendar/server/index.ts';
import { firstDay, mayAnnounce, outageForm } from '#features/sitepages/index.ts';
import { announceOutage } from '#features/sitepages/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayAnnounce, async ({ locals: { locale } }: RequestEvent, { db, today }) => ({
  locale,
  first: formatDay(firstDay(today, await holidaysOf(db, today.year, today.year + 1))),
  fields: fieldsOf(outageForm, { locale, values: { kind: 'planned' } }),
}));

export const actions = {
  default: staffAction(mayAnnounce, outageForm, async (input, staff) => {
    const done = await announceOutage(staff.tx, staff, input);
    return done.ok ? ok({ goTo: `/lam-viec/trang-cong-khai/tam-ngung/${done.value}` }) : done;
  }),
};
