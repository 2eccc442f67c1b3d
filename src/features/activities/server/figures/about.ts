import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';

/** A topic or an audience, by its code. */
export interface About {
  sort: 'topic' | 'audience';
  kind: string;
}

/** Whether an activity is about the topic or for the audience, as things stand now. */
export const isAbout = ({ sort, kind }: About, authorityId: AuthorityId) => sql<boolean>`(
  exists (select 1 from activity_subject s where s.authority_id = ${authorityId} and s.activity_id = activity.id and s.sort = ${sort} and s.kind = ${kind})
  or (not exists (select 1 from activity_subject s where s.authority_id = ${authorityId} and s.activity_id = activity.id and s.sort = ${sort})
    and exists (select 1 from duty_subject d where d.authority_id = ${authorityId} and d.sort = ${sort} and d.kind = ${kind}
      and (d.duty_id = activity.duty_id or exists (
        select 1 from activity_duty x where x.authority_id = ${authorityId} and x.activity_id = activity.id and x.duty_id = d.duty_id)))))`;

/** How many activities were about it from day to day (recorded and not returned), and how many people came, were helped or reached, as far as that was noted. */
export async function reachAbout(
  db: Read,
  authorityId: AuthorityId,
  about: About,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Promise<{ activities: number; people: number }> {
  const { rows } = await sql<{ activities: number; people: number }>`
    with done as materialized (select activity.id from activity where activity.authority_id = ${authorityId} and activity.state in ('recorded', 'confirmed')
      and activity.happened_on between ${from}::date and ${to}::date and ${isAbout(about, authorityId)})
    select (select count(*) from done)::int as activities,
      coalesce((select sum(q.value) from activity_quantity q join done d on d.id = q.activity_id
        where q.authority_id = ${authorityId} and q.measure in ('attendees', 'helped', 'reach')), 0)::float8 as people`.execute(db);
  return rows[0] ?? { activities: 0, people: 0 };
}
