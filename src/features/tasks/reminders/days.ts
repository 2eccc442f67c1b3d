import { addWorkingDays, isWorkingDay, type Holidays } from '#features/calendar/index.ts';

/** When tasks of an authority are reminded of. */
export interface ReminderRule {
  /** So many days before a task is due; 0 is the day itself. */
  daysBefore: readonly number[];
  /** Every so many days while a task is late; 0 is never. */
  lateEvery: number;
  /** The same before the day by which a partner was asked to take part; partners are never late. */
  requestDaysBefore: readonly number[];
  /** A deadline on a day off keeps its day; the days before it are counted from the last working day before it. */
  fromWorkingDay: boolean;
}

export const usualRule: ReminderRule = { daysBefore: [14, 3, 0], lateEvery: 7, requestDaysBefore: [14, 3], fromWorkingDay: true };

const compare = (one: Temporal.PlainDate, other: Temporal.PlainDate): number => Temporal.PlainDate.compare(one, other);

/** Longer than any stretch for which a reminder is made up for: after a longer stop the present standing is told once. */
const MOST_DAYS = 31;

/**
 * The days that are told on a day: itself and the days off behind it, which are told on the working day before, with those since the last one that was told
 * (`through`), on which nothing ran. None on a day off, and none where they were told already.
 */
export function daysToldOn(today: Temporal.PlainDate, through: Temporal.PlainDate | undefined, holidays: Holidays): Temporal.PlainDate[] {
  if (!isWorkingDay(today, holidays)) return [];
  const [last, earliest] = [through ?? today.subtract({ days: 1 }), today.subtract({ days: MOST_DAYS })];
  const first = compare(last, earliest) < 0 ? earliest : last.add({ days: 1 });
  const next = addWorkingDays(today, 1, holidays);
  const days: Temporal.PlainDate[] = [];
  for (let day = first; compare(day, next) < 0; day = day.add({ days: 1 })) days.push(day);
  return days;
}

export interface DueDays {
  /** Due days of ordered tasks that are told today as coming, or as passed where that was missed. */
  due: Temporal.PlainDate[];
  /** Due days of tasks that are late by a multiple of the rule. */
  late: Temporal.PlainDate[];
  /** Due days of requests that are told today. */
  request: Temporal.PlainDate[];
}

/** So long a task is reminded of while it is late. */
const LATE_FOR_DAYS = 366;

/** The due days that are counted from a day: itself, and the days off behind it; from a day off none, since those are counted from earlier. */
function countedFrom(day: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate[] {
  if (!isWorkingDay(day, holidays)) return [];
  const days = [day];
  for (let next = day.add({ days: 1 }); !isWorkingDay(next, holidays); next = next.add({ days: 1 })) days.push(next);
  return days;
}

/** Which due days are reminded of today, by the days that are told today. */
export function dueDaysOf(
  rule: ReminderRule,
  told: readonly Temporal.PlainDate[],
  { today, holidays }: { today: Temporal.PlainDate; holidays: Holidays },
): DueDays {
  const countedOn = (day: Temporal.PlainDate) => (rule.fromWorkingDay ? countedFrom(day, holidays) : [day]);
  const ahead = (before: readonly number[]) => told.flatMap((day) => before.flatMap((days) => countedOn(day.add({ days }))));
  const times = rule.lateEvery > 0 ? Math.floor(LATE_FOR_DAYS / rule.lateEvery) : 0;
  const behind = Array.from({ length: times }, (_, at) => (at + 1) * rule.lateEvery);
  const late = told.flatMap((day) => behind.map((days) => day.subtract({ days })));
  return { due: ahead(rule.daysBefore), late: late.filter((day) => compare(day, today) < 0), request: ahead(rule.requestDaysBefore) };
}
