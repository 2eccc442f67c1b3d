import { sendMessages } from '#features/messages/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { ok, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { whyNotDecideWords } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import type { Story, StoryId } from '../../story.ts';
import { ruleOf } from '../../versions/channels.ts';
import { readWordsKey } from '../../versions/key.ts';
import { heldStory, type Working } from '../held.ts';
import { storyOut } from '../jobs.ts';
import { approversOf } from '../queries.ts';
import { isBehind, isLetOut, versionsOf, type StoryVersion, type VersionId, type WordsDecision } from './versions.ts';

interface Noted {
  act: WordsDecision['act'];
  note?: string | undefined;
}

async function note(tx: Tx, { actor, now }: Working, { id, revision }: StoryVersion, { act, note: why }: Noted): Promise<void> {
  const { authorityId, officerId } = actor;
  await tx
    .insertInto('story_version_decision')
    .values({ authority_id: authorityId, version_id: id, revision, act, note: why ?? null, decided_by: officerId, decided_at: now })
    .execute();
  recordChange(tx, {
    action: `story-version.${act}`,
    objectType: 'story-version',
    objectId: id,
    changes: { revision: { to: revision }, ...(why !== undefined && { note: { to: why } }) },
  });
}

/**
 * The approval of a text covers what was said on channels when it was submitted; not what was written since, is made from an older text, or is of who approves
 * now. How many were covered.
 */
export async function coverWords(tx: Tx, working: Working, story: Story): Promise<number> {
  const { actor } = working;
  const covered = (await versionsOf(tx, actor.authorityId, story.id)).filter(
    (one) =>
      !isBehind(one, story) &&
      !isLetOut(one) &&
      story.submittedAt !== null &&
      Temporal.Instant.compare(one.writtenAt, story.submittedAt) <= 0 &&
      !one.writers.includes(actor.officerId),
  );
  for (const one of covered) await note(tx, working, one, { act: 'approved' });
  return covered.length;
}

interface Decidable {
  story: Story;
  version: StoryVersion;
}

/** What is said on a channel, locked with its story: the very words that were shown, by another than who wrote them. */
async function decidable(tx: Tx, { actor }: Working, id: StoryId, key: string): Promise<Result<Decidable>> {
  const { authorityId } = actor;
  const shown = readWordsKey(key);
  const found = await heldStory(tx, authorityId, id);
  if (!found.ok) return found;
  const story = found.value;
  const version = (await versionsOf(tx, authorityId, id)).find((one) => one.id === shown?.id);
  if (!shown || !version) return refused(refusals.unknownWords());
  const refusal =
    whyNot({ story, version }, shown.revision) ??
    whyNotDecideWords(actor, { ...story, writers: version.writers }, await approversOf(tx, authorityId));
  return refusal ? refused(refusal) : ok({ story, version });
}

function whyNot({ story, version }: Decidable, revision: number): Refusal | undefined {
  if (version.revision !== revision) return refusals.otherWords(ruleOf(version.channel).vi);
  if (!['approved', 'scheduled', 'published'].includes(story.state)) return refusals.textFirst();
  return isBehind(version, story) ? refusals.versionOld() : undefined;
}

/**
 * Lets words go out on their channel. Refused: to who wrote them, words that changed meanwhile, words of a text that is not approved or was changed since. What
 * is approved already changes nothing.
 */
export async function approveWords(tx: Tx, working: Working, id: StoryId, key: string): Promise<Result<VersionId>> {
  const found = await decidable(tx, working, id, key);
  if (!found.ok) return found;
  const { story, version } = found.value;
  if (isLetOut(version)) return ok(version.id);
  await note(tx, working, version, { act: 'approved' });
  if (story.state === 'published') await enqueue(tx, storyOut, { authorityId: working.actor.authorityId });
  return ok(version.id);
}

/** Gives words for a channel back with the reason, also such as were approved; who wrote them is told. */
export async function returnWords(
  tx: Tx,
  working: Working,
  id: StoryId,
  { key, reason }: { key: string; reason: string },
): Promise<Result<VersionId>> {
  const found = await decidable(tx, working, id, key);
  if (!found.ok) return found;
  const { story, version } = found.value;
  await note(tx, working, version, { act: 'returned', note: reason });
  const headline = `${ruleOf(version.channel).vi}: ${truncate(story.title, 90)}`;
  await sendMessages(
    tx,
    { authorityId: working.actor.authorityId, at: working.now, by: working.actor.officerId },
    version.writers.map((officerId) => ({
      ...{ officerId, kind: 'story' as const, about: { type: 'story-words-returned', id: story.id } },
      address: `/lam-viec/tin-bai/${story.id}/kenh`,
      title: { vi: `Trả lại nội dung cho ${headline}`, en: `Words for a channel given back: ${headline}` },
      text: { vi: truncate(reason, 300), en: truncate(reason, 300) },
    })),
  );
  return ok(version.id);
}
