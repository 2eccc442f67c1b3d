import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { isRole, roleForm, roles, signInForm } from '#features/identity/index.ts';
import {
  demonstrationElsewhere,
  demonstrationRoles,
  signIn,
  signInLibrary,
  signInToDemonstration,
} from '#features/identity/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { postedForm } from '#platform/server/request/posted.ts';
import { setCookies } from '#platform/server/request/cookies.ts';
import { visitOf } from '#platform/server/request/visit.ts';
import { answerTo, fieldsOf, parseForm } from '#platform/values/forms.ts';
import type { Actor } from '#platform/values/actor.ts';
import { isLoopback } from '#root/src/settings.ts';
import { placeOf } from '../../place.ts';
import { keepingNext, nextOf, onwards } from '../next.ts';
import { countRefusal } from '../refused.ts';
import type { Actions, PageServerLoad } from './$types.js';

async function demonstration(event: RequestEvent) {
  const { isDemo, locale } = event.locals;
  if (!isDemo) return [];
  const place = await placeOf(event);
  const { db, clock } = app();
  const held = await demonstrationRoles(db, clock.today(), place.kind === 'site' ? place.site.authorityId : undefined);
  return Object.keys(roles).flatMap((role) => {
    const found = held.find((each) => each.role === role);
    return found && isRole(role) ? [{ role, roleName: roles[role][locale], fullName: found.fullName }] : [];
  });
}

/** Those of the demonstration's other authorities, by the roles that are given. */
async function elsewhere({ locals: { isDemo, locale } }: RequestEvent) {
  if (!isDemo) return [];
  const { db, clock } = app();
  return (await demonstrationElsewhere(db, clock.today())).flatMap(({ role, ...one }) =>
    isRole(role) ? [{ ...one, role, roleName: roles[role][locale] }] : [],
  );
}

/** Whose account was signed in with and whose page this is, where these are two authorities; undefined else. */
async function guestOf(event: RequestEvent, actor: Actor | undefined) {
  const place = await placeOf(event);
  if (!actor || place.kind !== 'site' || place.site.authorityId === actor.authorityId) return undefined;
  const { db, clock } = app();
  return { own: (await authorityOn(db, actor.authorityId, clock.today()))?.name ?? '', here: place.site.name };
}

export const load: PageServerLoad = async (event) => {
  const { locale, signIn: present, actor, isDemo } = event.locals;
  if (present?.mustChangePassword) redirect(303, keepingNext('/dang-nhap/mat-khau-moi', event));
  const guest = await guestOf(event, actor);
  if (actor && !isDemo && !guest) redirect(303, onwards(event, actor));
  return {
    fields: fieldsOf(signInForm, { locale }),
    next: encodeURIComponent(nextOf(event)),
    signedInAs: actor?.fullName,
    guest,
    demonstration: await demonstration(event),
    elsewhere: await elsewhere(event),
  };
};

export const actions = {
  enter: async (event) => {
    const parsed = parseForm(signInForm, await postedForm(event.request), { locale: event.locals.locale });
    if (!parsed.ok) return fail(400, parsed.answer);
    const entered = await signIn(signInLibrary(), app().db, parsed.value, visitOf(event));
    if (!entered.ok) {
      await countRefusal(event, entered.refusal);
      return fail(entered.refusal.code === 'sign-in-locked' ? 429 : 401, answerTo(entered.refusal, parsed.typed, event.locals.locale));
    }
    setCookies(event, entered.value.cookies);
    if (entered.value.next === 'code') redirect(303, keepingNext('/dang-nhap/ma-xac-thuc', event));
    if (entered.value.next === 'new-password') redirect(303, keepingNext('/dang-nhap/mat-khau-moi', event));
    const isGuest = await guestOf(event, entered.value.home);
    redirect(303, isGuest ? keepingNext('/dang-nhap', event) : onwards(event, entered.value.home));
  },
  role: async (event) => {
    const parsed = parseForm(roleForm, await postedForm(event.request), { locale: event.locals.locale });
    if (!parsed.ok) return fail(400, parsed.answer);
    const isLocal = isLoopback(event.getClientAddress().replace(/^::ffff:/, ''));
    const entered = await signInToDemonstration(signInLibrary(), app().db, { ...parsed.value, isLocal }, visitOf(event));
    if (!entered.ok) return fail(403, answerTo(entered.refusal, {}, event.locals.locale));
    setCookies(event, entered.value.cookies);
    redirect(303, onwards(event, entered.value.home));
  },
} satisfies Actions;
