import type { RequestEvent } from '@sveltejs/kit';
import { surveyRefusals, type Survey, type SurveyId } from '#features/surveys/index.ts';
import { surveyOf } from '#features/surveys/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';

export const idOf = ({ params }: Pick<RequestEvent, 'params'>): SurveyId => parseId<SurveyId>(params['khaoSat']) ?? NO_ID;

/** The survey of the address; 404 where the authority has none such. */
export async function surveyHere(event: RequestEvent, { db, actor }: StaffContext): Promise<Survey> {
  return (await surveyOf(db, actor.authorityId, idOf(event))) ?? stop(404, surveyRefusals.unknown(), event);
}

export const about = (event: RequestEvent) => ({ objectType: 'survey', objectId: event.params['khaoSat'] ?? '' });
