import { holdersOf } from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { earlierRows, supersede } from '#platform/server/history.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import { nameKey } from '#platform/values/search/words.ts';
import { keepers, mayKeepResults } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { indexOf, type IndexResult, type IndexResultId } from '../result.ts';
import { kept, type ResultInput } from '../schema.ts';
import { resultOf, resultsOf } from './queries.ts';

export interface Keeping {
  actor: Actor;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** Results of an authority are decided about by one at a time. */
export const holdResults = (tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>): Promise<void> =>
  takeTurn(tx, authorityId, 'index-results');

async function begin(tx: Tx, { actor }: Keeping): Promise<Result<void>> {
  const refusal = mayKeepResults(actor);
  if (refusal) return refused(refusal);
  await holdResults(tx, actor);
  return ok(undefined);
}

const said = ({ indexKind: kind, indexName: name, year, unitId, body }: ResultInput): string =>
  [indexOf({ kind, name: nameKey(name ?? '') }), year, unitId ?? '', nameKey(body ?? '')].join(' ');

const noted = ({ kind, name, year, unitId, body }: IndexResult): string =>
  said({ indexKind: kind, indexName: name ?? undefined, year, unitId: unitId ?? undefined, body: body ?? undefined } as ResultInput);

/** What is wrong with a result, also beside the others. */
async function whyNot(tx: Tx, { actor, today }: Keeping, input: ResultInput, but?: IndexResultId): Promise<Refusal[]> {
  const { indexKind, indexName, year, unitId, body, score, outOf, place, places } = input;
  const others = (await resultsOf(tx, actor.authorityId, { year })).filter(({ id, endedAt }) => id !== but && endedAt === null);
  const isThere = others.some((one) => noted(one) === said(input));
  const hasUnit = unitId === undefined || (await unitsOn(tx, actor.authorityId, today)).some(({ id }) => id === unitId);
  return [
    ...(indexKind === 'other' && indexName === undefined ? [refusals.noName().refusal] : []),
    ...(unitId !== undefined && body !== undefined ? [refusals.ofTwo().refusal] : []),
    ...(hasUnit ? [] : [refusals.noUnit().refusal]),
    ...(outOf > 0 ? [] : [refusals.outOfNothing().refusal]),
    ...(outOf > 0 && score > outOf ? [refusals.aboveMost().refusal] : []),
    ...((place === undefined) === (places === undefined) ? [] : [refusals.placeAlone().refusal]),
    ...(place !== undefined && places !== undefined && place > places ? [refusals.placeBeyond().refusal] : []),
    ...(isThere ? [refusals.there().refusal] : []),
  ];
}

/** The name says which other index it is; of one in the list it says nothing. */
const recordOf = (input: ResultInput) => recordIn(kept, { ...input, indexName: input.indexKind === 'other' ? input.indexName : undefined });

/** Notes what an index gave. Refused to others, and what is not right: of a unit and a body, above the most, a place alone, one that is noted already. */
export async function noteResult(tx: Tx, by: Keeping, input: ResultInput): Promise<Result<IndexResultId>> {
  const may = await begin(tx, by);
  if (!may.ok) return may;
  const wrong = refuseAll(await whyNot(tx, by, input));
  if (wrong) return wrong;
  const { authorityId, officerId } = by.actor;
  const record = recordOf(input);
  const { id } = await tx
    .insertInto('index_result')
    .values({ authority_id: authorityId, ...columnsOf(kept, record), noted_at: by.now, noted_by: officerId })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'index-result.noted',
    objectType: 'index-result',
    objectId: id,
    changes: difference({}, loggedOf(kept, record)),
  });
  return ok(id);
}

/** What the form that corrects a result starts with. */
export const startOfResult = ({ kind, name, year, unitId, body, score, outOf, place, places, source, link }: IndexResult) => ({
  ...{ indexKind: kind, indexName: name, year, unitId, body, score, outOf, place, places, source, link },
});

async function open(tx: Tx, by: Keeping, id: IndexResultId): Promise<Result<IndexResult>> {
  const may = await begin(tx, by);
  if (!may.ok) return may;
  const found = await resultOf(tx, by.actor.authorityId, id);
  if (!found) return refusals.unknown();
  return found.endedAt ? refusals.ended() : ok(found);
}

/**
 * Corrects a result; one that was published waits to be published again, and who corrected it counts as who wrote it. Refused as noting is, and once it was taken
 * back. Saying what stands changes nothing.
 */
export async function correctResult(tx: Tx, by: Keeping, id: IndexResultId, input: ResultInput): Promise<Result<IndexResultId>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  const record = recordOf(input);
  const changes = difference(loggedOf(kept, startOfResult(found.value)), loggedOf(kept, record));
  if (Object.keys(changes).length === 0) return ok(id);
  const wrong = refuseAll(await whyNot(tx, by, input, id));
  if (wrong) return wrong;
  const { authorityId, officerId } = by.actor;
  await supersede(tx, 'index_result', { authority_id: authorityId, id });
  await tx
    .updateTable('index_result')
    .set({ ...columnsOf(kept, record), noted_at: by.now, noted_by: officerId, published_at: null, published_by: null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  const unpublished = found.value.publishedAt ? { isPublished: { from: true, to: false } } : {};
  recordChange(tx, { action: 'index-result.corrected', objectType: 'index-result', objectId: id, changes: { ...changes, ...unpublished } });
  return ok(id);
}

/** Who wrote any of a result since it was published last. */
async function writersOf(tx: Tx, authorityId: AuthorityId, { id, notedBy }: IndexResult): Promise<OfficerId[]> {
  const earlier = await earlierRows(tx, 'index_result', { authority_id: authorityId, id });
  const since = earlier.slice(earlier.findLastIndex((row) => row.published_at !== null) + 1);
  return [...since.map((row) => row.noted_by), notedBy];
}

const othersWhoPublish = async (db: Read, { actor, today }: Pick<Keeping, 'actor' | 'today'>): Promise<OfficerId[]> =>
  (await holdersOf(db, actor.authorityId, keepers, today)).filter((one) => one !== actor.officerId);

const whyNotOwn = (actor: Actor, writers: readonly OfficerId[], others: readonly OfficerId[]): Refusal | undefined =>
  whyNotConfirmOwn({ writers, others }, actor, refusals.own());

/** Results that wait and that the officer did not note last, or may publish being alone; none for who may not keep them. */
export async function resultsToPublish(db: Read, by: Pick<Keeping, 'actor' | 'today'>): Promise<IndexResult[]> {
  if (mayKeepResults(by.actor)) return [];
  const waiting = (await resultsOf(db, by.actor.authorityId)).filter(
    ({ publishedAt, endedAt }) => publishedAt === null && endedAt === null,
  );
  const others = waiting.length > 0 ? await othersWhoPublish(db, by) : [];
  return waiting.filter(({ notedBy }) => whyNotOwn(by.actor, [notedBy], others) === undefined);
}

/** Everybody reads it from then on, as it was `seen`. Refused to others, to who wrote any of it since while somebody else may, where it was corrected since, twice, and once it was taken back. */
export async function publishResult(tx: Tx, by: Keeping, id: IndexResultId, seen?: string): Promise<Result<IndexResultId>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  if (found.value.publishedAt) return refusals.published();
  if (seen !== undefined && seen !== found.value.notedAt.toString()) return refusals.otherThanSeen();
  const { authorityId, officerId } = by.actor;
  const writers = await writersOf(tx, authorityId, found.value);
  const own = whyNotOwn(by.actor, writers, await othersWhoPublish(tx, by));
  if (own) return refused(own);
  await supersede(tx, 'index_result', { authority_id: authorityId, id });
  await tx
    .updateTable('index_result')
    .set({ published_at: by.now, published_by: officerId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'index-result.published', objectType: 'index-result', objectId: id, changes: { isPublished: { to: true } } });
  return ok(id);
}

/** Takes a result back: it stays with the reason and is public no longer. Refused to others and twice. */
export async function endResult(tx: Tx, by: Keeping, id: IndexResultId, reason: string): Promise<Result<IndexResultId>> {
  const found = await open(tx, by, id);
  if (!found.ok) return found;
  const { authorityId, officerId } = by.actor;
  await supersede(tx, 'index_result', { authority_id: authorityId, id });
  await tx
    .updateTable('index_result')
    .set({ ended_at: by.now, ended_by: officerId, end_reason: reason, published_at: null, published_by: null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  const changes = { reason: { to: reason }, ...(found.value.publishedAt && { isPublished: { from: true, to: false } }) };
  recordChange(tx, { action: 'index-result.ended', objectType: 'index-result', objectId: id, changes });
  return ok(id);
}
