import type { RequestEvent } from '@sveltejs/kit';
import { outlineForm, mayDraftPlans } from '#features/plans/index.ts';
import { correctOutline } from '#features/plans/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { planHere, planIdOf } from '../plan.ts';

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const plan = await planHere(event, staff);
  const { locale } = event.locals;
  return {
    locale,
    id: plan.id,
    title: plan.title,
    fields: fieldsOf(outlineForm, {
      locale,
      values: {
        channels: plan.channels.map(({ kind }) => kind),
        topics: plan.topics.map(({ kind }) => kind),
        recipients: plan.recipients.map(({ name, purpose }) => ({ name, purpose: purpose ?? undefined })),
        budgetSources: plan.budgetSources.map((text) => ({ text })),
      },
    }),
  };
});

export const actions = {
  default: staffAction(mayDraftPlans, outlineForm, async (outline, { tx, actor, now }, event: RequestEvent) => {
    const done = await correctOutline(tx, { actor, now, planId: planIdOf(event), outline });
    return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}` }) : done;
  }),
};
