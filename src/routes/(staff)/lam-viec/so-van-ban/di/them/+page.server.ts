import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepRegisters, outgoingForm } from '#features/papers/index.ts';
import { addOutgoing } from '#features/papers/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepRegisters, ({ locals: { locale } }: RequestEvent, { today }) =>
  Promise.resolve({ locale, fields: fieldsOf(outgoingForm, { locale, values: { issuedOn: today } }) }),
);

export const actions = {
  default: staffAction(mayKeepRegisters, outgoingForm, async (input, { tx, actor, now, today }) => {
    const added = await addOutgoing(tx, { actor, now, today }, input);
    return added.ok ? ok({ goTo: `/lam-viec/so-van-ban/di/${added.value}` }) : added;
  }),
};
