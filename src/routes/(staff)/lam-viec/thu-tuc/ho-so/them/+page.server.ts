import { countForm, mayKeepDossiers } from '#features/dossiers/index.ts';
import { noteCount } from '#features/dossiers/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { at, unitsHere } from '../dossiers.ts';

export const load = staffLoad(mayKeepDossiers, async ({ locals: { locale } }, staff) => {
  const { options } = await unitsHere(staff);
  return { locale, fields: fieldsOf(countForm, { locale, options, values: { takenOn: staff.today } }) };
});

export const actions = {
  default: staffAction(
    mayKeepDossiers,
    countForm,
    async (input, staff) => {
      const noted = await noteCount(staff.tx, staff, input);
      return noted.ok ? ok({ goTo: `${at}/${noted.value}` }) : noted;
    },
    async (staff) => (await unitsHere(staff)).options,
  ),
};
