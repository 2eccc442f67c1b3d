import { fail, redirect } from '@sveltejs/kit';
import { newPasswordForm } from '#features/identity/index.ts';
import {
  actorOf,
  changePassword,
  namesOf,
  notePasswordChange,
  sessionAfter,
  signInLibrary,
  whyNotChangePassword,
} from '#features/identity/server/index.ts';
import { app } from '#platform/server/app.ts';
import { postedForm } from '#platform/server/request/posted.ts';
import { setCookies } from '#platform/server/request/cookies.ts';
import { visitOf } from '#platform/server/request/visit.ts';
import { answerTo, answerToAll, fieldsOf, parseForm } from '#platform/values/forms.ts';
import { keepingNext, nextOf, onwards } from '../../next.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = (event) => {
  const { signIn, locale } = event.locals;
  if (!signIn) redirect(303, keepingNext('/dang-nhap', event));
  if (!signIn.mustChangePassword) redirect(303, nextOf(event));
  return { fields: fieldsOf(newPasswordForm, { locale }) };
};

export const actions = {
  default: async (event) => {
    const { signIn, locale } = event.locals;
    const { db, clock } = app();
    const actor = signIn && (await actorOf(db, signIn.id, clock.today()));
    if (!actor) redirect(303, keepingNext('/dang-nhap', event));
    const parsed = parseForm(newPasswordForm, await postedForm(event.request), { locale });
    const names = await namesOf(db, actor, signIn.name, clock.today());
    if (!parsed.ok) {
      const faults = await whyNotChangePassword(signInLibrary(), db, signIn, parsed.right, names, visitOf(event));
      return fail(400, answerToAll(newPasswordForm, parsed, faults, event.locals.locale) ?? parsed.answer);
    }
    const changed = await changePassword(signInLibrary(), db, signIn, parsed.value, names, visitOf(event));
    if (!changed.ok) return fail(409, answerTo(changed.refusal, parsed.typed, event.locals.locale));
    setCookies(event, changed.value);
    await notePasswordChange(db, actor, {
      officerId: actor.officerId,
      at: clock.now(),
      sessionId: await sessionAfter(db, changed.value, signIn.sessionId),
    });
    redirect(303, onwards(event, actor));
  },
} satisfies Actions;
