import { sql } from 'kysely';
import type { Database, Read } from '#platform/server/database.ts';
import { NO_ID, type AuthorityId } from '#platform/values/ids.ts';

/** Why somebody was not let in: a wrong name or password, a wrong code, a pause, an expired password, a page that is not theirs. */
export type RefusedKind = 'password' | 'code' | 'pause' | 'expired' | 'forbidden' | 'presence';

const NOBODY: AuthorityId = NO_ID;
const KEPT_DAYS = 90;

interface Refused {
  /** Undefined before the sign-in: nobody knows yet to whom a name belongs. */
  authorityId: AuthorityId | undefined;
  kind: RefusedKind;
  route: string;
  at: Temporal.Instant;
}

/** Counts it by the hour, without name and address, and says so in the log of the process; what is older than 90 days goes. */
export async function noteRefused(db: Database, { authorityId = NOBODY, kind, route, at }: Refused): Promise<void> {
  console.warn(JSON.stringify({ level: 'warn', event: 'not-let-in', kind, route }));
  const hour = at.round({ smallestUnit: 'hour', roundingMode: 'floor' });
  await sql`insert into refused_entry as refused (authority_id, hour_at, kind, route, times) values (${authorityId}, ${hour}, ${kind}, ${route}, 1)
    on conflict (authority_id, hour_at, kind, route) do update set times = refused.times + 1`.execute(db);
  await sql`delete from refused_entry where hour_at < ${at.subtract({ hours: 24 * KEPT_DAYS })}`.execute(db);
}

export interface RefusedCount {
  hour: Temporal.Instant;
  kind: RefusedKind;
  route: string;
  times: number;
}

/** What was counted since a moment, the latest first: of this authority, and at the sign-in, which belongs to none. */
export async function refusedSince(db: Read, authorityId: AuthorityId, since: Temporal.Instant): Promise<RefusedCount[]> {
  const { rows } = await sql<{ hour_at: Temporal.Instant; kind: RefusedKind; route: string; times: number }>`
    select hour_at, kind, route, sum(times)::int as times from refused_entry
    where authority_id in (${authorityId}, ${NOBODY}) and hour_at >= ${since} group by hour_at, kind, route
    order by hour_at desc, kind, route limit 300`.execute(db);
  return rows.map(({ hour_at: hour, ...row }) => ({ hour, ...row }));
}
