import type { RequestEvent } from '@sveltejs/kit';
import { amendingWords, mayDraftPlans, newAmendForm, notAmended } from '#features/plans/index.ts';
import { startAmending } from '#features/plans/server/index.ts';
import { cameBack, staffAction, staffLoad, stop } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { lowerFirst } from '#platform/values/text.ts';
import { planHere, planIdOf } from '../plan.ts';

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const plan = await planHere(event, staff);
  if (plan.state !== 'issued' && !cameBack(event)) stop(409, notAmended.notHeld(), event);
  const named = [plan.symbol && `số ${plan.symbol}`, plan.issuedOn && `ngày ${formatDay(plan.issuedOn)}`, `về ${lowerFirst(plan.title)}`];
  const title = amendingWords[locale].defaultTitle(named.filter(Boolean).join(' ')).slice(0, 500);
  const values = { formId: crypto.randomUUID(), amendKind: 'amend' as const, amendAs: 'decision' as const, title };
  return { locale, id: plan.id, title: plan.title, fields: fieldsOf(newAmendForm, { locale, values }) };
});

export const actions = {
  default: staffAction(mayDraftPlans, newAmendForm, async ({ formId, ...amend }, { tx, actor, now }, event: RequestEvent) => {
    const begun = await startAmending(tx, { actor, now, planId: planIdOf(event), formId, amend });
    return begun.ok ? ok({ goTo: `/lam-viec/ke-hoach/${begun.value}` }) : begun;
  }),
};
