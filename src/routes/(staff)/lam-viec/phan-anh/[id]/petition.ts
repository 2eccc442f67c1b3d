import type { RequestEvent } from '@sveltejs/kit';
import { maySeePetition, petitionRefusals, redact, type PetitionId } from '#features/petitions/index.ts';
import { holdPetitions, petitionOf } from '#features/petitions/server/index.ts';
import { lockTree } from '#features/units/server/index.ts';
import { stop, type StaffContext, type StaffWork } from '#platform/server/edge.ts';
import { NO_ID, parseId, type UnitId } from '#platform/values/ids.ts';
import { unitsFor } from '../../trang-cong-khai/parts.ts';

export const idOf = ({ params }: RequestEvent): PetitionId => parseId<PetitionId>(params['id']) ?? NO_ID;

/** The petition of the address; for who may not see it, it is not there. */
export async function petitionHere(event: RequestEvent, { db, actor }: StaffContext) {
  const found = await petitionOf(db, actor.authorityId, idOf(event));
  return found && maySeePetition(actor, found) ? found : stop(404, petitionRefusals.unknown(), event);
}

export const sortStart = async (staff: StaffContext, event: RequestEvent) => {
  const { kind, field, unitId, aboutUnitId, publicTitle } = await petitionHere(event, staff);
  return { kind, field, unitId, aboutUnitId, publicTitle };
};

export const draftStart = async (staff: StaffContext, event: RequestEvent) => {
  const { answer, apology } = await petitionHere(event, staff);
  return { answer, apology };
};

/** What is shown, or what a machine proposes to show. */
export const showStart = async (staff: StaffContext, event: RequestEvent) => {
  const { shown, body, answer } = await petitionHere(event, staff);
  return { shownBody: shown?.body ?? redact(body), shownAnswer: shown?.answer ?? redact(answer ?? '') };
};

export async function sortLists(staff: StaffContext, event: RequestEvent) {
  const { unitId, aboutUnitId } = await petitionHere(event, staff);
  const options = async (id: UnitId | null) => (await unitsFor(staff, id)).unitId;
  return { unitId: await options(unitId), aboutUnitId: await options(aboutUnitId) };
}

export const lockPetition = async ({ tx, actor }: StaffWork): Promise<void> => {
  await lockTree(tx, actor.authorityId);
  await holdPetitions(tx, actor.authorityId);
};

export const about = (event: RequestEvent) => ({ objectType: 'petition', objectId: event.params['id'] ?? '' });
