import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  answerForm,
  handForm,
  mayAnswerRemark,
  mayHandRemark,
  maySeeRemark,
  maySeeRemarks,
  remarkRefusals,
  remarkTexts,
  remarkView,
  type RemarkId,
} from '#features/remarks/index.ts';
import { answerRemark, handRemark, remarkOf } from '#features/remarks/server/index.ts';
import { staffAction, staffLoad, stop } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { citizenDays, unitNamer, unitsFor } from '../../parts.ts';

const idOf = ({ params }: RequestEvent): RemarkId => parseId<RemarkId>(params['id']) ?? NO_ID;

export const load = staffLoad(maySeeRemarks, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { locale } = event.locals;
  const found = await remarkOf(db, actor.authorityId, idOf(event));
  if (!found || !maySeeRemark(actor, found)) return stop(404, remarkRefusals.unknown(), event);
  const answers = mayAnswerRemark(actor, found) === undefined;
  const view = remarkView(found, { unit: (await unitNamer(staff))(found.unitId), today, locale });
  const isOpen = view.isOpen && answers;
  const values = { isShown: found.mayShow };
  return {
    locale,
    remark: { ...view, email: answers ? view.email : null },
    days: citizenDays(),
    answerFields: isOpen ? fieldsOf(answerForm, { locale, values }) : null,
    handFields: view.isOpen && mayHandRemark(actor) === undefined ? fieldsOf(handForm, { locale, options: await unitsFor(staff) }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, actor.authorityId, 'remark', found.id, locale) : undefined,
  };
});

const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);
const textsOf = ({ locals }: RequestEvent) => remarkTexts[locals.locale];

export const actions = {
  answer: staffAction(maySeeRemarks, answerForm, async (input, staff, event: RequestEvent) =>
    said(await answerRemark(staff.tx, staff, idOf(event), input), textsOf(event).answerNotice),
  ),
  hand: staffAction(
    mayHandRemark,
    handForm,
    async ({ unitId }, staff, event: RequestEvent) =>
      said(await handRemark(staff.tx, staff, idOf(event), unitId), textsOf(event).handNotice),
    (staff) => unitsFor(staff),
  ),
};
