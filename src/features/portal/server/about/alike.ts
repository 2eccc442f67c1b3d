import { sql, type RawBuilder } from 'kysely';
import type { PetitionId, State } from '#features/petitions/index.ts';
import type { Read } from '#platform/server/database.ts';
import { soughtIn } from '#platform/values/search/words.ts';
import { fold } from '#platform/values/text.ts';
import type { Named } from '../pages.ts';

/** So many are shown to who writes, or reads of a procedure. */
const ALIKE = 5;

interface Like {
  id: PetitionId;
  title: string;
  state: State;
}

/** Of what citizens may read, those whose line shares at least so many of the words, most of them first. */
async function alike(
  db: Read,
  { authorityId }: Named,
  words: readonly string[],
  { least, only, order }: { least: number; only: RawBuilder<unknown>; order: RawBuilder<unknown> },
): Promise<Like[]> {
  const any = words.map((word) => `'${word.replace(/['\\]/g, '')}'`).join(' | ');
  const { rows } = await sql<Like>`select p.id, p.title, p.state from public_petition p where p.authority_id = ${authorityId} and ${only}
    and p.search_words @@ ${`'@${authorityId}' & (${any})`}::tsquery
    order by ${order} ts_rank(p.search_words, ${any}::tsquery) desc, p.id desc limit 40`.execute(db);
  const held = (title: string): number => {
    const own = new Set(fold(title).split(/[^\p{L}\p{N}]+/u));
    return words.filter((word) => own.has(word)).length;
  };
  return rows
    .filter(({ title }) => held(title) >= least)
    .toSorted((a, b) => held(b.title) - held(a.title))
    .slice(0, ALIKE)
    .map(({ id, title, state }) => ({ id, title, state }));
}

const wordsOf = (text: string): string[] => [...new Set(soughtIn(text, 30).map(({ plain }) => plain))].filter((word) => word.length > 2);

/** What others told already and shares at least two words with what is being written, open ones first. */
export async function petitionsLike(db: Read, asked: Named, text: string): Promise<Like[]> {
  const words = wordsOf(text);
  const order = sql`p.state not in ('received', 'working', 'asked', 'drafted'),`;
  return words.length < 2 ? [] : alike(db, asked, words, { least: 2, only: sql`true`, order });
}

/** What nearly every procedure is called by. */
const common = new Set(['dang', 'cap', 'thu', 'tuc', 'giay', 'cho', 'theo', 'cua', 'cac', 'nguoi', 'viec', 'doi', 'voi']);

/** What others asked about a procedure and was answered for everybody to read: lines that share at least two of the words by which it is told from others. */
export async function questionsAbout(db: Read, asked: Named, name: string): Promise<Like[]> {
  const words = wordsOf(name).filter((word) => !common.has(word));
  const only = sql`p.answer is not null and p.kind in ('procedure', 'business', 'idea')`;
  return words.length === 0 ? [] : alike(db, asked, words, { least: Math.min(2, words.length), only, order: sql`` });
}
