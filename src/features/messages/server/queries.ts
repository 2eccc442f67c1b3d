import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import type { Message, MessageId } from '../message.ts';

interface Of {
  authorityId: AuthorityId;
  officerId: OfficerId;
}

export interface MessagePage {
  messages: Message[];
  /** How many there are in all that were asked for. */
  found: number;
}

/** Messages of the officer, the latest first: all, or what is unread. */
export async function messagesOf(
  db: Read,
  { authorityId, officerId }: Of,
  { locale, unread = false, limit, offset = 0 }: { locale: Locale; unread?: boolean; limit: number; offset?: number },
): Promise<MessagePage> {
  const rows = await db
    .selectFrom('message')
    .select(['id', 'kind', 'address', 'made_at', 'read_at', sql<number>`count(*) over ()`.as('found')])
    .select(locale === 'vi' ? ['title_vi as title', 'text_vi as text'] : ['title_en as title', 'text_en as text'])
    .where('authority_id', '=', authorityId)
    .where('officer_id', '=', officerId)
    .$if(unread, (query) => query.where('read_at', 'is', null))
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    found: Number(rows[0]?.found ?? 0),
    messages: rows.map(({ made_at, read_at, id, found: _, ...row }) => ({ ...row, id: id as MessageId, at: made_at, readAt: read_at })),
  };
}
