import type { RequestEvent } from '@sveltejs/kit';
import {
  answerForm,
  carryForm,
  difficultyRefusals,
  difficultyTexts,
  difficultyView,
  MOST_ANSWER,
  mayAnswer,
  maySee,
  maySeeDifficulties,
  mayWithdraw,
  withdrawForm,
} from '#features/difficulties/index.ts';
import { answerDifficulty, carryDifficulty, difficultyOf, isUp, withdrawDifficulty } from '#features/difficulties/server/index.ts';
import { sourcesFor } from '../../thong-tin/inquiries.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { staffAction, staffLoad, stop } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { maySeeTaskOf } from '#features/tasks/index.ts';
import { difficultyIdOf as idOf, sendUp, upwardOn } from './above.ts';

export const load = staffLoad(maySeeDifficulties, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const found = await difficultyOf(db, actor.authorityId, idOf(event));
  if (!found || !maySee(actor, found)) return stop(404, difficultyRefusals.unknown(), event);
  const view = difficultyView(found, (await namesInTime(db, actor.authorityId)).on(found.unitId, today).name, locale);
  const up = await isUp(db, actor.authorityId, found);
  const may = view.isWaiting && mayAnswer(actor) === undefined;
  return {
    locale,
    difficulty: up ? view : { ...view, carried: null },
    sources: await sourcesFor(staff, { difficultyId: found.id }, locale),
    showsTask: found.taskId !== null && maySeeTaskOf(actor, found.unitId),
    showsPaper: mayAnswer(actor) === undefined,
    answerFields: may
      ? fieldsOf(answerForm, { locale, values: { answer: found.above ? truncate(found.above.text, MOST_ANSWER) : undefined } })
      : null,
    ...(await upwardOn(staff, found.id, may && !up, locale)),
    carryFields: may && !up ? fieldsOf(carryForm, { locale }) : null,
    mayWithdraw: view.isWaiting && mayWithdraw(actor, found) === undefined,
  };
});

const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);
const textsOf = ({ locals }: RequestEvent) => difficultyTexts[locals.locale];

const answering = (became: 'resolved' | 'cannot') =>
  staffAction(mayAnswer, answerForm, async ({ answer }, staff, event: RequestEvent) =>
    said(await answerDifficulty(staff.tx, staff, idOf(event), { became, answer }), textsOf(event).answerNotice),
  );

export const actions = {
  resolve: answering('resolved'),
  cannot: answering('cannot'),
  sendUp,
  carry: staffAction(mayAnswer, carryForm, async (input, staff, event: RequestEvent) =>
    said(await carryDifficulty(staff.tx, staff, idOf(event), input), textsOf(event).carriedNotice),
  ),
  withdraw: staffAction(maySeeDifficulties, withdrawForm, async (_input, staff, event: RequestEvent) =>
    said(await withdrawDifficulty(staff.tx, staff, idOf(event)), textsOf(event).withdrawNotice),
  ),
};
