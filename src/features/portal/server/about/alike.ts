import { sql } from 'kysely';
import type { PetitionId, State } from '#features/petitions/index.ts';
import type { Read } from '#platform/server/database.ts';
import { soughtIn } from '#platform/values/search/words.ts';
import { fold } from '#platform/values/text.ts';
import type { Named } from '../pages.ts';

/** So many are shown to who writes. */
const ALIKE = 5;

interface Like {
  id: PetitionId;
  title: string;
  state: State;
}

const wordsOf = (text: string): string[] => [...new Set(soughtIn(text, 30).map(({ plain }) => plain))].filter((word) => word.length > 2);

/** What others told already and shares at least two words with what is being written, open ones first. */
export async function petitionsLike(db: Read, { authorityId }: Named, text: string): Promise<Like[]> {
  const words = wordsOf(text);
  if (words.length < 2) return [];
  const any = words.map((word) => `'${word.replace(/['\\]/g, '')}'`).join(' | ');
  const { rows } = await sql<Like>`select p.id, p.title, p.state from public_petition p where p.authority_id = ${authorityId}
    and p.search_words @@ ${`'@${authorityId}' & (${any})`}::tsquery
    order by p.state not in ('received', 'working', 'asked', 'drafted'), ts_rank(p.search_words, ${any}::tsquery) desc, p.id desc limit 40`.execute(
    db,
  );
  const held = (title: string): number => {
    const own = new Set(fold(title).split(/[^\p{L}\p{N}]+/u));
    return words.filter((word) => own.has(word)).length;
  };
  return rows
    .filter(({ title }) => held(title) >= 2)
    .toSorted((a, b) => held(b.title) - held(a.title))
    .slice(0, ALIKE)
    .map(({ id, title, state }) => ({ id, title, state }));
}
