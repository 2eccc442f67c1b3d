import type { RequestEvent } from '@sveltejs/kit';
import { outlineForm, mayDraftPlans, type Plan } from '#features/plans/index.ts';
import { correctOutline } from '#features/plans/server/index.ts';
import { staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { draftHere, onPlan, planHere, planIdOf } from '../plan.ts';

const startOf = (plan: Plan) => ({
  channels: plan.channels.map(({ kind }) => kind),
  topics: plan.topics.map(({ kind }) => kind),
  recipients: plan.recipients.map(({ name, purpose }) => ({ name, purpose: purpose ?? undefined })),
  budgetSources: plan.budgetSources.map((text) => ({ text })),
});

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const plan = await draftHere(event, staff);
  const { locale } = event.locals;
  return {
    locale,
    id: plan.id,
    title: plan.title,
    fields: fieldsOf(outlineForm, { locale, values: startOf(plan), shown: {} }),
  };
});

const edit = {
  ...onPlan,
  start: async (staff: StaffContext, event: RequestEvent) => startOf(await planHere(event, staff)),
};

export const actions = {
  default: staffEdit(mayDraftPlans, outlineForm, edit, async (outline, { tx, actor, now }, event: RequestEvent) => {
    const done = await correctOutline(tx, { actor, now, planId: planIdOf(event), outline });
    return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}?da-luu` }) : done;
  }),
};
