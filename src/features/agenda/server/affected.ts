import { sql } from 'kysely';
import { calendarTexts, duePeriods, periodKinds, type Holidays } from '#features/calendar/index.ts';
import { holidaysOf, periodRules } from '#features/calendar/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { formatDay } from '#platform/values/format.ts';
import type { Doubt } from '#platform/values/result.ts';

/** How many open tasks are due on each day of a year, by ISO day. */
export async function dueInYear(db: Read, authorityId: AuthorityId, year: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ day: Temporal.PlainDate; count: number }>`
    select coalesce(extended_to_on, due_on) as day, count(*)::int as count from task where authority_id = ${authorityId} and state in ('open', 'asked', 'accepted')
      and coalesce(extended_to_on, due_on) between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31) group by 1`.execute(
    db,
  );
  return new Map(rows.map(({ day, count }) => [day.toString(), count]));
}

const key = (day: Temporal.PlainDate, isOff: boolean | undefined): string => `${day.toString()} ${String(isOff)}`;

/**
 * What it moves when a day becomes a day off, a working day, or what its weekday makes of it (`isOff` undefined), each as a question: open tasks that are due on
 * it, whose reminders change though their day stays, and reports that are due so many working days after a cut-off.
 */
export async function movedBy(
  db: Read,
  { authorityId, today }: { authorityId: AuthorityId; today: Temporal.PlainDate },
  day: Temporal.PlainDate,
  isOff: boolean | undefined,
): Promise<Doubt[]> {
  const count = (await dueInYear(db, authorityId, day.year)).get(day.toString()) ?? 0;
  const [vi, en] = [calendarTexts.vi, calendarTexts.en];
  const named = formatDay(day);
  const tasks =
    count === 0 ? [] : [{ key: `${key(day, isOff)} ${count}`, message: vi.affectsTasks(count, named), en: en.affectsTasks(count, named) }];
  const before = await holidaysOf(db, day.year - 1, day.year, day.year + 1);
  const after = new Map(before);
  if (isOff === undefined) after.delete(day.toString());
  else after.set(day.toString(), isOff);
  return [...tasks, ...(await reportsMoved(db, { authorityId, today }, day.year, [before, after]))];
}

async function reportsMoved(
  db: Read,
  { authorityId, today }: { authorityId: AuthorityId; today: Temporal.PlainDate },
  year: number,
  [before, after]: readonly [Holidays, Holidays],
): Promise<Doubt[]> {
  const rules = await periodRules(db, authorityId, today);
  const owed = periodKinds.filter((kind) => rules.get(kind)?.due.by === 'working-days-after-closing').map((kind) => ({ kind }));
  const between = { from: new Temporal.PlainDate(year, 1, 1), to: new Temporal.PlainDate(year, 12, 31) };
  const due = (holidays: Holidays) => duePeriods(owed, between, { rules, holidays });
  const then = new Map(due(before).map(({ period, dueOn }) => [period.label, dueOn]));
  return due(after).flatMap(({ period: { label }, dueOn }) => {
    const was = then.get(label);
    if (!was || was.equals(dueOn)) return [];
    const [from, to] = [formatDay(was), formatDay(dueOn)];
    const [vi, en] = [calendarTexts.vi.affectsReport(label, from, to), calendarTexts.en.affectsReport(label, from, to)];
    return [{ key: `${label} ${to}`, message: vi, en }];
  });
}
