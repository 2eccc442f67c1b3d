import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { maySeeLaws } from '../policy.ts';

/** When the officer last said to have seen what is new; undefined where never. */
export async function seenAt(db: Read, { authorityId, officerId }: Actor): Promise<Temporal.Instant | undefined> {
  const row = await db
    .selectFrom('law_visit')
    .select('seen_at')
    .where('authority_id', '=', authorityId)
    .where('officer_id', '=', officerId)
    .executeTakeFirst();
  return row?.seen_at;
}

/** Says that the officer has seen what is new; from now on only what comes later is. */
export async function seeAll(tx: Tx, { actor, now }: { actor: Actor; now: Temporal.Instant }): Promise<Result<void>> {
  const refusal = maySeeLaws(actor);
  if (refusal) return { ok: false, refusal };
  await tx
    .insertInto('law_visit')
    .values({ authority_id: actor.authorityId, officer_id: actor.officerId, seen_at: now })
    .onConflict((conflict) => conflict.columns(['authority_id', 'officer_id']).doUpdateSet({ seen_at: sql`excluded.seen_at` }))
    .execute();
  recordChange(tx, { action: 'law.seen', objectType: 'officer', objectId: actor.officerId, changes: { seenAt: { to: now } } });
  return ok(undefined);
}
