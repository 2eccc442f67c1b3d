import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { looksAlike } from './alike.ts';

export interface SharedProof {
  name: string;
  /** Another file that shows the same: smaller, turned upright or saved anew. */
  isAlike: boolean;
  other: { id: ActivityId; title: string; happenedOn: Temporal.PlainDate; unitId: UnitId; recordedBy: OfficerId };
}

interface Row {
  of: ActivityId;
  name: string;
  is_alike: boolean;
  id: ActivityId;
  title: string;
  happened_on: Temporal.PlainDate;
  unit_id: UnitId;
  recorded_by: OfficerId;
}

/** For each of these activities the proof that it shares with others that were not withdrawn, also a picture in another file; those that share none are left out. */
export async function sharedProofOf(
  db: Read,
  authorityId: AuthorityId,
  activityIds: readonly ActivityId[],
): Promise<Map<ActivityId, SharedProof[]>> {
  const { rows } = await sql<Row>`
    with own as materialized (
      select e.activity_id, e.file_id, e.link, e.look, f.name, f.sha256 from evidence e
      left join stored_file f on f.authority_id = e.authority_id and f.id = e.file_id
      where e.authority_id = ${authorityId} and e.activity_id = any(${[...activityIds]}::uuid[])
    ), twins as (
      select own.activity_id as of, coalesce(own.name, own.link) as name, twin.activity_id, false as is_alike from own
      join evidence twin on twin.authority_id = ${authorityId} and twin.activity_id <> own.activity_id
        and (twin.link = own.link or twin.file_id in (select g.id from stored_file g where g.authority_id = ${authorityId} and g.sha256 = own.sha256))
      union all
      select own.activity_id, own.name, twin.activity_id, true from own
      join evidence twin on twin.look is not null and ${looksAlike(sql`twin.look`, sql`own.look`)}
        and twin.authority_id = ${authorityId} and twin.activity_id <> own.activity_id
      where own.look is not null
    )
    select twins.of, twins.name, bool_and(twins.is_alike) as is_alike, a.id, a.title, a.happened_on, a.unit_id, a.recorded_by
    from twins join activity a on a.authority_id = ${authorityId} and a.id = twins.activity_id and a.state <> 'withdrawn'
    group by twins.of, twins.name, a.id, a.title, a.happened_on, a.unit_id, a.recorded_by
    order by a.happened_on, a.id`.execute(db);
  const shared = rows.map((row): [ActivityId, SharedProof] => [
    row.of,
    {
      name: row.name,
      isAlike: row.is_alike,
      other: { id: row.id, title: row.title, happenedOn: row.happened_on, unitId: row.unit_id, recordedBy: row.recorded_by },
    },
  ]);
  return new Map([...Map.groupBy(shared, ([of]) => of)].map(([of, list]) => [of, list.map(([, one]) => one)]));
}
