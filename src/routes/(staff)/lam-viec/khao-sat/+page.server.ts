import type { RequestEvent } from '@sveltejs/kit';
import { mayKeepSurveys, maySeeSurveys, surveyLine, surveyListForm, surveyTexts } from '#features/surveys/index.ts';
import { countSurveys, surveysOf } from '#features/surveys/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { askList } from '#platform/values/lists.ts';

const SIZE = 30;

export const load = staffLoad(maySeeSurveys, async ({ url, locals: { locale } }: RequestEvent, { db, actor, today }) => {
  const usual = { by: 'ngay', descending: true } as const;
  const asked = askList(surveyListForm, url.searchParams, { locale, orders: ['ngay'], usual });
  const filter = { state: asked.filter['tinh-trang'] };
  const found = await countSurveys(db, actor.authorityId, filter);
  const pages = Math.max(1, Math.ceil(found / SIZE));
  const page = Math.min(pages, asked.page);
  const surveys = await surveysOf(db, actor.authorityId, { ...filter, limit: SIZE, offset: (page - 1) * SIZE });
  return {
    locale,
    mayKeep: mayKeepSurveys(actor) === undefined,
    found: surveyTexts[locale].found(found),
    list: { ...asked.view, page },
    pages,
    surveys: surveys.map((one) => surveyLine(one, { locale, today })),
  };
});
