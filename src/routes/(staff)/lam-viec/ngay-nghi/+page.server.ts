import type { RequestEvent } from '@sveltejs/kit';
import { dueInYear } from '#features/agenda/server/index.ts';
import { calendarTexts, mayKeepHolidays, maySeeHolidays, yearForm } from '#features/calendar/index.ts';
import { holdHolidays, holidayYear, settleYear } from '#features/calendar/server/index.ts';
import { staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { formatWeekday } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { staffEdit } from '../editing.ts';
import { done, kindOf, whyNotKeep } from './keeping.ts';

/** The year that the address names, of those that are shown: this one unless said. */
const yearIn = (url: URL, today: Temporal.PlainDate): number => {
  const year = Number(url.searchParams.get('nam'));
  return Number.isInteger(year) && Math.abs(year - today.year) <= 5 ? year : today.year;
};

const startOf = async ({ db, today }: StaffContext, { url }: RequestEvent) => {
  const year = await holidayYear(db, yearIn(url, today));
  return { isComplete: year?.isComplete ?? false, source: year?.source };
};

export const load = staffLoad(maySeeHolidays, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const year = yearIn(event.url, staff.today);
  const known = await holidayYear(staff.db, year);
  const due = await dueInYear(staff.db, staff.actor.authorityId, year);
  const mayKeep = (await whyNotKeep(staff)).ok;
  const t = calendarTexts[locale];
  return {
    locale,
    year,
    years: [staff.today.year - 1, staff.today.year, staff.today.year + 1],
    isComplete: known?.isComplete ?? false,
    source: known?.source ?? '',
    mayKeep,
    fields: mayKeep ? fieldsOf(yearForm, { locale, values: await startOf(staff, event), shown: {} }) : undefined,
    days: (known?.days ?? []).map(({ day, isOff, name, nameEn, source }) => ({
      iso: day.toString(),
      day: formatWeekday(day, locale),
      kind: t.kinds[kindOf({ isOff })],
      isOff,
      name: locale === 'en' ? nameEn : name,
      source,
      due: due.get(day.toString()) ?? 0,
    })),
  };
});

const edit = {
  lock: ({ tx }: StaffWork) => holdHolidays(tx),
  start: startOf,
  about: ({ url }: RequestEvent) => ({ objectType: 'holiday-year', objectId: url.searchParams.get('nam') ?? '' }),
};

export const actions = {
  year: staffEdit(mayKeepHolidays, yearForm, edit, async (input, staff, { url, locals: { locale } }: RequestEvent) => {
    const may = await whyNotKeep(staff);
    if (!may.ok) return may;
    const year = yearIn(url, staff.today);
    return done(await settleYear(staff.tx, year, input), calendarTexts[locale].yearSaved(year));
  }),
};
