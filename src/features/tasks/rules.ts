import { formatPeriod } from '#platform/values/format.ts';
import type { Task, TaskStanding } from './task.ts';

/** A due day within so many days is said to be soon. */
const soon = 14;

type Stands = Pick<Task, 'state' | 'isRequested' | 'isStanding' | 'role' | 'dueOn'>;

/** How a task stands on a day. A partner body and a unit that only supports are never late: they were asked, or follow another. */
export function standingOn({ state, isRequested, isStanding, role, dueOn }: Stands, today: Temporal.PlainDate): TaskStanding {
  if (state === 'done' || state === 'declined' || state === 'asked') return state;
  if (isStanding || !dueOn || role === 'coordinate') return 'standing';
  const days = today.until(dueOn, { largestUnit: 'day' }).days;
  if (days < 0) return isRequested ? 'ahead' : 'late';
  return days <= soon ? 'soon' : 'ahead';
}

const quarterOf = (day: Temporal.PlainDate): number => Math.ceil(day.month / 3);

/** The quarter of a day, from its first day to its last. */
export function quarterDays(today: Temporal.PlainDate): { from: Temporal.PlainDate; to: Temporal.PlainDate; label: string } {
  const index = quarterOf(today);
  const from = new Temporal.PlainDate(today.year, index * 3 - 2, 1);
  return { from, to: from.add({ months: 3 }).subtract({ days: 1 }), label: formatPeriod({ kind: 'quarter', year: today.year, index }) };
}

/**
 * The prompt for a standing task in whose quarter nothing was recorded yet, or undefined: at most one a quarter, from the middle of the quarter
 * on, never for partners, supporting units or work on request.
 */
export function quarterlyPrompt(
  task: Stands & Pick<Task, 'period'>,
  today: Temporal.PlainDate,
  recordedInQuarter: boolean,
): string | undefined {
  if (!task.isStanding || task.state !== 'open' || task.isRequested || task.role === 'coordinate' || recordedInQuarter) return undefined;
  const { from, label } = quarterDays(today);
  const within = Temporal.PlainDate.compare(task.period.from, today) <= 0 && Temporal.PlainDate.compare(today, task.period.to) <= 0;
  const halfway = from.add({ days: 45 });
  return within && Temporal.PlainDate.compare(today, halfway) >= 0 ? `${label} chưa ghi hoạt động nào` : undefined;
}
