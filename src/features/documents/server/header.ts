import type { AuthorityId, DocumentId } from '#platform/values/ids.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Header } from '../review/confirmed.ts';
import { ofKind } from '../review/items.ts';
import type { Reviewer } from './open.ts';
import { reviewOf } from './review.ts';

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

export async function copyHeader(tx: Tx, { actor: { authorityId }, documentId, today }: Reviewer): Promise<void> {
  const review = await reviewOf(tx, authorityId, documentId, today);
  const [header] = ofKind(review?.items ?? [], 'header');
  if (header) await writeHeader(tx, authorityId, documentId, header.value);
}
