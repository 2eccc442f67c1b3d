import { partsOf, withTaken, type SuggestionId } from '#features/assistance/index.ts';
import { askSuggestion, settleSuggestion, suggestionsAbout } from '#features/assistance/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { channelOfTask, isOfText, templateOf } from '../../assisted/tasks.ts';
import { assistedTexts } from '../../assisted/messages.ts';
import { whyNotWrite } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { isOpen, states, versionKey, type Story, type StoryId } from '../../story.ts';
import { plainOf } from '../../text/marks.ts';
import { keepVersion } from '../channel/versions.ts';
import { heldStory, type Working } from '../held.ts';
import { startOf, writeStory } from '../writing.ts';

async function written(tx: Tx, { actor }: Working, id: StoryId, key?: string): Promise<Result<Story>> {
  const found = await heldStory(tx, actor.authorityId, id);
  if (!found.ok) return found;
  const story = found.value;
  const refusal = whyNotWrite(actor, story);
  if (refusal) return refused(refusal);
  return key === undefined || versionKey(story) === key ? ok(story) : refused(refusals.otherVersion(story.title));
}

/** Asks a model about the version that is shown. Refused as `askSuggestion`, to who may not write it, and for its text once the edition is closed. */
export async function askAboutStory(
  tx: Tx,
  working: Working,
  id: StoryId,
  { key, task }: { key: string; task: string },
): Promise<Result<SuggestionId>> {
  const found = await written(tx, working, id, key);
  if (!found.ok) return found;
  const { body, title, state } = found.value;
  const template = templateOf(task);
  if (!template) return refused(refusals.unknown());
  if (isOfText(task) && !isOpen(state)) return refused(refusals.closed(states[state].vi));
  const given = isOfText(task) || task === 'english' ? body : [title, ...plainOf(body)].join('\n');
  return askSuggestion(tx, working, { type: 'story', id, key }, { task, template, given });
}

async function ready(tx: Tx, working: Working, id: StoryId, suggestionId: SuggestionId) {
  const found = await written(tx, working, id);
  if (!found.ok) return found;
  const suggestion = (await suggestionsAbout(tx, working.actor.authorityId, id, working)).find((one) => one.id === suggestionId);
  if (!suggestion?.answer || suggestion.state !== 'ready') return refused(refusals.noSuggestion());
  if (suggestion.aboutKey !== versionKey(found.value)) return refused(refusals.otherVersion(found.value.title));
  return ok({ story: found.value, suggestion, answer: suggestion.answer });
}

/** Takes the changes that somebody chose into the text: a version as any other, which has to be approved, of a story that says so from now on. */
export async function takeParts(
  tx: Tx,
  working: Working,
  id: StoryId,
  { suggestion: suggestionId, parts }: { suggestion: SuggestionId; parts: readonly string[] },
): Promise<Result<StoryId>> {
  const found = await ready(tx, working, id, suggestionId);
  if (!found.ok) return found;
  const { story, suggestion, answer } = found.value;
  if (!isOfText(suggestion.task)) return refused(refusals.noSuggestion());
  const all = partsOf(suggestion.given, answer);
  const most = all.filter(({ kind }) => kind === 'change').length;
  const taken = new Set(parts.map(Number).filter((one) => Number.isInteger(one) && one >= 0 && one < most));
  if (taken.size === 0) return refused(refusals.nothingTaken());
  const done = await writeStory(tx, working, id, { ...startOf(story), body: withTaken(all, taken) });
  if (!done.ok) return done;
  await tx
    .updateTable('story_edition')
    .set({ assisted_at: working.now })
    .where('authority_id', '=', working.actor.authorityId)
    .where('id', '=', story.editionId)
    .where('assisted_at', 'is', null)
    .execute();
  const settled = await settleSuggestion(tx, working, suggestionId, { state: 'taken', parts: taken.size });
  return settled.ok ? ok(id) : settled;
}

/** Takes a draft as the words of its channel, which say that a machine helped. Refused as keeping such words is. */
export async function takeChannelDraft(tx: Tx, working: Working, id: StoryId, suggestionId: SuggestionId): Promise<Result<StoryId>> {
  const found = await ready(tx, working, id, suggestionId);
  if (!found.ok) return found;
  const { suggestion, answer } = found.value;
  const channel = channelOfTask(suggestion.task);
  if (!channel) return refused(refusals.noSuggestion());
  const kept = await keepVersion(tx, working, id, { channel, words: `${answer}\n\n${assistedTexts.vi.signed}` });
  if (!kept.ok) return kept;
  const settled = await settleSuggestion(tx, working, suggestionId, { state: 'taken' });
  return settled.ok ? ok(id) : settled;
}

/** Puts a suggestion aside: nothing of it is in the story. */
export async function putSuggestionAside(tx: Tx, working: Working, id: StoryId, suggestionId: SuggestionId): Promise<Result<StoryId>> {
  const found = await written(tx, working, id);
  if (!found.ok) return found;
  const known = (await suggestionsAbout(tx, working.actor.authorityId, id, working)).some((one) => one.id === suggestionId);
  if (!known) return refused(refusals.noSuggestion());
  const settled = await settleSuggestion(tx, working, suggestionId, { state: 'put-aside' });
  return settled.ok ? ok(id) : settled;
}
