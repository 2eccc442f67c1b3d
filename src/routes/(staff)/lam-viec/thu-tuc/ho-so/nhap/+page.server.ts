import type { RequestEvent } from '@sveltejs/kit';
import { dossierColumnWords, mayKeepDossiers, sources } from '#features/dossiers/index.ts';
import { countColumns, importCounts, neededColumns, type ImportedCount } from '#features/dossiers/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importForm, importStoreForm } from '#platform/values/imports/form.ts';
import { importTexts } from '#platform/values/imports/texts.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { columnsFor, formsFor, listedAgain, rowsFrom, rowsOf, tryOut, type Listed } from '../../../sheets.ts';
import { countExamples } from './examples.ts';

export const load = staffLoad(mayKeepDossiers, async ({ locals: { locale } }, staff) => {
  const units = await unitsOn(staff.db, staff.actor.authorityId, staff.today);
  const choices = { unitId: units.map(({ name }) => name), source: Object.values(sources).map((one) => one[locale]) };
  return {
    ...{ locale, example: countExamples, fields: fieldsOf(importForm, { locale, values: { from: staff.today } }) },
    columns: columnsFor(countColumns, dossierColumnWords(locale), locale, { needed: neededColumns, choices }),
  };
});

const faulty = (lines: readonly ImportedCount[]): ImportedCount[] => lines.filter(({ fault }) => fault);

/** What would come of a list, the lines to mend first. */
async function previewOf(listed: Listed, staff: StaffContext, event: RequestEvent) {
  const { locale } = event.locals;
  const { actor, today, now } = staff;
  const lines = await tryOut(staff, (tx) => importCounts(tx, { actor, today, now }, { rows: listed.rows, locale }));
  const faults = faulty(lines);
  return {
    lines: [...faults, ...lines.filter(({ fault }) => !fault)],
    faults: faults.length,
    ...formsFor(listed, importStoreForm, locale),
  };
}

export const actions = {
  preview: staffAction(
    mayKeepDossiers,
    importForm,
    prepared(
      (input) => rowsOf(input, countColumns),
      async ({ from }, staff, event: RequestEvent, rows) => {
        const preview = await previewOf({ rows, from, key: crypto.randomUUID() }, staff, event);
        const t = importTexts[event.locals.locale];
        const { lines, faults } = preview;
        return ok({ notice: `${t.looked(lines.length)} ${faults > 0 ? t.faults(faults) : t.allRight}`, once: { preview } });
      },
    ),
  ),
  store: staffAction(
    mayKeepDossiers,
    importStoreForm,
    async ({ key, cells }, { tx, actor, now, today }, event: RequestEvent) => {
      const rows = rowsFrom(cells);
      if (!rows.ok) return rows;
      const t = importTexts[event.locals.locale];
      const by = { officerId: actor.officerId, at: now };
      if (!(await takeOnce(tx, { authorityId: actor.authorityId, key, what: 'dossier-count', rows: rows.value.length, by })))
        return ok({ notice: t.again, once: undefined });
      const lines = await importCounts(tx, { actor, now, today }, { rows: rows.value, locale: event.locals.locale });
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
