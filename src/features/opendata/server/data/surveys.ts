import { publishedSurveys, type PublishedSurvey } from '#features/portal/server/index.ts';
import { pollOptions } from '#features/surveys/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { RowOf } from '../../data/datasets.ts';
import { pageOf, type DataAsked, type Page } from './asked.ts';

const shown = async (db: Read, asked: DataAsked): Promise<PublishedSurvey[]> =>
  (await publishedSurveys(db, asked)).filter(({ closesOn }) => asked.filters.year === undefined || closesOn.startsWith(asked.filters.year));

/** Surveys whose results are published, the latest first. */
export async function surveyRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'surveys'>>> {
  const rows = (await shown(db, asked)).map((one) => ({
    ...{ id: one.id, title: one.title, purpose: one.purpose, version: one.version, opens_on: one.opensOn, closes_on: one.closesOn },
    ...{ sampling: one.sampling, sampling_note: one.samplingNote, answers: one.answers, papers: one.papers, formula: one.formula },
    ...{ index: one.results?.index ?? null, published_on: one.resultsOn, page: asked.pageAt(`/khao-sat/${one.id}`) },
  }));
  return pageOf(rows, asked, ({ id }) => id);
}

/** A row for each answer that could be given to each question; figures where they are told. */
function resultsOf({ id, title, closesOn, purpose, questions, results }: PublishedSurvey, { locale }: DataAsked): RowOf<'survey-results'>[] {
  return questions.flatMap(({ id: questionId, position, words, kind, factor, options }) => {
    if (kind === 'text') return [];
    const told = results?.questions.find((one) => one.id === questionId)?.told;
    return pollOptions({ kind, purpose, options }, locale).map((answer, at) => {
      const figure = told?.bars[at]?.figure;
      return {
        ...{ survey_id: id, survey: title, closed_on: closesOn, position, question: words, kind, factor, n: told?.n ?? null },
        ...{ value: at + 1, answer, count: figure?.count ?? null, share: figure?.share ?? null },
        ...{ share_low: figure?.low ?? null, share_high: figure?.high ?? null, index: told?.index ?? null },
      };
    });
  });
}

export async function surveyResultRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'survey-results'>>> {
  const rows = (await shown(db, asked)).flatMap((one) => resultsOf(one, asked));
  return pageOf(rows, asked, ({ survey_id: id, position, value }) => `${id} ${position} ${value}`);
}
