import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepRolls, newRollForm } from '#features/rolls/index.ts';
import { makeRoll } from '#features/rolls/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Id } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepRolls, ({ locals: { locale } }: RequestEvent, { today }) => {
  const values = { formId: crypto.randomUUID() as Id<'form'>, sinceOn: new Temporal.PlainDate(today.year, 1, 1) };
  return Promise.resolve({ locale, fields: fieldsOf(newRollForm, { locale, values }) });
});

export const actions = {
  default: staffAction(mayKeepRolls, newRollForm, async (input, { tx, actor, now }) => {
    const made = await makeRoll(tx, { actor, now }, input);
    return made.ok ? ok({ goTo: `/lam-viec/ke-hoach/danh-sach/${made.value}` }) : made;
  }),
};
