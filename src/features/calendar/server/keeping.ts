import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import { NO_ID } from '#platform/values/ids.ts';
import { ok, refuseAll, type Doubt, type Refusal, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';

interface Told {
  isOff: boolean;
  name: string;
  source: string;
}

export interface KeptDay extends Told {
  day: Temporal.PlainDate;
  nameEn: string;
}

/** A day as it is kept; undefined where nothing is known of it, or where it was ended. */
export async function keptDay(db: Read, day: Temporal.PlainDate): Promise<KeptDay | undefined> {
  const row = await db.selectFrom('holiday').selectAll().where('falls_on', '=', day).where('ended_at', 'is', null).executeTakeFirst();
  return row && { day: row.falls_on, isOff: row.is_off, name: row.name_vi, nameEn: row.name_en, source: row.source };
}

/** Days off are common to all authorities: whoever changes them waits for who does. */
export const holdHolidays = (tx: Tx): Promise<void> => takeTurn(tx, NO_ID, 'holidays');

const FIRST_YEAR = 2000;
const LAST_YEAR = 2200;

function whyNot(day: Temporal.PlainDate, isOff: boolean): Refusal[] {
  return [
    ...(day.year < FIRST_YEAR || day.year > LAST_YEAR ? [refusals.yearUnlikely(day).refusal] : []),
    ...(!isOff && day.dayOfWeek < 6 ? [refusals.workedOnWeekday(day).refusal] : []),
  ];
}

interface Asked {
  /** What the change moves, each as a question. */
  doubts: readonly Doubt[];
  /** The keys of those that were answered with yes. */
  sure: readonly string[];
}
const nothing: Asked = { doubts: [], sure: [] };

const openDoubts = ({ doubts, sure }: Asked): Doubt[] => doubts.filter(({ key }) => !sure.includes(key));

const yearOf = (tx: Tx, year: number, source: string): Promise<unknown> =>
  tx
    .insertInto('holiday_year')
    .values({ year, is_complete: false, source })
    .onConflict((conflict) => conflict.column('year').doNothing())
    .execute();

/**
 * Notes a day off, or a day of rest on which is worked, or corrects what is known of it; a day that was ended is there again. What stands already is not
 * written. Refused: a year that is none of ours, a worked day that is no Saturday or Sunday, and what it moves while nobody said yes to it.
 */
export async function keepDay(tx: Tx, day: Temporal.PlainDate, said: Told, asked = nothing): Promise<Result<void>> {
  const wrong = refuseAll(whyNot(day, said.isOff));
  if (wrong) return wrong;
  await holdHolidays(tx);
  const before = await keptDay(tx, day);
  const told = ({ isOff, name, source }: Told) => ({ isOff, name, source });
  const changes = difference(before ? told(before) : {}, told(said));
  if (Object.keys(changes).length === 0) return ok(undefined);
  const open = before?.isOff === said.isOff ? [] : openDoubts(asked);
  if (open.length > 0) return refusals.moves(open);
  await yearOf(tx, day.year, said.source);
  const nameEn = before && before.name === said.name ? before.nameEn : said.name;
  const columns = {
    is_off: said.isOff,
    name_vi: said.name,
    name_en: nameEn,
    source: said.source,
    is_by_hand: true,
    ended_at: null,
    end_source: null,
  };
  await tx
    .insertInto('holiday')
    .values({ falls_on: day, year: day.year, ...columns })
    .onConflict((conflict) => conflict.column('falls_on').doUpdateSet(columns))
    .execute();
  recordChange(tx, { action: before ? 'holiday.corrected' : 'holiday.kept', objectType: 'holiday', objectId: day.toString(), changes });
  return ok(undefined);
}

/** A day is none off any more, by a paper. Refused where nothing is known of it, and as `keepDay` asks for what it moves. */
export async function endDay(
  tx: Tx,
  day: Temporal.PlainDate,
  source: string,
  at: Temporal.Instant,
  asked = nothing,
): Promise<Result<void>> {
  await holdHolidays(tx);
  const before = await keptDay(tx, day);
  if (!before) return refusals.unknownDay();
  const open = openDoubts(asked);
  if (open.length > 0) return refusals.moves(open);
  await tx.updateTable('holiday').set({ ended_at: at, end_source: source, is_by_hand: true }).where('falls_on', '=', day).execute();
  const changes = { isOff: { from: before.isOff, to: null }, source: { from: before.source, to: source } };
  recordChange(tx, { action: 'holiday.ended', objectType: 'holiday', objectId: day.toString(), changes });
  return ok(undefined);
}

/** Notes whether all days of a year are announced, and by which paper. What stands already is not written. */
export async function settleYear(tx: Tx, year: number, said: { isComplete: boolean; source: string }): Promise<Result<void>> {
  await holdHolidays(tx);
  const row = await tx.selectFrom('holiday_year').selectAll().where('year', '=', year).executeTakeFirst();
  const changes = difference(row ? { isComplete: row.is_complete, source: row.source } : {}, said);
  if (Object.keys(changes).length === 0) return ok(undefined);
  const columns = { is_complete: said.isComplete, source: said.source };
  await tx
    .insertInto('holiday_year')
    .values({ year, ...columns })
    .onConflict((conflict) => conflict.column('year').doUpdateSet(columns))
    .execute();
  recordChange(tx, { action: 'holidays.settled', objectType: 'holiday-year', objectId: String(year), changes });
  return ok(undefined);
}
