import { sql } from 'kysely';
import type { Database, Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { tidyLine } from '#platform/values/text.ts';
import { mayBePersonal } from '../../search/personal.ts';
import { queryOf, soughtIn } from '#platform/values/search/words.ts';
import type { Named } from '../pages.ts';
import { siteOf } from '../site.ts';
import { entriesWhere } from './entries.ts';
import { ownEntries } from './own.ts';

const KEPT_DAYS = 180;
const MOST_A_DAY = 200;
const LONGEST = 60;

interface Miss {
  authorityId: AuthorityId;
  words: string;
  on: Temporal.PlainDate;
}

/** Counts words that nothing holds, by the day, without who sought them; nothing that looks like a name, a number or an address of a person; at most two hundred kinds of words a day, kept for 180 days. */
export async function noteMiss(db: Database, { authorityId, words, on }: Miss): Promise<void> {
  const tidy = tidyLine(words);
  const line = tidy.toLocaleLowerCase('vi');
  if (line.length < 2 || line.length > LONGEST || mayBePersonal(tidy) || soughtIn(line).length === 0) return;
  await sql`insert into unfound_search as miss (authority_id, sought_on, words, times) select ${authorityId}, ${on}, ${line}, 1
    where (select count(*) from unfound_search where authority_id = ${authorityId} and sought_on = ${on}) < ${MOST_A_DAY}
      or exists (select 1 from unfound_search where authority_id = ${authorityId} and sought_on = ${on} and words = ${line})
    on conflict (authority_id, sought_on, words) do update set times = miss.times + 1`.execute(db);
  await sql`delete from unfound_search where authority_id = ${authorityId} and sought_on < ${on.subtract({ days: KEPT_DAYS })}`.execute(db);
}

interface Row {
  words: string;
  times: number;
  lastOn: string;
}

/** What was sought and not found since a day, the most often first, at most a hundred. */
export async function missesSince(db: Read, authorityId: AuthorityId, since: Temporal.PlainDate): Promise<Row[]> {
  const { rows } = await sql<Row>`select words, sum(times)::int as times, max(sought_on)::text as "lastOn" from unfound_search
    where authority_id = ${authorityId} and sought_on >= ${since} group by words order by times desc, max(sought_on) desc, words limit 100`.execute(
    db,
  );
  return rows;
}

export interface SoughtInVain extends Row {
  /** Whether the words find something by now. */
  isThereNow: boolean;
}

/** The same, with whether it would be found now. `lastOn` is ISO text. */
export async function soughtInVain(db: Read, asked: Named & { since: Temporal.PlainDate }): Promise<SoughtInVain[]> {
  const { authorityId, since } = asked;
  const rows = await missesSince(db, authorityId, since);
  if (rows.length === 0) return [];
  const queries = rows.map(({ words }) => `'@${authorityId}' & (${queryOf(soughtIn(words), { marks: false })})`);
  const { rows: found } = await sql<{
    found: boolean;
  }>`select exists (${entriesWhere(asked, sql`e.words @@ q.query::tsquery`, 1)}) as found
    from unnest(${queries}::text[]) with ordinality as q (query, nth) order by nth`.execute(db);
  const own = ownEntries(await siteOf(db, authorityId), asked).map(({ title, text }) => `${title} ${text}`);
  const held = own.map((text) => new Set(soughtIn(text, 200).map(({ plain }) => plain)));
  return rows.map((row, index) => ({
    ...row,
    isThereNow: found[index]?.found === true || held.some((words) => soughtIn(row.words).every(({ plain }) => words.has(plain))),
  }));
}
