import { sql } from 'kysely';
import type { ChannelKind } from '#features/channels/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { knownRows } from '#platform/server/history.ts';
import type { ActivityId, AuthorityId, DutyId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import { isUnseen, knownTo, linesFor, matching, type ActivityFilter, type Known } from './matching.ts';
import { orderColumns } from './ordering.ts';
import type { ActivityState, ActivitySummary } from '../activity.ts';

const columns = [
  'activity.id', 'activity.unit_id', 'activity.duty_id', 'activity.task_id', 'activity.channel', 'activity.title', 'activity.happened_on',
  'activity.place', 'activity.state', 'activity.is_internal', 'activity.return_reason',
] as const; // prettier-ignore

const evidenceCount = sql<number>`(select count(*)::int from evidence where evidence.authority_id = activity.authority_id and evidence.activity_id = activity.id)`;
/** The plan of its duty, else of the first target that it serves. */
const planServed = ({ authorityId, knownBy }: Known) =>
  sql<
    string | null
  >`coalesce((select duty.plan_id from duty where duty.authority_id = activity.authority_id and duty.id = activity.duty_id),
    (select target.plan_id from ${knownRows('activity_target', authorityId, knownBy)} served
      join target on target.authority_id = served.authority_id and target.id = served.target_id
      where served.authority_id = activity.authority_id and served.activity_id = activity.id order by served.target_id limit 1))`;

/** The rows of activities that make summaries, to be narrowed further. */
export const summaries = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('activity')
    .select(columns)
    .select([evidenceCount.as('evidence_count'), planServed({ authorityId, knownBy: 'now' }).as('plan_id'), isUnseen.as('is_unseen')])
    .where('activity.authority_id', '=', authorityId);

/** Activities, the latest first. Unit names are those of the day on which each happened. */
export async function activitiesOf(db: Read, authorityId: AuthorityId, filter: ActivityFilter = {}): Promise<ActivitySummary[]> {
  const lines = await linesFor(db, authorityId, filter);
  const known = knownTo(authorityId, filter);
  const { limit = 500, offset = 0 } = filter;
  const rows = await matching(db, authorityId, filter, lines)
    .select(columns)
    .select([evidenceCount.as('evidence_count'), planServed(known).as('plan_id'), isUnseen.as('is_unseen')])
    .orderBy(orderColumns[filter.order?.by ?? 'ngay'], (filter.order?.descending ?? true) ? 'desc' : 'asc')
    .orderBy('activity.id', 'desc')
    .limit(limit === 'all' ? null : limit)
    .offset(offset)
    .execute();
  if (rows.length === 0) return [];
  const names = await namesInTime(db, authorityId, filter.knownBy);
  return rows.map((row) => summaryOf(row, names.on(row.unit_id, row.happened_on).name));
}

/** How many there are in each state of those that match the rest of the filter. */
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

/** How many activities match. */
export async function countActivities(db: Read, authorityId: AuthorityId, filter: ActivityFilter = {}): Promise<number> {
  const lines = await linesFor(db, authorityId, filter);
  const { count } = await matching(db, authorityId, filter, lines)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

interface SummaryRow {
  id: string;
  unit_id: string;
  duty_id: string | null;
  task_id: string | null;
  channel: string;
  title: string;
  happened_on: Temporal.PlainDate;
  place: string | null;
  state: string;
  is_internal: boolean;
  evidence_count: number;
  return_reason: string | null;
  plan_id: string | null;
  is_unseen: boolean;
}

export const summaryOf = (row: SummaryRow, unitName: string): ActivitySummary => ({
  id: row.id as ActivityId,
  unitId: row.unit_id as UnitId,
  unitName,
  channel: row.channel as ChannelKind,
  title: row.title,
  happenedOn: row.happened_on,
  place: row.place,
  state: row.state as ActivityState,
  isInternal: row.is_internal,
  planId: row.plan_id as PlanId | null,
  dutyId: row.duty_id as DutyId | null,
  taskId: row.task_id as TaskId | null,
  evidenceCount: row.evidence_count,
  returnReason: row.return_reason,
  isUnseen: row.is_unseen,
});
