import { sql, type RawBuilder } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import { nearOf, soughtIn, type Sought } from '#platform/values/search/words.ts';
import { askOnce, list } from '../ask.ts';
import { answers, entriesWhere, type Entry, type Of } from './entries.ts';

const LOOKED_AT = 60;
const MOST_SLIPS = 3;

export interface Where extends Of {
  /** What stands in no table of texts, such as names of units. */
  texts: readonly string[];
}

/** Whether anything holds what the query asks for. */
export const isHeld = (where: Where, query: string): RawBuilder<unknown> =>
  sql`exists (${entriesWhere(where, answers(where.authorityId, query), 1)})`;

const wordsIn = (text: string): Sought[] => soughtIn(text.toLocaleLowerCase('vi'), 400);

/** Which of the words nothing holds. */
async function unknownIn(db: Read, where: Where, words: readonly Sought[]): Promise<Set<Sought>> {
  const known = words.map(({ plain }) => isHeld(where, `'${plain}'`));
  const { all } = await askOnce<{ all: boolean[] }>(db, sql`select array[${sql.join(known)}] as all`);
  const elsewhere = new Set(where.texts.flatMap(wordsIn).map(({ plain }) => plain));
  return new Set(words.filter(({ plain }, index) => !all[index] && !elsewhere.has(plain)));
}

/** Of the words at one slip from this one, the one that stands most often in what can be read, as it is written there. */
async function likeliest(db: Read, where: Where, { plain }: Sought): Promise<string | undefined> {
  const near = new Set(nearOf(plain));
  if (near.size === 0) return undefined;
  const query = [...near].map((word) => `'${word}'`).join(' | ');
  const { entries } = await askOnce<{ entries: Entry[] }>(
    db,
    sql`select ${list(entriesWhere(where, answers(where.authorityId, query), LOOKED_AT))} as entries`,
  );
  const read = [...where.texts, ...entries.map(({ title, text }) => `${title} ${text}`)];
  const spelt = read.flatMap(wordsIn).filter((word) => near.has(word.plain));
  const [most] = [...Map.groupBy(spelt, ({ typed }) => typed)].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0];
}

export interface Slips {
  /** All that was typed, with one letter otherwise in words that nothing holds; undefined where that is not enough. */
  whole?: string;
  /** What stands one after another of it and is held somewhere, word by word. */
  parts: string[][];
}

/** What was probably meant where nothing holds all the words. */
export async function corrected(db: Read, where: Where, words: readonly Sought[]): Promise<Slips> {
  const unknown = await unknownIn(db, where, words);
  const meant: (string | undefined)[] = [];
  for (const word of words)
    meant.push(unknown.has(word) ? (unknown.size <= MOST_SLIPS ? await likeliest(db, where, word) : undefined) : word.typed);
  const parts: string[][] = [[]];
  for (const word of meant) {
    if (word === undefined) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  const isWhole = unknown.size > 0 && meant.every((word) => word !== undefined);
  return { ...(isWhole && { whole: meant.join(' ') }), parts: parts.filter((part) => part.length > 0) };
}
