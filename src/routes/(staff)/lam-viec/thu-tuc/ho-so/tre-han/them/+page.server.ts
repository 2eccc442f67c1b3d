import { lateForm, mayKeepDossiers } from '#features/dossiers/index.ts';
import { noteLate } from '#features/dossiers/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok } from '#platform/values/result.ts';
import { at, unitsHere } from '../../dossiers.ts';

export const load = staffLoad(mayKeepDossiers, async ({ locals: { locale } }, staff) => ({
  locale,
  fields: fieldsOf(lateForm, { locale, options: (await unitsHere(staff)).options }),
}));

export const actions = {
  default: staffAction(
    mayKeepDossiers,
    lateForm,
    async (input, staff) => {
      const noted = await noteLate(staff.tx, staff, input);
      return noted.ok ? ok({ goTo: `${at}/tre-han/${noted.value}` }) : noted;
    },
    async (staff) => (await unitsHere(staff)).options,
  ),
};
