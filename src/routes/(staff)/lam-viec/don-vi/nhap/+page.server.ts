import type { RequestEvent } from '@sveltejs/kit';
import { mayManageUnits, unitImportTexts } from '#features/units/index.ts';
import { importUnits, unitColumns, unitKinds, type ImportedUnit } from '#features/units/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importForm, importStoreForm } from '#platform/values/imports/form.ts';
import { importTexts } from '#platform/values/imports/texts.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { columnsFor, formsFor, listedAgain, rowsFrom, rowsOf, tryOut, type Listed } from '../../sheets.ts';
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

const textsOf = ({ locals }: RequestEvent) => importTexts[locals.locale];
const faulty = (lines: readonly ImportedUnit[]): ImportedUnit[] => lines.filter(({ fault }) => fault);

/** What would come of a list, the lines to mend first. */
async function previewOf(listed: Listed, staff: StaffContext, { locals: { locale } }: RequestEvent) {
  const { authorityId } = staff.actor;
  const lines = await tryOut(staff, (tx) => importUnits(tx, { authorityId, rows: listed.rows, from: listed.from, locale }));
  const faults = faulty(lines);
  return {
    lines: [...faults, ...lines.filter(({ fault }) => !fault)],
    faults: faults.length,
    ...formsFor(listed, importStoreForm, locale),
  };
}

export const actions = {
  preview: staffAction(
    mayManageUnits,
    importForm,
    prepared(
      (input) => rowsOf(input, unitColumns),
      async ({ from }, staff, event: RequestEvent, rows) => {
        const preview = await previewOf({ rows, from, key: crypto.randomUUID() }, staff, event);
        const { lines, faults } = preview;
        const t = textsOf(event);
        return ok({ notice: `${t.looked(lines.length)} ${faults > 0 ? t.faults(faults) : t.allRight}`, once: { preview } });
      },
    ),
  ),
  store: staffAction(
    mayManageUnits,
    importStoreForm,
    async ({ key, cells, from }, { tx, actor, now }, event: RequestEvent) => {
      const rows = rowsFrom(cells);
      if (!rows.ok) return rows;
      const { authorityId, officerId } = actor;
      const t = textsOf(event);
      if (!(await takeOnce(tx, { authorityId, key, what: 'unit', rows: rows.value.length, by: { officerId, at: now } })))
        return ok({ notice: t.again, once: undefined });
      const lines = await importUnits(tx, {
        authorityId,
        rows: rows.value,
        from: Temporal.PlainDate.from(from),
        locale: event.locals.locale,
      });
      const faults = faulty(lines).map(({ line, fault }) => t.atLine(line, fault));
      if (faults.length > 0) return refuse('rows-refused', t.faultsNow(faults.slice(0, 5).join(' ')));
      return ok({ notice: t.stored(lines.length), once: undefined });
    },
    undefined,
    {
      again: async (typed, staff, event) => {
        const listed = listedAgain(typed);
        return listed && { preview: await previewOf(listed, staff, event) };
      },
    },
  ),
};
