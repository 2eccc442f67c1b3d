import { indexKinds, indexTexts, mayKeepResults } from '#features/indices/index.ts';
import { importResults, resultColumns } from '#features/indices/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { importForm } from '#platform/values/imports/form.ts';
import { importActions } from '../../../imports/actions.ts';
import { columnsFor } from '../../../sheets.ts';
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

export const actions = importActions({
  may: mayKeepResults,
  columns: resultColumns,
  what: 'index-result',
  take: (tx, { actor, today, now }, { rows }, { locals: { locale } }) => importResults(tx, { actor, today, now }, { rows, locale }),
});
