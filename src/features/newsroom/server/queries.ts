import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { holdsWordsSql } from '#platform/server/search.ts';
import { recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, Id, OfficerId, TargetId, UnitId } from '#platform/values/ids.ts';
import type { ApproverRule } from '../policy.ts';
import { keptEdition } from '../schema.ts';
import {
  isSection,
  type ActCode,
  type EditionId,
  type SectionCode,
  type Story,
  type StoryDecision,
  type StoryFile,
  type StoryId,
  type StoryState,
  type StoryText,
} from '../story.ts';

export const listStates = {
  open: ['draft'],
  waiting: ['submitted', 'checked'],
  ready: ['approved', 'scheduled'],
  published: ['published'],
  ended: ['refused', 'withdrawn'],
} as const satisfies Record<string, readonly StoryState[]>;

export interface StoryFilter {
  id?: StoryId | undefined;
  search?: string | undefined;
  states?: readonly StoryState[] | undefined;
  section?: SectionCode | undefined;
  topic?: string | undefined;
  audience?: string | undefined;
  /** Stories of these units. */
  unitIds?: readonly UnitId[] | undefined;
  /** Published, or planned, within. */
  within?: { from: Temporal.Instant; before: Temporal.Instant } | undefined;
  limit?: number;
  offset?: number;
}

const newest = sql`(select max(number) from story_edition n where n.authority_id = e.authority_id and n.story_id = e.story_id)`;

function conditions(authorityId: AuthorityId, filter: StoryFilter): RawBuilder<unknown> {
  const { id, search, states, section, topic, audience, unitIds, within } = filter;
  const all: RawBuilder<unknown>[] = [sql`e.authority_id = ${authorityId}`, sql`e.number = ${newest}`];
  if (id !== undefined) all.push(sql`s.id = ${id}`);
  if (search !== undefined) all.push(holdsWordsSql(sql`fold_plain(e.title || ' ' || e.summary || ' ' || e.body)`, search));
  if (states !== undefined) all.push(sql`e.state = any(${[...states]}::text[])`);
  if (section !== undefined) all.push(sql`s.section = ${section}`);
  const about = [topic === undefined ? [] : [['topic', topic]], audience === undefined ? [] : [['audience', audience]]].flat();
  for (const [sort, kind] of about)
    all.push(
      sql`exists (select 1 from story_subject t where t.authority_id = e.authority_id and t.edition_id = e.id and t.sort = ${sort} and t.kind = ${kind})`,
    );
  if (unitIds !== undefined) all.push(sql`s.unit_id = any(${[...unitIds]}::uuid[])`);
  if (within !== undefined)
    all.push(
      sql`coalesce(e.published_at, e.planned_at) >= ${within.from.toString()}::timestamptz and coalesce(e.published_at, e.planned_at) < ${within.before.toString()}::timestamptz`,
    );
  return sql.join(all, sql` and `);
}

interface Row {
  id: StoryId;
  edition_id: EditionId;
  unit_id: UnitId;
  section: string;
  begun_by: OfficerId;
  writer_name: string;
  number: number;
  state: StoryState;
  version: number;
  title: string;
  summary: string;
  body: string;
  effectOn: Temporal.PlainDate | null;
  consent: string | null;
  is_urgent: boolean;
  due_on: Temporal.PlainDate | null;
  submitted_at: Temporal.Instant | null;
  planned_at: Temporal.Instant | null;
  published_at: Temporal.Instant | null;
  withdrawn_at: Temporal.Instant | null;
  notice: string | null;
  activity_id: Story['activityId'];
  activity_refusal: string | null;
  subjects: { sort: string; kind: string }[];
  figures: { target_id: TargetId; said: string | null }[];
  writers: OfficerId[];
  checked_by: OfficerId | null;
}

const ofEdition = (name: string) => sql`${sql.ref(`${name}.authority_id`)} = e.authority_id and ${sql.ref(`${name}.edition_id`)} = e.id`;

const columns = sql`s.id, e.id as edition_id, s.unit_id, s.section, s.begun_by, o.full_name as writer_name, e.number, e.state, e.version, e.title, e.summary, e.body,
  e.effect_on as "effectOn", e.consent, e.is_urgent, e.due_on, e.submitted_at, e.planned_at, e.published_at, e.withdrawn_at, e.notice, e.activity_id, e.activity_refusal,
  coalesce((select json_agg(json_build_object('sort', j.sort, 'kind', j.kind) order by j.sort, j.kind) from story_subject j where ${ofEdition('j')}), '[]') as subjects,
  coalesce((select json_agg(json_build_object('target_id', f.target_id, 'said', f.said) order by f.target_id) from story_figure f where ${ofEdition('f')}), '[]') as figures,
  array(select distinct t.saved_by::text from story_text t where ${ofEdition('t')}) as writers,
  (select d.decided_by from story_decision d where ${ofEdition('d')} and d.version = e.version and d.act in ('checked', 'approved-first') order by d.decided_at desc, d.id desc limit 1) as checked_by`;

const from = sql`story s join story_edition e on e.authority_id = s.authority_id and e.story_id = s.id
  join officer o on o.authority_id = s.authority_id and o.id = s.begun_by`;

const storyIn = (row: Row): Story => ({
  ...recordIn(keptEdition, row),
  id: row.id,
  editionId: row.edition_id,
  unitId: row.unit_id,
  section: isSection(row.section) ? row.section : 'news',
  begunBy: row.begun_by,
  writerName: row.writer_name,
  number: row.number,
  state: row.state,
  version: row.version,
  isUrgent: row.is_urgent,
  dueOn: row.due_on,
  submittedAt: row.submitted_at,
  plannedAt: row.planned_at,
  publishedAt: row.published_at,
  withdrawnAt: row.withdrawn_at,
  notice: row.notice,
  activityId: row.activity_id,
  activityRefusal: row.activity_refusal,
  topics: row.subjects.flatMap(({ sort, kind }) => (sort === 'topic' ? [kind] : [])),
  audiences: row.subjects.flatMap(({ sort, kind }) => (sort === 'audience' ? [kind] : [])),
  figures: row.figures.map(({ target_id, said }) => ({ targetId: target_id, said })),
  writers: row.writers,
  checkedBy: row.checked_by,
});

/** Stories by their newest edition: what waits for a decision first, the earliest day on top, then the latest. */
export async function storiesOf(db: Read, authorityId: AuthorityId, filter: StoryFilter = {}): Promise<Story[]> {
  const { rows } = await sql<Row>`select ${columns} from ${from} where ${conditions(authorityId, filter)}
    order by (e.state in ('submitted', 'checked')) desc, case when e.state in ('submitted', 'checked') then e.due_on end,
      coalesce(e.published_at, e.planned_at, s.begun_at) desc, s.id desc limit ${filter.limit ?? 50} offset ${filter.offset ?? 0}`.execute(
    db,
  );
  return rows.map(storyIn);
}

export async function countStories(db: Read, authorityId: AuthorityId, filter: StoryFilter = {}): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from ${from} where ${conditions(authorityId, filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The story by its newest edition; undefined where the authority has none such. */
export const storyOf = async (db: Read, authorityId: AuthorityId, id: StoryId | undefined): Promise<Story | undefined> =>
  id && (await storiesOf(db, authorityId, { id, limit: 1 }))[0];

/** The edition that citizens read; undefined where none is published. */
export async function publishedEdition(
  db: Read,
  authorityId: AuthorityId,
  storyId: StoryId,
): Promise<{ id: EditionId; number: number; body: string } | undefined> {
  const row = await db
    .selectFrom('story_edition')
    .select(['id', 'number', 'body'])
    .where('authority_id', '=', authorityId)
    .where('story_id', '=', storyId)
    .where('state', '=', 'published')
    .executeTakeFirst();
  return row;
}

/** Who decided what about a story, in all its editions, the latest last. */
export async function decisionsOn(db: Read, authorityId: AuthorityId, storyId: StoryId): Promise<StoryDecision[]> {
  const rows = await db
    .selectFrom('story_decision as d')
    .innerJoin('story_edition as e', (join) => join.onRef('e.authority_id', '=', 'd.authority_id').onRef('e.id', '=', 'd.edition_id'))
    .leftJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 'd.authority_id').onRef('o.id', '=', 'd.decided_by'))
    .select(['d.act', 'd.version', 'd.note', 'd.planned_at', 'd.decided_at', 'd.decided_as', 'e.number', 'o.full_name'])
    .where('d.authority_id', '=', authorityId)
    .where('e.story_id', '=', storyId)
    .orderBy('d.decided_at')
    .orderBy('d.id')
    .execute();
  return rows.map((row) => ({
    act: row.act as ActCode,
    number: row.number,
    version: row.version,
    note: row.note,
    plannedAt: row.planned_at,
    by: row.decided_as ?? row.full_name,
    at: row.decided_at,
  }));
}

/** The texts of a story as they were, the latest first. */
export async function textsOf(db: Read, authorityId: AuthorityId, storyId: StoryId): Promise<StoryText[]> {
  const rows = await db
    .selectFrom('story_text as t')
    .innerJoin('story_edition as e', (join) => join.onRef('e.authority_id', '=', 't.authority_id').onRef('e.id', '=', 't.edition_id'))
    .innerJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 't.authority_id').onRef('o.id', '=', 't.saved_by'))
    .select(['t.id', 't.version', 't.title', 't.summary', 't.body', 't.saved_at', 'e.number', 'o.full_name'])
    .where('t.authority_id', '=', authorityId)
    .where('e.story_id', '=', storyId)
    .orderBy('e.number', 'desc')
    .orderBy('t.version', 'desc')
    .execute();
  return rows.map(({ saved_at, full_name, ...row }) => ({ ...row, by: full_name, at: saved_at }));
}

/** Pictures and files of a story that were not taken off, in the order in which they came. */
export async function filesOf(db: Read, authorityId: AuthorityId, storyId: StoryId): Promise<StoryFile[]> {
  const rows = await db
    .selectFrom('story_file as f')
    .innerJoin('stored_file as s', (join) => join.onRef('s.authority_id', '=', 'f.authority_id').onRef('s.id', '=', 'f.file_id'))
    .select(['f.id', 'f.kind', 'f.file_id', 'f.public_file_id', 'f.words', 'f.credit', 's.name'])
    .where('f.authority_id', '=', authorityId)
    .where('f.story_id', '=', storyId)
    .where('f.taken_off_at', 'is', null)
    .orderBy('f.added_at')
    .orderBy('f.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind === 'file' ? 'file' : 'picture',
    fileId: row.file_id,
    publicFileId: row.public_file_id,
    words: row.words,
    credit: row.credit,
    name: row.name,
  }));
}

export interface NamedApprover extends ApproverRule {
  id: Id<'story-approver'>;
  name: string;
}

/** Who was named to approve beside the roles that do. */
export async function approversOf(db: Read, authorityId: AuthorityId): Promise<NamedApprover[]> {
  const rows = await db
    .selectFrom('story_approver as a')
    .innerJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 'a.authority_id').onRef('o.id', '=', 'a.officer_id'))
    .select(['a.id', 'a.officer_id', 'a.topic', 'a.unit_id', 'o.full_name'])
    .where('a.authority_id', '=', authorityId)
    .where('a.ended_at', 'is', null)
    .where('o.ended_at', 'is', null)
    .orderBy('a.named_at')
    .execute();
  return rows.map(({ id, officer_id, topic, unit_id, full_name }) => ({
    id,
    officerId: officer_id,
    topic,
    unitId: unit_id,
    name: full_name,
  }));
}

/** When the last story of each column was published that citizens read. */
export async function lastPublished(db: Read, authorityId: AuthorityId): Promise<Map<SectionCode, Temporal.Instant>> {
  const rows = await db
    .selectFrom('story_edition as e')
    .innerJoin('story as s', (join) => join.onRef('s.authority_id', '=', 'e.authority_id').onRef('s.id', '=', 'e.story_id'))
    .select(['s.section', ({ fn }) => fn.max('e.published_at').as('at')])
    .where('e.authority_id', '=', authorityId)
    .where('e.state', '=', 'published')
    .groupBy('s.section')
    .execute();
  return new Map(rows.flatMap(({ section, at }) => (isSection(section) && at ? [[section, at]] : [])));
}

/** What papers of the register are called that a text cites, by their number. */
export async function papersNamed(db: Read, authorityId: AuthorityId, symbols: readonly string[]): Promise<Record<string, string>> {
  if (symbols.length === 0) return {};
  const rows = await db
    .selectFrom('law')
    .select(['kind', 'symbol'])
    .where('authority_id', '=', authorityId)
    .where('dropped_at', 'is', null)
    .where('symbol', 'in', [...symbols])
    .execute();
  return Object.fromEntries(rows.flatMap(({ kind, symbol }) => (symbol ? [[symbol, `${kind} số ${symbol}`]] : [])));
}
