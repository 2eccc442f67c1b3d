import type { RequestEvent } from '@sveltejs/kit';
import { officersThere } from '#features/identity/server/index.ts';
import { inspectionRefusals, maySeeVisit, type FindingId, type InspectionId, type VisitId } from '#features/inspections/index.ts';
import { criteriaOf, findingOf, inspectionOf, membersOf, takeCheckPhotos, visitOf } from '#features/inspections/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { takingPhotos } from '../files/photos.ts';

const gone = (event: RequestEvent): never => stop(404, { refusal: inspectionRefusals.unknown() }, event);

/** The round of the address with its team; 404 where the authority has none such. */
export async function roundAt(event: RequestEvent, { db, actor }: StaffContext) {
  const round = await inspectionOf(db, actor.authorityId, parseId<InspectionId>(event.params['dot']));
  return round ? { round, members: await membersOf(db, actor.authorityId, round.id) } : gone(event);
}

/** The visit of the address with its round; 404 also for whoever may not see what was found there. */
export async function visitAt(event: RequestEvent, staff: StaffContext) {
  const { round, members } = await roundAt(event, staff);
  const visit = await visitOf(staff.db, staff.actor.authorityId, parseId<VisitId>(event.params['luot']));
  const isSeen = visit?.inspectionId === round.id && maySeeVisit(staff.actor, { members }, visit.unitId);
  return isSeen ? { round, members, visit } : gone(event);
}

/** The finding of the address with its visit and round. */
export async function findingAt(event: RequestEvent, staff: StaffContext) {
  const at = await visitAt(event, staff);
  const finding = await findingOf(staff.db, staff.actor.authorityId, parseId<FindingId>(event.params['tonTai']));
  return finding?.visitId === at.visit.id ? { ...at, finding } : gone(event);
}

/** Officers who may go on a round, to choose from. */
export async function teamLists({ db, actor, today }: StaffContext) {
  const there = await officersThere(db, actor.authorityId, today);
  const officers = [...there].map(([value, label]) => ({ value: value, label }));
  return { headId: officers, secretaryId: officers, memberIds: officers };
}

/** Units that the authority orders, without partners, to choose from. */
export const unitLists = async ({ db, actor, today }: StaffContext) => ({
  unitIds: (await unitsOn(db, actor.authorityId, today))
    .filter(({ depth, isPartner }) => depth > 0 && !isPartner)
    .map(({ id, name, kindLabel }) => ({ value: id, label: name, group: kindLabel })),
});

/** The criteria in use, to choose from. */
export const criterionLists = async ({ db, actor }: StaffContext) => ({
  criterionIds: (await criteriaOf(db, actor.authorityId))
    .filter(({ endedOn }) => endedOn === null)
    .map(({ id, text }) => ({ value: id, label: truncate(text, 140) })),
});

/** An action that takes photographs of a check. */
export const withCheckPhotos = takingPhotos(takeCheckPhotos);

/** What an action says when it is done. */
export const said = (result: Result<unknown>, notice: string): Result<{ notice: string }> => (result.ok ? ok({ notice }) : result);
