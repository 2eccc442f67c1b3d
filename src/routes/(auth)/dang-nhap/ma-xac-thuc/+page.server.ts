import { fail, redirect } from '@sveltejs/kit';
import { codeForm } from '#features/identity/index.ts';
import { signInLibrary, verifyCode } from '#features/identity/server/index.ts';
import { app } from '#platform/server/app.ts';
import { postedForm } from '#platform/server/request/posted.ts';
import { setCookies } from '#platform/server/request/cookies.ts';
import { visitOf } from '#platform/server/request/visit.ts';
import { answerTo, fieldsOf, parseForm } from '#platform/values/forms.ts';
import { keepingNext, onwards } from '../../next.ts';
import { countRefusal } from '../../refused.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = (event) => ({
  fields: fieldsOf(codeForm, { locale: event.locals.locale }),
  startAgain: keepingNext('/dang-nhap', event),
});

export const actions = {
  default: async (event) => {
    const parsed = parseForm(codeForm, await postedForm(event.request), { locale: event.locals.locale });
    if (!parsed.ok) return fail(400, parsed.answer);
    const entered = await verifyCode(signInLibrary(), app().db, parsed.value, visitOf(event));
    if (!entered.ok) {
      await countRefusal(event, entered.refusal);
      return fail(entered.refusal.code === 'sign-in-locked' ? 429 : 401, answerTo(entered.refusal, {}, event.locals.locale));
    }
    setCookies(event, entered.value.cookies);
    redirect(
      303,
      entered.value.next === 'new-password' ? keepingNext('/dang-nhap/mat-khau-moi', event) : onwards(event, entered.value.home),
    );
  },
} satisfies Actions;
