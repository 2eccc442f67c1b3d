import { shelvePictures, type ShelvedProof } from '#features/activities/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Shelf } from '#platform/server/files/shelf.ts';
import type { ActivityId, AuthorityId, Id } from '#platform/values/ids.ts';
import { ok, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { decidesByRole, whyNotWrite } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import type { Story, StoryId } from '../../story.ts';
import { ruleOf } from '../../versions/channels.ts';
import { heldStory, type Working } from '../held.ts';
import { originOf, recordGoneOut } from '../recorded.ts';
import { isBehind, isLetOut, versionsOf, type Posting, type StoryVersion, type VersionId } from './versions.ts';

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
  /** Who posts keeps the account and need not be of the unit that wrote it, in whose name it is recorded. */
  isKeeper?: boolean;
}

function whyNotPosted(
  { actor, today }: Pick<Working, 'actor' | 'today'>,
  { story, version }: { story: Story; version: StoryVersion },
  { postedOn, link, proof, isKeeper = false }: Posted,
): Refusal | undefined {
  const mayNot = isKeeper || decidesByRole(actor) ? undefined : whyNotWrite(actor, story);
  if (mayNot) return mayNot;
  if (!['approved', 'scheduled', 'published'].includes(story.state)) return refusals.notPublished();
  if (isBehind(version, story)) return refusals.versionOld();
  if (!isLetOut(version)) return refusals.wordsNotApproved();
  if (link === undefined && proof.length === 0) return refusals.noProof();
  if (Temporal.PlainDate.compare(postedOn, today) > 0) return refusals.postedLater();
  const isSame = (one: Posting): boolean => one.link === (link ?? null) && Temporal.PlainDate.compare(one.on, postedOn) === 0;
  return version.postings.some(isSame) ? refusals.postedAlready() : undefined;
}

/**
 * Notes that a person posted a version, with a link or a picture, and records that as an activity. Refused: what is not approved (the story or these words), was
 * made from an older text, has no proof, lies in the future, was noted already, or is recorded where it is hung; and what the record of an activity refuses.
 */
export async function notePosting(
  tx: Tx,
  { actor, today, now }: Working,
  { id, versionId }: { id: StoryId; versionId: VersionId },
  { postedOn, link, proof, isKeeper = false }: Posted,
): Promise<Result<ActivityId>> {
  const { authorityId, officerId } = actor;
  const found = await heldStory(tx, authorityId, id);
  if (!found.ok) return found;
  const story = found.value;
  const version = (await versionsOf(tx, authorityId, id)).find((one) => one.id === versionId);
  if (!version) return refused(refusals.unknown());
  const { recordedAs, vi } = ruleOf(version.channel);
  if (recordedAs === null) return refused(refusals.hungElsewhere());
  const refusal = whyNotPosted({ actor, today }, { story, version }, { postedOn, link, proof, isKeeper });
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
    ...{
      authorityId,
      by: isKeeper ? story.begunBy : officerId,
      now,
      today,
      on: postedOn,
      origin: originOf('story-posting', row.id),
      ...recordedAs,
    },
    title: `${vi}: ${truncate(story.title, 150)}`,
    link,
    files: proof,
  });
  if (!recorded.ok) return refused({ ...recorded.refusal, field: recorded.refusal.field === 'happenedOn' ? 'postedOn' : '' });
  await keepRecord(tx, authorityId, { id: row.id, versionId, postedOn, link, activityId: recorded.value });
  return recorded;
}

interface Recorded extends Pick<Posted, 'postedOn' | 'link'> {
  id: Id<'story-posting'>;
  versionId: VersionId;
  activityId: ActivityId;
}

/** Keeps as what activity a posting was recorded, and says so in the log. */
async function keepRecord(tx: Tx, authorityId: AuthorityId, { id, versionId, postedOn, link, activityId }: Recorded): Promise<void> {
  await tx
    .updateTable('story_posting')
    .set({ activity_id: activityId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute();
  recordChange(tx, {
    action: 'story-posting.noted',
    objectType: 'story-posting',
    objectId: id,
    changes: {
      version: { to: versionId },
      postedOn: { to: postedOn.toString() },
      ...(link !== undefined && { link: { to: link } }),
      activityId: { to: activityId },
    },
  });
}
