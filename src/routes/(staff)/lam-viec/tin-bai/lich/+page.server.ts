import type { RequestEvent } from '@sveltejs/kit';
import { channels, isChannel } from '#features/channels/index.ts';
import { maySeeNewsroom, maySettleNewsroom, contentTexts, noteForm, takeNoteOffForm } from '#features/newsroom/index.ts';
import { noteOrientation, takeNoteOff } from '#features/newsroom/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { calendarOf } from './calendar.ts';
import { freshness } from './freshness.ts';

const MONTH = /^20\d\d-(?:0[1-9]|1[0-2])$/;

export const load = staffLoad(maySeeNewsroom, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const asked = url.searchParams.get('thang') ?? '';
  const month = MONTH.test(asked) ? Temporal.PlainYearMonth.from(asked) : staff.today.toPlainYearMonth();
  const channel = url.searchParams.get('hinh-thuc') ?? '';
  const only = isChannel(channel) ? channel : undefined;
  const first = month.toPlainDate({ day: 1 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  const mayNote = maySettleNewsroom(staff.actor) === undefined;
  return {
    locale,
    mayNote,
    freshness: await freshness(staff, locale),
    noteFields: mayNote ? fieldsOf(noteForm, { locale, values: { fromOn: first, toOn: last } }) : null,
    only: only ?? '',
    onlyName: only ? channels[only][locale] : '',
    choices: Object.entries(channels).map(([value, words]) => ({ value, label: words[locale] })),
    ...(await calendarOf(staff, { month, only }, locale)),
  };
});

export const actions = {
  note: staffAction(maySettleNewsroom, noteForm, async (input, staff, { locals }: RequestEvent) => {
    const done = await noteOrientation(staff.tx, staff, input);
    return done.ok ? ok({ notice: contentTexts[locals.locale].noted }) : done;
  }),
  takeOff: staffAction(maySettleNewsroom, takeNoteOffForm, async ({ noteId }, staff, { locals }: RequestEvent) => {
    const done = await takeNoteOff(staff.tx, staff, noteId);
    return done.ok ? ok({ notice: contentTexts[locals.locale].noteGone }) : done;
  }),
};
