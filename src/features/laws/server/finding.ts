import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, FileId } from '#platform/values/ids.ts';
import { excerptOf, piecesOf, type Piece } from '#platform/values/search/marks.ts';
import { queryOf, soughtIn } from '#platform/values/search/words.ts';
import type { Law, LawId } from '../law.ts';

/** The passages of the authority, and of no other, that hold all the words, marks or not; nothing where there is no word. */
function holdsSought(authorityId: AuthorityId, search: string): RawBuilder<boolean> {
  const words = soughtIn(search);
  if (words.length === 0) return sql`false`;
  const query = `'@${authorityId}' & (${queryOf(words, { marks: false })})`;
  return sql`p.authority_id = ${authorityId} and p.search_words @@ ${query}::tsquery`;
}

/** Holds of papers whose file says all the words in one place. */
export const fileSays = (authorityId: AuthorityId, search: string): RawBuilder<boolean> =>
  sql`law.file_id in (select p.file_id from law_passage p where ${holdsSought(authorityId, search)})`;

/** Where a file says what was sought. */
export interface FoundInFile {
  page: number | null;
  excerpt: Piece[];
}

/** So many passages of one file are looked at for the place that answers best. */
const LOOKED_AT = 40;

/** Of these papers, those whose file says the words, with the best place: first where they stand one after another. */
export async function foundInFiles(
  db: Read,
  authorityId: AuthorityId,
  laws: readonly Pick<Law, 'id' | 'fileId'>[],
  search: string | undefined,
): Promise<Map<LawId, FoundInFile>> {
  const files = laws.flatMap(({ fileId }) => fileId ?? []);
  const words = soughtIn(search ?? '');
  if (search === undefined || words.length === 0 || files.length === 0) return new Map();
  const phrase = `%${words.map(({ typed }) => typed).join(' ')}%`;
  const { rows } = await sql<{ file_id: FileId; page: number | null; text: string }>`
    select f.file_id, best.page, best.text from unnest(${files}::uuid[]) as f (file_id) cross join lateral (
      select near.page, near.text from (
        select p.page, p.text, p.position from law_passage p where p.file_id = f.file_id and ${holdsSought(authorityId, search)}
          order by p.position limit ${LOOKED_AT}) near
      order by fold_plain(near.text) like fold_plain(${phrase}) desc, near.position limit 1) best`.execute(db);
  const places = new Map(rows.map((row) => [row.file_id, row]));
  return new Map(
    laws.flatMap(({ id, fileId }) => {
      const place = fileId && places.get(fileId);
      return place ? [[id, { page: place.page, excerpt: piecesOf(excerptOf(place.text, words), words) }] as const] : [];
    }),
  );
}
