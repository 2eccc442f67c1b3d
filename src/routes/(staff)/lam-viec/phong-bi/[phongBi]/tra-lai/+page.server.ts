import type { RequestEvent } from '@sveltejs/kit';
import { mayDecideEnvelopes, placesIn, returnForm } from '#features/envelopes/index.ts';
import { contentsOf, reportIn, returnArrived } from '#features/envelopes/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { app } from '#platform/server/app.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { envelopeHere, envelopeIdOf } from '../../envelopes.ts';

/** What a remark can be about: each part, paragraph and figure of the report. */
async function places({ db, actor }: Pick<StaffContext, 'db' | 'actor'>, event: RequestEvent) {
  const contents = await contentsOf(db, app().storage, actor.authorityId, envelopeIdOf(event));
  return { 'remarks.place': placesIn(contents.ok ? reportIn(contents.value.opened.content) : undefined, event.locals.locale) };
}

export const load = staffLoad(mayDecideEnvelopes, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { id, title } = await envelopeHere(event, staff);
  return { locale, id, title, fields: fieldsOf(returnForm, { locale, options: await places(staff, event) }) };
});

export const actions = {
  default: staffAction(
    mayDecideEnvelopes,
    returnForm,
    async ({ note, remarks }, { tx, actor, now }, event: RequestEvent) => {
      const returned = await returnArrived(tx, { actor, now }, envelopeIdOf(event), { note, remarks });
      return returned.ok ? ok({ goTo: `/lam-viec/phong-bi/${returned.value}` }) : returned;
    },
    places,
  ),
};
