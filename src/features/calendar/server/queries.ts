import { sql } from 'kysely';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Holidays } from '../days.ts';
import type { DueRule, PeriodKind, PeriodRule } from '../periods.ts';

/** Days off and swapped days of the years, for the rules of working days. A year of which nothing is known adds nothing: see `holidayYear`. */
export async function holidaysOf(db: Read, ...years: readonly number[]): Promise<Holidays> {
  const rows = await db
    .selectFrom('holiday')
    .select(['falls_on', 'is_off'])
    .where('year', 'in', [...years, 0])
    .where('ended_at', 'is', null)
    .execute();
  return new Map(rows.map(({ falls_on, is_off }) => [falls_on.toString(), is_off]));
}

export interface KnownDay {
  day: Temporal.PlainDate;
  /** False for a day of rest on which is worked instead of a swapped day. */
  isOff: boolean;
  name: string;
  nameEn: string;
}

/** The days off and swapped days from one day to another, and the years among them of which not all is announced yet. */
export async function daysKnown(
  db: Read,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): Promise<{ days: KnownDay[]; undecided: number[] }> {
  const { rows } = await sql<{ day: Temporal.PlainDate | null; isOff: boolean; name: string; nameEn: string; undecided: number[] }>`
    select h.falls_on as day, h.is_off as "isOff", h.name_vi as name, h.name_en as "nameEn",
      (select array(select generate_series(${from.year}::int, ${to.year}::int) except select year from holiday_year where is_complete order by 1)) as undecided
    from (select 1) one left join holiday h on h.falls_on between ${from}::date and ${to}::date and h.ended_at is null order by h.falls_on`.execute(
    db,
  );
  return {
    days: rows.flatMap(({ day, undecided: _undecided, ...row }) => (day ? [{ day, ...row }] : [])),
    undecided: rows[0]?.undecided ?? [],
  };
}

export interface HolidayYear {
  year: number;
  /** False as long as Tết or the swapped days have not been announced. */
  isComplete: boolean;
  source: string;
  days: { day: Temporal.PlainDate; isOff: boolean; name: string; nameEn: string; source: string }[];
}

/** What is known of a year, with its sources; undefined where nothing is. */
export async function holidayYear(db: Read, year: number): Promise<HolidayYear | undefined> {
  const known = await db.selectFrom('holiday_year').selectAll().where('year', '=', year).executeTakeFirst();
  if (!known) return undefined;
  const days = await db
    .selectFrom('holiday')
    .selectAll()
    .where('year', '=', year)
    .where('ended_at', 'is', null)
    .orderBy('falls_on')
    .execute();
  return {
    year,
    isComplete: known.is_complete,
    source: known.source,
    days: days.map((row) => ({ day: row.falls_on, isOff: row.is_off, name: row.name_vi, nameEn: row.name_en, source: row.source })),
  };
}

/** Cut-offs and due days that hold for the authority on the day, with their papers: its own where it was told something else, else the general ones. */
export async function periodRules(
  db: Read,
  authorityId: AuthorityId,
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<PeriodKind, PeriodRule & { source: string }>> {
  const columns = ['kind', 'closing_day', 'due_by', 'due_number', 'source'] as const;
  const standing = sql<boolean>`valid @> ${day.toString()}::date`;
  const general = await db.selectFrom('period_rule').select(columns).where(standing).execute();
  const own = await db
    .selectFrom('authority_period_rule')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .where(standing)
    .execute();
  return new Map(
    [...general, ...own].map((row) => [
      row.kind as PeriodKind,
      { closingDay: row.closing_day, due: { by: row.due_by as DueRule['by'], number: row.due_number }, source: row.source },
    ]),
  );
}
