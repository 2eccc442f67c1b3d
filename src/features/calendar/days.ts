/** What is known of single days: true for a day off, false for a day of rest on which is worked. Keys are ISO days. */
export type Holidays = ReadonlyMap<string, boolean>;

const SATURDAY = 6;

/** Monday to Friday except days off, and the Saturdays and Sundays on which is worked instead of a swapped day. */
export const isWorkingDay = (day: Temporal.PlainDate, holidays: Holidays): boolean => {
  const off = holidays.get(day.toString());
  return off === undefined ? day.dayOfWeek < SATURDAY : !off;
};

/** The day `count` working days after `day` (before it, if negative), itself not counted, as terms of law run. Needs the holidays of every year touched. */
export function addWorkingDays(day: Temporal.PlainDate, count: number, holidays: Holidays): Temporal.PlainDate {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a count of days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let [reached, left] = [day, Math.abs(count)];
  while (left > 0 || (count === 0 && !isWorkingDay(reached, holidays))) {
    reached = reached.add({ days: step });
    if (left > 0 && isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}
