import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';

export interface Asked {
  authorityId: AuthorityId;
  today: Temporal.PlainDate;
  locale: Locale;
}

/** Rows of a query as one value of a statement, in the order of the query: a page asks once for all it shows. Days come as text. */
export const list = (query: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select coalesce(json_agg(r), '[]') from (${query}) r)`;

export async function askOnce<Row>(db: Read, statement: RawBuilder<unknown>): Promise<Row> {
  const { rows } = await (statement as RawBuilder<Row>).execute(db);
  if (rows[0] === undefined) throw new Error('A statement of a page gave no row.');
  return rows[0];
}

export const dayIn = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
