import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  addUnitsForm,
  concludeForm,
  correctPlanForm,
  inspectionTexts,
  mayPlan,
  maySeeInspections,
  maySeeVisit,
  reasonForm,
  roundView,
  visitLine,
  type InspectionId,
} from '#features/inspections/index.ts';
import {
  addUnits,
  cancelInspection,
  concludeInspection,
  correctInspection,
  lockInspection,
  pointsOf,
  visitsOf,
} from '#features/inspections/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { cameBack, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { staffEdit } from '../../editing.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { roundAt, said, teamLists, unitLists } from '../checks.ts';

/** What the form that corrects a round starts with. */
async function startOf(staff: StaffContext, event: RequestEvent) {
  const { round, members } = await roundAt(event, staff);
  const { kind, title, basis, fromOn, untilOn, coversFromOn, coversUntilOn } = round;
  const idsOf = (duty: 'head' | 'secretary' | 'member') => members.filter((one) => one.duty === duty).map(({ officerId }) => officerId);
  const team = { headId: idsOf('head')[0], secretaryId: idsOf('secretary')[0] ?? null, memberIds: idsOf('member') };
  return { kind, title, basis, fromOn, untilOn, coversFromOn, coversUntilOn, ...team };
}

/** Officers to choose from, with those of the team who have left meanwhile. */
async function lists(staff: StaffContext, event: RequestEvent) {
  const { members } = await roundAt(event, staff);
  const options = await teamLists(staff);
  const left = members.filter(({ officerId }) => !options.headId.some(({ value }) => value === officerId));
  const all = [...options.headId, ...left.map(({ officerId, name }) => ({ value: officerId, label: name }))];
  return { headId: all, secretaryId: all, memberIds: all };
}

const moreUnits = async (staff: StaffContext, event: RequestEvent) => {
  const { round } = await roundAt(event, staff);
  const there = new Set(
    (await visitsOf(staff.db, staff.actor.authorityId, { inspectionId: round.id })).map(({ unitId }): string => unitId),
  );
  return { unitIds: (await unitLists(staff)).unitIds.filter(({ value }) => !there.has(value)) };
};

export const load = staffLoad(maySeeInspections, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { authorityId } = actor;
  const { locale } = event.locals;
  const { round, members } = await roundAt(event, staff);
  const names = await namesInTime(db, authorityId);
  const visits = await visitsOf(db, authorityId, { inspectionId: round.id });
  const lines = visits.map((visit) =>
    visitLine(visit, {
      locale,
      unit: names.on(visit.unitId, visit.visitedOn ?? today).name,
      sees: maySeeVisit(actor, { members }, visit.unitId),
    }),
  );
  const isOpen = mayPlan(actor) === undefined && (round.state === 'planned' || cameBack(event));
  const values = isOpen ? await startOf(staff, event) : undefined;
  return {
    locale,
    round: roundView(round, members, locale),
    visits: lines,
    hidesSome: lines.some(({ sees }) => !sees),
    points: (await pointsOf(db, authorityId, round.id)).map(({ id, text, guide }) => ({ id, text, guide: guide ?? '' })),
    fields: values ? fieldsOf(correctPlanForm, { locale, options: await lists(staff, event), values, shown: {} }) : null,
    unitFields: isOpen ? fieldsOf(addUnitsForm, { locale, options: await moreUnits(staff, event) }) : null,
    concludeFields: isOpen ? fieldsOf(concludeForm, { locale, values: { concludedOn: today } }) : null,
    cancelFields: isOpen && round.closed === 0 ? fieldsOf(reasonForm, { locale }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, authorityId, 'inspection', round.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork, { params }: RequestEvent) => lockInspection(tx, actor, parseId<InspectionId>(params['dot'])),
  start: startOf,
  about: ({ params }: RequestEvent) => ({ objectType: 'inspection', objectId: params['dot'] ?? '' }),
};

const textsOf = ({ locals }: RequestEvent) => inspectionTexts[locals.locale];

export const actions = {
  correct: staffEdit(
    mayPlan,
    correctPlanForm,
    edit,
    async (input, staff, event: RequestEvent) =>
      said(await correctInspection(staff.tx, staff, (await roundAt(event, staff)).round.id, input), textsOf(event).saved),
    lists,
  ),
  add: staffAction(
    mayPlan,
    addUnitsForm,
    async ({ unitIds }, staff, event: RequestEvent) =>
      said(await addUnits(staff.tx, staff, (await roundAt(event, staff)).round.id, unitIds), textsOf(event).unitsAdded),
    moreUnits,
  ),
  conclude: staffAction(mayPlan, concludeForm, async (input, staff, event: RequestEvent) =>
    said(await concludeInspection(staff.tx, staff, (await roundAt(event, staff)).round.id, input), textsOf(event).concluded),
  ),
  cancel: staffAction(mayPlan, reasonForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await cancelInspection(staff.tx, staff, (await roundAt(event, staff)).round.id, reason), textsOf(event).cancelled),
  ),
};
