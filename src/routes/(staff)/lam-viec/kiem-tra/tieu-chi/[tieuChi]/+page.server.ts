import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  criterionForm,
  criterionLine,
  inspectionRefusals,
  inspectionTexts,
  mayPlan,
  pressForm,
  type CriterionId,
} from '#features/inspections/index.ts';
import { correctCriterion, criteriaOf, endCriterion, heldCriteria, resumeCriterion } from '#features/inspections/server/index.ts';
import { cameBack, staffAction, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { staffEdit } from '../../../editing.ts';
import { historyFor } from '../../../nhat-ky/history.ts';
import { said } from '../../checks.ts';

async function criterionAt(event: RequestEvent, { db, actor }: StaffContext) {
  const id = parseId<CriterionId>(event.params['tieuChi']);
  const found = id && (await criteriaOf(db, actor.authorityId)).find((criterion) => criterion.id === id);
  return found ?? stop(404, { refusal: inspectionRefusals.unknown() }, event);
}

const startOf = async (staff: StaffContext, event: RequestEvent) => {
  const { text, guide, maxPoints, position } = await criterionAt(event, staff);
  return { text, guide, maxPoints, position };
};

export const load = staffLoad(mayPlan, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const criterion = await criterionAt(event, staff);
  const isOpen = criterion.endedOn === null || cameBack(event);
  return {
    locale,
    criterion: criterionLine(criterion, locale),
    isEnded: criterion.endedOn !== null,
    fields: isOpen ? fieldsOf(criterionForm, { locale, values: await startOf(staff, event), shown: {} }) : null,
    history:
      mayReadLog(staff.actor) === undefined
        ? await historyFor(staff.db, staff.actor.authorityId, 'inspection-criterion', criterion.id, locale)
        : undefined,
  };
});

const edit = {
  lock: (staff: StaffWork) => heldCriteria(staff.tx, staff),
  start: startOf,
  about: ({ params }: RequestEvent) => ({ objectType: 'inspection-criterion', objectId: params['tieuChi'] ?? '' }),
};

const pressed = (act: typeof endCriterion, notice: 'criterionEnded' | 'criterionResumed') =>
  staffAction(mayPlan, pressForm, async (_input, staff, event: RequestEvent) =>
    said(await act(staff.tx, staff, (await criterionAt(event, staff)).id), inspectionTexts[event.locals.locale][notice]),
  );

export const actions = {
  correct: staffEdit(mayPlan, criterionForm, edit, async (input, staff, event: RequestEvent) =>
    said(await correctCriterion(staff.tx, staff, (await criterionAt(event, staff)).id, input), inspectionTexts[event.locals.locale].saved),
  ),
  end: pressed(endCriterion, 'criterionEnded'),
  resume: pressed(resumeCriterion, 'criterionResumed'),
};
