import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { nameFile, type Shelf, type Shelved } from '#platform/server/files/shelf.ts';
import { findFile, readStored, type Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { EvidenceId, FileId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { whyNotChange, whyNotPublish } from '../../rules.ts';
import { lockActivity, lockOwn, type OnActivity } from '../locked.ts';
import { strippedCopy } from './pictures.ts';
import { refusals } from './refusals.ts';

export type OnEvidence = OnActivity & { evidenceId: EvidenceId };

interface Row {
  file_id: FileId | null;
  public_file_id: FileId | null;
  readable_file_id: FileId | null;
  link: string | null;
  is_public: boolean;
}

const columns = ['file_id', 'public_file_id', 'readable_file_id', 'link', 'is_public'] as const;

const where = (tx: Tx, { actor, activityId, evidenceId }: OnEvidence): Promise<Row | undefined> =>
  tx
    .selectFrom('evidence')
    .select(columns)
    .where('authority_id', '=', actor.authorityId)
    .where('activity_id', '=', activityId)
    .where('id', '=', evidenceId)
    .forUpdate()
    .executeTakeFirst();

const set = (
  tx: Tx,
  { actor, evidenceId }: OnEvidence,
  to: Pick<Row, 'is_public'> & Partial<Pick<Row, 'public_file_id'>> & { unpublished_at: Temporal.Instant | null },
) =>
  tx
    .updateTable('evidence')
    .set(to)
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', evidenceId)
    .where('is_public', '=', !to.is_public)
    .execute();

export type Copies = ReadonlyMap<EvidenceId, Shelved>;

/** Makes and stores the stripped copies of pictures, before the transaction in which they are released; links and pictures that have one need none. */
export async function copiesOf(
  db: Read,
  { storage, shelf }: { storage: Storage; shelf: Shelf },
  { authorityId }: Pick<Actor, 'authorityId'>,
  evidenceIds: readonly EvidenceId[],
): Promise<Copies> {
  const copies = new Map<EvidenceId, Shelved>();
  for (const id of new Set(evidenceIds)) {
    const row = await db
      .selectFrom('evidence')
      .select(columns)
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .executeTakeFirst();
    const source = row && row.public_file_id === null ? (row.readable_file_id ?? row.file_id) : null;
    const file = source === null ? undefined : await findFile(db, authorityId, source);
    if (!file?.mediaType.startsWith('image/')) continue;
    const copy = await strippedCopy(await readStored(storage, file));
    copies.set(id, await shelf.put({ name: `${id}.webp`, mediaType: 'image/webp', ...copy }));
  }
  return copies;
}

export interface Releasing {
  copies: Copies;
}

/** Why this proof of the activity cannot be released, or undefined: it is not there, or neither a picture nor a link. */
export async function whyNotRelease(tx: Tx, input: OnEvidence & Releasing): Promise<Result<Row>> {
  const row = await where(tx, input);
  if (!row) return refusals.unknown();
  return row.link === null && row.public_file_id === null && !input.copies.has(input.evidenceId) ? refusals.notAPicture() : ok(row);
}

/** Shows it: the activity is locked, confirmed and not internal, and the row was looked at by `whyNotRelease`. */
export async function release(tx: Tx, input: OnEvidence & Releasing, row: Row): Promise<void> {
  if (row.is_public) return;
  const { evidenceId, now } = input;
  const made = row.public_file_id === null ? input.copies.get(evidenceId) : undefined;
  const copy = made && (await nameFile(tx, made, now));
  await set(tx, input, { is_public: true, public_file_id: copy?.id ?? row.public_file_id, unpublished_at: null });
  const changes = { isPublic: { from: false, to: true }, ...(copy && { publicFileId: { to: copy.id } }) };
  recordChange(tx, { action: 'evidence.published', objectType: 'evidence', objectId: evidenceId, changes });
}

/** The separate yes: shows a link, or a picture by its stripped copy. Refuses other files, what is not confirmed or internal. Twice changes nothing. */
export async function publishEvidence(tx: Tx, input: OnEvidence & Releasing): Promise<Result<EvidenceId>> {
  const found = await lockActivity(tx, input);
  if (!found.ok) return found;
  const refusal = whyNotPublish(found.value, input.actor);
  if (refusal) return { ok: false, refusal };
  const row = await whyNotRelease(tx, input);
  if (!row.ok) return row;
  await release(tx, input, row.value);
  return ok(input.evidenceId);
}

export async function unpublishEvidence(tx: Tx, input: OnEvidence): Promise<Result<EvidenceId>> {
  const found = await lockActivity(tx, input);
  if (!found.ok) return found;
  const refusal = whyNotPublish({ state: 'confirmed', isInternal: false }, input.actor);
  if (refusal) return { ok: false, refusal };
  const row = await where(tx, input);
  if (!row) return refusals.unknown();
  if (!row.is_public) return ok(input.evidenceId);
  await set(tx, input, { is_public: false, unpublished_at: input.now });
  recordChange(tx, {
    action: 'evidence.unpublished',
    objectType: 'evidence',
    objectId: input.evidenceId,
    changes: { isPublic: { from: true, to: false } },
  });
  return ok(input.evidenceId);
}

/** Takes a wrong picture or link off a record that is not confirmed; the file itself stays in the store. */
export async function removeEvidence(tx: Tx, input: OnEvidence): Promise<Result<EvidenceId>> {
  const found = await lockOwn(tx, input);
  if (!found.ok) return found;
  const refusal = whyNotChange(found.value);
  if (refusal) return { ok: false, refusal };
  const row = await where(tx, input);
  if (!row) return refusals.unknown();
  await tx
    .deleteFrom('evidence')
    .where('authority_id', '=', input.actor.authorityId)
    .where('id', '=', input.evidenceId)
    .where('activity_id', '=', input.activityId)
    .execute();
  const changes = { activityId: { from: input.activityId }, fileId: { from: row.file_id }, link: { from: row.link } };
  recordChange(tx, { action: 'evidence.removed', objectType: 'evidence', objectId: input.evidenceId, changes });
  return ok(input.evidenceId);
}
