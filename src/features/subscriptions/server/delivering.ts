import { sql } from 'kysely';
import type { Outlets } from '#features/messages/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { gatherNews } from './gathering.ts';
import { dropUnconfirmed, sendNews, type Sending } from './sending.ts';

/** The authorities that have readers, in one statement. */
export async function withReaders(db: Read): Promise<AuthorityId[]> {
  const { rows } = await sql<{ id: AuthorityId }>`select a.id from authority a
    where exists (select 1 from subscriber s where s.authority_id = a.id)`.execute(db);
  return rows.map(({ id }) => id);
}

/** Takes what became public on its way to those who asked for it. It may be told twice, also at once. */
export async function deliverNews(sending: Sending, outlets: Outlets): Promise<void> {
  const { db, authorityId, now, isOver } = sending;
  await dropUnconfirmed(db, authorityId, now());
  await gatherNews(db, authorityId, now(), isOver);
  await sendNews(sending, outlets);
}
