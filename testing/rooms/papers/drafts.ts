import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { anOfficer, type BuiltAuthority } from '../../builders.ts';
import { consultingForms } from './consulting.ts';
import { paperForms } from './papers.ts';
import { signingForms } from './signing.ts';

/** The forms of the way from a draft to an issued paper, and of the registers; `officer` may everything. */
export async function draftForms(
  db: Database,
  officer: Actor,
  authority: BuiltAuthority,
  { unitId, lawId }: { unitId: UnitId; lawId: string },
) {
  const ownUnitId = authority.rootUnitId;
  const owner = await anOfficer(db, authority, { roles: ['plan-owner'] });
  return [
    ...(await consultingForms(db, officer, { unitId, ownUnitId })),
    ...(await signingForms(db, officer, { owner, unitId })),
    ...(await paperForms(db, officer, { unitId, ownUnitId, lawId })),
  ];
}
