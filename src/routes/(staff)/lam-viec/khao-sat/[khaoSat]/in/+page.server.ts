import { encodeQR } from 'qr';
import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepSurveys, sheetOf } from '#features/surveys/index.ts';
import { placeCode, secretOf } from '#features/surveys/server/index.ts';
import { app } from '#platform/server/app.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatDay } from '#platform/values/format.ts';
import { surveyHere } from '../../survey.ts';
import { pageOf } from '../page-of.ts';

/** The sheet for the counter and the address for a shared tablet, each by a code of its own, and the form on paper. */
export const load = staffLoad(mayKeepSurveys, async (event: RequestEvent, staff) => {
  const survey = await surveyHere(event, staff);
  const { id, title, lead, ways, closesOn } = survey;
  const { locale } = event.locals;
  const secret = await secretOf(staff.db, staff.actor.authorityId, id);
  const page = await pageOf(staff, event, id);
  const by = (way: 'counter' | 'tablet'): string | null =>
    secret !== undefined && ways.includes(way) ? `${page}?ma=${placeCode({ installKey: app().installKey, id, secret }, way)}` : null;
  const counter = by('counter');
  return {
    ...{ locale, id, title, lead, closesOn: formatDay(closesOn, locale), tablet: by('tablet') },
    questions: ways.includes('paper') && survey.state === 'running' ? sheetOf(survey, locale) : null,
    sheet: counter && { address: counter, qr: encodeQR(counter, 'svg', { border: 1 }) },
  };
});
