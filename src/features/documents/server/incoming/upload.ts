import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, DocumentId, ReadingId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { enqueue } from '#platform/server/jobs.ts';
import { nameFile, type Shelved } from '#platform/server/files/shelf.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { documentUploaded } from '../jobs.ts';

export type Direction = 'received' | 'own';

export interface Upload {
  actor: Actor;
  file: Shelved;
  direction: Direction;
  now: Temporal.Instant;
}

export interface Uploaded {
  documentId: DocumentId;
  /** False for a file whose bytes are here already: then this is the document that has them, and nothing was changed. */
  isNew: boolean;
}

export const withContent = async (db: Read, authorityId: AuthorityId, hash: string): Promise<DocumentId | undefined> => {
  const row = await db
    .selectFrom('document')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('sha256', '=', hash)
    .executeTakeFirst();
  return row?.id;
};

/** Asks for a reading of the document: a row that waits, and the job that does it. Returns the reading's id. */
export async function askForReading(tx: Tx, authorityId: AuthorityId, documentId: DocumentId, now: Temporal.Instant): Promise<ReadingId> {
  const { id } = await tx
    .insertInto('reading')
    .values({ authority_id: authorityId, document_id: documentId, state: 'waiting', asked_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await enqueue(tx, documentUploaded, { authorityId, readingId: id });
  return id;
}

/** Keeps the original with its SHA-256 and asks for a reading. The same bytes lead to the document that is there; two at once wait for each other. */
export async function uploadDocument(tx: Tx, { actor, file, direction, now }: Upload): Promise<Result<Uploaded>> {
  const { authorityId } = actor;
  const hash = file.sha256;
  await takeTurn(tx, authorityId, `document ${hash}`);
  const known = await withContent(tx, authorityId, hash);
  if (known) return ok({ documentId: known, isNew: false });
  const stored = await nameFile(tx, file, now);
  const { id } = await tx
    .insertInto('document')
    .values({
      authority_id: authorityId,
      direction,
      file_id: stored.id,
      sha256: hash,
      file_name: file.name,
      uploaded_by: actor.officerId,
      uploaded_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const documentId = id;
  await askForReading(tx, authorityId, documentId, now);
  const changes = { file: { to: file.name }, sha256: { to: hash }, direction: { to: direction } };
  recordChange(tx, { action: 'document.uploaded', objectType: 'document', objectId: documentId, changes });
  return ok({ documentId, isNew: true });
}
