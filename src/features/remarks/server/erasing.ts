import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';

/** Empties the addresses of who reported something that was answered `days` ago or longer; comes back with how many. What was reported stays. */
export async function eraseSenders(
  db: Database,
  authorityId: AuthorityId,
  { now, days }: { now: Temporal.Instant; days: number },
): Promise<number> {
  const before = now.subtract({ hours: days * 24 });
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const done = await transact(db, { authorityId, actor: 'worker', at: now }, async (tx) => {
    const old = await tx
      .selectFrom('remark_sender as s')
      .innerJoin('remark as r', (join) => join.onRef('r.authority_id', '=', 's.authority_id').onRef('r.id', '=', 's.remark_id'))
      .select('s.remark_id as id')
      .where('s.authority_id', '=', authorityId)
      .where('s.email', 'is not', null)
      .where('r.answered_at', '<=', before)
      .execute();
    for (const { id } of old) {
      await tx
        .updateTable('remark_sender')
        .set({ email: null, erased_on: today })
        .where('authority_id', '=', authorityId)
        .where('remark_id', '=', id)
        .where('email', 'is not', null)
        .execute();
      recordChange(tx, { action: 'remark.erased', objectType: 'remark', objectId: id, changes: { email: { to: 'erased' } } });
    }
    return ok(old.length);
  });
  return done.ok ? done.value : 0;
}
