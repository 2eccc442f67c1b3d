import { sql } from 'kysely';
import type { Database, Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Piece } from '#platform/values/search/marks.ts';
import { shortForms } from '#platform/values/search/abbreviations.ts';
import { soughtIn } from '#platform/values/search/words.ts';
import type { FoundPage } from '../../search/found.ts';
import { mayBePersonal } from '../../search/personal.ts';
import type { Asked } from '../ask.ts';

const KEPT_DAYS = 180;
const SHOWN_DAYS = 90;
const MOST_A_DAY = 200;
const LONGEST = 60;
/** Below, somebody alone may have asked so often. */
const LEAST_TIMES = 3;
const SHOWN = 8;
const LOOKED_AT = 5;

const expanded = (plain: string): string[][] => shortForms.filter(({ short }) => short === plain).map(({ long }) => [...long]);

/** The words of a title from the first to the last that was sought, where nothing stands between them and none is missing. */
function stretchIn(title: readonly Piece[], typed: string): string | undefined {
  const [from, until] = [title.findIndex(({ isHit }) => isHit), title.findLastIndex(({ isHit }) => isHit)];
  const stretch = title.slice(Math.max(from, 0), until + 1);
  if (stretch.some(({ text, isHit }) => !isHit && /[\p{L}\p{N}]/u.test(text))) return undefined;
  const held = new Set(stretch.map(({ text }) => soughtIn(text)[0]?.plain));
  const isHeld = ({ plain }: { plain: string }): boolean => held.has(plain) || expanded(plain).some((long) => long.every((word) => held.has(word))); // prettier-ignore
  return soughtIn(typed).every(isHeld) ? stretch.map(({ text }) => text).join('') : undefined;
}

/**
 * What was sought in the words of a title that was found by it, never as it was typed: nobody writes on the page of an authority by searching. Undefined where no
 * title holds it as a whole, and of what may be a name, a number or an address.
 */
export function soughtWords({ found, words }: Pick<FoundPage, 'found' | 'words'>, typed: string): string | undefined {
  const [stretch] = found.slice(0, LOOKED_AT).flatMap(({ title }) => stretchIn(title, words) ?? []);
  if (stretch === undefined || stretch.length < 2 || stretch.length > LONGEST || !/\p{L}/u.test(stretch)) return undefined;
  if (mayBePersonal(typed) || mayBePersonal(stretch)) return undefined;
  return stretch.charAt(0).toLocaleUpperCase('vi') + stretch.slice(1);
}

interface Times {
  authorityId: AuthorityId;
  words: string;
  on: Temporal.PlainDate;
  times: number;
}

/** Writes down how often it was sought, by the day; at most two hundred kinds of words a day, kept for 180 days. */
export async function addFound(db: Database, { authorityId, words, on, times }: Times): Promise<void> {
  await sql`insert into found_search as found (authority_id, sought_on, words, times) select ${authorityId}, ${on}, ${words}, ${times}::int
    where (select count(*) from found_search where authority_id = ${authorityId} and sought_on = ${on}) < ${MOST_A_DAY}
      or exists (select 1 from found_search where authority_id = ${authorityId} and sought_on = ${on} and words = ${words})
    on conflict (authority_id, sought_on, words) do update set times = found.times + excluded.times`.execute(db);
  await sql`delete from found_search where authority_id = ${authorityId} and sought_on < ${on.subtract({ days: KEPT_DAYS })}`.execute(db);
}

/** What was sought often lately, the most often first, at most eight. */
export async function oftenSought(db: Read, { authorityId, today }: Pick<Asked, 'authorityId' | 'today'>): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`select words from public_found_search where authority_id = ${authorityId}
    and sought_on > ${today.subtract({ days: SHOWN_DAYS })}::date group by words having sum(times) >= ${LEAST_TIMES}
    order by sum(times) desc, max(sought_on) desc, words limit ${SHOWN}`.execute(db);
  return rows.map(({ words }) => words);
}

interface Often {
  words: string;
  times: number;
  lastOn: string;
}

/** What was sought and found since a day, the most often first, at most fifty; `lastOn` is ISO text. */
export async function foundSince(db: Read, authorityId: AuthorityId, since: Temporal.PlainDate): Promise<Often[]> {
  const { rows } = await sql<Often>`select words, sum(times)::int as times, max(sought_on)::text as "lastOn" from found_search
    where authority_id = ${authorityId} and sought_on >= ${since} group by words order by times desc, max(sought_on) desc, words limit 50`.execute(
    db,
  );
  return rows;
}

const WRITTEN_MS = 5000;
const MOST_COUNTED = 2000;

/** Counts in memory and writes every five seconds: a reader waits for nothing, and many who seek the same wait for no row. What could not be written is counted on. */
export function foundCounter(write: (times: Times) => Promise<void>) {
  const counted = new Map<string, Times>();
  let next: NodeJS.Timeout | undefined;
  const add = (one: Times): void => {
    const key = `${one.authorityId} ${one.on.toString()} ${one.words}`;
    const known = counted.get(key);
    if (known) known.times += one.times;
    else if (counted.size < MOST_COUNTED) counted.set(key, { ...one });
  };
  async function flush(): Promise<void> {
    clearTimeout(next);
    next = undefined;
    const all = [...counted.values()];
    counted.clear();
    for (const one of all) {
      try {
        await write(one);
      } catch {
        add(one);
      }
    }
  }
  return {
    count(one: Omit<Times, 'times'>): void {
      add({ ...one, times: 1 });
      next ??= setTimeout(() => void flush(), WRITTEN_MS).unref();
    },
    flush,
  };
}
