import type { RequestEvent } from '@sveltejs/kit';
import { groupForm, mayKeepSurveys, opinionForm, surveyRefusals, surveyTexts } from '#features/surveys/index.ts';
import { addGroup, arrangeOpinion, groupsOf, opinionsOf } from '#features/surveys/server/index.ts';
import { staffAction, staffLoad, stop, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { redact } from '#platform/values/personal/redact.ts';
import { ok } from '#platform/values/result.ts';
import { idOf, surveyHere } from '../../survey.ts';

const SIZE = 50;

async function groupList({ db, actor }: StaffContext, event: RequestEvent) {
  const groups = await groupsOf(db, actor.authorityId, idOf(event));
  return { groupId: groups.map(({ id, title }) => ({ value: id, label: title })) };
}

/** The opinions of an ended survey by questions, fifty at a time, each with a form of its own. */
export const load = staffLoad(mayKeepSurveys, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { locale } = event.locals;
  const survey = await surveyHere(event, staff);
  if (survey.state !== 'ended') stop(409, surveyRefusals.notEnded(), event);
  const groups = await groupsOf(db, actor.authorityId, survey.id);
  const opinions = await opinionsOf(db, actor.authorityId, survey.id);
  const pages = Math.max(1, Math.ceil(opinions.length / SIZE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(event.url.searchParams.get('trang') ?? '1', 10) || 1));
  const shown = opinions.slice((page - 1) * SIZE, page * SIZE);
  return {
    ...{ locale, id: survey.id, title: survey.title, page, pages },
    questions: survey.questions
      .filter(({ id, kind }) => kind === 'text' && opinions.some(({ questionId }) => questionId === id))
      .map(({ id, words }) => ({
        ...{ id, words, count: surveyTexts[locale].opinionsCount(opinions.filter((one) => one.questionId === id).length) },
        group: fieldsOf(groupForm, { locale, values: { questionId: id } }),
        opinions: shown
          .filter(({ questionId }) => questionId === id)
          .map(({ id: replyId, text, groupId, shownText }) => ({
            ...{ id: replyId, text, isDone: groupId !== null || shownText !== null },
            proposed: redact(text),
            fields: fieldsOf(opinionForm, {
              locale,
              values: { replyId, groupId: groupId ?? undefined, shownText: shownText ?? undefined },
              options: {
                groupId: groups.filter(({ questionId }) => questionId === id).map((one) => ({ value: one.id, label: one.title })),
              },
            }),
          })),
      })),
  };
});

export const actions = {
  group: staffAction(mayKeepSurveys, groupForm, async (input, staff, event: RequestEvent) => {
    const done = await addGroup(staff.tx, staff, idOf(event), input);
    return done.ok ? ok({ notice: surveyTexts[event.locals.locale].groupAdded }) : done;
  }),
  arrange: staffAction(
    mayKeepSurveys,
    opinionForm,
    async (input, staff, event: RequestEvent) => {
      const done = await arrangeOpinion(staff.tx, staff, idOf(event), input);
      return done.ok ? ok({ notice: surveyTexts[event.locals.locale].arranged }) : done;
    },
    groupList,
  ),
};
