import type { RequestEvent } from '@sveltejs/kit';
import { officersThere } from '#features/identity/server/index.ts';
import { alarmForm, alarmIdForm, mayAlarm, mayKeepScreens, screenTexts } from '#features/screens/index.ts';
import { alarmNow, approveAlarm, endAlarm, raiseAlarm, screensOf } from '#features/screens/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { formatMoment } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { alarmPeople, momentOf, screenView } from './screens.ts';

export const load = staffLoad(mayAlarm, async ({ locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, now, today } = staff;
  const { authorityId } = actor;
  const alarm = await alarmNow(db, authorityId, now);
  const t = screenTexts[locale];
  const who = alarm ? ((await officersThere(db, authorityId, today)).get(alarm.proposedBy) ?? '') : '';
  return {
    locale,
    authority: (await authorityOn(db, authorityId, today))?.name ?? '',
    mayKeep: mayKeepScreens(actor) === undefined,
    isForTwo: alarmPeople() > 1,
    screens: (await screensOf(db, authorityId)).map((screen) => screenView(screen, momentOf(staff), locale)),
    alarm: alarm && {
      id: alarm.id,
      words: alarm.words,
      state: alarm.approvedAt ? t.standsUntil(formatMoment(alarm.until)) : t.waits(who),
      mayApprove: alarm.approvedAt === null && alarm.proposedBy !== actor.officerId,
    },
    alarmFields: alarm ? null : fieldsOf(alarmForm, { locale, values: { hours: 12 } }),
  };
});

const said = (done: Result<unknown>, notice: string): Result<{ notice: string }> => (done.ok ? ok({ notice }) : done);

export const actions = {
  raise: staffAction(mayAlarm, alarmForm, async (input, staff, { locals }: RequestEvent) => {
    const people = alarmPeople();
    const t = screenTexts[locals.locale];
    return said(await raiseAlarm(staff.tx, { ...staff, people }, input), people > 1 ? t.proposed : t.raised);
  }),
  approve: staffAction(mayAlarm, alarmIdForm, async ({ id }, staff, { locals }: RequestEvent) =>
    said(await approveAlarm(staff.tx, staff, id), screenTexts[locals.locale].approved),
  ),
  over: staffAction(mayAlarm, alarmIdForm, async ({ id }, staff, { locals }: RequestEvent) =>
    said(await endAlarm(staff.tx, staff, id), screenTexts[locals.locale].alarmEnded),
  ),
};
