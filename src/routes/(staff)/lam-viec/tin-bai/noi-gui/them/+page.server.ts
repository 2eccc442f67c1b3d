import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepOutlets, outletForm } from '#features/deliveries/index.ts';
import { addOutlet } from '#features/deliveries/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { AT, outletLists } from '../outlets.ts';

export const load = staffLoad(mayKeepOutlets, async ({ locals: { locale } }: RequestEvent, staff) => ({
  locale,
  fields: fieldsOf(outletForm, {
    locale,
    options: await outletLists(staff),
    values: { keeperId: staff.actor.officerId, lateRule: 'ask', lateMinutes: 120 },
  }),
}));

export const actions = {
  default: staffAction(
    mayKeepOutlets,
    outletForm,
    async (input, staff) => {
      const done = await addOutlet(staff.tx, staff, input);
      return done.ok ? ok({ goTo: `${AT}/${done.value}` }) : done;
    },
    outletLists,
  ),
};
