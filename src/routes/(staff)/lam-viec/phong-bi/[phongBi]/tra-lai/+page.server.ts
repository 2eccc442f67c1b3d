import type { RequestEvent } from '@sveltejs/kit';
import { mayDecideEnvelopes, returnForm } from '#features/envelopes/index.ts';
import { returnArrived } from '#features/envelopes/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { envelopeHere, envelopeIdOf } from '../../envelopes.ts';

export const load = staffLoad(mayDecideEnvelopes, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { id, title } = await envelopeHere(event, staff);
  return { locale, id, title, fields: fieldsOf(returnForm, { locale }) };
});

export const actions = {
  default: staffAction(mayDecideEnvelopes, returnForm, async ({ note, remarks }, { tx, actor, now }, event: RequestEvent) => {
    const returned = await returnArrived(tx, { actor, now }, envelopeIdOf(event), { note, remarks });
    return returned.ok ? ok({ goTo: `/lam-viec/phong-bi/${returned.value}` }) : returned;
  }),
};
