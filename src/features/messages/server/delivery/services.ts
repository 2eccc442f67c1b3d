import type { Database, Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Channel } from '../../message.ts';

/** Minutes until the next try, by how often it was tried; the last one goes on. */
const pauses = [1, 2, 5, 10, 20, 30, 60, 120, 240, 360] as const;

/** The moment of the next try after so many in vain; `seconds` where the other side named them. */
export const nextTry = (now: Temporal.Instant, attempts: number, seconds?: number): Temporal.Instant =>
  now.add({ seconds: Math.max(seconds ?? 0, (pauses[Math.min(attempts, pauses.length) - 1] ?? 1) * 60) });

export interface Away {
  channel: Channel;
  since: Temporal.Instant;
  nextAt: Temporal.Instant;
  reason: string;
  detail: string;
}

/** The services that are away for letters of the authority; none where all answer. */
export async function servicesAway(db: Read, authorityId: AuthorityId): Promise<Away[]> {
  const rows = await db
    .selectFrom('message_service')
    .select(['channel', 'since_at as since', 'next_at as nextAt', 'reason', 'detail'])
    .where('authority_id', '=', authorityId)
    .execute();
  return rows.map((row) => ({ ...row, channel: row.channel as Channel }));
}

interface Told {
  now: Temporal.Instant;
  reason: string;
  detail: string;
}

/** Notes that a service is away; until the next try nothing is sent by it. */
export async function noteAway(db: Database, authorityId: AuthorityId, channel: Channel, { now, reason, detail }: Told): Promise<void> {
  const known = await db
    .selectFrom('message_service')
    .select(['attempts', 'next_at'])
    .where('authority_id', '=', authorityId)
    .where('channel', '=', channel)
    .executeTakeFirst();
  // Several letters under way find out at once: that is one try.
  if (known && Temporal.Instant.compare(known.next_at, now) > 0) return;
  const attempts = (known?.attempts ?? 0) + 1;
  const columns = { attempts, next_at: nextTry(now, attempts), reason, detail };
  await db
    .insertInto('message_service')
    .values({ authority_id: authorityId, channel, since_at: now, ...columns })
    .onConflict((conflict) => conflict.columns(['authority_id', 'channel']).doUpdateSet(columns))
    .execute();
}

/** The service answered. */
export const noteBack = (db: Database, authorityId: AuthorityId, channel: Channel): Promise<unknown> =>
  db.deleteFrom('message_service').where('authority_id', '=', authorityId).where('channel', '=', channel).execute();
