import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId } from '#platform/values/ids.ts';
import { kept } from '../../schema.ts';

const told = sql.join(kept.fields.map(({ column }) => sql.ref(`activity.${column}`)));
const figures = sql`(select string_agg(q.measure || '=' || q.value, ',' order by q.measure) from activity_quantity q
  where q.authority_id = activity.authority_id and q.activity_id = activity.id)`;
const claims = sql`(select string_agg(s.target_id || '=' || s.value || '/' || coalesce(s.out_of::text, ''), ',' order by s.target_id)
  from activity_target s where s.authority_id = activity.authority_id and s.activity_id = activity.id)`;
const entries = sql`(select string_agg(s.entry_id::text, ',' order by s.entry_id) from activity_entry s
  where s.authority_id = activity.authority_id and s.activity_id = activity.id)`;
const subjects = sql`(select string_agg(s.sort || s.kind, ',' order by s.sort, s.kind) from activity_subject s
  where s.authority_id = activity.authority_id and s.activity_id = activity.id)`;
const joint = sql`(select string_agg(j.unit_id || coalesce(j.part, '') || (j.objected_at is null), ',' order by j.unit_id) from activity_unit j
  where j.authority_id = activity.authority_id and j.activity_id = activity.id)`;
const duties = sql`(select string_agg(d.duty_id::text, ',' order by d.duty_id) from activity_duty d
  where d.authority_id = activity.authority_id and d.activity_id = activity.id)`;
const proofs = sql`(select string_agg(e.id::text, ',' order by e.id) from evidence e
  where e.authority_id = activity.authority_id and e.activity_id = activity.id)`;

/** What of each activity stands on the confirming page, as one short value: it comes back, so that nobody confirms what changed since. */
export async function shownOf(db: Read, authorityId: AuthorityId, activityIds: readonly ActivityId[]): Promise<Map<ActivityId, string>> {
  const rows = await db
    .selectFrom('activity')
    .select('id')
    .select(
      sql<string>`md5(jsonb_build_array(${told}, ${figures}, ${claims}, ${entries}, ${subjects}, ${proofs}, ${joint}, ${duties})::text)`.as(
        'shown',
      ),
    )
    .where('authority_id', '=', authorityId)
    .where(sql<boolean>`id = any(${[...activityIds]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, shown }) => [id, shown]));
}
