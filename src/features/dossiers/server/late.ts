import { holdersOf } from '#features/identity/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { earlierRows, supersede } from '#platform/server/history.ts';
import type { Actor } from '#platform/values/actor.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, refuseAll, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import { codeAs, type LateDossier, type LateDossierId } from '../dossier.ts';
import { confirmingRoles, mayConfirmDossiers, mayKeepDossiers } from '../policy.ts';
import { lateRefusals } from '../late/refusals.ts';
import { refusals } from '../refusals.ts';
import { whyNotLate } from '../rules.ts';
import { keptLate, type LateInput } from '../schema.ts';
import { begin, type Keeping } from './counting.ts';
import { lateById, lateOf } from './queries.ts';

/** Words stand for another reason alone; the code in capitals. */
const recordOf = (input: LateInput) =>
  recordIn(keptLate, { ...input, code: codeAs(input.code), reasonWords: input.reason === 'other' ? input.reasonWords : undefined });

async function whyNot(tx: Tx, { actor, today }: Keeping, input: LateInput, but?: LateDossierId): Promise<Refusal[]> {
  const others = (await lateOf(tx, actor.authorityId)).filter(({ id, endedAt }) => id !== but && endedAt === null);
  const hasUnit = (await unitsOn(tx, actor.authorityId, today)).some(({ id }) => id === input.unitId);
  return [
    ...whyNotLate(input, today),
    ...(hasUnit ? [] : [refusals.noUnit().refusal]),
    ...(others.some(({ code }) => code === codeAs(input.code)) ? [lateRefusals.there().refusal] : []),
  ];
}

/** Notes a late dossier by its code. Refused to others, and what is not right: a code that is none or is there, what tells of a person, half an apology, days the wrong way round, what is not late. */
export async function noteLate(tx: Tx, by: Keeping, input: LateInput): Promise<Result<LateDossierId>> {
  const may = await begin(tx, by, mayKeepDossiers(by.actor));
  if (!may.ok) return may;
  const wrong = refuseAll(await whyNot(tx, by, input));
  if (wrong) return wrong;
  const { authorityId, officerId } = by.actor;
  const record = recordOf(input);
  const { id } = await tx
    .insertInto('late_dossier')
    .values({ authority_id: authorityId, ...columnsOf(keptLate, record), noted_at: by.now, noted_by: officerId })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, loggedOf(keptLate, record));
  recordChange(tx, { action: 'late-dossier.noted', objectType: 'late-dossier', objectId: id, changes });
  return ok(id);
}

/** What the form that corrects one starts with. */
export const startOfLate = ({
  code,
  unitId,
  dueOn,
  reason,
  reasonWords,
  paperNumber,
  paperOn,
  signerPost,
  newDueOn,
  answeredOn,
}: LateDossier) => ({
  ...{ code, unitId, dueOn, reason, reasonWords, paperNumber, paperOn, signerPost, newDueOn, answeredOn },
});

async function open(tx: Tx, by: Keeping, id: LateDossierId, refusal: Refusal | undefined): Promise<Result<LateDossier>> {
  const may = await begin(tx, by, refusal);
  if (!may.ok) return may;
  const found = await lateById(tx, by.actor.authorityId, id);
  if (!found) return lateRefusals.unknown();
  return found.endedAt ? lateRefusals.ended() : ok(found);
}

/** All that is told of a public one without another look: that it was answered, and on which day. */
const isAnswerAlone = (changes: object): boolean => Object.keys(changes).every((name) => name === 'answered_on' || name === 'answeredOn');

/**
 * Corrects a late dossier. What was public and says something else than that it was answered waits to be published; until
 * then everybody reads it as it was published. Refused as noting is, and once it was
 * taken off. Saying what stands changes nothing.
 */
export async function correctLate(tx: Tx, by: Keeping, id: LateDossierId, input: LateInput): Promise<Result<LateDossierId>> {
  const found = await open(tx, by, id, mayKeepDossiers(by.actor));
  if (!found.ok) return found;
  const record = recordOf(input);
  const changes = difference(loggedOf(keptLate, startOfLate(found.value)), loggedOf(keptLate, record));
  if (Object.keys(changes).length === 0) return ok(id);
  const wrong = refuseAll(await whyNot(tx, by, input, id));
  if (wrong) return wrong;
  const { authorityId, officerId } = by.actor;
  const stays = isAnswerAlone(changes);
  await supersede(tx, 'late_dossier', { authority_id: authorityId, id });
  await tx
    .updateTable('late_dossier')
    .set({
      ...columnsOf(keptLate, record),
      noted_at: by.now,
      noted_by: officerId,
      ...(!stays && { published_at: null, published_by: null }),
    })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  const unpublished = found.value.publishedAt && !stays ? { isPublished: { from: true, to: false } } : {};
  recordChange(tx, { action: 'late-dossier.corrected', objectType: 'late-dossier', objectId: id, changes: { ...changes, ...unpublished } });
  return ok(id);
}

/** Who wrote any of it since it was published last. */
async function writersOf(tx: Read, authorityId: AuthorityId, { id, notedBy }: LateDossier): Promise<OfficerId[]> {
  const earlier = await earlierRows(tx, 'late_dossier', { authority_id: authorityId, id });
  const since = earlier.slice(earlier.findLastIndex((row) => row.published_at !== null) + 1);
  return [...since.map((row) => row.noted_by), notedBy];
}

const othersWhoPublish = async (db: Read, { actor, today }: Pick<Keeping, 'actor' | 'today'>): Promise<OfficerId[]> =>
  (await holdersOf(db, actor.authorityId, confirmingRoles, today)).filter((one) => one !== actor.officerId);

const whyNotOwn = async (db: Read, actor: Actor, late: LateDossier, others: readonly OfficerId[]): Promise<Refusal | undefined> =>
  whyNotConfirmOwn({ writers: await writersOf(db, actor.authorityId, late), others }, actor, lateRefusals.own());

/** Of late dossiers those that wait to be published and that the officer may publish; none for who may not. */
export async function lateToPublish(db: Read, by: Pick<Keeping, 'actor' | 'today'>, late: readonly LateDossier[]): Promise<LateDossier[]> {
  if (mayConfirmDossiers(by.actor)) return [];
  const waiting = late.filter(({ publishedAt, endedAt }) => publishedAt === null && endedAt === null);
  const others = waiting.length > 0 ? await othersWhoPublish(db, by) : [];
  const mine: LateDossier[] = [];
  for (const one of waiting) if (!(await whyNotOwn(db, by.actor, one, others))) mine.push(one);
  return mine;
}

/** Everybody reads it from then on, as it was `seen`. Refused to others, to who wrote any of it while somebody else may, where it was corrected since, twice, and once it was taken off. */
export async function publishLate(tx: Tx, by: Keeping, id: LateDossierId, seen?: string): Promise<Result<LateDossierId>> {
  const found = await open(tx, by, id, mayConfirmDossiers(by.actor));
  if (!found.ok) return found;
  if (found.value.publishedAt) return lateRefusals.published();
  if (seen !== undefined && seen !== found.value.notedAt.toString()) return lateRefusals.otherThanSeen();
  const { authorityId, officerId } = by.actor;
  const own = await whyNotOwn(tx, by.actor, found.value, await othersWhoPublish(tx, by));
  if (own) return refused(own);
  await supersede(tx, 'late_dossier', { authority_id: authorityId, id });
  await tx
    .updateTable('late_dossier')
    .set({ published_at: by.now, published_by: officerId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
  recordChange(tx, { action: 'late-dossier.published', objectType: 'late-dossier', objectId: id, changes: { isPublished: { to: true } } });
  return ok(id);
}

/** Takes a late dossier off the list, with the reason: public no longer, and kept. Refused to others and twice. */
export async function endLate(tx: Tx, by: Keeping, id: LateDossierId, reason: string): Promise<Result<LateDossierId>> {
  const found = await open(tx, by, id, mayConfirmDossiers(by.actor));
  if (!found.ok) return found;
  const { authorityId, officerId } = by.actor;
  await supersede(tx, 'late_dossier', { authority_id: authorityId, id });
  await tx
    .updateTable('late_dossier')
    .set({ ended_at: by.now, ended_by: officerId, end_reason: reason, published_at: null, published_by: null })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  const changes = { endReason: { to: reason }, ...(found.value.publishedAt && { isPublished: { from: true, to: false } }) };
  recordChange(tx, { action: 'late-dossier.ended', objectType: 'late-dossier', objectId: id, changes });
  return ok(id);
}
