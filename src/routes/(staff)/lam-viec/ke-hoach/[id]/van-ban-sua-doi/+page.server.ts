import type { RequestEvent } from '@sveltejs/kit';
import { amendForm, giveUpForm, mayDraftPlans, notAmended, type Plan } from '#features/plans/index.ts';
import { correctAmending, giveUpAmending } from '#features/plans/server/index.ts';
import { cameBack, staffAction, staffLoad, stop, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../editing.ts';
import { draftHere, onPlan, planHere, planIdOf } from '../plan.ts';

const startOf = ({ title, amending }: Plan) =>
  amending
    ? { amendKind: amending.kind, amendAs: amending.as, title, amendReason: amending.reason, holdsFrom: amending.holdsFrom ?? undefined }
    : {};

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const plan = await draftHere(event, staff);
  if (!plan.amending && !cameBack(event)) stop(404, notAmended.notAmending(), event);
  return {
    locale,
    id: plan.id,
    title: plan.title,
    fields: fieldsOf(amendForm, { locale, values: startOf(plan), shown: {} }),
    giveUp: fieldsOf(giveUpForm, { locale }),
  };
});

const edit = { ...onPlan, start: async (staff: StaffContext, event: RequestEvent) => startOf(await planHere(event, staff)) };

export const actions = {
  save: staffEdit(mayDraftPlans, amendForm, edit, async (amend, { tx, actor, now }, event: RequestEvent) => {
    const done = await correctAmending(tx, { actor, now, planId: planIdOf(event), amend });
    return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}?da-luu` }) : done;
  }),
  giveUp: staffAction(mayDraftPlans, giveUpForm, async ({ reason }, { tx, actor, now }, event: RequestEvent) => {
    const done = await giveUpAmending(tx, { actor, now, planId: planIdOf(event) }, reason);
    return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${done.value}` }) : done;
  }),
};
