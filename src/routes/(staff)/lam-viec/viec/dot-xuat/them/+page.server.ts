import type { RequestEvent } from '@sveltejs/kit';
import { plansOf } from '#features/plans/server/index.ts';
import { mayOrder, orderForm } from '#features/tasks/index.ts';
import { orderTasks } from '#features/tasks/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

async function lists({ db, actor, today }: StaffContext) {
  const plans = (await plansOf(db, actor.authorityId)).filter(({ state }) => state === 'issued');
  return {
    planId: plans.map(({ id, title, symbol }) => ({ value: id, label: `${title} (${symbol ?? ''})` })),
    unitIds: (await unitsOn(db, actor.authorityId, today)).map(({ id, name, kindLabel }) => ({
      value: id,
      label: name,
      group: kindLabel,
    })),
  };
}

export const load = staffLoad(mayOrder, async ({ locals: { locale } }: RequestEvent, staff) => {
  const options = await lists(staff);
  const [plan] = options.planId;
  return {
    locale,
    fields: fieldsOf(orderForm, {
      locale,
      options,
      values: { orderedOn: staff.today, repeat: 'once', ...(plan && options.planId.length === 1 && { planId: plan.value }) },
    }),
  };
});

export const actions = {
  default: staffAction(
    mayOrder,
    orderForm,
    async (input, { tx, actor, now }) => {
      const done = await orderTasks(tx, { actor, now }, input);
      return done.ok ? ok({ goTo: `/lam-viec/viec/dot-xuat/${done.value.orderId}` }) : done;
    },
    lists,
  ),
};
