import { sql } from 'kysely';
import type { Measure } from '#features/channels/index.ts';
import type { Read } from '#platform/server/database.ts';
import { knownRows } from '#platform/server/history.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';

/** What each unit did on each day, confirmed: how many activities, or their figures of a measure that adds up; nothing of a state, which does not. */
export async function figuresByUnit(
  db: Read,
  { authorityId, days, knownBy }: { authorityId: AuthorityId; days: Days; knownBy: KnownBy },
  measure: Measure | 'activities',
): Promise<{ unitId: UnitId; on: Temporal.PlainDate; value: number }[]> {
  const quantities = sql`join ${knownRows('activity_quantity', authorityId, knownBy)} q
    on q.authority_id = a.authority_id and q.activity_id = a.id and q.measure = ${measure}`;
  const { rows } = await sql<{ unitId: UnitId; on: Temporal.PlainDate; value: number }>`
    select a.unit_id as "unitId", a.happened_on as on, ${measure === 'activities' ? sql`count(*)` : sql`sum(q.value)`}::float8 as value
    from ${knownRows('activity', authorityId, knownBy)} a ${measure === 'activities' ? sql`` : quantities}
    where a.authority_id = ${authorityId} and a.state = 'confirmed' and a.happened_on between ${days.from.toString()}::date and ${days.to.toString()}::date
    group by a.unit_id, a.happened_on`.execute(db);
  return rows;
}
