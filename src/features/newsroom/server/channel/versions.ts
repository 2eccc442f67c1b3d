import { sql } from 'kysely';
import { sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { ActivityId, AuthorityId, Id, OfficerId } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { whyNotWrite } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import type { Story, StoryId } from '../../story.ts';
import { measureVersion } from '../../versions/adapt.ts';
import { brokenRules } from '../../versions/words.ts';
import { isVersionChannel, ruleOf, type VersionChannel } from '../../versions/channels.ts';
import { heldStory, type Working } from '../held.ts';
import { decidersOf } from '../hearers.ts';

export type VersionId = Id<'story-version'>;

export interface Posting {
  on: Temporal.PlainDate;
  link: string | null;
  activityId: ActivityId | null;
}

export interface StoryVersion {
  id: VersionId;
  channel: VersionChannel;
  words: string;
  /** The edition and the version of its text that it was made from. */
  edition: number;
  ofVersion: number;
  writerName: string;
  writtenAt: Temporal.Instant;
  /** How often it was written; a decision holds for one of these. */
  revision: number;
  /** Everybody who wrote on it. */
  writers: OfficerId[];
  /** What was decided last about it as it stands. */
  decision: WordsDecision | null;
  postings: Posting[];
}

export interface WordsDecision {
  act: 'approved' | 'returned';
  by: string;
  at: Temporal.Instant;
  note: string | null;
}

/** True where somebody else let it go out as it stands. */
export const isLetOut = ({ decision }: Pick<StoryVersion, 'decision'>): boolean => decision?.act === 'approved';

/** What was decided about versions as they stand, by their ids; the last decision counts. */
async function decisionsOf(db: Read, authorityId: AuthorityId, ids: readonly VersionId[]): Promise<Map<VersionId, WordsDecision>> {
  const rows = await db
    .selectFrom('story_version_decision as d')
    .innerJoin('story_version as v', (join) =>
      join.onRef('v.authority_id', '=', 'd.authority_id').onRef('v.id', '=', 'd.version_id').onRef('v.revision', '=', 'd.revision'),
    )
    .innerJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 'd.authority_id').onRef('o.id', '=', 'd.decided_by'))
    .select(['d.version_id', 'd.act', 'd.note', 'd.decided_at', 'o.full_name'])
    .where('d.authority_id', '=', authorityId)
    .where('d.version_id', 'in', [...ids])
    .orderBy('d.decided_at')
    .orderBy('d.id')
    .execute();
  const said = ({ act, note, decided_at: at, full_name: by }: (typeof rows)[number]): WordsDecision => ({
    ...{ act: act === 'approved' ? 'approved' : 'returned', by, at, note },
  });
  return new Map(rows.map((row) => [row.version_id, said(row)]));
}

async function writersOf(db: Read, authorityId: AuthorityId, ids: readonly VersionId[]): Promise<Map<VersionId, OfficerId[]>> {
  const rows = await db
    .selectFrom('story_version_text')
    .distinct()
    .select(['version_id', 'written_by'])
    .where('authority_id', '=', authorityId)
    .where('version_id', 'in', [...ids])
    .execute();
  return new Map([...Map.groupBy(rows, (row) => row.version_id)].map(([id, of]) => [id, of.map(({ written_by: by }) => by)]));
}

/** A story as it is said on other channels, with where each was posted. */
export async function versionsOf(db: Read, authorityId: AuthorityId, storyId: StoryId): Promise<StoryVersion[]> {
  const rows = await db
    .selectFrom('story_version as v')
    .innerJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 'v.authority_id').onRef('o.id', '=', 'v.written_by'))
    .select(['v.id', 'v.channel', 'v.words', 'v.edition', 'v.of_version', 'v.written_at', 'v.revision', 'o.full_name'])
    .where('v.authority_id', '=', authorityId)
    .where('v.story_id', '=', storyId)
    .orderBy('v.written_at')
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const posted = await db
    .selectFrom('story_posting')
    .select(['version_id', 'posted_on', 'link', 'activity_id'])
    .where('authority_id', '=', authorityId)
    .where('version_id', 'in', ids)
    .orderBy('posted_on')
    .execute();
  const decided = await decisionsOf(db, authorityId, ids);
  const writers = await writersOf(db, authorityId, ids);
  return rows.flatMap((row) =>
    isVersionChannel(row.channel)
      ? [
          {
            ...{ id: row.id, channel: row.channel, words: row.words, edition: row.edition, ofVersion: row.of_version },
            ...{ writerName: row.full_name, writtenAt: row.written_at, revision: row.revision },
            ...{ writers: writers.get(row.id) ?? [], decision: decided.get(row.id) ?? null },
            postings: posted
              .filter(({ version_id }) => version_id === row.id)
              .map((one) => ({ on: one.posted_on, link: one.link, activityId: one.activity_id })),
          },
        ]
      : [],
  );
}

interface UndecidedWords extends Pick<Story, 'unitId' | 'topics' | 'writers' | 'title'> {
  storyId: StoryId;
  channel: VersionChannel;
  writtenAt: Temporal.Instant;
}

/** Words for channels of stories that are approved or out, made from the text as it stands, on which nobody has decided; the oldest first. */
export async function undecidedWords(db: Read, authorityId: AuthorityId): Promise<UndecidedWords[]> {
  const { rows } = await sql<Omit<UndecidedWords, 'channel'> & { channel: string }>`
    select v.story_id as "storyId", s.unit_id as "unitId", e.title, v.channel, v.written_at as "writtenAt",
      array(select j.kind from story_subject j where j.authority_id = e.authority_id and j.edition_id = e.id and j.sort = 'topic') as topics, array(select distinct t.written_by::text from story_version_text t
      where t.authority_id = v.authority_id and t.version_id = v.id) as writers
    from story_version v join story s on s.authority_id = v.authority_id and s.id = v.story_id join story_edition e on e.authority_id = v.authority_id and e.story_id = v.story_id
      and e.number = v.edition and e.version = v.of_version and e.state in ('approved', 'scheduled', 'published')
    where v.authority_id = ${authorityId} and not exists (select 1 from story_version_decision d
      where d.authority_id = v.authority_id and d.version_id = v.id and d.revision = v.revision) order by v.written_at limit 50`.execute(
    db,
  );
  return rows.flatMap(({ channel, ...row }) => (isVersionChannel(channel) ? [{ ...row, channel }] : []));
}

/** True where the text of the story changed after the version was made from it. */
export const isBehind = (
  { edition, ofVersion }: Pick<StoryVersion, 'edition' | 'ofVersion'>,
  { number, version }: Pick<Story, 'number' | 'version'>,
): boolean => edition !== number || ofVersion !== version;

/** Tells who decides that words for a channel of a story that was approved already wait for them. */
async function tellDeciders(tx: Tx, { actor, today, now }: Working, story: Story, channel: VersionChannel): Promise<void> {
  if (!['approved', 'scheduled', 'published'].includes(story.state)) return;
  const officers = (await decidersOf(tx, actor.authorityId, story, today)).filter((one) => one !== actor.officerId);
  const headline = `${ruleOf(channel).vi}: ${truncate(story.title, 90)}`;
  await sendMessages(
    tx,
    { authorityId: actor.authorityId, at: now, by: actor.officerId },
    officers.map((officerId) => ({
      ...{ officerId, kind: 'story' as const, about: { type: 'story-words', id: story.id } },
      address: `/lam-viec/tin-bai/${story.id}/kenh`,
      title: { vi: `Chờ duyệt nội dung cho ${headline}`, en: `Words for a channel wait for a decision: ${headline}` },
      text: { vi: `${actor.fullName} viết.`, en: `By ${actor.fullName}.` },
    })),
  );
}

/**
 * Says the story on a channel, from its text as it stands; what was decided about it before holds no longer. Refused: to other units, what breaks the rules of
 * the channel.
 */
export async function keepVersion(
  tx: Tx,
  working: Working,
  id: StoryId,
  { channel, words }: { channel: VersionChannel; words: string },
): Promise<Result<VersionId>> {
  const { actor, now } = working;
  const { authorityId, officerId } = actor;
  const found = await heldStory(tx, authorityId, id);
  if (!found.ok) return found;
  const { number, version } = found.value;
  const refusal = whyNotWrite(actor, found.value);
  if (refusal) return refused(refusal);
  const broken = brokenRules(channel, measureVersion(channel, words));
  if (broken !== undefined) return refused(refusals.overRules(broken));
  const before = (await versionsOf(tx, authorityId, id)).find((one) => one.channel === channel);
  if (before?.words === words && !isBehind(before, found.value)) return ok(before.id);
  const revision = (before?.revision ?? 0) + 1;
  const text = { words, edition: number, of_version: version, written_by: officerId, written_at: now };
  const row = await tx
    .insertInto('story_version')
    .values({ authority_id: authorityId, story_id: id, channel, revision, ...text })
    .onConflict((conflict) => conflict.constraint('story_version_is_one_of_a_channel').doUpdateSet({ revision, ...text }))
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('story_version_text')
    .values({ authority_id: authorityId, version_id: row.id, revision, ...text })
    .execute();
  recordChange(tx, {
    action: 'story-version.written',
    objectType: 'story-version',
    objectId: row.id,
    changes: {
      ...(before === undefined && { story: { to: id }, channel: { to: channel } }),
      words: before ? { from: before.words, to: words } : { to: words },
      edition: before ? { from: before.edition, to: number } : { to: number },
      ofVersion: before ? { from: before.ofVersion, to: version } : { to: version },
    },
  });
  await tellDeciders(tx, working, found.value, channel);
  return ok(row.id);
}
