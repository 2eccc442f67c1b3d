import { surveysPage } from '#features/portal/server/index.ts';
import { surveyPublicTexts } from '#features/surveys/index.ts';
import { publicLoad } from '../portal.ts';

export const load = publicLoad({}, async ({ db, asked }) => ({
  title: surveyPublicTexts[asked.locale].title,
  ...(await surveysPage(db, asked)),
}));
