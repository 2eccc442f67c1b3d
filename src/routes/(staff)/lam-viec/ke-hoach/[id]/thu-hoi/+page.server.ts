import type { RequestEvent } from '@sveltejs/kit';
import { mayWithdrawPlans, whyNotWithdraw, withdrawForm } from '#features/plans/index.ts';
import { withdrawPlan } from '#features/plans/server/index.ts';
import { stop, cameBack, staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { planHere, planIdOf } from '../plan.ts';

export const load = staffLoad(mayWithdrawPlans, async (event: RequestEvent, staff) => {
  const plan = await planHere(event, staff);
  const { locale } = event.locals;
  const refusal = whyNotWithdraw(plan, staff.actor);
  if (refusal && !cameBack(event)) stop(409, { refusal }, event);
  return { locale, id: plan.id, title: plan.title, fields: fieldsOf(withdrawForm, { locale, values: { from: staff.today } }) };
});

export const actions = {
  default: staffAction(
    mayWithdrawPlans,
    withdrawForm,
    async (input, { tx, actor, now, today }, event: RequestEvent) => {
      const done = await withdrawPlan(tx, { actor, now, today, planId: planIdOf(event), ...input });
      return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}` }) : done;
    },
    undefined,
    { sensitive: true },
  ),
};
