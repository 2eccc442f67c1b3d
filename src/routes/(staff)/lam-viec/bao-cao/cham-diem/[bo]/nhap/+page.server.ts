import type { RequestEvent } from '@sveltejs/kit';
import { mayScore, ruleWords, scoringTexts } from '#features/scoring/index.ts';
import { criterionColumns, importCriteria, type ImportedCriterion } from '#features/scoring/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { takeOnce } from '#platform/server/imports/receipt.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importForm, importStoreForm } from '#platform/values/imports/form.ts';
import { importTexts } from '#platform/values/imports/texts.ts';
import { ok, refuse } from '#platform/values/result.ts';
import { columnsFor, formsFor, listedAgain, rowsFrom, rowsOf, tryOut, type Listed } from '../../../../sheets.ts';
import { scorecardHere, scorecardIdOf } from '../../scorecards.ts';
import { criterionExamples } from './examples.ts';

export const load = staffLoad(mayScore, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { id, name } = await scorecardHere(event, staff);
  const t = scoringTexts[locale];
  const words = { code: t.code, title: t.criterion, most: t.most, rule: t.rule, steps: t.steps, wanted: t.wanted };
  return {
    ...{ locale, id, name, example: criterionExamples },
    fields: fieldsOf(importForm, { locale, values: { from: staff.today } }),
    columns: columnsFor(criterionColumns, words, locale, { needed: ['code', 'title'], choices: { rule: ruleWords(locale) } }),
  };
});

const textsOf = ({ locals }: RequestEvent) => importTexts[locals.locale];
const faulty = (lines: readonly ImportedCriterion[]): ImportedCriterion[] => lines.filter(({ fault }) => fault);

/** What would come of a list, the lines to mend first. */
async function previewOf(listed: Listed, staff: StaffContext, event: RequestEvent) {
  const { locale } = event.locals;
  const given = { id: scorecardIdOf(event), rows: listed.rows, locale };
  const lines = await tryOut(staff, (tx) => importCriteria(tx, staff, given));
  const faults = faulty(lines);
  return {
    lines: [...faults, ...lines.filter(({ fault }) => !fault)],
    faults: faults.length,
    ...formsFor(listed, importStoreForm, locale),
  };
}

export const actions = {
  preview: staffAction(
    mayScore,
    importForm,
    prepared(
      (input) => rowsOf(input, criterionColumns),
      async ({ from }, staff, event: RequestEvent, rows) => {
        const preview = await previewOf({ rows, from, key: crypto.randomUUID() }, staff, event);
        const { lines, faults } = preview;
        const t = textsOf(event);
        return ok({ notice: `${t.looked(lines.length)} ${faults > 0 ? t.faults(faults) : t.allRight}`, once: { preview } });
      },
    ),
  ),
  store: staffAction(
    mayScore,
    importStoreForm,
    async ({ key, cells }, { tx, actor, now }, event: RequestEvent) => {
      const rows = rowsFrom(cells);
      if (!rows.ok) return rows;
      const { authorityId, officerId } = actor;
      const t = textsOf(event);
      if (!(await takeOnce(tx, { authorityId, key, what: 'score-criterion', rows: rows.value.length, by: { officerId, at: now } })))
        return ok({ notice: t.again, once: undefined });
      const lines = await importCriteria(tx, { actor, now }, { id: scorecardIdOf(event), rows: rows.value, locale: event.locals.locale });
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
