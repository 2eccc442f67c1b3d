import type { RequestEvent } from '@sveltejs/kit';
import { mayDraftPlans, startForm } from '#features/plans/index.ts';
import { startPlan } from '#features/plans/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Id } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayDraftPlans, async ({ locals }: RequestEvent, { db, actor, today }) => {
  const authority = await authorityOn(db, actor.authorityId, today);
  const formId = crypto.randomUUID() as Id<'form'>;
  const values = { formId, year: today.year, title: `Tuyên truyền cải cách hành chính năm ${today.year}`, issuer: authority?.name };
  return { locale: locals.locale, fields: fieldsOf(startForm, { locale: locals.locale, values }) };
});

export const actions = {
  default: staffAction(mayDraftPlans, startForm, async (input, { tx, actor, now }) => {
    const started = await startPlan(tx, { actor, now, ...input });
    return started.ok ? ok({ goTo: `/lam-viec/ke-hoach/${started.value}` }) : started;
  }),
};
