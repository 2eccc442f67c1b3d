import { sql } from 'kysely';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { maySeeLaws } from '../policy.ts';

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
