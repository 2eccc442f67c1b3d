import type { RequestEvent } from '@sveltejs/kit';
import { indexKinds, indexTexts, mayKeepResults } from '#features/indices/index.ts';
import { importResults, resultColumns, type ImportedResult } from '#features/indices/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importForm, importStoreForm } from '#platform/values/imports/form.ts';
import { importTexts } from '#platform/values/imports/texts.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { columnsFor, formsFor, listedAgain, rowsFrom, rowsOf, tryOut, type Listed } from '../../../sheets.ts';
import { resultExamples } from './examples.ts';

export const load = staffLoad(mayKeepResults, ({ locals: { locale } }, staff) => {
  const t = indexTexts[locale];
  const words = {
    ...{ index: t.index, year: t.year, unit: t.unit, body: t.body, score: t.score, outOf: t.outOf },
    ...{ place: t.place, places: t.places, source: t.source, link: t.at },
  };
  const choices = { index: Object.values(indexKinds).slice(0, -1).map((kind) => kind[locale]) }; // prettier-ignore
  return Promise.resolve({
    ...{ locale, example: resultExamples, fields: fieldsOf(importForm, { locale, values: { from: staff.today } }) },
    columns: columnsFor(resultColumns, words, locale, { needed: ['index', 'year', 'score', 'source'], choices }),
  });
});

const faulty = (lines: readonly ImportedResult[]): ImportedResult[] => lines.filter(({ fault }) => fault);

/** What would come of a list, the lines to mend first. */
async function previewOf(listed: Listed, staff: StaffContext, event: RequestEvent) {
  const { locale } = event.locals;
  const { actor, today, now } = staff;
  const lines = await tryOut(staff, (tx) => importResults(tx, { actor, today, now }, { rows: listed.rows, locale }));
  const faults = faulty(lines);
  return {
    lines: [...faults, ...lines.filter(({ fault }) => !fault)],
    faults: faults.length,
    ...formsFor(listed, importStoreForm, locale),
  };
}

export const actions = {
  preview: staffAction(
    mayKeepResults,
    importForm,
    prepared(
      (input) => rowsOf(input, resultColumns),
      async ({ from }, staff, event: RequestEvent, rows) => {
        const preview = await previewOf({ rows, from, key: crypto.randomUUID() }, staff, event);
        const t = importTexts[event.locals.locale];
        const { lines, faults } = preview;
        return ok({ notice: `${t.looked(lines.length)} ${faults > 0 ? t.faults(faults) : t.allRight}`, once: { preview } });
      },
    ),
  ),
  store: staffAction(
    mayKeepResults,
    importStoreForm,
    async ({ key, cells }, { tx, actor, now, today }, event: RequestEvent) => {
      const rows = rowsFrom(cells);
      if (!rows.ok) return rows;
      const t = importTexts[event.locals.locale];
      const by = { officerId: actor.officerId, at: now };
      if (!(await takeOnce(tx, { authorityId: actor.authorityId, key, what: 'index-result', rows: rows.value.length, by })))
        return ok({ notice: t.again, once: undefined });
      const lines = await importResults(tx, { actor, now, today }, { rows: rows.value, locale: event.locals.locale });
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
