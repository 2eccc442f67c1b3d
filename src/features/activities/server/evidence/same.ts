import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';

export interface SharedProof {
  name: string;
  other: { id: ActivityId; title: string; happenedOn: Temporal.PlainDate; unitId: UnitId; recordedBy: OfficerId };
}

interface Row {
  of: ActivityId;
  name: string;
  id: ActivityId;
  title: string;
  happened_on: Temporal.PlainDate;
  unit_id: UnitId;
  recorded_by: OfficerId;
}

/** For each of these activities the proof that it shares with others that were not withdrawn; those that share none are left out. */
export async function sharedProofOf(
  db: Read,
  authorityId: AuthorityId,
  activityIds: readonly ActivityId[],
): Promise<Map<ActivityId, SharedProof[]>> {
  const { rows } = await sql<Row>`
    select distinct e.activity_id as of, coalesce(f.name, e.link) as name, a.id, a.title, a.happened_on, a.unit_id, a.recorded_by
    from evidence e
    left join stored_file f on f.authority_id = e.authority_id and f.id = e.file_id
    join evidence twin on twin.authority_id = e.authority_id and twin.activity_id <> e.activity_id
      and (twin.link = e.link or twin.file_id in (
        select g.id from stored_file g where g.authority_id = e.authority_id and g.sha256 = f.sha256))
    join activity a on a.authority_id = twin.authority_id and a.id = twin.activity_id and a.state <> 'withdrawn'
    where e.authority_id = ${authorityId} and e.activity_id = any(${[...activityIds]}::uuid[])
    order by a.happened_on, a.id`.execute(db);
  const shared = rows.map((row): [ActivityId, SharedProof] => [
    row.of,
    {
      name: row.name,
      other: { id: row.id, title: row.title, happenedOn: row.happened_on, unitId: row.unit_id, recordedBy: row.recorded_by },
    },
  ]);
  return new Map([...Map.groupBy(shared, ([of]) => of)].map(([of, list]) => [of, list.map(([, one]) => one)]));
}
