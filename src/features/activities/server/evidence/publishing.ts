import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { findFile, keepFile, readStored, type Storage, type StoredFile } from '#platform/server/files/storage.ts';
import type { EvidenceId, FileId } from '#platform/values/ids.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { whyNotChange, whyNotPublish } from '../rules.ts';
import { lockActivity, lockOwn, type OnActivity } from './locked.ts';
import { strippedCopy } from './pictures.ts';

export type OnEvidence = OnActivity & { evidenceId: EvidenceId };

const noSuchEvidence = refuse('no-such-evidence', 'Không tìm thấy minh chứng này.');

interface Row {
  file_id: string | null;
  public_file_id: string | null;
  link: string | null;
  is_public: boolean;
}

const where = (tx: Tx, { actor, activityId, evidenceId }: OnEvidence): Promise<Row | undefined> =>
  tx
    .selectFrom('evidence')
    .select(['file_id', 'public_file_id', 'link', 'is_public'])
    .where('authority_id', '=', actor.authorityId)
    .where('activity_id', '=', activityId)
    .where('id', '=', evidenceId)
    .executeTakeFirst();

const set = (tx: Tx, { actor, evidenceId }: OnEvidence, to: Partial<Pick<Row, 'is_public' | 'public_file_id'>>) =>
  tx.updateTable('evidence').set(to).where('authority_id', '=', actor.authorityId).where('id', '=', evidenceId).execute();

/**
 * The separate yes: shows a link, or a picture by a copy from which place, time and device are taken out. Refuses PDF and other files, what is not
 * confirmed or internal. Saying yes twice changes nothing.
 */
export async function publishEvidence(tx: Tx, input: OnEvidence & { storage: Storage }): Promise<Result<EvidenceId>> {
  const found = await lockActivity(tx, input);
  if (!found.ok) return found;
  const refusal = whyNotPublish(found.value, input.actor);
  if (refusal) return { ok: false, refusal };
  const row = await where(tx, input);
  if (!row) return noSuchEvidence;
  if (row.is_public) return ok(input.evidenceId);
  const copy = row.file_id && row.public_file_id === null ? await copyOf(tx, input, row.file_id as FileId) : ok(row.public_file_id);
  if (!copy.ok) return copy;
  await set(tx, input, { is_public: true, public_file_id: copy.value });
  const changes = { isPublic: { from: false, to: true }, ...(copy.value !== null && { publicFileId: { to: copy.value } }) };
  recordChange(tx, { action: 'evidence.published', objectType: 'evidence', objectId: input.evidenceId, changes });
  return ok(input.evidenceId);
}

async function copyOf(
  tx: Tx,
  { actor, storage, evidenceId, now }: OnEvidence & { storage: Storage },
  fileId: FileId,
): Promise<Result<string>> {
  const original = await findFile(tx, actor.authorityId, fileId);
  if (!original?.mediaType.startsWith('image/'))
    return refuse('not-a-picture', 'Chỉ ảnh và đường dẫn được công khai; tệp PDF chỉ lưu nội bộ.');
  const bytes = await strippedCopy(await readStored(storage, original));
  const file: StoredFile = await keepFile(
    storage,
    tx,
    actor.authorityId,
    { name: `${evidenceId}.webp`, mediaType: 'image/webp', bytes },
    now,
  );
  return ok(file.id);
}

/** Takes it off the portal again; the copy is kept. */
export async function unpublishEvidence(tx: Tx, input: OnEvidence): Promise<Result<EvidenceId>> {
  const found = await lockActivity(tx, input);
  if (!found.ok) return found;
  const refusal = whyNotPublish({ state: 'confirmed', isInternal: false }, input.actor);
  if (refusal) return { ok: false, refusal };
  const row = await where(tx, input);
  if (!row) return noSuchEvidence;
  if (!row.is_public) return ok(input.evidenceId);
  await set(tx, input, { is_public: false });
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
  if (!row) return noSuchEvidence;
  await tx.deleteFrom('evidence').where('authority_id', '=', input.actor.authorityId).where('id', '=', input.evidenceId).execute();
  const changes = { activityId: { from: input.activityId }, fileId: { from: row.file_id }, link: { from: row.link } };
  recordChange(tx, { action: 'evidence.removed', objectType: 'evidence', objectId: input.evidenceId, changes });
  return ok(input.evidenceId);
}
