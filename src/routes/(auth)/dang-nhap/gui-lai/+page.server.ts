import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { codeForm, signInForm } from '#features/identity/index.ts';
import { signIn, signInLibrary, verifyCode } from '#features/identity/server/index.ts';
import { app } from '#platform/server/app.ts';
import { postedForm } from '#platform/server/request/posted.ts';
import { takesFiles, takesForm } from '#platform/server/request/takes.ts';
import { setCookies } from '#platform/server/request/cookies.ts';
import { visitOf } from '#platform/server/request/visit.ts';
import { answerTo, fieldsOf, parseForm } from '#platform/values/forms.ts';
import { nextOf } from '../../next.ts';
import { codeAgainForm, keptIn, keptOf, signInAgainForm, type Kept } from './kept.ts';
import type { Actions, PageServerLoad } from './$types.js';

const textOf = (typed: unknown): string => (typeof typed === 'string' ? typed : '');

/** How far the sign-in is; `elsewhere`: a new password has to be chosen first. */
type Step = 'password' | 'code' | 'elsewhere' | 'done';

export const load: PageServerLoad = (event) => {
  const { locale } = event.locals;
  const next = nextOf(event);
  if (event.request.method !== 'POST') redirect(303, next);
  return { next, passwordFields: fieldsOf(signInForm, { locale }), codeFields: fieldsOf(codeForm, { locale }) };
};

const carrying = (step: Step, kept: Kept) => ({ step, kept, json: JSON.stringify(kept), errors: {}, typed: {} });

const after = (event: RequestEvent, step: Step, kept: Kept) => fail(401, { ...carrying(step, kept), next: nextOf(event) });

/** For an officer without a script whose session ended while a form was filled in: nothing typed is lost. */
export const actions = {
  keep: takesFiles(async (event: RequestEvent) => after(event, event.locals.actor ? 'done' : 'password', await keptOf(event.request))),
  enter: takesForm(signInAgainForm, async (event: RequestEvent) => {
    const parsed = parseForm(signInAgainForm, await postedForm(event.request), { locale: event.locals.locale });
    if (!parsed.ok) return fail(400, { ...carrying('password', keptIn(textOf(parsed.answer.typed['kept']))), ...parsed.answer });
    const kept = keptIn(parsed.value.kept);
    const entered = await signIn(signInLibrary(), app().db, parsed.value, visitOf(event));
    if (!entered.ok) {
      const status = entered.refusal.code === 'sign-in-locked' ? 429 : 401;
      return fail(status, { ...carrying('password', kept), ...answerTo(entered.refusal, parsed.typed, event.locals.locale) });
    }
    setCookies(event, entered.value.cookies);
    if (entered.value.next === 'code') return after(event, 'code', kept);
    return after(event, entered.value.next === 'new-password' ? 'elsewhere' : 'done', kept);
  }),
  code: takesForm(codeAgainForm, async (event: RequestEvent) => {
    const parsed = parseForm(codeAgainForm, await postedForm(event.request), { locale: event.locals.locale });
    if (!parsed.ok) return fail(400, { ...carrying('code', keptIn(textOf(parsed.answer.typed['kept']))), ...parsed.answer });
    const kept = keptIn(parsed.value.kept);
    const entered = await verifyCode(signInLibrary(), app().db, parsed.value, visitOf(event));
    if (!entered.ok) return fail(401, { ...carrying('code', kept), ...answerTo(entered.refusal, {}, event.locals.locale) });
    setCookies(event, entered.value.cookies);
    return after(event, entered.value.next === 'new-password' ? 'elsewhere' : 'done', kept);
  }),
} satisfies Actions;
