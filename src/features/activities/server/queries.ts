import { sql } from 'kysely';
import { namesInTime, type NamesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { knownRows } from '#platform/server/history.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { jointNamed, sharedColumns } from './joint/rows.ts';
import { isUnseen, knownTo, linesFor, matching, type ActivityFilter, type Known } from './matching.ts';
import { orderColumns } from './ordering.ts';
import type { ActivityState, ActivitySummary } from '../activity.ts';
import { kept } from '../schema.ts';

const columns = [...kept.select, 'activity.id', 'activity.state', 'activity.return_reason'] as const;

const evidenceCount = sql<number>`(select count(*)::int from evidence where evidence.authority_id = activity.authority_id and evidence.activity_id = activity.id)`;
/** The plan of its duty, else of the first target that it serves. */
const planServed = ({ authorityId, knownBy }: Known) =>
  sql<PlanId | null>`coalesce((select duty.plan_id from duty where duty.authority_id = activity.authority_id and duty.id = activity.duty_id),
    (select target.plan_id from ${knownRows('activity_target', authorityId, knownBy)} served
      join target on target.authority_id = served.authority_id and target.id = served.target_id
      where served.authority_id = activity.authority_id and served.activity_id = activity.id order by served.target_id limit 1))`;

export const summaries = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('activity')
    .select(columns)
    .select([evidenceCount.as('evidence_count'), planServed({ authorityId, knownBy: 'now' }).as('plan_id'), isUnseen.as('is_unseen')])
    .select(sharedColumns({ authorityId, knownBy: 'now' }))
    .where('activity.authority_id', '=', authorityId);

/** Activities, the latest first. Unit names are those of the day on which each happened. */
export async function activitiesOf(db: Read, authorityId: AuthorityId, filter: ActivityFilter = {}): Promise<ActivitySummary[]> {
  const lines = await linesFor(db, authorityId, filter);
  const known = knownTo(authorityId, filter);
  const { limit = 500, offset = 0 } = filter;
  const rows = await matching(db, authorityId, filter, lines)
    .select(columns)
    .select([evidenceCount.as('evidence_count'), planServed(known).as('plan_id'), isUnseen.as('is_unseen')])
    .select(sharedColumns(known))
    .orderBy(orderColumns[filter.order?.by ?? 'ngay'], (filter.order?.descending ?? true) ? 'desc' : 'asc')
    .orderBy('activity.id', 'desc')
    .limit(limit === 'all' ? null : limit)
    .offset(offset)
    .execute();
  if (rows.length === 0) return [];
  const names = await namesInTime(db, authorityId, filter.knownBy);
  return rows.map((row) => summaryOf(row, names));
}

export async function countByState(
  db: Read,
  authorityId: AuthorityId,
  filter: ActivityFilter = {},
): Promise<Partial<Record<ActivityState, number>>> {
  const { states: _any, ...rest } = filter;
  const rows = await matching(db, authorityId, rest, await linesFor(db, authorityId, rest))
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

export async function countActivities(db: Read, authorityId: AuthorityId, filter: ActivityFilter = {}): Promise<number> {
  const lines = await linesFor(db, authorityId, filter);
  const { count } = await matching(db, authorityId, filter, lines)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number];

export const summaryOf = (row: SummaryRow, names: NamesInTime): ActivitySummary => ({
  ...recordIn(kept, row),
  id: row.id,
  unitName: names.on(row.unitId, row.happenedOn).name,
  state: row.state as ActivityState,
  planId: row.plan_id,
  evidenceCount: row.evidence_count,
  returnReason: row.return_reason,
  isUnseen: row.is_unseen,
  jointUnits: jointNamed(row.joint_units, names, row.happenedOn),
  alsoDuties: row.also_duties,
});
