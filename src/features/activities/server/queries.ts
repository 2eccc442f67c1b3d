import { sql } from 'kysely';
import { isMeasure, type ChannelKind, type Measure } from '#features/channels/index.ts';
import { officersOf } from '#features/identity/server/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { knownRows } from '#platform/server/history.ts';
import type { ActivityId, AuthorityId, DutyId, EvidenceId, FileId, OfficerId, PlanId, TargetId, TaskId, UnitId } from '#platform/values/ids.ts';
import { isUnseen, knownTo, linesFor, linesOf, matching, type ActivityFilter, type Known, type Lines } from './matching.ts';
import { orderColumns } from './ordering.ts';
import type { Activity, ActivityState, ActivitySummary, Contribution, Evidence } from '../activity.ts';
import { writersOf } from './writers.ts';

const columns = [
  'activity.id', 'activity.unit_id', 'activity.duty_id', 'activity.task_id', 'activity.channel', 'activity.title', 'activity.happened_on',
  'activity.place', 'activity.state', 'activity.is_internal', 'activity.return_reason',
] as const; // prettier-ignore

const evidenceCount = sql<number>`(select count(*)::int from evidence where evidence.authority_id = activity.authority_id and evidence.activity_id = activity.id)`;
/** The plan of its duty, else of the first target that it serves. */
const planServed = ({ authorityId, knownBy }: Known) =>
  sql<string | null>`coalesce((select duty.plan_id from duty where duty.authority_id = activity.authority_id and duty.id = activity.duty_id),
    (select target.plan_id from ${knownRows('activity_target', authorityId, knownBy)} served
      join target on target.authority_id = served.authority_id and target.id = served.target_id
      where served.authority_id = activity.authority_id and served.activity_id = activity.id order by served.target_id limit 1))`;

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
export async function countByState(db: Read, authorityId: AuthorityId, filter: ActivityFilter = {}): Promise<Partial<Record<ActivityState, number>>> {
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

const summaryOf = (row: SummaryRow, unitName: string): ActivitySummary => ({
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

/**
 * One activity with its figures and proof, or undefined where this authority has no such activity. Public pages read it `withoutPeople`:
 * their role sees no officers, whose names are then empty.
 */
export async function activityOf(
  db: Read,
  authorityId: AuthorityId,
  activityId: ActivityId,
  { withoutPeople = false } = {},
): Promise<Activity | undefined> {
  const row = await db
    .selectFrom('activity')
    .select(columns)
    .select(['note', 'internal_note', 'finishes_task', 'recorded_by', 'recorded_at', 'decided_by', 'decided_at', 'is_confirmed_alone'])
    .select([evidenceCount.as('evidence_count'), planServed({ authorityId, knownBy: 'now' }).as('plan_id'), isUnseen.as('is_unseen')])
    .where('activity.authority_id', '=', authorityId)
    .where('activity.id', '=', activityId)
    .executeTakeFirst();
  if (!row) return undefined;
  const lines = await linesOf(db, authorityId);
  const names = await namesInTime(db, authorityId);
  const officers = withoutPeople ? [] : await officersOf(db, authorityId);
  const people = new Map(officers.map(({ id, fullName }) => [id as string, fullName]));
  const task = row.task_id === null ? undefined : await taskOf(db, authorityId, row.task_id as TaskId, row.happened_on);
  return {
    ...summaryOf(row, names.on(row.unit_id, row.happened_on).name),
    note: row.note,
    internalNote: row.internal_note,
    dutyText: lines.duties.get(row.duty_id as DutyId)?.text ?? null,
    taskLabel: task?.label ?? null,
    finishesTask: row.finishes_task,
    quantities: await quantitiesOf(db, authorityId, activityId),
    targets: await contributionsOf(db, authorityId, activityId, lines),
    evidence: await evidenceOf(db, authorityId, activityId),
    recordedBy: row.recorded_by as OfficerId,
    recordedByName: people.get(row.recorded_by) ?? '',
    recordedAt: row.recorded_at,
    decidedByName: row.decided_by === null ? null : (people.get(row.decided_by) ?? ''),
    decidedAt: row.decided_at,
    confirmedAlone: row.is_confirmed_alone,
    writers: (withoutPeople ? [] : await writersOf(db, authorityId, activityId)).map((one) => ({
      ...one,
      name: people.get(one.officerId) ?? '',
    })),
  };
}

async function quantitiesOf(db: Read, authorityId: AuthorityId, activityId: ActivityId): Promise<{ measure: Measure; value: number }[]> {
  const rows = await db
    .selectFrom('activity_quantity')
    .select(['measure', 'value'])
    .where('authority_id', '=', authorityId)
    .where('activity_id', '=', activityId)
    .orderBy('measure')
    .execute();
  return rows.flatMap(({ measure, value }) => (isMeasure(measure) ? [{ measure, value }] : []));
}

async function contributionsOf(db: Read, authorityId: AuthorityId, activityId: ActivityId, { targets }: Lines): Promise<Contribution[]> {
  const rows = await db
    .selectFrom('activity_target')
    .select(['target_id', 'value', 'out_of', 'is_own_figure'])
    .where('authority_id', '=', authorityId)
    .where('activity_id', '=', activityId)
    .execute();
  const order = [...targets.keys()];
  return rows
    .map(({ target_id, value, out_of, is_own_figure }) => ({
      targetId: target_id as TargetId,
      text: targets.get(target_id as TargetId)?.text ?? '',
      value,
      outOf: out_of,
      isOwnFigure: is_own_figure,
    }))
    .sort((a, b) => order.indexOf(a.targetId) - order.indexOf(b.targetId));
}

/** The proof of an activity in the order in which it was added. */
export async function evidenceOf(db: Read, authorityId: AuthorityId, activityId: ActivityId): Promise<Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .leftJoin('stored_file as file', (join) =>
      join.onRef('file.authority_id', '=', 'evidence.authority_id').onRef('file.id', '=', 'evidence.file_id'),
    )
    .select([
      'evidence.id',
      'file_id',
      'public_file_id',
      'readable_file_id',
      'link',
      'caption',
      'is_public',
      'file.name',
      'file.media_type',
      'file.byte_count',
    ])
    .where('evidence.authority_id', '=', authorityId)
    .where('activity_id', '=', activityId)
    .orderBy('evidence.id')
    .execute();
  return rows.map((row) => ({
    id: row.id as EvidenceId,
    file:
      row.file_id === null
        ? null
        : { id: row.file_id as FileId, name: row.name ?? '', mediaType: row.media_type ?? '', byteCount: row.byte_count ?? 0 },
    link: row.link,
    caption: row.caption,
    isPublic: row.is_public,
    publicFileId: row.public_file_id as FileId | null,
    readableFileId: row.readable_file_id as FileId | null,
  }));
}
