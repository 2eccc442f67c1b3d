import { mayKeepRegimes, onceForm } from '#features/regimes/index.ts';
import { addOnce } from '#features/regimes/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepRegimes, ({ locals: { locale } }, { today }) =>
  Promise.resolve({
    locale,
    fields: fieldsOf(onceForm, {
      locale,
      values: { purpose: 'reform', levels: [], coversFromOn: today.with({ day: 1 }), coversToOn: today, questions: [] },
    }),
  }),
);

export const actions = {
  default: staffAction(mayKeepRegimes, onceForm, async (input, staff) => {
    const added = await addOnce(staff.tx, staff, input);
    return added.ok ? ok({ goTo: `/lam-viec/bao-cao/che-do/${added.value}` }) : added;
  }),
};
