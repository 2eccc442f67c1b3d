import { lockTree } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { compareVi, fold } from '#platform/values/text.ts';
import { mayKeepTopics } from '../../policy.ts';
import { isOwnCode, topics } from '../../subjects/vocabulary.ts';
import { topicRefusals as refusals } from '../../topics/refusals.ts';
import { keptTopic, type TopicInput } from '../../topics/schema.ts';
import { codeFor, type OwnTopic, type OwnTopicId } from '../../topics/topic.ts';

/** The topics that the authority added to the vocabulary, also those that ended, by name. */
export async function ownTopics(db: Read, authorityId: AuthorityId): Promise<OwnTopic[]> {
  const rows = await db
    .selectFrom('own_topic')
    .select(['id', 'code', 'ended_on', ...keptTopic.select])
    .where('authority_id', '=', authorityId)
    .execute();
  return rows
    .flatMap(({ id, code, ended_on, ...said }) => (isOwnCode(code) ? [{ ...recordIn(keptTopic, said), id, code, endedOn: ended_on }] : []))
    .toSorted((a, b) => compareVi(a.name, b.name));
}

export const ownTopic = async (db: Read, authorityId: AuthorityId, id: OwnTopicId | undefined): Promise<OwnTopic | undefined> =>
  id && (await ownTopics(db, authorityId)).find((one) => one.id === id);

interface Keeping {
  actor: Actor;
}

/** The topics as they stand, locked: refused to whom it is not given. */
async function held(tx: Tx, { actor }: Keeping): Promise<Result<OwnTopic[]>> {
  const refusal = mayKeepTopics(actor);
  if (refusal) return { ok: false, refusal };
  await lockTree(tx, actor.authorityId);
  return ok(await ownTopics(tx, actor.authorityId));
}

const sameName = (a: string, b: string): boolean => fold(a).trim() === fold(b).trim();

/** The topic of another that bears the name: of the vocabulary, or one of the authority that holds. */
const twinOf = (name: string, own: readonly OwnTopic[], id?: OwnTopicId): string | undefined =>
  [
    ...Object.values(topics).map(({ vi }): string => vi),
    ...own.filter((one) => one.id !== id && one.endedOn === null).map((one) => one.name),
  ].find((other) => sameName(other, name));

/** Adds a topic to the vocabulary of the authority. Refused: a name that the vocabulary or another topic in use bears. */
export async function addTopic(tx: Tx, keeping: Keeping, input: TopicInput): Promise<Result<OwnTopicId>> {
  const own = await held(tx, keeping);
  if (!own.ok) return own;
  const twin = twinOf(input.name, own.value);
  if (twin !== undefined) return refusals.named(twin);
  const { authorityId, officerId } = keeping.actor;
  const code = codeFor(input.name, own.value.map((one) => one.code)); // prettier-ignore
  const { id } = await tx
    .insertInto('own_topic')
    .values({ authority_id: authorityId, code, added_by: officerId, ...columnsOf(keptTopic, input) })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, { action: 'topic.added', objectType: 'own-topic', objectId: id, changes: difference({}, loggedOf(keptTopic, input)) });
  return ok(id);
}

async function one(tx: Tx, keeping: Keeping, id: OwnTopicId): Promise<Result<{ topic: OwnTopic; own: OwnTopic[] }>> {
  const own = await held(tx, keeping);
  if (!own.ok) return own;
  const topic = own.value.find((other) => other.id === id);
  return topic ? ok({ topic, own: own.value }) : refusals.unknown();
}

const update = (tx: Tx, { actor }: Keeping, id: OwnTopicId) =>
  tx.updateTable('own_topic').where('authority_id', '=', actor.authorityId).where('id', '=', id);

/** Names it otherwise, or from another day; its code stays. Refused as adding is, and what ended. */
export async function correctTopic(tx: Tx, keeping: Keeping, id: OwnTopicId, input: TopicInput): Promise<Result<OwnTopicId>> {
  const found = await one(tx, keeping, id);
  if (!found.ok) return found;
  const { topic, own } = found.value;
  if (topic.endedOn) return refusals.ended(topic.endedOn);
  const twin = twinOf(input.name, own, id);
  if (twin !== undefined) return refusals.named(twin);
  const changes = difference(loggedOf(keptTopic, topic), loggedOf(keptTopic, input));
  if (Object.keys(changes).length === 0) return ok(id);
  await update(tx, keeping, id).where('ended_on', 'is', null).set(columnsOf(keptTopic, input)).execute();
  recordChange(tx, { action: 'topic.corrected', objectType: 'own-topic', objectId: id, changes });
  return ok(id);
}

/** Says from which day it is not offered any more; what bears it keeps it. */
export async function endTopic(tx: Tx, keeping: Keeping, id: OwnTopicId, endedOn: Temporal.PlainDate): Promise<Result<void>> {
  const found = await one(tx, keeping, id);
  if (!found.ok) return found;
  const { topic } = found.value;
  if (topic.endedOn) return refusals.ended(topic.endedOn);
  if (Temporal.PlainDate.compare(endedOn, topic.fromOn) <= 0) return refusals.endsBefore(topic.fromOn);
  await update(tx, keeping, id).where('ended_on', 'is', null).set({ ended_on: endedOn }).execute();
  recordChange(tx, { action: 'topic.ended', objectType: 'own-topic', objectId: id, changes: difference({}, { endedOn }) });
  return ok(undefined);
}

/** Takes an ended topic back. Refused where another bears its name meanwhile. */
export async function resumeTopic(tx: Tx, keeping: Keeping, id: OwnTopicId): Promise<Result<void>> {
  const found = await one(tx, keeping, id);
  if (!found.ok) return found;
  const { topic, own } = found.value;
  if (!topic.endedOn) return refusals.notEnded();
  const twin = twinOf(topic.name, own, id);
  if (twin !== undefined) return refusals.named(twin);
  await update(tx, keeping, id).where('ended_on', 'is not', null).set({ ended_on: null }).execute();
  const changes = difference({ endedOn: topic.endedOn }, { endedOn: null });
  recordChange(tx, { action: 'topic.resumed', objectType: 'own-topic', objectId: id, changes });
  return ok(undefined);
}
