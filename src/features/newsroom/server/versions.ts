import { shelvePictures, type ShelvedProof } from '#features/activities/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Shelf } from '#platform/server/files/shelf.ts';
import type { ActivityId, AuthorityId, Id } from '#platform/values/ids.ts';
import { ok, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { decidesByRole, whyNotWrite } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { Story, StoryId } from '../story.ts';
import { measureVersion } from '../versions/adapt.ts';
import { brokenRules } from '../versions/words.ts';
import { isVersionChannel, ruleOf, type VersionChannel } from '../versions/channels.ts';
import { heldStory, type Working } from './held.ts';
import { originOf, recordGoneOut } from './recorded.ts';

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
  postings: Posting[];
}

/** A story as it is said on other channels, with where each was posted. */
export async function versionsOf(db: Read, authorityId: AuthorityId, storyId: StoryId): Promise<StoryVersion[]> {
  const rows = await db
    .selectFrom('story_version as v')
    .innerJoin('officer as o', (join) => join.onRef('o.authority_id', '=', 'v.authority_id').onRef('o.id', '=', 'v.written_by'))
    .select(['v.id', 'v.channel', 'v.words', 'v.edition', 'v.of_version', 'v.written_at', 'o.full_name'])
    .where('v.authority_id', '=', authorityId)
    .where('v.story_id', '=', storyId)
    .orderBy('v.written_at')
    .execute();
  const posted =
    rows.length === 0
      ? []
      : await db
          .selectFrom('story_posting')
          .select(['version_id', 'posted_on', 'link', 'activity_id'])
          .where('authority_id', '=', authorityId)
          .where(
            'version_id',
            'in',
            rows.map(({ id }) => id),
          )
          .orderBy('posted_on')
          .execute();
  return rows.flatMap((row) =>
    isVersionChannel(row.channel)
      ? [
          {
            ...{ id: row.id, channel: row.channel, words: row.words, edition: row.edition, ofVersion: row.of_version },
            ...{ writerName: row.full_name, writtenAt: row.written_at },
            postings: posted
              .filter(({ version_id }) => version_id === row.id)
              .map((one) => ({ on: one.posted_on, link: one.link, activityId: one.activity_id })),
          },
        ]
      : [],
  );
}

/** True where the text of the story changed after the version was made from it. */
export const isBehind = (
  { edition, ofVersion }: Pick<StoryVersion, 'edition' | 'ofVersion'>,
  { number, version }: Pick<Story, 'number' | 'version'>,
): boolean => edition !== number || ofVersion !== version;

/** Says the story on a channel, from its text as it stands. Refused: to other units, what breaks the rules of the channel. */
export async function keepVersion(
  tx: Tx,
  { actor, now }: Working,
  id: StoryId,
  { channel, words }: { channel: VersionChannel; words: string },
): Promise<Result<VersionId>> {
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
  const row = await tx
    .insertInto('story_version')
    .values({
      authority_id: authorityId,
      story_id: id,
      channel,
      words,
      edition: number,
      of_version: version,
      written_by: officerId,
      written_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .constraint('story_version_is_one_of_a_channel')
        .doUpdateSet({ words, edition: number, of_version: version, written_by: officerId, written_at: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
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
  return ok(row.id);
}

/** Looks into a screenshot and stores it, before the transaction. */
export async function takeProof(shelf: Shelf, file: File | undefined): Promise<Result<readonly ShelvedProof[]>> {
  if (!file) return ok([]);
  const looked = await shelvePictures(shelf, [file], () => refusals.notShown());
  return looked.ok ? looked : refused({ ...looked.refusal, field: 'proof' });
}

interface Posted {
  postedOn: Temporal.PlainDate;
  link?: string | undefined;
  proof: readonly ShelvedProof[];
}

function whyNotPosted(
  { actor, today }: Pick<Working, 'actor' | 'today'>,
  { story, version }: { story: Story; version: StoryVersion },
  { postedOn, link, proof }: Posted,
): Refusal | undefined {
  const mayNot = decidesByRole(actor) ? undefined : whyNotWrite(actor, story);
  if (mayNot) return mayNot;
  if (!['approved', 'scheduled', 'published'].includes(story.state)) return refusals.notPublished();
  if (isBehind(version, story)) return refusals.versionOld();
  if (link === undefined && proof.length === 0) return refusals.noProof();
  if (Temporal.PlainDate.compare(postedOn, today) > 0) return refusals.postedLater();
  const isSame = (one: Posting): boolean => one.link === (link ?? null) && Temporal.PlainDate.compare(one.on, postedOn) === 0;
  return version.postings.some(isSame) ? refusals.postedAlready() : undefined;
}

/**
 * Notes that a person posted a version, with a link or a picture, and records that as an activity. Refused: what is not approved, was made from an older text,
 * has no proof, lies in the future, was noted already, or is recorded where it is hung; and what the record of an activity refuses.
 */
export async function notePosting(
  tx: Tx,
  { actor, today, now }: Working,
  { id, versionId }: { id: StoryId; versionId: VersionId },
  { postedOn, link, proof }: Posted,
): Promise<Result<ActivityId>> {
  const { authorityId, officerId } = actor;
  const found = await heldStory(tx, authorityId, id);
  if (!found.ok) return found;
  const story = found.value;
  const version = (await versionsOf(tx, authorityId, id)).find((one) => one.id === versionId);
  if (!version) return refused(refusals.unknown());
  const { recordedAs, vi } = ruleOf(version.channel);
  if (recordedAs === null) return refused(refusals.hungElsewhere());
  const refusal = whyNotPosted({ actor, today }, { story, version }, { postedOn, link, proof });
  if (refusal) return refused(refusal);
  const row = await tx
    .insertInto('story_posting')
    .values({
      authority_id: authorityId,
      version_id: versionId,
      words: version.words,
      posted_on: postedOn,
      link: link ?? null,
      noted_by: officerId,
      noted_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const recorded = await recordGoneOut(tx, story, {
    ...{ authorityId, by: officerId, now, today, on: postedOn, origin: originOf('story-posting', row.id), ...recordedAs },
    title: `${vi}: ${truncate(story.title, 150)}`,
    link,
    files: proof,
  });
  if (!recorded.ok) return refused({ ...recorded.refusal, field: recorded.refusal.field === 'happenedOn' ? 'postedOn' : '' });
  await tx
    .updateTable('story_posting')
    .set({ activity_id: recorded.value })
    .where('authority_id', '=', authorityId)
    .where('id', '=', row.id)
    .execute();
  recordChange(tx, {
    action: 'story-posting.noted',
    objectType: 'story-posting',
    objectId: row.id,
    changes: {
      version: { to: versionId },
      postedOn: { to: postedOn.toString() },
      ...(link !== undefined && { link: { to: link } }),
      activityId: { to: recorded.value },
    },
  });
  return recorded;
}
