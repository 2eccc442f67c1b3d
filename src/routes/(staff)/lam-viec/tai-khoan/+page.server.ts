import type { RequestEvent } from '@sveltejs/kit';
import {
  accountTexts,
  anyOfficer,
  confirmStepForm,
  deviceWords,
  isRole,
  newPasswordForm,
  passwordForm,
  roles,
  sessionForm,
} from '#features/identity/index.ts';
import {
  awaitsSecondStep,
  changePassword,
  confirmSecondStep,
  endSession,
  namesOf,
  noteOwnChange,
  offerSecondStep,
  renewBackupCodes,
  sessionsOf,
  signInLibrary,
  stopSecondStep,
} from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { setCookies } from '#platform/server/request/cookies.ts';
import { visitOf } from '#platform/server/request/visit.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatMoment } from '#platform/values/format.ts';
import { ok } from '#platform/values/result.ts';

/** The edge has let an officer in, so there is a sign-in. */
function whoIs({ locals }: RequestEvent): NonNullable<App.Locals['signIn']> {
  if (!locals.signIn) throw new Error('An officer without a sign-in.');
  return locals.signIn;
}

const textsOf = ({ locals }: RequestEvent) => accountTexts[locals.locale];

export const load = staffLoad(anyOfficer, async (event: RequestEvent, { db, actor, today }) => {
  const { locale } = event.locals;
  const who = whoIs(event);
  const [units, sessions, waits] = await Promise.all([
    unitsOn(db, actor.authorityId, today),
    sessionsOf(db, who),
    awaitsSecondStep(db, who),
  ]);
  const unitName = (id: string) => units.find((unit) => unit.id === id)?.shortName ?? '';
  return {
    fullName: actor.fullName,
    signInName: who.name,
    posts: actor.posts.map(({ role, unitId }) => `${isRole(role) ? roles[role][locale] : role} – ${unitName(unitId)}`),
    hasSecondStep: who.hasSecondStep,
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
  password: staffAction(anyOfficer, newPasswordForm, async (input, { tx, actor, today }, event: RequestEvent) => {
    const names = await namesOf(tx, actor, whoIs(event).name, today);
    const changed = await changePassword(signInLibrary(), app().db, whoIs(event), input, names, visitOf(event));
    if (!changed.ok) return changed;
    setCookies(event, changed.value);
    noteOwnChange(tx, actor, 'password-changed');
    return ok({ notice: textsOf(event).passwordChanged });
  }),
  offer: staffAction(anyOfficer, passwordForm, async ({ currentPassword }, _staff, event: RequestEvent) => {
    const offered = await offerSecondStep(signInLibrary(), app().db, whoIs(event), currentPassword, visitOf(event));
    return offered.ok ? ok({ notice: textsOf(event).secondStarted, once: { offer: offered.value } }) : offered;
  }),
  confirm: staffAction(anyOfficer, confirmStepForm, async (input, { tx, actor }, event: RequestEvent) => {
    const confirmed = await confirmSecondStep(signInLibrary(), input, visitOf(event));
    if (!confirmed.ok) return confirmed;
    setCookies(event, confirmed.value);
    noteOwnChange(tx, actor, 'second-step-on');
    return ok({ notice: textsOf(event).secondConfirmed });
  }),
  stop: staffAction(anyOfficer, passwordForm, async ({ currentPassword }, { tx, actor }, event: RequestEvent) => {
    const stopped = await stopSecondStep(signInLibrary(), app().db, whoIs(event), currentPassword, visitOf(event));
    if (!stopped.ok) return stopped;
    setCookies(event, stopped.value);
    noteOwnChange(tx, actor, 'second-step-off');
    return ok({ notice: textsOf(event).stopped });
  }),
  renew: staffAction(anyOfficer, passwordForm, async ({ currentPassword }, { tx, actor }, event: RequestEvent) => {
    const renewed = await renewBackupCodes(signInLibrary(), app().db, whoIs(event), currentPassword, visitOf(event));
    if (!renewed.ok) return renewed;
    noteOwnChange(tx, actor, 'backup-codes-renewed');
    return ok({ notice: textsOf(event).renewed, once: { backupCodes: renewed.value } });
  }),
  end: staffAction(anyOfficer, sessionForm, async ({ sessionId }, { tx, actor }, event: RequestEvent) => {
    const ended = await endSession(tx, whoIs(event), sessionId, event.locals);
    if (!ended.ok) return ended;
    noteOwnChange(tx, actor, 'session-ended');
    return ok({ notice: textsOf(event).ended });
  }),
};
