import { sql } from 'kysely';
import { isMeasure, type ChannelKind, type Measure } from '#features/channels/index.ts';
import { officersOf } from '#features/identity/server/index.ts';
import { dutyLines, targetLines, type DutyLine, type TargetLine } from '#features/plans/server/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown, knownRows } from '#platform/server/history.ts';
import type { KnownBy } from '#platform/values/as-of.ts';
import type {
  ActivityId,
  AuthorityId,
  DutyId,
  EvidenceId,
  FileId,
  OfficerId,
  PlanId,
  TargetId,
  TaskId,
  UnitId,
} from '#platform/values/ids.ts';
import type { Activity, ActivityState, ActivitySummary, Contribution, Evidence } from '../activity.ts';

export interface ActivityFilter {
  planId?: PlanId;
  dutyId?: DutyId;
  taskId?: TaskId;
  targetId?: TargetId;
  /** Only of these units; an empty list gives none. */
  unitIds?: readonly UnitId[];
  states?: readonly ActivityState[];
  /** Only what the public may see: confirmed and not internal. */
  isPublic?: true;
  from?: Temporal.PlainDate;
  to?: Temporal.PlainDate;
  /** As it was known, now unless said: state, figures and plan of that moment. */
  knownBy?: KnownBy;
  /** How many, 500 unless said otherwise, and how many to pass over. */
  limit?: number | 'all';
  offset?: number;
}

/** The part of plans that activities are about; loaded once for a query. */
export interface Lines {
  duties: Map<DutyId, DutyLine>;
  targets: Map<TargetId, TargetLine>;
}

export const linesOf = async (db: Read, authorityId: AuthorityId, planId?: PlanId, knownBy?: KnownBy): Promise<Lines> => ({
  duties: await dutyLines(db, authorityId, planId, knownBy),
  targets: await targetLines(db, authorityId, planId, knownBy),
});

/** Whose activities, and as they were known. */
export interface Known {
  authorityId: AuthorityId;
  knownBy: KnownBy;
}

/** True for activities of the plan: by their duty, or where they name none by a target. */
export const inPlan = ({ duties, targets }: Lines, { authorityId, knownBy }: Known) =>
  sql<boolean>`(activity.duty_id = any(${[...duties.keys()]}::uuid[]) or (activity.duty_id is null and exists (
    select 1 from ${knownRows('activity_target', authorityId, knownBy)} served where served.authority_id = activity.authority_id
      and served.activity_id = activity.id and served.target_id = any(${[...targets.keys()]}::uuid[]))))`;

const servesTarget = (targetId: TargetId, { authorityId, knownBy }: Known) =>
  sql<boolean>`exists (select 1 from ${knownRows('activity_target', authorityId, knownBy)} served where served.authority_id = activity.authority_id
    and served.activity_id = activity.id and served.target_id = ${targetId})`;

const knownTo = (authorityId: AuthorityId, { knownBy = 'now' }: ActivityFilter): Known => ({ authorityId, knownBy });

const matching = (db: Read, authorityId: AuthorityId, filter: ActivityFilter, lines: Lines) =>
  db
    .selectFrom(asKnown('activity', authorityId, filter.knownBy ?? 'now'))
    .where('activity.authority_id', '=', authorityId)
    .$if(filter.planId !== undefined, (query) => query.where(inPlan(lines, knownTo(authorityId, filter))))
    .$if(filter.dutyId !== undefined, (query) => query.where('duty_id', '=', filter.dutyId ?? ''))
    .$if(filter.taskId !== undefined, (query) => query.where('task_id', '=', filter.taskId ?? ''))
    .$if(filter.targetId !== undefined, (query) =>
      query.where(servesTarget(filter.targetId ?? ('' as TargetId), knownTo(authorityId, filter))),
    )
    .$if(filter.unitIds !== undefined, (query) => query.where(sql<boolean>`unit_id = any(${filter.unitIds ?? []}::uuid[])`))
    .$if(filter.states !== undefined, (query) => query.where(sql<boolean>`state = any(${filter.states ?? []}::text[])`))
    .$if(filter.isPublic === true, (query) => query.where('state', '=', 'confirmed').where('is_internal', '=', false))
    .$if(filter.from !== undefined, (query) => query.where('happened_on', '>=', filter.from ?? Temporal.PlainDate.from('0001-01-01')))
    .$if(filter.to !== undefined, (query) => query.where('happened_on', '<=', filter.to ?? Temporal.PlainDate.from('0001-01-01')));

const columns = [
  'activity.id', 'activity.unit_id', 'activity.duty_id', 'activity.task_id', 'activity.channel', 'activity.title', 'activity.happened_on',
  'activity.place', 'activity.state', 'activity.is_internal',
] as const; // prettier-ignore

const evidenceCount = sql<number>`(select count(*)::int from evidence where evidence.authority_id = activity.authority_id and evidence.activity_id = activity.id)`;
const firstTarget = ({ authorityId, knownBy }: Known) =>
  sql<string | null>`(select target_id from ${knownRows('activity_target', authorityId, knownBy)} served
    where served.authority_id = activity.authority_id and served.activity_id = activity.id order by target_id limit 1)`;

/** Activities, the latest first. Unit names are those of the day on which each happened. */
export async function activitiesOf(db: Read, authorityId: AuthorityId, filter: ActivityFilter = {}): Promise<ActivitySummary[]> {
  const lines = await linesOf(db, authorityId, filter.planId, filter.knownBy);
  const { limit = 500, offset = 0 } = filter;
  const rows = await matching(db, authorityId, filter, lines)
    .select(columns)
    .select([evidenceCount.as('evidence_count'), firstTarget(knownTo(authorityId, filter)).as('first_target')])
    .orderBy('happened_on', 'desc')
    .orderBy('activity.id', 'desc')
    .limit(limit === 'all' ? null : limit)
    .offset(offset)
    .execute();
  if (rows.length === 0) return [];
  const names = await namesInTime(db, authorityId, filter.knownBy);
  return rows.map((row) => summaryOf(row, lines, names.on(row.unit_id, row.happened_on).name));
}

/** How many activities match. */
export async function countActivities(db: Read, authorityId: AuthorityId, filter: ActivityFilter = {}): Promise<number> {
  const lines = await linesOf(db, authorityId, filter.planId, filter.knownBy);
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
  first_target: string | null;
}

const summaryOf = (row: SummaryRow, { duties, targets }: Lines, unitName: string): ActivitySummary => ({
  id: row.id as ActivityId,
  unitId: row.unit_id as UnitId,
  unitName,
  channel: row.channel as ChannelKind,
  title: row.title,
  happenedOn: row.happened_on,
  place: row.place,
  state: row.state as ActivityState,
  isInternal: row.is_internal,
  planId: duties.get(row.duty_id as DutyId)?.planId ?? targets.get(row.first_target as TargetId)?.planId ?? null,
  dutyId: row.duty_id as DutyId | null,
  taskId: row.task_id as TaskId | null,
  evidenceCount: row.evidence_count,
});

/** One activity with its figures and proof, or undefined where this authority has no such activity. */
export async function activityOf(db: Read, authorityId: AuthorityId, activityId: ActivityId): Promise<Activity | undefined> {
  const row = await db
    .selectFrom('activity')
    .select(columns)
    .select(['note', 'internal_note', 'finishes_task', 'recorded_by', 'recorded_at', 'decided_by', 'decided_at', 'return_reason'])
    .select([evidenceCount.as('evidence_count'), firstTarget({ authorityId, knownBy: 'now' }).as('first_target')])
    .where('activity.authority_id', '=', authorityId)
    .where('activity.id', '=', activityId)
    .executeTakeFirst();
  if (!row) return undefined;
  const lines = await linesOf(db, authorityId);
  const names = await namesInTime(db, authorityId);
  const people = new Map((await officersOf(db, authorityId)).map(({ id, fullName }) => [id as string, fullName]));
  const task = row.task_id === null ? undefined : await taskOf(db, authorityId, row.task_id as TaskId, row.happened_on);
  return {
    ...summaryOf(row, lines, names.on(row.unit_id, row.happened_on).name),
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
    returnReason: row.return_reason,
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
    .select(['target_id', 'value', 'out_of'])
    .where('authority_id', '=', authorityId)
    .where('activity_id', '=', activityId)
    .execute();
  const order = [...targets.keys()];
  return rows
    .map(({ target_id, value, out_of }) => ({
      targetId: target_id as TargetId,
      text: targets.get(target_id as TargetId)?.text ?? '',
      value,
      outOf: out_of,
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
    .select(['evidence.id', 'file_id', 'public_file_id', 'link', 'caption', 'is_public', 'file.name', 'file.media_type', 'file.byte_count'])
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
  }));
}

/** The first photograph of each of these activities that the public may see. */
export async function publicPhotos(
  db: Read,
  authorityId: AuthorityId,
  activityIds: readonly ActivityId[],
): Promise<Map<ActivityId, { id: FileId; caption: string }>> {
  const rows = await db
    .selectFrom('public_photo')
    .innerJoin('evidence', (join) =>
      join.onRef('evidence.authority_id', '=', 'public_photo.authority_id').onRef('evidence.public_file_id', '=', 'public_photo.file_id'),
    )
    .distinctOn('public_photo.activity_id')
    .select(['public_photo.activity_id', 'public_photo.file_id', 'public_photo.caption'])
    .where('public_photo.authority_id', '=', authorityId)
    .where(sql<boolean>`public_photo.activity_id = any(${[...activityIds]}::uuid[])`)
    .orderBy('public_photo.activity_id')
    .orderBy('evidence.id')
    .execute();
  return new Map(rows.map((row) => [row.activity_id as ActivityId, { id: row.file_id as FileId, caption: row.caption ?? '' }]));
}

/** The activity whose proof the stored file is, with its unit: an original is shown to its unit and to those who check. */
export async function proofFile(
  db: Read,
  authorityId: AuthorityId,
  fileId: FileId,
): Promise<{ activityId: ActivityId; unitId: UnitId; recordedBy: OfficerId } | undefined> {
  const row = await db
    .selectFrom('evidence')
    .innerJoin('activity', (join) =>
      join.onRef('activity.authority_id', '=', 'evidence.authority_id').onRef('activity.id', '=', 'evidence.activity_id'),
    )
    .select(['activity.id', 'activity.unit_id', 'activity.recorded_by'])
    .where('evidence.authority_id', '=', authorityId)
    .where((eb) => eb.or([eb('evidence.file_id', '=', fileId), eb('evidence.public_file_id', '=', fileId)]))
    .executeTakeFirst();
  return row && { activityId: row.id as ActivityId, unitId: row.unit_id as UnitId, recordedBy: row.recorded_by as OfficerId };
}
