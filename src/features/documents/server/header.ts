import type { AuthorityId, DocumentId } from '#platform/values/ids.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Header } from '../review/confirmed.ts';
import { bookOf } from '../review/decisions.ts';
import { decisionsOn, newestDone } from './queries.ts';

/** Shows the header in the list of documents as it was read. */
export async function writeHeader(tx: Tx, authorityId: AuthorityId, documentId: DocumentId, header: Header): Promise<void> {
  await tx
    .updateTable('document')
    .set({
      kind: header.kind,
      title: header.title,
      symbol: header.number ?? null,
      issuer: header.issuer ?? null,
      issued_on: header.issuedOn ?? null,
    })
    .where('authority_id', '=', authorityId)
    .where('id', '=', documentId)
    .execute();
}

/** Shows the header in the list of documents as the officer has it now. */
export async function copyHeader(
  tx: Tx,
  { actor: { authorityId }, documentId }: { actor: { authorityId: AuthorityId }; documentId: DocumentId },
): Promise<void> {
  const read = await newestDone(tx, authorityId, documentId);
  if (!read) return;
  const corrected = bookOf(await decisionsOn(tx, authorityId, read.readingId)).of('document')?.value;
  await writeHeader(tx, authorityId, documentId, (corrected ?? read.result.document) as Header);
}
