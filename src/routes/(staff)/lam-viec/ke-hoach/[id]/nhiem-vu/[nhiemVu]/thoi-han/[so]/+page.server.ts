import type { RequestEvent } from '@sveltejs/kit';
import { deadlineForm, mayDraftPlans, planRefusals, ruleOf, startOfDeadline, type Plan } from '#features/plans/index.ts';
import { correctDeadline } from '#features/plans/server/index.ts';
import { staffLoad, stop, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId, type DutyId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../../../editing.ts';
import { draftHere, onPlan, planHere, planIdOf } from '../../../../plan.ts';

const dutyIdOf = ({ params }: RequestEvent): DutyId => parseId<DutyId>(params['nhiemVu']) ?? NO_ID;
/** Deadlines are counted from 1 in addresses. */
const indexOf = ({ params }: RequestEvent): number => (/^\d{1,2}$/.test(params['so'] ?? '') ? Number(params['so']) - 1 : -1);

function deadlineHere(event: RequestEvent, plan: Plan) {
  const duty = plan.duties.find(({ id }) => id === dutyIdOf(event)) ?? stop(404, planRefusals.unknownDuty(), event);
  const deadline = duty.deadlines[indexOf(event)] ?? stop(404, planRefusals.unknownDeadline(), event);
  return { duty, deadline };
}

export const load = staffLoad(mayDraftPlans, async (event: RequestEvent, staff) => {
  const plan = await draftHere(event, staff);
  const { duty, deadline } = deadlineHere(event, plan);
  const { locale } = event.locals;
  return {
    locale,
    id: plan.id,
    title: plan.title,
    duty: { id: duty.id, position: duty.position, text: duty.text },
    asIs: deadline.text,
    fields: fieldsOf(deadlineForm, { locale, values: startOfDeadline(deadline), shown: {} }),
  };
});

const edit = {
  ...onPlan,
  start: async (staff: StaffContext, event: RequestEvent) => startOfDeadline(deadlineHere(event, await planHere(event, staff)).deadline),
  about: (event: RequestEvent) => ({ objectType: 'duty', objectId: dutyIdOf(event) as string }),
};

export const actions = {
  default: staffEdit(mayDraftPlans, deadlineForm, edit, async (input, { tx, actor, now }, event: RequestEvent) => {
    const plan = await planHere(event, { db: tx, actor });
    const on = { actor, now, planId: planIdOf(event), dutyId: dutyIdOf(event) };
    const done = await correctDeadline(tx, { ...on, index: indexOf(event), rule: ruleOf(input, plan.year) });
    return done.ok ? ok({ goTo: `/lam-viec/ke-hoach/${on.planId}/nhiem-vu/${done.value}?da-luu#thoi-han` }) : done;
  }),
};
