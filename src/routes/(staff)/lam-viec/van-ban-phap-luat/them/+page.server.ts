import type { RequestEvent } from '@sveltejs/kit';
import { lawForm, mayKeepLaws } from '#features/laws/index.ts';
import { addLaw } from '#features/laws/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepLaws, ({ locals: { locale } }: RequestEvent) =>
  Promise.resolve({ locale, fields: fieldsOf(lawForm, { locale }) }),
);

export const actions = {
  default: staffAction(mayKeepLaws, lawForm, async (input, { tx, actor, now, today }) => {
    const added = await addLaw(tx, { actor, now, today }, input);
    return added.ok ? ok({ goTo: `/lam-viec/van-ban-phap-luat/${added.value}` }) : added;
  }),
};
