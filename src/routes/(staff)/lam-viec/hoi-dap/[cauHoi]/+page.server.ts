import type { RequestEvent } from '@sveltejs/kit';
import { shelveOne } from '#features/activities/server/index.ts';
import {
  answerForm,
  correctQuestionForm,
  guidanceTexts,
  mayAnswer,
  maySeeGuidance,
  pressForm,
  questionView,
  whyNotChange,
  type QuestionId,
} from '#features/guidance/index.ts';
import { answerQuestion, correctQuestion, lockQuestion, withdrawQuestion } from '#features/guidance/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { cameBack, prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { answerDays, questionAt } from '../questions.ts';

const askedStart = async (staff: StaffContext, event: RequestEvent) => {
  const { title, question, isPrivate } = await questionAt(event, staff);
  return { title, question, isPrivate };
};
const answerStart = async (staff: StaffContext, event: RequestEvent) => {
  const { answer, basis } = await questionAt(event, staff);
  return { answer: answer ?? undefined, basis };
};

export const load = staffLoad(maySeeGuidance, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const question = await questionAt(event, staff);
  const unit = (await namesInTime(db, actor.authorityId)).on(question.unitId, today).name;
  const dueOn = (await answerDays(staff))(question.askedAt);
  const isTheirs = question.askedBy === actor.officerId;
  const mayCorrect = isTheirs && (whyNotChange(actor, question) === undefined || cameBack(event));
  const answers = mayAnswer(actor) === undefined && (!question.isWithdrawn || cameBack(event));
  return {
    locale,
    saved: event.url.searchParams.get('da-luu') === 'hoi',
    question: questionView(question, { locale, unit, dueOn, today }),
    fields: mayCorrect ? fieldsOf(correctQuestionForm, { locale, values: await askedStart(staff, event), shown: {} }) : null,
    answerFields: answers ? fieldsOf(answerForm, { locale, values: await answerStart(staff, event), shown: {} }) : null,
    history:
      mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'guidance-question', question.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork, { params }: RequestEvent) => lockQuestion(tx, actor, parseId<QuestionId>(params['cauHoi'])),
  about: ({ params }: RequestEvent) => ({ objectType: 'guidance-question', objectId: params['cauHoi'] ?? '' }),
};
type Notice = 'saved' | 'answered' | 'withdrawn';
const said = (result: Result<unknown>, { locals }: RequestEvent, notice: Notice): Result<{ notice: string }> =>
  result.ok ? ok({ notice: guidanceTexts[locals.locale][notice] }) : result;

export const actions = {
  correct: staffEdit(maySeeGuidance, correctQuestionForm, { ...edit, start: askedStart }, async (input, staff, event: RequestEvent) =>
    said(await correctQuestion(staff.tx, staff, (await questionAt(event, staff)).id, input), event, 'saved'),
  ),
  answer: staffEdit(
    mayAnswer,
    answerForm,
    { ...edit, start: answerStart },
    prepared(
      ({ file }, { shelf }) => shelveOne(shelf, file),
      async ({ file: _file, ...input }, staff, event: RequestEvent, file) =>
        said(await answerQuestion(staff.tx, staff, (await questionAt(event, staff)).id, input, file), event, 'answered'),
    ),
  ),
  withdraw: staffAction(maySeeGuidance, pressForm, async (_input, staff, event: RequestEvent) =>
    said(await withdrawQuestion(staff.tx, staff, (await questionAt(event, staff)).id), event, 'withdrawn'),
  ),
};
