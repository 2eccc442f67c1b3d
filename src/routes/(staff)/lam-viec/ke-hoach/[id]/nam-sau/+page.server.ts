import type { RequestEvent } from '@sveltejs/kit';
import { carryForm, mayDraftPlans } from '#features/plans/index.ts';
import { carryOver } from '#features/plans/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { planHere, planIdOf } from '../plan.ts';

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const { id, title, year } = await planHere(event, staff);
  const { locale } = event.locals;
  return {
    locale,
    id,
    title,
    fields: fieldsOf(carryForm, { locale, values: { formId: crypto.randomUUID(), year: year + 1 } }),
  };
});

export const actions = {
  default: staffAction(mayDraftPlans, carryForm, async (input, { tx, actor, now }, event: RequestEvent) => {
    const done = await carryOver(tx, { actor, now, planId: planIdOf(event), ...input });
    return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}` }) : done;
  }),
};
