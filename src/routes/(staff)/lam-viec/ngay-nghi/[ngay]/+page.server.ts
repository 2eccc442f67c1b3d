import type { RequestEvent } from '@sveltejs/kit';
import { calendarRefusals, correctDayForm, endDayForm, mayKeepHolidays } from '#features/calendar/index.ts';
import { endDay, holdHolidays, keepDay, keptDay, type KeptDay } from '#features/calendar/server/index.ts';
import { staffAction, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { formatWeekday } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { askedOn, dayAt, kindOf, whyNotKeep } from '../keeping.ts';

const startOf = (kept: KeptDay) => ({ kind: kindOf(kept), name: kept.name, source: kept.source });

const dayHere = async (event: RequestEvent, { db }: StaffContext): Promise<KeptDay> => {
  const day = dayAt(event.params['ngay']);
  return (day && (await keptDay(db, day))) ?? stop(404, calendarRefusals.unknownDay(), event);
};

export const load = staffLoad(mayKeepHolidays, async (event: RequestEvent, staff) => {
  const kept = await dayHere(event, staff);
  const { locale } = event.locals;
  return {
    locale,
    title: formatWeekday(kept.day, locale),
    year: kept.day.year,
    fields: fieldsOf(correctDayForm, { locale, values: startOf(kept), shown: {} }),
    end: fieldsOf(endDayForm, { locale }),
  };
});

const edit = {
  lock: ({ tx }: StaffWork) => holdHolidays(tx),
  start: async (staff: StaffContext, event: RequestEvent) => startOf(await dayHere(event, staff)),
  about: ({ params }: RequestEvent) => ({ objectType: 'holiday', objectId: params['ngay'] ?? '' }),
};

const listOf = ({ day }: KeptDay): string => `/lam-viec/ngay-nghi?nam=${day.year}`;

export const actions = {
  correct: staffEdit(mayKeepHolidays, correctDayForm, edit, async ({ kind, name, source, sure }, staff, event: RequestEvent) => {
    const may = await whyNotKeep(staff);
    if (!may.ok) return may;
    const kept = await dayHere(event, staff);
    const isOff = kind === 'off';
    const corrected = await keepDay(staff.tx, kept.day, { isOff, name, source }, await askedOn(staff, kept.day, isOff, sure));
    return corrected.ok ? ok({ goTo: listOf(kept) }) : corrected;
  }),
  end: staffAction(mayKeepHolidays, endDayForm, async ({ source, sure }, staff, event: RequestEvent) => {
    const may = await whyNotKeep(staff);
    if (!may.ok) return may;
    const kept = await dayHere(event, staff);
    const ended = await endDay(staff.tx, kept.day, source, staff.now, await askedOn(staff, kept.day, undefined, sure));
    return ended.ok ? ok({ goTo: listOf(kept) }) : ended;
  }),
};
