import { sql, type RawBuilder } from 'kysely';
import { isMeasure, type Measure } from '#features/channels/index.ts';
import { isAudience, isTopic } from '#features/plans/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId, EvidenceId, FileId, OfficerId, TargetId } from '#platform/values/ids.ts';
import type { Activity, Evidence } from '../activity.ts';
import { summaries, summaryOf } from './queries.ts';

const listOf = <Row>(what: RawBuilder<unknown>, from: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<Row[]> =>
  sql`(select coalesce(json_agg(${what} order by ${order}), '[]') from ${from})`;

const of = (alias: string) =>
  sql`${sql.ref(`${alias}.authority_id`)} = activity.authority_id and ${sql.ref(`${alias}.activity_id`)} = activity.id`;

const quantities = listOf<{ measure: string; value: number }>(
  sql`json_build_object('measure', q.measure, 'value', q.value)`,
  sql`activity_quantity q where ${of('q')}`,
  sql`q.measure`,
);

const targets = listOf<{ targetId: TargetId; text: string; value: number; outOf: number | null; isOwnFigure: boolean }>(
  sql`json_build_object('targetId', s.target_id, 'text', t.text, 'value', s.value, 'outOf', s.out_of, 'isOwnFigure', s.is_own_figure)`,
  sql`activity_target s join target t on t.authority_id = s.authority_id and t.id = s.target_id
    join plan p on p.authority_id = t.authority_id and p.id = t.plan_id where ${of('s')}`,
  sql`p.year desc, t.position, t.id`,
);

const entries = listOf<Activity['entries'][number]>(
  sql`json_build_object('id', r.id, 'name', r.name)`,
  sql`activity_entry s join roll_entry r on r.authority_id = s.authority_id and r.id = s.entry_id where ${of('s')}`,
  sql`r.name, r.id`,
);

const subjects = listOf<{ sort: string; kind: string }>(
  sql`json_build_object('sort', s.sort, 'kind', s.kind)`,
  sql`activity_subject s where ${of('s')}`,
  sql`s.sort, s.kind`,
);

interface EvidenceRow {
  id: EvidenceId;
  file_id: FileId | null;
  public_file_id: FileId | null;
  readable_file_id: FileId | null;
  link: string | null;
  caption: string | null;
  is_public: boolean;
  name: string | null;
  media_type: string | null;
  byte_count: number | null;
}

const evidence = listOf<EvidenceRow>(
  sql`json_build_object('id', e.id, 'file_id', e.file_id, 'public_file_id', e.public_file_id, 'readable_file_id', e.readable_file_id, 'link', e.link,
    'caption', e.caption, 'is_public', e.is_public, 'name', f.name, 'media_type', f.media_type, 'byte_count', f.byte_count)`,
  sql`evidence e left join stored_file f on f.authority_id = e.authority_id and f.id = e.file_id where ${of('e')}`,
  sql`e.id`,
);

const writers = listOf<{ officerId: OfficerId; name: string; wroteAt: string; isUnseen: boolean }>(
  sql`json_build_object('officerId', w.officer_id, 'name', o.full_name, 'wroteAt', w.wrote_at, 'isUnseen', w.is_for_another_unit and w.seen_at is null)`,
  sql`activity_writer w join officer o on o.authority_id = w.authority_id and o.id = w.officer_id where ${of('w')}`,
  sql`w.wrote_at, w.officer_id`,
);

const nameOf = (officer: 'recorded_by' | 'decided_by') =>
  sql<
    string | null
  >`(select full_name from officer o where o.authority_id = activity.authority_id and o.id = ${sql.ref(`activity.${officer}`)})`;

const pieceOf = (row: EvidenceRow): Evidence => ({
  id: row.id,
  file:
    row.file_id === null
      ? null
      : { id: row.file_id, name: row.name ?? '', mediaType: row.media_type ?? '', byteCount: row.byte_count ?? 0 },
  link: row.link,
  caption: row.caption,
  isPublic: row.is_public,
  publicFileId: row.public_file_id,
  readableFileId: row.readable_file_id,
});

/** Activities with their figures and proof, in one statement for all of them, in the order in which they are named; those that are not there are left out. */
export async function wholeActivities(db: Read, authorityId: AuthorityId, ids: readonly ActivityId[]): Promise<Activity[]> {
  if (ids.length === 0) return [];
  const rows = await summaries(db, authorityId)
    .select(['recorded_by', 'recorded_at', 'decided_by', 'decided_at', 'is_confirmed_alone'])
    .select([
      quantities.as('quantities'),
      targets.as('targets'),
      entries.as('entries'),
      subjects.as('subjects'),
      evidence.as('evidence'),
      writers.as('writers'),
    ])
    .select([nameOf('recorded_by').as('recorder'), nameOf('decided_by').as('decider')])
    .select(
      sql<string | null>`(select d.text from duty d where d.authority_id = activity.authority_id and d.id = activity.duty_id)`.as(
        'duty_text',
      ),
    )
    .select(
      sql<string | null>`(select t.label from task t where t.authority_id = activity.authority_id and t.id = activity.task_id)`.as(
        'task_label',
      ),
    )
    .where(sql<boolean>`activity.id = any(${[...ids]}::uuid[])`)
    .execute();
  if (rows.length === 0) return [];
  const names = await namesInTime(db, authorityId);
  const whole = rows.map((row): Activity => ({
    ...summaryOf(row, names),
    dutyText: row.duty_text,
    taskLabel: row.task_label,
    quantities: row.quantities.filter((one): one is { measure: Measure; value: number } => isMeasure(one.measure)),
    targets: row.targets,
    entries: row.entries,
    subjects: {
      topics: row.subjects.flatMap(({ sort, kind }) => (sort === 'topic' && isTopic(kind) ? [kind] : [])),
      audiences: row.subjects.flatMap(({ sort, kind }) => (sort === 'audience' && isAudience(kind) ? [kind] : [])),
    },
    evidence: row.evidence.map(pieceOf),
    recordedBy: row.recorded_by,
    recordedByName: row.recorder ?? '',
    recordedAt: row.recorded_at,
    decidedByName: row.decided_by === null ? null : (row.decider ?? ''),
    decidedAt: row.decided_at,
    confirmedAlone: row.is_confirmed_alone,
    writers: row.writers.map((one) => ({ ...one, wroteAt: Temporal.Instant.from(one.wroteAt) })),
  }));
  const byId = new Map(whole.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export const activityOf = async (db: Read, authorityId: AuthorityId, activityId: ActivityId): Promise<Activity | undefined> =>
  (await wholeActivities(db, authorityId, [activityId]))[0];
