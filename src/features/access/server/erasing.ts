import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';

/** Empties who asked for what was answered `days` ago or longer; comes back with how many. What was asked and answered stays in the register. */
export async function eraseRequesters(
  db: Database,
  authorityId: AuthorityId,
  { now, days }: { now: Temporal.Instant; days: number },
): Promise<number> {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const done = await transact(db, { authorityId, actor: 'worker', at: now }, async (tx) => {
    const old = await tx
      .selectFrom('access_requester as w')
      .innerJoin('access_request as r', (join) =>
        join.onRef('r.authority_id', '=', 'w.authority_id').onRef('r.id', '=', 'w.access_request_id'),
      )
      .select('r.id')
      .where('w.authority_id', '=', authorityId)
      .where('w.erased_on', 'is', null)
      .where('r.answered_on', '<=', today.subtract({ days }))
      .execute();
    for (const { id } of old) {
      await tx
        .updateTable('access_requester')
        .set({ name: null, address: null, phone: null, email: null, erased_on: today })
        .where('authority_id', '=', authorityId)
        .where('access_request_id', '=', id)
        .where('erased_on', 'is', null)
        .execute();
      recordChange(tx, {
        action: 'access-request.erased',
        objectType: 'access-request',
        objectId: id,
        changes: { requester: { to: 'erased' } },
      });
    }
    return ok(old.length);
  });
  return done.ok ? done.value : 0;
}
