import type { RequestEvent } from '@sveltejs/kit';
import { maySeePlans } from '#features/plans/index.ts';
import { answerForm, checklistView, mayKeepChecklist, qualityRefusals, type QualityItemId } from '#features/quality/index.ts';
import { answerQuality, holdChecklist, qualityAnswers, qualityItems } from '#features/quality/server/index.ts';
import { staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../editing.ts';
import { draftHere, planIdOf } from '../../plan.ts';

const itemIdOf = ({ params }: RequestEvent): QualityItemId => parseId<QualityItemId>(params['mucKiem']) ?? NO_ID;

async function answerStart({ db, actor }: StaffContext, event: RequestEvent) {
  const found = (await qualityAnswers(db, actor.authorityId, planIdOf(event))).find(({ itemId }) => itemId === itemIdOf(event));
  return { verdict: found?.verdict, remark: found?.remark };
}

export const load = staffLoad(maySeePlans, async (event: RequestEvent, staff) => {
  const { db, actor } = staff;
  const { locale } = event.locals;
  const plan = await draftHere(event, staff);
  const [item] = await qualityItems(db, actor.authorityId, { id: itemIdOf(event) });
  if (!item || mayKeepChecklist(actor)) return stop(404, { refusal: qualityRefusals.unknown() }, event);
  const [view] = checklistView(plan, [item], [], locale);
  return {
    locale,
    id: plan.id,
    title: plan.title,
    item: view,
    fields: fieldsOf(answerForm, { locale, values: await answerStart(staff, event), shown: {} }),
  };
});

export const actions = {
  default: staffEdit(
    mayKeepChecklist,
    answerForm,
    {
      lock: ({ tx, actor }: StaffWork) => holdChecklist(tx, actor),
      start: answerStart,
      about: (event: RequestEvent) => ({ objectType: 'quality-item', objectId: event.params['mucKiem'] ?? '' }),
    },
    async (input, staff, event: RequestEvent) => {
      const answered = await answerQuality(staff.tx, staff, planIdOf(event), itemIdOf(event), input);
      return answered.ok ? ok({ goTo: `/lam-viec/ke-hoach/${planIdOf(event)}/tu-kiem` }) : answered;
    },
  ),
};
