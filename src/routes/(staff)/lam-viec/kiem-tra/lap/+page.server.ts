import type { RequestEvent } from '@sveltejs/kit';
import { mayPlan, planForm } from '#features/inspections/index.ts';
import { planInspection } from '#features/inspections/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { criterionLists, teamLists, unitLists } from '../checks.ts';

const lists = async (staff: StaffContext) => ({
  ...(await teamLists(staff)),
  ...(await unitLists(staff)),
  ...(await criterionLists(staff)),
});

export const load = staffLoad(mayPlan, async ({ locals: { locale } }: RequestEvent, staff) => {
  const options = await lists(staff);
  const { today, actor } = staff;
  const values = {
    kind: 'team' as const,
    headId: actor.officerId,
    coversFromOn: new Temporal.PlainDate(today.year, 1, 1),
    coversUntilOn: today,
    criterionIds: options.criterionIds.map(({ value }) => value as never),
  };
  return { locale, fields: fieldsOf(planForm, { locale, options, values }), hasCriteria: options.criterionIds.length > 0 };
});

export const actions = {
  default: staffAction(
    mayPlan,
    planForm,
    async (input, staff) => {
      const planned = await planInspection(staff.tx, staff, input);
      return planned.ok ? ok({ goTo: `/lam-viec/kiem-tra/${planned.value}` }) : planned;
    },
    lists,
  ),
};
