import type { RequestEvent } from '@sveltejs/kit';
import { maySeeSurveys, resultRows, surveyColumns, surveyRefusals, surveyTexts } from '#features/surveys/index.ts';
import { resultsOf, waysOf } from '#features/surveys/server/index.ts';
import { staffEndpoint, stop } from '#platform/server/edge.ts';
import { takenOut } from '../../../taken-out.ts';
import { surveyHere } from '../../survey.ts';

/** The results as a sheet: sums alone, and of nothing that fewer than five answered. */
export const GET = staffEndpoint(maySeeSurveys, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const survey = await surveyHere(event, staff);
  const results = await resultsOf(staff.db, staff.actor.authorityId, survey, locale);
  if (!results) return stop(409, survey.state === 'ended' ? surveyRefusals.tooFew() : surveyRefusals.notEnded(), event);
  const papers = (await waysOf(staff.db, staff.actor.authorityId, survey.id)).find(({ way }) => way === 'paper')?.count ?? null;
  const title = `${surveyTexts[locale].sheetTitle}: ${survey.title}`;
  return takenOut(staff, event, {
    action: 'survey.taken-out',
    title,
    columns: surveyColumns(survey, papers, locale),
    rows: resultRows(results, locale),
  });
});
