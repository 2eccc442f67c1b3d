import type { RequestEvent } from '@sveltejs/kit';
import { guidanceTexts, mayAsk, maySeeGuidance, questionLine, questionListForm, readsOf } from '#features/guidance/index.ts';
import { countQuestions, questionsOf } from '#features/guidance/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatNumber } from '#platform/values/format.ts';
import { askList } from '#platform/values/lists.ts';
import { answerDays } from './questions.ts';

const SIZE = 30;

export const load = staffLoad(maySeeGuidance, async ({ url, locals: { locale } }: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const usual = { by: 'moi', descending: false } as const;
  const asked = askList(questionListForm, url.searchParams, { locale, orders: ['moi'], usual });
  const { tim: search, 'tinh-trang': state } = asked.filter;
  const whose = readsOf(actor);
  const filter = { search, state, ...(whose !== 'all' && { readBy: whose }) };
  const found = await countQuestions(db, actor.authorityId, filter);
  const pages = Math.max(1, Math.ceil(found / SIZE));
  const page = Math.min(pages, asked.page);
  const names = await namesInTime(db, actor.authorityId);
  const dueOn = await answerDays(staff);
  const questions = await questionsOf(db, actor.authorityId, { ...filter, limit: SIZE, offset: (page - 1) * SIZE });
  return {
    locale,
    mayAsk: mayAsk(actor) === undefined,
    found: guidanceTexts[locale].found(formatNumber(found, locale)),
    list: { ...asked.view, page },
    pages,
    questions: questions.map((question) =>
      questionLine(question, { locale, today, unit: names.on(question.unitId, today).name, dueOn: dueOn(question.askedAt) }),
    ),
  };
});
