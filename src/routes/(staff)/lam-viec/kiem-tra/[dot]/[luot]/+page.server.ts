import type { RequestEvent } from '@sveltejs/kit';
import {
  answerForm,
  detailsForm,
  findingForm,
  inspectionTexts,
  mayPlan,
  maySeeInspections,
  minutesForm,
  pressForm,
  reasonForm,
  whyNotAnswer,
  whyNotCheck,
  type InspectionId,
  type VisitId,
} from '#features/inspections/index.ts';
import {
  addFinding,
  answerVisit,
  attachMinutes,
  closeVisit,
  lockInspection,
  marksOf,
  reopenVisit,
  saveDetails,
  shelveMinutes,
  skipVisit,
  takeBackVisit,
} from '#features/inspections/server/index.ts';
import { prepared, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { staffEdit } from '../../../editing.ts';
import { said, visitAt } from '../../checks.ts';
import { besideVisit } from './beside.ts';

const detailsStart = async (staff: StaffContext, event: RequestEvent) => {
  const { visitedOn, place, present, remark } = (await visitAt(event, staff)).visit;
  return { visitedOn, place, present, remark };
};
const answerStart = async (staff: StaffContext, event: RequestEvent) => {
  const { answer, answerText } = (await visitAt(event, staff)).visit;
  return { answer: answer ?? undefined, answerText };
};
const pointLists = async (staff: StaffContext, event: RequestEvent) => ({
  pointId: (await marksOf(staff.db, staff.actor.authorityId, (await visitAt(event, staff)).visit.id)).map(
    ({ pointId, position, text }) => ({
      value: pointId,
      label: `${position}. ${truncate(text, 100)}`,
    }),
  ),
});

export const load = staffLoad(maySeeInspections, async (event: RequestEvent, staff) => {
  const { locale } = event.locals;
  const { actor } = staff;
  const { round, members, visit } = await visitAt(event, staff);
  const isRunning = round.state === 'planned';
  const checks = whyNotCheck(actor, { kind: round.kind, members }, visit.unitId) === undefined;
  const plans = mayPlan(actor) === undefined;
  const isOpen = isRunning && checks && visit.state === 'planned';
  const answers = isRunning && visit.state === 'closed' && whyNotAnswer(actor, visit.unitId) === undefined;
  const options = isOpen ? await pointLists(staff, event) : { pointId: [] };
  const asked = options.pointId.find(({ value }) => value === event.url.searchParams.get('ton-tai'))?.value;
  const start = isOpen ? await detailsStart(staff, event) : undefined;
  return {
    locale,
    ...(await besideVisit(staff, { round, members, visit, isOpen }, locale)),
    asksFinding: asked !== undefined,
    isOpen,
    mayReopen: isRunning && plans && visit.state === 'closed',
    mayTakeBack: isRunning && plans && visit.state === 'skipped',
    fields: start ? fieldsOf(detailsForm, { locale, values: start, shown: {} }) : null,
    findingFields: isOpen ? fieldsOf(findingForm, { locale, options, values: { pointId: asked } }) : null,
    skipFields: isRunning && plans && visit.state === 'planned' ? fieldsOf(reasonForm, { locale }) : null,
    reopenFields: isRunning && plans && visit.state === 'closed' ? fieldsOf(reasonForm, { locale }) : null,
    answerFields: answers ? fieldsOf(answerForm, { locale, values: await answerStart(staff, event), shown: {} }) : null,
    fileFields: checks && visit.state === 'closed' && round.state !== 'cancelled' ? fieldsOf(minutesForm, { locale }) : null,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork, { params }: RequestEvent) => lockInspection(tx, actor, parseId<InspectionId>(params['dot'])),
  about: ({ params }: RequestEvent) => ({ objectType: 'inspection-visit', objectId: params['luot'] ?? '' }),
};
const textsOf = ({ locals }: RequestEvent) => inspectionTexts[locals.locale];
const idAt = async (event: RequestEvent, staff: StaffContext): Promise<VisitId> => (await visitAt(event, staff)).visit.id;

export const actions = {
  details: staffEdit(maySeeInspections, detailsForm, { ...edit, start: detailsStart }, async (input, staff, event: RequestEvent) =>
    said(await saveDetails(staff.tx, staff, await idAt(event, staff), input), textsOf(event).saved),
  ),
  find: staffAction(
    maySeeInspections,
    findingForm,
    async (input, staff, event: RequestEvent) => {
      const added = await addFinding(staff.tx, staff, await idAt(event, staff), input);
      return added.ok ? ok({ goTo: `/lam-viec/kiem-tra/${event.params['dot']}/${event.params['luot']}?da-luu=ton-tai` }) : added;
    },
    pointLists,
  ),
  close: staffAction(maySeeInspections, pressForm, async (_input, staff, event: RequestEvent) =>
    said(await closeVisit(staff.tx, staff, await idAt(event, staff)), textsOf(event).closed),
  ),
  reopen: staffAction(mayPlan, reasonForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await reopenVisit(staff.tx, staff, await idAt(event, staff), reason), textsOf(event).reopened),
  ),
  skip: staffAction(mayPlan, reasonForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await skipVisit(staff.tx, staff, await idAt(event, staff), reason), textsOf(event).skipped),
  ),
  takeBack: staffAction(mayPlan, pressForm, async (_input, staff, event: RequestEvent) =>
    said(await takeBackVisit(staff.tx, staff, await idAt(event, staff)), textsOf(event).takenBack),
  ),
  answer: staffEdit(maySeeInspections, answerForm, { ...edit, start: answerStart }, async (input, staff, event: RequestEvent) =>
    said(await answerVisit(staff.tx, staff, await idAt(event, staff), input), textsOf(event).answered),
  ),
  attach: staffAction(
    maySeeInspections,
    minutesForm,
    prepared(
      ({ file }, { shelf }) => shelveMinutes(shelf, file),
      async (_input, staff, event: RequestEvent, file) =>
        said(await attachMinutes(staff.tx, staff, await idAt(event, staff), file), textsOf(event).attached),
    ),
  ),
};
