import type { Deadline } from '#features/plans/index.ts';
import { formatDay, formatWeekday } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { tasksFromDeadlines } from '../dates.ts';
import type { Task } from '../task.ts';
import { reasonTexts } from './messages.ts';

interface Around {
  /** Those of its duty, and the year of its plan. */
  deadlines: readonly Deadline[];
  year: number;
  /** What the day off is called, where it bears a name. */
  nameOf: (day: Temporal.PlainDate) => string | undefined;
  locale: Locale;
}

const monthName = ({ month, year }: Temporal.PlainDate): string => `${String(month).padStart(2, '0')}/${year}`;

/** How the words of a rule come to a day. */
function ruleLines({ rule }: Deadline, due: Temporal.PlainDate, label: string, locale: Locale): string[] {
  const t = reasonTexts[locale];
  const last = formatDay(due);
  const next = formatDay(due.add({ days: 1 }));
  switch (rule.kind) {
    case 'date': {
      const isWhole = /^\d{4}-\d{1,2}-\d{1,2}$/.test(rule.on);
      if (!isWhole) return [rule.before ? t.before(last) : t.cutShort(last)];
      return [rule.before ? t.beforeDay(next, last) : t.day(last)];
    }
    case 'yearly':
      return [rule.before ? t.beforeDay(next, last) : t.day(last)];
    case 'period-end': {
      if (rule.day === undefined) return [t.periodEnd(label, last)];
      const end = rule.before ? due.add({ days: 1 }) : due;
      const said = (rule.before ? t.beforeDayOfPeriod : t.dayOfPeriod)(rule.day, monthName(end), last);
      return [said, ...(rule.day > end.daysInMonth ? [t.shortMonth(monthName(end))] : [])];
    }
    case 'quarter':
      return [t.periodEnd(label, last)];
    case 'continuous':
    case 'on-demand':
      return [];
  }
}

type Explained = Pick<Task, 'dueOn' | 'plannedOn' | 'workBy' | 'label' | 'isDueBeforeIssue'>;

/**
 * Why a task is due on its day, a sentence a line: what the plan says, how that comes to the day, which day off it falls on, and how it was extended. Nothing
 * for a task without a day.
 */
export function whyDue(task: Explained, { deadlines, year, nameOf, locale }: Around): string[] {
  const { dueOn, plannedOn, workBy, label, isDueBeforeIssue } = task;
  if (!dueOn) return [];
  const t = reasonTexts[locale];
  const planned = plannedOn ?? dueOn;
  const of = deadlines.filter((deadline) => tasksFromDeadlines([deadline], year).some((work) => work.dueOn?.equals(planned)));
  const said = of.flatMap((deadline) => [t.said(deadline.text), ...ruleLines(deadline, planned, label, locale)]);
  const name = nameOf(dueOn);
  return [
    ...new Set(said),
    ...(of.length > 1 || /[,;]/.test(label) ? [t.both] : []),
    ...(dueOn.equals(planned) ? [] : [t.extended(formatDay(planned), formatDay(dueOn))]),
    ...(workBy && !workBy.equals(dueOn)
      ? [t.dayOff(formatWeekday(dueOn, locale), name ? ` (${name})` : '', formatWeekday(workBy, locale))]
      : []),
    ...(isDueBeforeIssue ? [t.early] : []),
  ];
}
