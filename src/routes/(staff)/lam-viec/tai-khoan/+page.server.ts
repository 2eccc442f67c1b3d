import type { RequestEvent } from '@sveltejs/kit';
import {
  accountTexts,
  anyOfficer,
  confirmStepForm,
  deviceWords,
  isRole,
  newPasswordForm,
  noticeTexts,
  passwordForm,
  roles,
  seenForm,
  sessionForm,
} from '#features/identity/index.ts';
import {
  allNotices,
  awaitsSecondStep,
  changePassword,
  confirmSecondStep,
  endSession,
  namesOf,
  noteOwnChange,
  noteSeen,
  offerSecondStep,
  renewBackupCodes,
  sessionAfter,
  sessionsOf,
  signInLibrary,
  stopSecondStep,
  type By,
  type CookieToSet,
} from '#features/identity/server/index.ts';
import { maySeeMessages } from '#features/messages/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { setCookies } from '#platform/server/request/cookies.ts';
import { visitOf } from '#platform/server/request/visit.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatMoment } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';
import { noticeLine } from '../../notices.ts';

/** The edge has let an officer in, so there is a sign-in. */
function whoIs({ locals }: RequestEvent): NonNullable<App.Locals['signIn']> {
  if (!locals.signIn) throw new Error('An officer without a sign-in.');
  return locals.signIn;
}

/** Who did it, for the notice; the session goes on under a new number where the library gave it a new token. */
const byOf = async (event: RequestEvent, { db, actor, now }: StaffContext, cookies: readonly CookieToSet[] = []): Promise<By> => ({
  officerId: actor.officerId,
  at: now,
  sessionId: await sessionAfter(db, cookies, whoIs(event).sessionId),
});

const textsOf = ({ locals }: RequestEvent) => accountTexts[locals.locale];

export const load = staffLoad(anyOfficer, async (event: RequestEvent, { db, actor, today }) => {
  const { locale } = event.locals;
  const who = whoIs(event);
  const [units, sessions, waits, notices] = await Promise.all([
    unitsOn(db, actor.authorityId, today),
    sessionsOf(db, who),
    awaitsSecondStep(db, who),
    allNotices(db, actor.authorityId, actor.officerId),
  ]);
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.shortName ?? '';
  return {
    hasMessages: maySeeMessages(actor) === undefined,
    fullName: actor.fullName,
    signInName: who.name,
    posts: actor.posts.map(({ role, unitId }) => `${isRole(role) ? roles[role][locale] : role} – ${unitName(unitId)}`),
    hasSecondStep: who.hasSecondStep,
    notices: notices.map((notice) => noticeLine(notice, { locale, own: actor.fullName, unitName })),
    waitsForStep: waits && !who.hasSecondStep,
    sessions: sessions.map(({ id, device, since, lastSeen, isThisOne }) => ({
      id,
      device: deviceWords(device, locale),
      since: formatMoment(since),
      lastSeen: formatMoment(lastSeen),
      isThisOne,
    })),
    passwordFields: fieldsOf(newPasswordForm, { locale }),
    currentFields: fieldsOf(passwordForm, { locale }),
    codeFields: fieldsOf(confirmStepForm, { locale }),
  };
});

export const actions = {
  password: staffAction(anyOfficer, newPasswordForm, async (input, staff, event: RequestEvent) => {
    const { tx, actor, today } = staff;
    const names = await namesOf(tx, actor, whoIs(event).name, today);
    const changed = await changePassword(signInLibrary(), app().db, whoIs(event), input, names, visitOf(event));
    if (!changed.ok) return changed;
    setCookies(event, changed.value);
    await noteOwnChange(tx, actor, 'password-changed', await byOf(event, staff, changed.value));
    return ok({ notice: textsOf(event).passwordChanged });
  }),
  offer: staffAction(anyOfficer, passwordForm, async ({ currentPassword }, _staff, event: RequestEvent) => {
    const offered = await offerSecondStep(signInLibrary(), app().db, whoIs(event), currentPassword, visitOf(event));
    return offered.ok ? ok({ notice: textsOf(event).secondStarted, once: { offer: offered.value } }) : offered;
  }),
  confirm: staffAction(anyOfficer, confirmStepForm, async (input, staff, event: RequestEvent) => {
    const confirmed = await confirmSecondStep(signInLibrary(), app().db, whoIs(event), input, visitOf(event));
    if (!confirmed.ok) return confirmed;
    setCookies(event, confirmed.value);
    await noteOwnChange(staff.tx, staff.actor, 'second-step-on', await byOf(event, staff, confirmed.value));
    return ok({ notice: textsOf(event).secondConfirmed });
  }),
  stop: staffAction(anyOfficer, passwordForm, async ({ currentPassword }, staff, event: RequestEvent) => {
    const stopped = await stopSecondStep(signInLibrary(), app().db, whoIs(event), currentPassword, visitOf(event));
    if (!stopped.ok) return stopped;
    setCookies(event, stopped.value);
    await noteOwnChange(staff.tx, staff.actor, 'second-step-off', await byOf(event, staff, stopped.value));
    return ok({ notice: textsOf(event).stopped });
  }),
  renew: staffAction(anyOfficer, passwordForm, async ({ currentPassword }, staff, event: RequestEvent) => {
    const renewed = await renewBackupCodes(signInLibrary(), app().db, whoIs(event), currentPassword, visitOf(event));
    if (!renewed.ok) return renewed;
    await noteOwnChange(staff.tx, staff.actor, 'backup-codes-renewed', await byOf(event, staff));
    return ok({ notice: textsOf(event).renewed, once: { backupCodes: renewed.value } });
  }),
  end: staffAction(anyOfficer, sessionForm, async ({ sessionId }, staff, event: RequestEvent) => {
    const ended = await endSession(staff.tx, whoIs(event), sessionId);
    if (!ended.ok) return ended;
    await noteOwnChange(staff.tx, staff.actor, 'session-ended', await byOf(event, staff));
    return ok({ notice: textsOf(event).ended });
  }),
  seen: staffAction(anyOfficer, seenForm, async ({ upTo }, { tx, actor: { authorityId, officerId }, now }, { locals }: RequestEvent) => {
    await noteSeen(tx, { authorityId, officerId, upTo, at: now });
    return ok({ notice: noticeTexts[locals.locale].wasSeen });
  }),
};
