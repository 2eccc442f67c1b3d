import type { RecognisedPage } from 'official-documents';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import type { AuthorityId, ReadingId } from '#platform/values/ids.ts';
import { recognisedFrom } from '../review/stored.ts';

interface Of {
  authorityId: AuthorityId;
  readingId: ReadingId;
}

export async function recognisedPages(db: Read, { authorityId, readingId }: Of): Promise<RecognisedPage[]> {
  const rows = await db
    .selectFrom('recognised_page')
    .select('content')
    .where('authority_id', '=', authorityId)
    .where('reading_id', '=', readingId)
    .orderBy('page')
    .execute();
  return rows.map(({ content }) => recognisedFrom(content));
}

/** Keeps a page as soon as it is recognised. An attempt that gets so far is not counted among those that came to nothing. */
export async function keepPage(db: Database, { authorityId, readingId }: Of, page: RecognisedPage): Promise<void> {
  const content = JSON.stringify(page);
  await db
    .insertInto('recognised_page')
    .values({ authority_id: authorityId, reading_id: readingId, page: page.page, content })
    .onConflict((oc) => oc.columns(['authority_id', 'reading_id', 'page']).doUpdateSet({ content }))
    .execute();
  await db
    .updateTable('reading')
    .set({ attempts: 1 })
    .where('authority_id', '=', authorityId)
    .where('id', '=', readingId)
    .where('state', '=', 'running')
    .execute();
}

/** The text of a finished reading holds its pages; kept apart they are of no use any more. */
export async function dropPages(tx: Tx, { authorityId, readingId }: Of): Promise<void> {
  await tx.deleteFrom('recognised_page').where('authority_id', '=', authorityId).where('reading_id', '=', readingId).execute();
}
