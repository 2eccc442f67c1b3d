import type { RequestEvent } from '@sveltejs/kit';
import { groupForm, mayReadOpinions, opinionForm, surveyRefusals, surveyTexts } from '#features/surveys/index.ts';
import { addGroup, arrangeOpinion, groupsOf, holdSurvey, opinionsOf, type Opinion } from '#features/surveys/server/index.ts';
import { staffAction, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { redact } from '#platform/values/personal/redact.ts';
import { ok } from '#platform/values/result.ts';
import { setting } from '#root/src/settings.ts';
import { staffEdit } from '../../../editing.ts';
import { about, idOf, surveyHere } from '../../survey.ts';

const SIZE = 50;

const startOf = ({ id, groupId, shownText }: Opinion) => ({
  replyId: id,
  groupId: groupId ?? undefined,
  shownText: shownText ?? undefined,
});

async function groupList({ db, actor }: StaffContext, event: RequestEvent) {
  const groups = await groupsOf(db, actor.authorityId, idOf(event));
  return { groupId: groups.map(({ id, title }) => ({ value: id, label: title })) };
}

/** The opinions of an ended survey by questions, fifty at a time, each with a form of its own. */
export const load = staffLoad(mayReadOpinions, async (event: RequestEvent, staff) => {
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
    keptFor: surveyTexts[locale].keptFor(setting('MINHBACH_CITIZEN_DAYS')),
    waits: survey.results !== null && survey.results.on === null ? surveyTexts[locale].proposedBy : null,
    questions: survey.questions
      .filter(({ id, kind }) => kind === 'text' && opinions.some(({ questionId }) => questionId === id))
      .map(({ id, words }) => ({
        ...{ id, words, count: surveyTexts[locale].opinionsCount(opinions.filter((one) => one.questionId === id).length) },
        group: fieldsOf(groupForm, { locale, values: { questionId: id } }),
        opinions: shown
          .filter(({ questionId }) => questionId === id)
          .map((opinion) => ({
            ...{ id: opinion.id, text: opinion.text, isDone: opinion.groupId !== null || opinion.shownText !== null },
            proposed: redact(opinion.text ?? ''),
            fields: fieldsOf(opinionForm, {
              locale,
              values: startOf(opinion),
              shown: {},
              options: {
                groupId: groups.filter(({ questionId }) => questionId === id).map((one) => ({ value: one.id, label: one.title })),
              },
            }),
          })),
      })),
  };
});

export const actions = {
  group: staffAction(mayReadOpinions, groupForm, async (input, staff, event: RequestEvent) => {
    const done = await addGroup(staff.tx, staff, idOf(event), input);
    return done.ok ? ok({ notice: surveyTexts[event.locals.locale].groupAdded }) : done;
  }),
  arrange: staffEdit(
    mayReadOpinions,
    opinionForm,
    {
      lock: ({ tx, actor }: StaffWork, event: RequestEvent) => holdSurvey(tx, actor.authorityId, idOf(event)),
      start: async ({ db, actor }, event: RequestEvent, { replyId }) => {
        const it = (await opinionsOf(db, actor.authorityId, idOf(event))).find(({ id }) => id === replyId);
        return it && startOf(it);
      },
      about,
    },
    async (input, staff, event: RequestEvent) => {
      const done = await arrangeOpinion(staff.tx, staff, idOf(event), input);
      return done.ok ? ok({ notice: surveyTexts[event.locals.locale].arranged }) : done;
    },
    groupList,
  ),
};
