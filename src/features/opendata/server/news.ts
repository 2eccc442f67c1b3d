import { sql } from 'kysely';
import { channels, isChannel } from '#features/channels/index.ts';
import { topicName, type TopicNames } from '#features/plans/index.ts';
import type { Named } from '#features/portal/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { daysOf } from '#platform/server/ranges.ts';
import { formatDay, formatRange } from '#platform/values/format.ts';
import { newsTexts } from '../news/messages.ts';
import type { NewsItem } from '../news/news.ts';

const LATEST = 30;

interface Wanted extends Named {
  topic?: string | undefined;
  unit?: string | undefined;
  limit?: number;
  pageAt: (path: string) => string;
  fileAt: (path: string) => string;
}

interface WithTopics extends Wanted {
  /** What the topics of the authority are called. */
  topicNames: TopicNames;
}

interface Done {
  id: string;
  title: string;
  unit_id: string;
  channel: string;
  happened_on: string;
  place: string | null;
  note: string | null;
  updated: string;
  photo: string | null;
  topics: string[];
}

const iso = (moment: ReturnType<typeof sql>) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** What became known last of what was done: of a topic or a unit, or all. */
export async function newsDone(
  db: Read,
  { authorityId, names, topicNames, locale, topic, unit, limit = LATEST, pageAt, fileAt }: WithTopics,
): Promise<NewsItem[]> {
  const { rows } =
    await sql<Done>`select a.id, a.title, a.unit_id, a.channel, a.happened_on::text as happened_on, a.place, a.note, ${iso(sql`a.known_at`)} as updated,
      (select p.file_id::text from public_photo p where p.authority_id = a.authority_id and p.activity_id = a.id order by p.id limit 1) as photo,
      array(select t.kind from public_activity_topic t where t.authority_id = a.authority_id and t.activity_id = a.id order by 1) as topics
    from public_activity a where a.authority_id = ${authorityId}
      ${unit === undefined ? sql`` : sql`and a.unit_id = ${unit}::uuid`}
      ${topic === undefined ? sql`` : sql`and exists (select 1 from public_activity_topic t where t.authority_id = a.authority_id and t.activity_id = a.id and t.kind = ${topic})`}
    order by a.known_at desc, a.id desc limit ${limit}`.execute(db);
  return rows.map((row) => {
    const author = names.on(row.unit_id, Temporal.PlainDate.from(row.happened_on)).name;
    const channel = isChannel(row.channel) ? channels[row.channel][locale] : row.channel;
    const line = newsTexts[locale].line(author, formatDay(row.happened_on), channel);
    return {
      id: row.id,
      title: row.title,
      address: pageAt(`/hoat-dong/${row.id}`),
      updated: row.updated,
      author,
      text: [line, row.place, row.note].filter(Boolean).join('\n'),
      picture: row.photo === null ? undefined : fileAt(`/tep/${row.photo}`),
      topics: row.topics.map((code) => ({ code, name: topicName(code, locale, topicNames) })),
    };
  });
}

interface Issued {
  id: string;
  kind: 'plan' | 'amending' | 'report';
  title: string;
  symbol: string | null;
  year: number;
  on: string | null;
  covers: string | null;
  state: string;
  ended_on: string | null;
  /** Of a paper that amends: from when, and what. */
  holds_from: string | null;
  of_title: string | null;
  updated: string;
}

/** Plans that were issued or ended, papers that amend them, and reports that were released, what happened last first. */
export async function newsIssued(db: Read, { authorityId, names, today, locale, limit = LATEST, pageAt }: Wanted): Promise<NewsItem[]> {
  const { rows } =
    await sql<Issued>`select id, kind, title, symbol, year, issued::text as on, covers, state, ended_on::text as ended_on, holds_from::text as holds_from, of_title, ${iso(sql`at`)} as updated from (
      select p.id, 'plan' as kind, p.title, p.symbol, p.year, p.issued_on as issued, null::text as covers, p.state, p.ended_on, null::date as holds_from, null::text as of_title, greatest(p.issued_at, p.ended_at) as at
        from public_plan p where p.authority_id = ${authorityId}
      union all select a.id, 'amending', a.title, a.symbol, p.year, a.issued_on, null, a.amend_kind, null, a.holds_from_on, p.title, a.changed_at
        from public_plan_amending a join public_plan p on p.authority_id = a.authority_id and p.id = a.plan_id where a.authority_id = ${authorityId}
      union all select r.id, 'report', r.title, r.symbol, r.year, r.reported_on, r.covers::text, 'released', null, null, null, r.released_at
        from public_report r where r.authority_id = ${authorityId}) n where at is not null order by at desc, id desc limit ${limit}`.execute(
      db,
    );
  const author = names.ofAuthority(today).name;
  const t = newsTexts[locale];
  const said = (row: Issued): string => {
    const { from, to } = row.covers === null ? { from: today, to: today } : daysOf(row.covers);
    if (row.kind === 'report') return t.report(row.symbol ?? '', formatRange(from, to));
    if (row.kind === 'amending')
      return t.amending(
        row.state === 'rectify' ? 'rectify' : 'amend',
        row.symbol ?? '',
        row.of_title ?? '',
        row.holds_from === null ? '' : formatDay(row.holds_from),
      );
    const ended =
      row.ended_on !== null && (row.state === 'withdrawn' || row.state === 'replaced') ? [t.ended[row.state](formatDay(row.ended_on))] : [];
    return [t.plan(row.symbol ?? '', row.on === null ? '' : formatDay(row.on)), ...ended].join('\n');
  };
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    address: pageAt(row.kind === 'report' ? `/bao-cao/${row.id}` : `/ke-hoach/${row.year}`),
    updated: row.updated,
    author,
    text: said(row),
    picture: undefined,
    topics: [],
  }));
}

interface Told {
  id: string;
  title: string;
  unit_id: string;
  summary: string;
  words: string | null;
  on_day: string;
  updated: string;
  picture: string | null;
  topics: string[];
}

/** Stories that are published, what was published or changed last first: of a topic or a unit, or all. */
export async function newsTold(
  db: Read,
  { authorityId, names, topicNames, locale, topic, unit, limit = LATEST, pageAt, fileAt }: WithTopics,
): Promise<NewsItem[]> {
  const { rows } =
    await sql<Told>`select s.id, s.title, s.unit_id, s.summary, s.known_words as words, (s.first_published_at at time zone 'Asia/Ho_Chi_Minh')::date::text as on_day, ${iso(sql`s.published_at`)} as updated,
      (select f.file_id::text from public_story_file f where f.authority_id = s.authority_id and f.story_id = s.id and f.kind = 'picture' order by f.added_at, f.id limit 1) as picture,
      array(select j.kind from public_story_subject j where j.authority_id = s.authority_id and j.story_id = s.id and j.sort = 'topic' order by 1) as topics
    from public_story s where s.authority_id = ${authorityId}
      ${unit === undefined ? sql`` : sql`and s.unit_id = ${unit}::uuid`}
      ${topic === undefined ? sql`` : sql`and exists (select 1 from public_story_subject j where j.authority_id = s.authority_id and j.story_id = s.id and j.sort = 'topic' and j.kind = ${topic})`}
    order by s.published_at desc, s.id desc limit ${limit}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    address: pageAt(`/tin-tuc/${row.id}`),
    updated: row.updated,
    author: names.on(row.unit_id, Temporal.PlainDate.from(row.on_day)).name,
    text: [row.summary, row.words].filter(Boolean).join('\n'),
    picture: row.picture === null ? undefined : fileAt(`/tin-tuc/tep/${row.picture}`),
    topics: row.topics.map((code) => ({ code, name: topicName(code, locale, topicNames) })),
  }));
}
