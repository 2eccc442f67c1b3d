import { sql, type RawBuilder } from 'kysely';
import { wordsOf } from '../values/lists.ts';

/** True where every word of the search stands in the folded text (`fold_plain(…)`), so that "cai cach" finds "cải cách". */
export const holdsWordsSql = (folded: RawBuilder<unknown>, search: string | undefined): RawBuilder<boolean> => {
  const patterns = wordsOf(search).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return sql<boolean>`${folded} like all (${patterns}::text[])`;
};
