import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

export type CountedEvent = 'asked' | 'confirmed' | 'left' | 'bounced' | 'lapsed' | 'sent';

/** One more of these on the day; nothing is kept of who it was. */
export const countEvent = (db: Read, authorityId: AuthorityId, event: CountedEvent, on: Temporal.PlainDate, times = 1): Promise<unknown> =>
  sql`insert into subscription_count as c (authority_id, counted_on, event, times) values (${authorityId}, ${on.toString()}::date, ${event}, ${times})
    on conflict (authority_id, counted_on, event) do update set times = c.times + excluded.times`.execute(db);

/** How often each happened from a day on. */
export async function eventsSince(
  db: Read,
  authorityId: AuthorityId,
  since: Temporal.PlainDate,
): Promise<Partial<Record<CountedEvent, number>>> {
  const { rows } = await sql<{ event: CountedEvent; times: number }>`select event, sum(times)::int as times from subscription_count
    where authority_id = ${authorityId} and counted_on >= ${since.toString()}::date group by event`.execute(db);
  return Object.fromEntries(rows.map(({ event, times }) => [event, times]));
}

export interface Readers {
  mail: number;
  push: number;
  waiting: number;
  wants: { kind: string; about: string; readers: number }[];
}

/** How many readers there are by way, how many have not confirmed yet, and how many want what; never who. */
export async function readersOf(db: Read, authorityId: AuthorityId): Promise<Readers> {
  const { rows } = await sql<Readers>`select
    (count(*) filter (where state = 'confirmed' and way = 'mail'))::int as mail, (count(*) filter (where state = 'confirmed' and way = 'push'))::int as push,
    (count(*) filter (where state = 'asked'))::int as waiting,
    (select coalesce(json_agg(w), '[]') from (select s.kind, s.about, count(*)::int as readers from subscription s
      join subscriber r on r.authority_id = s.authority_id and r.id = s.subscriber_id
      where s.authority_id = ${authorityId} and r.state = 'confirmed' group by s.kind, s.about order by 3 desc, 1, 2) w) as wants
    from subscriber where authority_id = ${authorityId}`.execute(db);
  return rows[0] ?? { mail: 0, push: 0, waiting: 0, wants: [] };
}

/** What the targets that readers may want are called, by id. */
export async function targetNames(db: Read, authorityId: AuthorityId): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; text: string }>`select t.id, t.text from public_target t where t.authority_id = ${authorityId}
    and exists (select 1 from subscription s where s.authority_id = t.authority_id and s.kind = 'target' and s.about = t.id::text)`.execute(
    db,
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}
