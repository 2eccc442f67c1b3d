import type { RequestEvent } from '@sveltejs/kit';
import { addDayForm, mayKeepHolidays } from '#features/calendar/index.ts';
import { keepDay } from '#features/calendar/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { askedOn, whyNotKeep } from '../keeping.ts';

export const load = staffLoad(mayKeepHolidays, ({ locals: { locale } }: RequestEvent) =>
  Promise.resolve({ locale, fields: fieldsOf(addDayForm, { locale, values: { kind: 'off' } }) }),
);

export const actions = {
  default: staffAction(mayKeepHolidays, addDayForm, async ({ day, kind, name, source, sure }, staff) => {
    const may = await whyNotKeep(staff);
    if (!may.ok) return may;
    const isOff = kind === 'off';
    const kept = await keepDay(staff.tx, day, { isOff, name, source }, await askedOn(staff, day, isOff, sure));
    return kept.ok ? ok({ goTo: `/lam-viec/ngay-nghi?nam=${day.year}` }) : kept;
  }),
};
