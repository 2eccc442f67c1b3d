import type { RequestEvent } from '@sveltejs/kit';
import { mayManageUnits, unitImportTexts } from '#features/units/index.ts';
import { importUnits, unitColumns, unitKinds } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importForm } from '#platform/values/imports/form.ts';
import { importActions } from '../../imports/actions.ts';
import { columnsFor } from '../../sheets.ts';
import { unitExamples } from './examples.ts';

export const load = staffLoad(mayManageUnits, async ({ locals: { locale } }: RequestEvent, { db, today }) => {
  const kinds = (await unitKinds(db)).map(({ label }) => label);
  return {
    locale,
    fields: fieldsOf(importForm, { locale, values: { from: today } }),
    columns: columnsFor(unitColumns, unitImportTexts[locale].columns, locale, {
      needed: ['name'],
      choices: { kind: kinds, same: [locale === 'vi' ? 'đơn vị khác' : 'another unit'] },
    }),
    example: unitExamples,
  };
});

export const actions = importActions({
  may: mayManageUnits,
  columns: unitColumns,
  what: 'unit',
  take: (tx, { actor: { authorityId } }, { rows, from }, { locals: { locale } }) => importUnits(tx, { authorityId, rows, from, locale }),
});
