import type { RequestEvent } from '@sveltejs/kit';
import { anyOfficer, joinForm, nothingForm, severalTexts, workForForm } from '#features/identity/index.ts';
import { joinAccount, officerOf, provenAccount, separateOfficer, signInLibrary, workFor } from '#features/identity/server/index.ts';
import { app } from '#platform/server/app.ts';
import { prepared, staffAction, staffLoad } from '#platform/server/edge.ts';
import { visitOf } from '#platform/server/request/visit.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { namedAuthorities } from '../../../several.ts';

/** The edge has let an officer in, so there is a sign-in. */
function whoIs({ locals }: RequestEvent): NonNullable<App.Locals['signIn']> {
  if (!locals.signIn) throw new Error('An officer without a sign-in.');
  return locals.signIn;
}

export const load = staffLoad(anyOfficer, async ({ locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const [own] = await namedAuthorities(db, [actor.authorityId], today);
  return {
    locale,
    own: own?.name ?? '',
    isJoined: (await officerOf(db, actor.authorityId, actor.officerId))?.isJoined ?? false,
    others: await namedAuthorities(db, actor.elsewhere ?? [], today),
    fields: fieldsOf(joinForm, { locale }),
  };
});

export const actions = {
  join: staffAction(
    anyOfficer,
    joinForm,
    prepared(
      (input, _staff, event: RequestEvent) => provenAccount(signInLibrary(), app().db, whoIs(event), input, visitOf(event)),
      async (_input, { tx, actor, now }, event: RequestEvent, account) => {
        const joined = await joinAccount(tx, { actor, who: whoIs(event), account, now });
        return joined.ok ? ok({ notice: severalTexts[event.locals.locale].joined(joined.value.name) }) : joined;
      },
    ),
    undefined,
    { sensitive: true },
  ),
  work: staffAction(anyOfficer, workForForm, async ({ authorityId }, { tx, actor }, event: RequestEvent) => {
    const changed = await workFor(tx, actor, whoIs(event), authorityId);
    return changed.ok ? ok({ goTo: '/lam-viec' }) : changed;
  }),
  separate: staffAction(anyOfficer, nothingForm, async (_input, { tx, actor }, { locals: { locale } }: RequestEvent) => {
    const separated = await separateOfficer(tx, actor);
    return separated.ok ? ok({ notice: severalTexts[locale].separated }) : separated;
  }),
};
