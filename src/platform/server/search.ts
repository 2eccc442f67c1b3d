import { sql, type RawBuilder } from 'kysely';
import { wordsOf } from '../values/lists.ts';

export const holdsWordsSql = (folded: RawBuilder<unknown>, search: string | undefined): RawBuilder<boolean> => {
  const patterns = wordsOf(search).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return sql<boolean>`${folded} like all (${patterns}::text[])`;
};
