import { sql } from 'kysely';
import { plainOf } from '#features/newsroom/index.ts';
import { list } from '#features/portal/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { RowOf } from '../../data/datasets.ts';
import { paged, type DataAsked, type Page } from './asked.ts';

interface StoryRead {
  id: string;
  title: string;
  summary: string;
  body: string;
  section: RowOf<'stories'>['section'];
  unit_id: string;
  on_day: string;
  first: string;
  published: string;
  number: number;
  effect_on: string | null;
  topics: string[];
  activities: string[];
  pictures: { id: string; caption: string }[];
}

const iso = (moment: ReturnType<typeof sql>) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const of = sql`x.authority_id = s.authority_id and x.story_id = s.id`;
const day = sql`(s.first_published_at at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Stories that are published, the newest first. */
export async function storyRows(db: Read, asked: DataAsked): Promise<Page<RowOf<'stories'>>> {
  const { authorityId, limit, after, names } = asked;
  const { year, from, to, unit, topic } = asked.filters;
  const { rows } = await sql<StoryRead>`select s.id, s.title, s.summary, s.body, s.section, s.unit_id, ${day}::text as on_day, s.number, s.effect_on::text as effect_on,
      ${iso(sql`s.first_published_at`)} as first, ${iso(sql`s.published_at`)} as published,
      array(select x.kind from public_story_subject x where ${of} and x.sort = 'topic' order by 1) as topics,
      array(select x.activity_id::text from public_story_activity x where ${of} order by 1) as activities,
      ${list(sql`select x.file_id as id, x.words as caption from public_story_file x where ${of} and x.kind = 'picture' order by x.added_at, x.id`)} as pictures
    from public_story s where s.authority_id = ${authorityId}
      ${year === undefined ? sql`` : sql`and extract(year from ${day}) = ${Number(year)}`}
      ${from === undefined ? sql`` : sql`and ${day} >= ${from}::date`} ${to === undefined ? sql`` : sql`and ${day} <= ${to}::date`}
      ${unit === undefined ? sql`` : sql`and s.unit_id = ${unit}::uuid`}
      ${topic === undefined ? sql`` : sql`and exists (select 1 from public_story_subject x where ${of} and x.sort = 'topic' and x.kind = ${topic})`}
      ${after === undefined ? sql`` : sql`and (s.first_published_at, s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by s.first_published_at desc, s.id desc limit ${limit + 1}`.execute(db);
  return paged(
    rows,
    limit,
    (row) => [row.first, row.id],
    (row) => ({
      id: row.id,
      title: row.title,
      summary: row.summary,
      text: plainOf(row.body).join('\n'),
      section: row.section,
      unit_id: row.unit_id,
      unit: names.on(row.unit_id, Temporal.PlainDate.from(row.on_day)).name,
      topics: row.topics,
      published_at: row.first,
      modified: row.published,
      edition: row.number,
      effect_on: row.effect_on,
      activity_ids: row.activities,
      pictures: row.pictures.map(({ id, caption }) => ({ address: asked.fileAt(`/tin-tuc/tep/${id}`), caption })),
      page: asked.pageAt(`/tin-tuc/${row.id}`),
    }),
  );
}
