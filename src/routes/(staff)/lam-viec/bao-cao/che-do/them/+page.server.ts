import { mayKeepRegimes, periodicForm } from '#features/regimes/index.ts';
import { addPeriodic } from '#features/regimes/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';

export const load = staffLoad(mayKeepRegimes, ({ locals: { locale } }, { today }) =>
  Promise.resolve({
    locale,
    fields: fieldsOf(periodicForm, {
      locale,
      values: {
        ...{ purpose: 'reform', levels: [], periods: ['quarter-1', 'half-1', 'nine-1', 'year-1'], closingDay: 14 },
        ...{ dueRule: 'day-of-last-month', dueNumber: 20, isBefore: false, from: today, questions: [] },
      },
    }),
  }),
);

export const actions = {
  default: staffAction(mayKeepRegimes, periodicForm, async (input, staff) => {
    const added = await addPeriodic(staff.tx, staff, input);
    return added.ok ? ok({ goTo: `/lam-viec/bao-cao/che-do/${added.value}` }) : added;
  }),
};
