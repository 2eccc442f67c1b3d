import type { RequestEvent } from '@sveltejs/kit';
import { mayScore, ruleWords, scoringTexts } from '#features/scoring/index.ts';
import { criterionColumns, importCriteria } from '#features/scoring/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importForm } from '#platform/values/imports/form.ts';
import { importActions } from '../../../../imports/actions.ts';
import { columnsFor } from '../../../../sheets.ts';
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

export const actions = importActions({
  may: mayScore,
  columns: criterionColumns,
  what: 'score-criterion',
  take: (tx, { actor, now }, { rows }, event) =>
    importCriteria(tx, { actor, now }, { id: scorecardIdOf(event), rows, locale: event.locals.locale }),
});
