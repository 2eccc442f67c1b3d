import { indicatorForm, mayKeepIndicators } from '#features/indicators/index.ts';
import { addIndicator } from '#features/indicators/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { at, choices } from '../indicators.ts';

export const load = staffLoad(mayKeepIndicators, async ({ locals: { locale } }, staff) => {
  const { options } = await choices(staff, locale);
  const values = { aggregation: 'sum', direction: 'more', isInOwn: true, from: staff.today };
  return { locale, fields: fieldsOf(indicatorForm, { locale, options, values }) };
});

export const actions = {
  default: staffAction(
    mayKeepIndicators,
    indicatorForm,
    async (input, staff) => {
      const added = await addIndicator(staff.tx, staff, input);
      return added.ok ? ok({ goTo: `${at}/${added.value}` }) : added;
    },
    async (staff, { locals }) => (await choices(staff, locals.locale)).options,
  ),
};
