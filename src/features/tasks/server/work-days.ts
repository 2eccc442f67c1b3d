import { addWorkingDays, isWorkingDay } from '#features/calendar/index.ts';
import { holidaysOf } from '#features/calendar/server/index.ts';
import type { Read } from '#platform/server/database.ts';

/** From a due day to the last working day on or before it, by the announced holidays; the years of all due days are given. */
export async function lastWorkingDay(db: Read, years: readonly number[]): Promise<(due: Temporal.PlainDate) => Temporal.PlainDate> {
  const holidays = await holidaysOf(db, ...new Set(years.flatMap((year) => [year - 1, year])));
  return (due) => (isWorkingDay(due, holidays) ? due : addWorkingDays(due, -1, holidays));
}
