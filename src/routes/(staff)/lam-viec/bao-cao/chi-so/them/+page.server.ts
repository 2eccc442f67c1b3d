import { mayKeepResults, resultForm } from '#features/indices/index.ts';
import { noteResult } from '#features/indices/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { at, unitsHere } from '../results.ts';

export const load = staffLoad(mayKeepResults, async ({ locals: { locale } }, staff) => {
  const { options } = await unitsHere(staff);
  return { locale, fields: fieldsOf(resultForm, { locale, options, values: { year: staff.today.year - 1, outOf: 100 } }) };
});

export const actions = {
  default: staffAction(
    mayKeepResults,
    resultForm,
    async (input, staff) => {
      const noted = await noteResult(staff.tx, staff, input);
      return noted.ok ? ok({ goTo: `${at}/${noted.value}` }) : noted;
    },
    async (staff) => (await unitsHere(staff)).options,
  ),
};
