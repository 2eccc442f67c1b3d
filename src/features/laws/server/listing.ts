import { sql, type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import { holdsWordsSql } from '#platform/server/search.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { compareVi } from '#platform/values/text.ts';
import type { Order } from '#platform/values/lists.ts';
import type { Law } from '../law.ts';
import type { StandingWord } from '../states.ts';
import { fileSays } from './finding.ts';
import { lawColumns, withLawStates } from './queries.ts';

export const lawOrders = ['ngay', 'so', 'ten', 'them'] as const;
export type LawOrder = (typeof lawOrders)[number];

const orderColumns = {
  ngay: sql`coalesce(issued_on, make_date(issued_year, 1, 1))`,
  so: sql`symbol`,
  ten: sql`coalesce(title, symbol) collate "vi-x-icu"`,
  them: sql`added_at`,
} as const;

/** As the index `law_by_words` holds them. */
const wordsOfLaw = sql`fold_plain(kind || ' ' || coalesce(symbol, '') || ' ' || coalesce(title, '') || ' ' || coalesce(issuer, ''))`;

export interface LawFilter {
  /** Words of number, subject or issuer, or those that stand in one place of the file. */
  search?: string | undefined;
  kind?: string | undefined;
  level?: string | undefined;
  topic?: string | undefined;
  year?: number | undefined;
  /** How it stands on `today`. */
  standing?: StandingWord | undefined;
  only?: 'unseen' | 'month' | 'spread' | 'unchecked' | 'dropped' | undefined;
  today: Temporal.PlainDate;
  /** What came or changed later is new. */
  newSince?: Temporal.Instant | undefined;
}

type Where = ExpressionBuilder<DB, 'law'>;
type Fits = ExpressionWrapper<DB, 'law', SqlBool>;

const states = (eb: Where) =>
  eb
    .selectFrom('law_state as s')
    .select('s.id')
    .whereRef('s.authority_id', '=', 'law.authority_id')
    .whereRef('s.law_id', '=', 'law.id')
    .where('s.undone_at', 'is', null);

const has = (eb: Where, kinds: readonly string[], day: Temporal.PlainDate, when: '<=' | '>' = '<='): Fits =>
  eb.exists(states(eb).where('s.kind', 'in', kinds).where('s.from_on', when, day));

const ends = ['expired', 'repealed', 'replaced'];

const isSuspended = (eb: Where, day: Temporal.PlainDate): Fits =>
  eb.exists(
    states(eb)
      .where('s.kind', '=', 'suspended')
      .where('s.from_on', '<=', day)
      .where((inner) =>
        inner.not(
          inner.exists(
            inner
              .selectFrom('law_state as r')
              .select('r.id')
              .whereRef('r.authority_id', '=', 's.authority_id')
              .whereRef('r.law_id', '=', 's.law_id')
              .where('r.undone_at', 'is', null)
              .where('r.kind', '=', 'resumed')
              .whereRef('r.from_on', '>=', 's.from_on')
              .where('r.from_on', '<=', day),
          ),
        ),
      ),
  );

/** The same as `standingOn` says, for the database. */
function standsAs(eb: Where, word: StandingWord, day: Temporal.PlainDate): Fits {
  const ended = has(eb, ends, day);
  const suspended = isSuspended(eb, day);
  const begun = eb.exists(states(eb).where('s.from_on', '<=', day));
  const comes = eb.exists(states(eb).where('s.from_on', '>', day));
  const begins = has(eb, ['in-force'], day, '>');
  if (word === 'ended') return ended;
  if (word === 'suspended') return eb.and([suspended, eb.not(ended)]);
  if (word === 'in-force') return eb.and([eb.not(ended), eb.not(suspended), eb.or([begun, eb.and([comes, eb.not(begins)])])]);
  return word === 'not-yet' ? eb.and([eb.not(begun), begins]) : eb.and([eb.not(begun), eb.not(comes)]);
}

const isNew = (eb: Where, since: Temporal.Instant): Fits =>
  eb.or([eb('added_at', '>', since), eb.exists(states(eb).where('s.recorded_at', '>', since))]);

const waits = (eb: Where): Fits =>
  eb.exists(
    eb
      .selectFrom('law_spread as w')
      .select('w.id')
      .whereRef('w.authority_id', '=', 'law.authority_id')
      .whereRef('w.law_id', '=', 'law.id')
      .where('w.settled_at', 'is', null),
  );

const matching = (db: Read, authorityId: AuthorityId, filter: LawFilter) => {
  const { search, kind, level, topic, year, standing, only, today, newSince } = filter;
  return db
    .selectFrom('law')
    .where('authority_id', '=', authorityId)
    .where('dropped_at', only === 'dropped' ? 'is not' : 'is', null)
    .$if(search !== undefined, (query) =>
      query.where((eb) => eb.or([holdsWordsSql(wordsOfLaw, search), fileSays(authorityId, search ?? '')])),
    )
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(level !== undefined, (query) => query.where('level', '=', level ?? ''))
    .$if(topic !== undefined, (query) => query.where('topic', '=', topic ?? ''))
    .$if(year !== undefined, (query) => query.where('issued_year', '=', year ?? 0))
    .$if(standing !== undefined, (query) => query.where((eb) => standsAs(eb, standing ?? 'unknown', today)))
    .$if((only === 'unseen' || only === 'month') && newSince !== undefined, (query) =>
      query.where((eb) => isNew(eb, newSince ?? Temporal.Instant.fromEpochMilliseconds(0))),
    )
    .$if(only === 'spread', (query) => query.where((eb) => waits(eb)))
    .$if(only === 'unchecked', (query) => query.where((eb) => eb.exists(states(eb).where('s.checked_at', 'is', null))));
};

/** The papers that fit, with their states: the newest first unless ordered otherwise, `size` of them (all where it is null), and how many fit. */
export async function lawsOf(
  db: Read,
  authorityId: AuthorityId,
  filter: LawFilter,
  { order, page = 1, size = 30 }: { order?: Order<LawOrder>; page?: number; size?: number | null } = {},
): Promise<{ laws: Law[]; all: number }> {
  const rows = await matching(db, authorityId, filter)
    .select(lawColumns)
    .select(sql<number>`(count(*) over ())::int`.as('all'))
    .orderBy(orderColumns[order?.by ?? 'ngay'], (by) => ((order?.descending ?? true) ? by.desc() : by.asc()).nullsLast())
    .orderBy('id', 'desc')
    .$if(size !== null, (query) => query.limit(size ?? 0).offset((page - 1) * (size ?? 0)))
    .execute();
  // Behind the last page there is no row that would say how many there are.
  if (rows.length === 0 && page > 1) return lawsOf(db, authorityId, filter, { ...(order && { order }), size });
  return { laws: await withLawStates(db, authorityId, rows), all: rows[0]?.all ?? 0 };
}

/** The kinds of papers in the register, to choose from. */
export async function lawKinds(db: Read, authorityId: AuthorityId): Promise<string[]> {
  const rows = await db
    .selectFrom('law')
    .select('kind')
    .distinct()
    .where('authority_id', '=', authorityId)
    .where('dropped_at', 'is', null)
    .execute();
  return rows.map(({ kind }) => kind).toSorted(compareVi);
}

const MONTH = { hours: 30 * 24 } as const;

/** What is new to an officer: since when (the last look, else thirty days), how many papers, and how many wait for the owner of the plan. */
export interface LawNews {
  since: Temporal.Instant;
  count: number;
  toSpread: number;
}

/** Papers that came, or changed their state, since the officer last said to have seen what is new, and those that should be made known. */
export async function lawNews(db: Read, { authorityId, officerId }: Actor, now: Temporal.Instant): Promise<LawNews> {
  const since = sql<Temporal.Instant>`coalesce((select seen_at from law_visit where authority_id = ${authorityId} and officer_id = ${officerId}), ${now.subtract(MONTH).toString()}::timestamptz)`;
  const { rows } = await sql<LawNews>`
    with looked as (select ${since} as since)
    select since,
      (select count(*)::int from law where authority_id = ${authorityId} and dropped_at is null and (added_at > since or exists (
        select 1 from law_state s where s.authority_id = law.authority_id and s.law_id = law.id and s.undone_at is null and s.recorded_at > since))) as count,
      (select count(*)::int from law_spread w join law on law.authority_id = w.authority_id and law.id = w.law_id
        where w.authority_id = ${authorityId} and w.settled_at is null and law.dropped_at is null) as "toSpread"
    from looked`.execute(db);
  return rows[0] ?? { since: now, count: 0, toSpread: 0 };
}
