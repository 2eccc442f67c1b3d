import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { VisitId } from '../inspection.ts';
import { findingsOf } from './found.ts';
import type { Checking } from './held.ts';

/** What earlier rounds left open at the unit is looked at again on the visit. */
export async function carryFindings(tx: Tx, { actor }: Checking, { visitId, unitId }: { visitId: VisitId; unitId: UnitId }): Promise<void> {
  const { authorityId } = actor;
  for (const { id, carriedVisitId } of await findingsOf(tx, authorityId, { unitIds: [unitId], isOpen: true })) {
    await supersede(tx, 'inspection_finding', { authority_id: authorityId, id });
    await tx
      .updateTable('inspection_finding')
      .set({ carried_visit_id: visitId })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .where('state', 'in', ['open', 'reported'])
      .execute();
    const changes = { carriedVisitId: { from: carriedVisitId, to: visitId } };
    recordChange(tx, { action: 'inspection-finding.carried', objectType: 'inspection-finding', objectId: id, changes });
  }
}
