import { formatPeriod } from '#platform/values/format.ts';
import type { Refusal } from '#platform/values/result.ts';
import { isOnDemand } from './dates.ts';
import { refusals } from './refusals.ts';
import type { Answers, Task, TaskStanding } from './task.ts';

/** A due day within so many days is said to be soon. */
export const soon = 14;

/** The earlier of two days, of which either may not be. */
export const earlier = (one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): Temporal.PlainDate | null =>
  one && other ? (Temporal.PlainDate.compare(one, other) < 0 ? one : other) : (one ?? other);

type Stands = Pick<Task, 'period' | 'state' | 'isRequested' | 'isStanding' | 'role' | 'dueOn' | 'endedOn' | 'isDueBeforeIssue'> &
  Partial<Pick<Task, 'struckBy'>>;

/** How a task stands on a day. What is open of a plan that ended is not due. A partner body and a unit that only supports are never late: they were asked, or follow another. */
export function standingOn(task: Stands, today: Temporal.PlainDate): TaskStanding {
  const { state, isRequested, isStanding, role, dueOn, endedOn, struckBy = null, isDueBeforeIssue, period } = task;
  if (state === 'done' || state === 'declined') return state;
  if (endedOn) return struckBy === null ? 'ended' : 'struck';
  const isPast = Temporal.PlainDate.compare(period.to, today) < 0;
  if (state === 'asked') return isPast ? 'past' : state;
  if (isStanding || !dueOn || role === 'coordinate') return isPast ? 'past' : 'standing';
  const days = today.until(dueOn, { largestUnit: 'day' }).days;
  if (days < 0) return isRequested ? 'ahead' : isDueBeforeIssue ? 'early' : 'late';
  return days <= soon ? 'soon' : 'ahead';
}

/**
 * What partners said to what a plan asks of them, each unit and duty once: it waits while one of its tasks waits, and is accepted where
 * one of them was. What is ordered is left out.
 */
export function answersOf(tasks: readonly Pick<Task, 'state' | 'isRequested' | 'dutyId' | 'unitId'>[]): Answers {
  const requested = tasks.filter(({ isRequested }) => isRequested);
  const requests = [...Map.groupBy(requested, ({ dutyId, unitId }) => `${dutyId} ${unitId}`).values()];
  const answers = requests.map((of) => {
    if (of.some(({ state }) => state === 'asked')) return 'waiting';
    return of.every(({ state }) => state === 'declined') ? 'declined' : 'accepted';
  });
  const of = (wanted: keyof Answers): number => answers.filter((answer) => answer === wanted).length;
  return { accepted: of('accepted'), declined: of('declined'), waiting: of('waiting') };
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
  task: Stands & Pick<Task, 'label'>,
  today: Temporal.PlainDate,
  recordedInQuarter: boolean,
): string | undefined {
  if (task.endedOn || isOnDemand(task)) return undefined;
  if (!task.isStanding || task.state !== 'open' || task.isRequested || task.role === 'coordinate' || recordedInQuarter) return undefined;
  const { from, label } = quarterDays(today);
  const within = Temporal.PlainDate.compare(task.period.from, today) <= 0 && Temporal.PlainDate.compare(today, task.period.to) <= 0;
  const halfway = from.add({ days: 45 });
  return within && Temporal.PlainDate.compare(today, halfway) >= 0 ? `${label} chưa ghi hoạt động nào` : undefined;
}

/** By how many days a task was done after its due day; 0 where it was in time, has no due day or only supports another. Requests are never late. */
export function daysLate({ state, isRequested, role, dueOn, done, isDueBeforeIssue }: Stands & Pick<Task, 'done'>): number {
  if (state !== 'done' || !done || !dueOn || isRequested || isDueBeforeIssue || role === 'coordinate') return 0;
  return Math.max(0, dueOn.until(done.on, { largestUnit: 'day' }).days);
}

/** Why a task cannot have been done on the day, or undefined; a plan's work begins with its reporting year, on 15/12 of the year before. */
export function whyNotDoneOn(doneOn: Temporal.PlainDate, today: Temporal.PlainDate, planYear: number): Refusal | undefined {
  if (Temporal.PlainDate.compare(doneOn, today) > 0) return refusals.dayInFuture(doneOn).refusal;
  if (Temporal.PlainDate.compare(doneOn, new Temporal.PlainDate(planYear - 1, 12, 15)) < 0)
    return refusals.dayOutOfYear(doneOn, planYear).refusal;
  return undefined;
}

/** Why a unit is not urged about a task, or undefined: it was asked and not ordered, it is done, its plan ended, or no day makes it late or nearly so. */
export function whyNotUrge(task: Stands, today: Temporal.PlainDate): Refusal | undefined {
  const standing = standingOn(task, today);
  if (task.isRequested) return refusals.requestIsNotUrged().refusal;
  return standing === 'late' || standing === 'soon' ? undefined : refusals.notToBeUrged().refusal;
}
