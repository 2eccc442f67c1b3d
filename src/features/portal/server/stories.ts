import { sql } from 'kysely';
import { citedIn, documentOf, isSection, type SectionCode } from '#features/newsroom/index.ts';
import { isTopic, type Topic } from '#features/plans/index.ts';
import type { NamesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import { parseId, type AuthorityId, type FileId, type Id, type UnitId } from '#platform/values/ids.ts';
import type { PhotoSize, PublicStory, PublicStoryInFull } from '../stories/story.ts';
import type { PublicFile } from './activities.ts';
import { askOnce, list } from './ask.ts';

const PAGE = 12;

type StoryId = Id<'story'>;

export interface StoryLine {
  id: StoryId;
  unit_id: UnitId;
  section: string;
  title: string;
  summary: string;
  published_at: string;
  first_published_at: string;
  effect_on: string | null;
  number: number;
  is_assisted: boolean;
  picture: PublicStory['picture'];
}

const picture = sql`(select json_build_object('id', f.file_id, 'words', f.words, 'width', f.width, 'height', f.height) from public_story_file f
  where f.authority_id = s.authority_id and f.story_id = s.id and f.kind = 'picture' order by f.added_at, f.id limit 1)`;
const columns = sql`s.id, s.unit_id, s.section, s.title, s.summary, s.published_at, s.first_published_at, s.effect_on, s.number, s.is_assisted, ${picture} as picture`;

/** The stories that were published last. */
export const latestStories = (authorityId: AuthorityId, limit: number) =>
  list(
    sql`select ${columns} from public_story s where s.authority_id = ${authorityId} order by s.first_published_at desc, s.id desc limit ${limit}`,
  );

const dayOf = (moment: string): Temporal.PlainDate => Temporal.Instant.from(moment).toZonedDateTimeISO(ZONE).toPlainDate();

export const storyIn = (row: StoryLine, names: NamesInTime): PublicStory => {
  const on = dayOf(row.first_published_at);
  return {
    id: row.id,
    title: row.title,
    summary: row.summary,
    section: isSection(row.section) ? row.section : 'news',
    unitName: names.on(row.unit_id, on).name,
    publishedOn: on.toString(),
    changedOn: row.number > 1 ? dayOf(row.published_at).toString() : null,
    effectOn: row.effect_on,
    effectDays: row.effect_on === null ? null : Temporal.PlainDate.from(row.effect_on).until(on).days,
    isAssisted: row.is_assisted,
    picture: row.picture,
  };
};

interface Wanted {
  authorityId: AuthorityId;
  names: NamesInTime;
  section?: SectionCode | undefined;
  topic?: string | undefined;
  page?: number;
}

interface StoriesPage {
  stories: PublicStory[];
  count: number;
  pages: number;
  /** Topics that published stories are about. */
  topics: Topic[];
}

/** One page of what is published, the newest first: of a column, of a topic. */
export async function storiesPage(db: Read, { authorityId, names, section, topic, page = 1 }: Wanted): Promise<StoriesPage> {
  const narrowed = sql`${section ? sql`and s.section = ${section}` : sql``}
    ${topic ? sql`and exists (select 1 from public_story_subject j where j.authority_id = s.authority_id and j.story_id = s.id and j.sort = 'topic' and j.kind = ${topic})` : sql``}`;
  const row = await askOnce<{ count: number; lines: StoryLine[]; topics: { kind: string }[] }>(
    db,
    sql`select (select count(*)::int from public_story s where s.authority_id = ${authorityId} ${narrowed}) as count,
      ${list(sql`select ${columns} from public_story s where s.authority_id = ${authorityId} ${narrowed} order by s.first_published_at desc, s.id desc limit ${PAGE} offset ${(page - 1) * PAGE}`)} as lines,
      ${list(sql`select distinct kind from public_story_subject where authority_id = ${authorityId} and sort = 'topic' order by kind`)} as topics`,
  );
  return {
    stories: row.lines.map((line) => storyIn(line, names)),
    count: row.count,
    pages: Math.ceil(row.count / PAGE),
    topics: row.topics.flatMap(({ kind }) => (isTopic(kind) ? [kind] : [])),
  };
}

interface Whole {
  story: (StoryLine & { body: string })[];
  subjects: { kind: string }[];
  figures: { said: string }[];
  files: ({ id: FileId; kind: string; words: string; credit: string | null; name: string; byte_count: number } & PhotoSize)[];
  papers: { kind: string; symbol: string }[];
  related: StoryLine[];
  next: { id: StoryId; title: string }[];
  before: { id: StoryId; title: string }[];
}

/** One story with all that belongs to it; undefined where it is not for the public. */
export async function storyInFull(
  db: Read,
  id: StoryId,
  { authorityId, names }: Pick<Wanted, 'authorityId' | 'names'>,
): Promise<PublicStoryInFull | undefined> {
  const of = sql`authority_id = ${authorityId} and story_id = ${id}`;
  const here = sql`(select first_published_at from public_story where authority_id = ${authorityId} and id = ${id})`;
  const beside = (after: boolean) =>
    list(sql`select s.id, s.title from public_story s where s.authority_id = ${authorityId} and s.id <> ${id}
      and ${after ? sql`s.first_published_at > ${here} order by s.first_published_at` : sql`s.first_published_at < ${here} order by s.first_published_at desc`} limit 1`);
  const whole = await askOnce<Whole>(
    db,
    sql`select ${list(sql`select ${columns}, s.body from public_story s where s.authority_id = ${authorityId} and s.id = ${id}`)} as story,
      ${list(sql`select kind from public_story_subject where ${of} and sort = 'topic' order by kind`)} as subjects,
      ${list(sql`select said from public_story_figure where ${of} order by target_id`)} as figures,
      ${list(sql`select file_id as id, kind, words, credit, name, byte_count, width, height from public_story_file where ${of} order by added_at, id`)} as files,
      ${list(sql`select p.kind, p.symbol from public_story_paper p where p.authority_id = ${authorityId}
        and exists (select 1 from public_story s where s.authority_id = ${authorityId} and s.id = ${id} and position('[[' || p.symbol || ']]' in s.body) > 0)`)} as papers,
      ${list(sql`select ${columns} from public_story s where s.authority_id = ${authorityId} and s.id <> ${id} and exists (select 1 from public_story_subject j
        join public_story_subject k on k.authority_id = j.authority_id and k.sort = 'topic' and k.kind = j.kind and k.story_id = ${id}
        where j.authority_id = s.authority_id and j.story_id = s.id and j.sort = 'topic') order by s.first_published_at desc limit 3`)} as related,
      ${beside(true)} as next, ${beside(false)} as before`,
  );
  const [row] = whole.story;
  if (!row) return undefined;
  const cited = citedIn(row.body);
  return {
    ...storyIn(row, names),
    blocks: documentOf(row.body),
    papers: Object.fromEntries(
      whole.papers.filter(({ symbol }) => cited.includes(symbol)).map(({ kind, symbol }) => [symbol, `${kind} số ${symbol}`]),
    ),
    topics: whole.subjects.flatMap(({ kind }) => (isTopic(kind) ? [kind] : [])),
    figures: whole.figures.map(({ said }) => said),
    pictures: whole.files
      .filter(({ kind }) => kind === 'picture')
      .map(({ id: fileId, words, credit, width, height }) => ({ id: fileId, words, credit, width, height })),
    files: whole.files
      .filter(({ kind }) => kind === 'file')
      .map(({ id: fileId, words, name, byte_count }) => ({ id: fileId, words, name, bytes: byte_count })),
    related: whole.related.map((line) => storyIn(line, names)),
    next: whole.next[0] ?? null,
    before: whole.before[0] ?? null,
  };
}

/** A picture or file of a story that is published; undefined for any other file. */
export async function storyFile(
  db: Read,
  authorityId: AuthorityId,
  text: string | undefined,
): Promise<(PublicFile & { isPicture: boolean }) | undefined> {
  const fileId = parseId<FileId>(text);
  if (!fileId) return undefined;
  const { rows } = await sql<
    PublicFile & { isPicture: boolean }
  >`select name, media_type as "mediaType", sha256, storage_key as "storageKey", kind = 'picture' as "isPicture"
    from public_story_file where authority_id = ${authorityId} and file_id = ${fileId} limit 1`.execute(db);
  return rows[0];
}
