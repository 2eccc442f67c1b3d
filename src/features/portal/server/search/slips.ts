import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { nearOf, soughtIn, type Sought } from '#platform/values/search/words.ts';
import { askOnce, list } from '../ask.ts';
import { answers, entriesWhere, type Entry } from './entries.ts';

const LOOKED_AT = 60;

interface Where {
  authorityId: AuthorityId;
  /** What stands in no table of texts, such as names of units. */
  texts: readonly string[];
}

const wordsIn = (text: string): Sought[] => soughtIn(text.toLocaleLowerCase('vi'), 400);

/** Which of the words nothing holds. */
async function unknownIn(db: Read, { authorityId, texts }: Where, words: readonly Sought[]): Promise<Set<Sought>> {
  const known = words.map(({ plain }) => sql`exists (${entriesWhere(authorityId, answers(authorityId, `'${plain}'`), 1)})`);
  const { all } = await askOnce<{ all: boolean[] }>(db, sql`select array[${sql.join(known)}] as all`);
  const elsewhere = new Set(texts.flatMap(wordsIn).map(({ plain }) => plain));
  return new Set(words.filter(({ plain }, index) => !all[index] && !elsewhere.has(plain)));
}

/** Of the words at one slip from this one, the one that stands most often in what can be read, as it is written there. */
async function likeliest(db: Read, { authorityId, texts }: Where, { plain }: Sought): Promise<string | undefined> {
  const near = new Set(nearOf(plain));
  if (near.size === 0) return undefined;
  const query = [...near].map((word) => `'${word}'`).join(' | ');
  const { entries } = await askOnce<{ entries: Entry[] }>(
    db,
    sql`select ${list(entriesWhere(authorityId, answers(authorityId, query), LOOKED_AT))} as entries`,
  );
  const read = [...texts, ...entries.map(({ title, text }) => `${title} ${text}`)];
  const spelt = read.flatMap(wordsIn).filter((word) => near.has(word.plain));
  const [most] = [...Map.groupBy(spelt, ({ typed }) => typed)].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0];
}

/** What was probably meant where nothing holds all the words: those that nothing holds with one letter otherwise; undefined where that helps nothing. */
export async function corrected(db: Read, where: Where, words: readonly Sought[]): Promise<string | undefined> {
  const unknown = await unknownIn(db, where, words);
  if (unknown.size === 0 || unknown.size > 3) return undefined;
  const meant: string[] = [];
  for (const word of words) {
    const other = unknown.has(word) ? await likeliest(db, where, word) : word.typed;
    if (other === undefined) return undefined;
    meant.push(other);
  }
  return meant.join(' ');
}
