import { randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { mayReceive, petitionPublicTexts, petitionTexts, recordForm } from '#features/petitions/index.ts';
import { pinOf, recordPetition } from '#features/petitions/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { codeFrom } from '#platform/values/text.ts';

export const load = staffLoad(mayReceive, ({ locals: { locale } }: RequestEvent, { today }) =>
  Promise.resolve({ locale, fields: fieldsOf(recordForm, { locale, values: { receivedOn: today, mode: 'named' } }) }),
);

export const actions = {
  default: staffAction(mayReceive, recordForm, async (input, staff, { locals: { locale } }: RequestEvent) => {
    const code = codeFrom(randomBytes(12));
    const done = await recordPetition(staff.tx, { ...staff, code }, input);
    if (!done.ok) return done;
    const t = petitionPublicTexts[locale];
    const pin = pinOf(staff.installKey, staff.actor.authorityId, code);
    const lines = [
      { term: t.code, text: code },
      { term: t.pin, text: pin },
    ];
    return ok({ notice: petitionTexts[locale].receiptLead, once: { receipt: { id: done.value, lines } } });
  }),
};
