import { sendMessages } from '#features/messages/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import { ok, refuseAll, refused, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { decidesByRole, namedFor, whyNotDecide, whyNotWrite } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { SubmitInput } from '../schema.ts';
import { readVersionKey, type ActCode, type Story, type StoryId, type StoryState } from '../story.ts';
import { coverWords } from './channel/deciding.ts';
import { decidersOf } from './hearers.ts';
import { heldStory, moveEdition, noteDecision, whyNotIn, type Working } from './held.ts';
import { approversOf } from './queries.ts';
import { publishHeld } from './publishing.ts';
import { whyNotComplete } from './writing.ts';

interface Telling {
  officers: readonly OfficerId[];
  type: string;
  title: (headline: string) => Words;
  text: Words;
}

async function tell(tx: Tx, { actor, now }: Working, { id, title: headline, isUrgent }: Story, telling: Telling): Promise<void> {
  const { officers, type, title, text } = telling;
  const words = [...new Set(officers)].map((officerId) => ({
    ...{ officerId, kind: 'story' as const, about: { type, id }, address: `/lam-viec/tin-bai/${id}`, isUrgent },
    ...{ title: title(truncate(headline, 110)), text },
  }));
  await sendMessages(tx, { authorityId: actor.authorityId, at: now, by: actor.officerId }, words);
}

const waits = (by: string): Pick<Telling, 'type' | 'title' | 'text'> => ({
  type: 'story-waits',
  title: (headline) => ({ vi: `Chờ duyệt: ${headline}`, en: `Waits for a decision: ${headline}` }),
  text: { vi: `${by} gửi.`, en: `Sent by ${by}.` },
});

/** Sends a draft to be checked and approved by a day; who decides is told. Refused: days that are over, what the column asks and is not there. */
export async function submitStory(tx: Tx, working: Working, id: StoryId, { dueOn, isUrgent }: SubmitInput): Promise<Result<StoryId>> {
  const { actor, today, now } = working;
  const { authorityId, officerId } = actor;
  const found = await heldStory(tx, authorityId, id);
  if (!found.ok) return found;
  const story = found.value;
  const refusal = whyNotWrite(actor, story) ?? whyNotIn(story, 'draft');
  if (refusal) return refused(refusal);
  const wrong = refuseAll([
    ...(Temporal.PlainDate.compare(dueOn, today) < 0 ? [refusals.dueBefore()] : []),
    ...whyNotComplete(story.section, story).map((one) => ({ ...one, field: '' })),
  ]);
  if (wrong) return wrong;
  await moveEdition(tx, authorityId, story, { state: 'submitted', due_on: dueOn, is_urgent: isUrgent, submitted_at: now });
  await noteDecision(tx, authorityId, story, { act: 'submitted', at: now, by: officerId }, 'submitted');
  const officers = await decidersOf(tx, authorityId, story, today);
  await tell(tx, working, { ...story, isUrgent }, { officers, ...waits(actor.fullName) });
  return ok(id);
}

/** Takes back what was submitted and not decided, to change it. */
export async function takeStoryBack(tx: Tx, working: Working, id: StoryId): Promise<Result<StoryId>> {
  const found = await heldStory(tx, working.actor.authorityId, id);
  if (!found.ok) return found;
  const refusal = whyNotWrite(working.actor, found.value) ?? whyNotIn(found.value, 'submitted', 'checked');
  if (refusal) return refused(refusal);
  return move(tx, working, found.value, { act: 'taken-back', to: 'draft' });
}

async function move(
  tx: Tx,
  { actor, now }: Working,
  story: Story,
  { act, to, note }: { act: ActCode; to: StoryState; note?: string | undefined },
): Promise<Result<StoryId>> {
  const { authorityId, officerId } = actor;
  await moveEdition(tx, authorityId, story, { state: to, ...(to === 'draft' && { submitted_at: null, planned_at: null }) });
  await noteDecision(tx, authorityId, story, { act, at: now, by: officerId, note }, to);
  return ok(story.id);
}

/** The story on which somebody decides, locked: the very version that was shown, by another than who wrote on it. */
async function decidable(tx: Tx, { actor }: Working, key: string): Promise<Result<Story>> {
  const shown = readVersionKey(key);
  if (!shown) return refused(refusals.unknown());
  const found = await heldStory(tx, actor.authorityId, shown.id as StoryId);
  if (!found.ok) return found;
  const refusal = whyNotDecide(actor, found.value, await approversOf(tx, actor.authorityId));
  if (refusal) return refused(refusal);
  const { number, version, title } = found.value;
  return number === shown.number && version === shown.version ? found : refused(refusals.otherVersion(title));
}

const writersOf = ({ writers, begunBy }: Story): OfficerId[] => [...writers, begunBy];

/** Says that a text is in order; who approves decides next. */
export async function checkStory(tx: Tx, working: Working, key: string, note?: string): Promise<Result<StoryId>> {
  const found = await decidable(tx, working, key);
  if (!found.ok) return found;
  const refusal = whyNotIn(found.value, 'submitted');
  return refusal ? refused(refusal) : move(tx, working, found.value, { act: 'checked', to: 'checked', note });
}

/**
 * Approves one version, with what is said on channels as it was submitted with it. Of urgent news the first approval stands in place of the check, and with the second one, by another person, it is published at once.
 * Refused: to who wrote on it, what was changed meanwhile, what was not checked.
 */
export async function approveStory(tx: Tx, working: Working, key: string, note?: string): Promise<Result<StoryId>> {
  const found = await decidable(tx, working, key);
  if (!found.ok) return found;
  const story = found.value;
  const { authorityId, officerId } = working.actor;
  if (story.isUrgent && story.state === 'submitted') {
    await move(tx, working, story, { act: 'approved-first', to: 'checked', note });
    const others = (await decidersOf(tx, authorityId, story, working.today)).filter((one) => one !== officerId);
    await tell(tx, working, story, {
      officers: others,
      type: 'story-second',
      title: (headline) => ({ vi: `Cần người duyệt thứ hai: ${headline}`, en: `A second approval is needed: ${headline}` }),
      text: { vi: `${working.actor.fullName} đã duyệt khẩn.`, en: `${working.actor.fullName} approved it as urgent.` },
    });
    return ok(story.id);
  }
  const refusal = whyNotIn(story, 'checked') ?? (story.isUrgent && story.checkedBy === officerId ? refusals.secondPerson() : undefined);
  if (refusal) return refused(refusal);
  await move(tx, working, story, { act: 'approved', to: 'approved', note });
  await coverWords(tx, working, story);
  await tell(tx, working, story, {
    officers: writersOf(story),
    type: 'story-approved',
    title: (headline) => ({ vi: `Đã duyệt: ${headline}`, en: `Approved: ${headline}` }),
    text: { vi: `${working.actor.fullName} duyệt.`, en: `By ${working.actor.fullName}.` },
  });
  return story.isUrgent ? publishHeld(tx, { ...working, by: officerId }, { ...story, state: 'approved' }) : ok(story.id);
}

/** Approves several in one go: all of them, or none where one cannot be. */
export async function approveSeveral(tx: Tx, working: Working, keys: readonly string[]): Promise<Result<number>> {
  if (keys.length === 0) return refused(refusals.noneChosen());
  // Locked in one order, so that two who approve the same ones do not wait for each other.
  for (const key of [...new Set(keys)].toSorted()) {
    const done = await approveStory(tx, working, key);
    if (!done.ok) return refused({ ...done.refusal, field: 'stories' });
  }
  return ok(new Set(keys).size);
}

/** Gives a text back to be changed, with the reason. */
export async function returnStory(tx: Tx, working: Working, id: StoryId, reason: string): Promise<Result<StoryId>> {
  return giveBack(tx, working, id, reason, { act: 'returned', to: 'draft', from: ['submitted', 'checked', 'approved', 'scheduled'] });
}

/** Says that it is not published, with the reason; it stays in the list. */
export async function refuseStory(tx: Tx, working: Working, id: StoryId, reason: string): Promise<Result<StoryId>> {
  return giveBack(tx, working, id, reason, { act: 'refused', to: 'refused', from: ['submitted', 'checked'] });
}

async function giveBack(
  tx: Tx,
  working: Working,
  id: StoryId,
  reason: string,
  { act, to, from }: { act: 'returned' | 'refused'; to: 'draft' | 'refused'; from: StoryState[] },
): Promise<Result<StoryId>> {
  const { actor } = working;
  const found = await heldStory(tx, actor.authorityId, id);
  if (!found.ok) return found;
  const story = found.value;
  const isNamed = decidesByRole(actor) || namedFor(await approversOf(tx, actor.authorityId), story).includes(actor.officerId);
  const refusal =
    (isNamed ? undefined : refusals.mayNotDecide()) ??
    (act === 'refused' && story.writers.includes(actor.officerId) ? refusals.ownText(story.title) : undefined) ??
    whyNotIn(story, ...from);
  if (refusal) return refused(refusal);
  const done = await move(tx, working, story, { act, to, note: reason });
  const word = act === 'returned' ? { vi: 'Trả lại để sửa', en: 'Given back' } : { vi: 'Không đăng', en: 'Not published' };
  await tell(tx, working, story, {
    officers: writersOf(story),
    type: `story-${act}`,
    title: (headline) => ({ vi: `${word.vi}: ${headline}`, en: `${word.en}: ${headline}` }),
    text: { vi: truncate(reason, 300), en: truncate(reason, 300) },
  });
  return done;
}
