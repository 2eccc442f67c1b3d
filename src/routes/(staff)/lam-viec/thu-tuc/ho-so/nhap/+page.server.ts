import { dossierColumnWords, mayKeepDossiers, sources } from '#features/dossiers/index.ts';
import { countColumns, importCounts, neededColumns } from '#features/dossiers/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importForm } from '#platform/values/imports/form.ts';
import { importActions } from '../../../imports/actions.ts';
import { columnsFor } from '../../../sheets.ts';
import { countExamples } from './examples.ts';

export const load = staffLoad(mayKeepDossiers, async ({ locals: { locale } }, staff) => {
  const units = await unitsOn(staff.db, staff.actor.authorityId, staff.today);
  const choices = { unitId: units.map(({ name }) => name), source: Object.values(sources).map((one) => one[locale]) };
  return {
    ...{ locale, example: countExamples, fields: fieldsOf(importForm, { locale, values: { from: staff.today } }) },
    columns: columnsFor(countColumns, dossierColumnWords(locale), locale, { needed: neededColumns, choices }),
  };
});

export const actions = importActions({
  may: mayKeepDossiers,
  columns: countColumns,
  what: 'dossier-count',
  take: (tx, { actor, today, now }, { rows }, { locals: { locale } }) => importCounts(tx, { actor, today, now }, { rows, locale }),
});
