import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  correctFindingForm,
  findingView,
  fixForm,
  inspectionTexts,
  mayOpenOriginal,
  maySeeInspections,
  photoView,
  pressForm,
  returnForm,
  whyNotAnswer,
  whyNotCheck,
  whyNotConfirmFix,
  type InspectionId,
} from '#features/inspections/index.ts';
import {
  confirmFix,
  correctFinding,
  dropFinding,
  lockInspection,
  photosOf,
  reportFix,
  returnFix,
} from '#features/inspections/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { cameBack, staffAction, staffLoad, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { parseId } from '#platform/values/ids.ts';
import { staffEdit } from '../../../../../editing.ts';
import { historyFor } from '../../../../../nhat-ky/history.ts';
import { findingAt, said, withCheckPhotos } from '../../../../checks.ts';

const startOf = async (staff: StaffContext, event: RequestEvent) => {
  const { text, remedy, dueOn, responsible } = (await findingAt(event, staff)).finding;
  return { text, remedy, dueOn, responsible };
};

export const load = staffLoad(maySeeInspections, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { authorityId } = actor;
  const { locale } = event.locals;
  const { round, members, visit, finding } = await findingAt(event, staff);
  const unit = (await namesInTime(db, authorityId)).on(visit.unitId, visit.visitedOn ?? today).name;
  const isBack = cameBack(event);
  const stands = visit.state === 'closed' && round.state !== 'cancelled';
  const writes =
    round.state === 'planned' &&
    visit.state === 'planned' &&
    finding.state !== 'dropped' &&
    whyNotCheck(actor, { kind: round.kind, members }, visit.unitId) === undefined;
  const reports = stands && finding.state === 'open' && whyNotAnswer(actor, visit.unitId) === undefined;
  const confirms = stands && finding.state === 'reported' && whyNotConfirmFix(actor, { kind: round.kind, members }, finding) === undefined;
  const photos = (await photosOf(db, authorityId, visit.id)).filter(({ findingId }) => findingId === finding.id);
  return {
    locale,
    round: { id: round.id, title: round.title },
    visit: { id: visit.id, unit },
    finding: findingView(finding, { today, locale, unit }),
    photos: photos.map((photo) => photoView(visit, photo, finding.text, locale)),
    mayOpen: mayOpenOriginal(actor, { members }, visit.unitId),
    confirms,
    fields: writes || isBack ? fieldsOf(correctFindingForm, { locale, values: await startOf(staff, event), shown: {} }) : null,
    fixFields: reports || isBack ? fieldsOf(fixForm, { locale, values: { fixedOn: today } }) : null,
    returnFields: confirms || isBack ? fieldsOf(returnForm, { locale }) : null,
    history: mayReadLog(actor) === undefined ? await historyFor(db, authorityId, 'inspection-finding', finding.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork, { params }: RequestEvent) => lockInspection(tx, actor, parseId<InspectionId>(params['dot'])),
  start: startOf,
  about: ({ params }: RequestEvent) => ({ objectType: 'inspection-finding', objectId: params['tonTai'] ?? '' }),
};
const textsOf = ({ locals }: RequestEvent) => inspectionTexts[locals.locale];
const idAt = async (event: RequestEvent, staff: StaffContext) => (await findingAt(event, staff)).finding.id;

const pressed = (act: typeof confirmFix, notice: 'confirmed' | 'dropped') =>
  staffAction(maySeeInspections, pressForm, async (_input, staff, event: RequestEvent) =>
    said(await act(staff.tx, staff, await idAt(event, staff)), textsOf(event)[notice]),
  );

export const actions = {
  correct: staffEdit(maySeeInspections, correctFindingForm, edit, async (input, staff, event: RequestEvent) =>
    said(await correctFinding(staff.tx, staff, await idAt(event, staff), input), textsOf(event).saved),
  ),
  report: staffAction(
    maySeeInspections,
    fixForm,
    withCheckPhotos(async (input, staff, event: RequestEvent, photos) =>
      said(await reportFix(staff.tx, staff, await idAt(event, staff), input, photos), textsOf(event).reported),
    ),
  ),
  return: staffAction(maySeeInspections, returnForm, async ({ reason }, staff, event: RequestEvent) =>
    said(await returnFix(staff.tx, staff, await idAt(event, staff), reason), textsOf(event).returned),
  ),
  confirm: pressed(confirmFix, 'confirmed'),
  drop: pressed(dropFinding, 'dropped'),
};
