import type { RequestEvent } from '@sveltejs/kit';
import { mayReadLog } from '#features/identity/index.ts';
import {
  inspectionRefusals,
  markForm,
  markLine,
  mayOpenOriginal,
  maySeeInspections,
  photoView,
  whyNotCheck,
  type InspectionId,
} from '#features/inspections/index.ts';
import { findingsOf, lockInspection, markPoint, marksOf, photosOf } from '#features/inspections/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { cameBack, staffLoad, stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { formatNumber } from '#platform/values/format.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { staffEdit } from '../../../../../editing.ts';
import { historyFor } from '../../../../../nhat-ky/history.ts';
import { visitAt, withCheckPhotos } from '../../../../checks.ts';

/** The criterion of the address with the others of its visit. */
async function markAt(event: RequestEvent, staff: StaffContext) {
  const at = await visitAt(event, staff);
  const marks = await marksOf(staff.db, staff.actor.authorityId, at.visit.id);
  const mark = marks.find(({ id }) => id === event.params['diem']);
  return mark ? { ...at, marks, mark } : stop(404, { refusal: inspectionRefusals.unknown() }, event);
}

const startOf = async (staff: StaffContext, event: RequestEvent) => {
  const { result, points, note } = (await markAt(event, staff)).mark;
  return { result: result ?? undefined, points, note };
};

export const load = staffLoad(maySeeInspections, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const { authorityId } = actor;
  const { locale } = event.locals;
  const { round, members, visit, mark, marks } = await markAt(event, staff);
  const refusal = whyNotCheck(actor, { kind: round.kind, members }, visit.unitId);
  const isOpen = refusal === undefined && ((round.state === 'planned' && visit.state === 'planned') || cameBack(event));
  const photos = (await photosOf(db, authorityId, visit.id)).filter(({ markId }) => markId === mark.id);
  return {
    locale,
    round: { id: round.id, title: round.title },
    visit: { id: visit.id, unit: (await namesInTime(db, authorityId)).on(visit.unitId, visit.visitedOn ?? today).name },
    mark: markLine(mark, locale),
    count: `${formatNumber(mark.position, locale)}/${formatNumber(marks.length, locale)}`,
    guide: mark.guide,
    most: mark.maxPoints === null ? null : formatNumber(mark.maxPoints, locale),
    fields: isOpen ? fieldsOf(markForm, { locale, values: await startOf(staff, event), shown: {} }) : null,
    photos: photos.map((photo) => photoView(visit, photo, mark.text, locale)),
    mayOpen: mayOpenOriginal(actor, { members }, visit.unitId),
    history: mayReadLog(actor) === undefined ? await historyFor(db, authorityId, 'inspection-mark', mark.id, locale) : undefined,
  };
});

const edit = {
  lock: ({ tx, actor }: StaffWork, { params }: RequestEvent) => lockInspection(tx, actor, parseId<InspectionId>(params['dot'])),
  start: startOf,
  about: ({ params }: RequestEvent) => ({ objectType: 'inspection-mark', objectId: params['diem'] ?? '' }),
};

export const actions = {
  /** What is not met wants a finding; otherwise the next criterion without a result comes. */
  default: staffEdit(
    maySeeInspections,
    markForm,
    edit,
    withCheckPhotos(async (input, staff, event: RequestEvent, photos) => {
      const { visit, mark, marks } = await markAt(event, staff);
      const done = await markPoint(staff.tx, staff, { visitId: visit.id, markId: mark.id }, input, photos);
      if (!done.ok) return done;
      const page = `/lam-viec/kiem-tra/${visit.inspectionId}/${visit.id}`;
      const findings = await findingsOf(staff.db, staff.actor.authorityId, { visitId: visit.id });
      const isFound = findings.some(({ pointId, state }) => pointId === mark.pointId && state !== 'dropped');
      if (input.result === 'not-met' && !isFound) return ok({ goTo: `${page}?ton-tai=${mark.pointId}#ghi-ton-tai` });
      const next = marks.find(({ id, result, position }) => id !== mark.id && result === null && position > mark.position);
      const rest = next ?? marks.find(({ id, result }) => id !== mark.id && result === null);
      return ok({ goTo: rest ? `${page}/muc/${rest.id}` : page });
    }),
  ),
};
