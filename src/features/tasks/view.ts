import { dutyRoles } from '#features/plans/index.ts';
import { formatDay, formatDue, formatMoment, formatNumber, formatRange, formatWeekday } from '#platform/values/format.ts';
import type { Locale } from '#platform/values/messages.ts';
import { fold } from '#platform/values/text.ts';
import { isOnDemand } from './dates.ts';
import { words } from './messages.ts';
import { taskLabel } from './labels.ts';
import { orderTexts } from './orders/messages.ts';
import { daysLate, standingOn } from './rules.ts';
import type { Task, TaskStanding } from './task.ts';

/** The order in which a list shows its sections. */
export const order: readonly TaskStanding[] = [
  'late',
  'asked',
  'early',
  'soon',
  'ahead',
  'standing',
  'done',
  'declined',
  'past',
  'struck',
  'ended',
];

/** The text of a duty with the name of one of its tasks, as a title; without it where the text names the same day or period. */
export function taskTitle(text: string, label: string, locale: Locale = 'vi'): string {
  const [said, named] = [fold(text), fold(label)];
  const isSaid = [named, named.replace(/\/\d{4}$/, ''), named.replace(/ nam \d{4}$/, '')].some((one) => said.includes(one));
  return isSaid ? text : `${text} (${taskLabel(label, locale)})`;
}

/** How a task stands, in a word: a partner has said yes; what is done on request is not done throughout the year. */
export function wordOf(task: Task, standing: TaskStanding, locale: Locale): string {
  const t = words[locale];
  if (task.isRequested && (standing === 'ahead' || standing === 'standing')) return t.accepted;
  if (standing === 'standing' && isOnDemand(task)) return t.onRequest;
  return t.standings[standing];
}

export type TaskView = ReturnType<typeof taskView>;

/** A task as a page shows it, as text; `prompt` is the quarterly word for what stands for the year. */
export function taskView(task: Task, today: Temporal.PlainDate, locale: Locale, prompt?: string) {
  const t = words[locale];
  const standing = standingOn(task, today);
  const isOpen = standing === 'late' || standing === 'early' || standing === 'soon' || standing === 'ahead';
  const off = task.dueOn && task.workBy && !task.dueOn.equals(task.workBy) && isOpen && Temporal.PlainDate.compare(task.workBy, today) >= 0;
  return {
    id: task.id,
    /** Apart from all others of a list, where a task may stand beside its parts. */
    key: task.part?.id ?? task.id,
    part: task.part ? t.partOf(task.part.whole, task.part.unitName) : null,
    planId: task.planId,
    dutyId: task.dutyId,
    text: task.dutyText,
    plan: task.planTitle,
    label: taskLabel(task.label, locale),
    order: task.order
      ? {
          id: task.order.id,
          source: orderTexts[locale].source(task.order.by, task.order.symbol, formatDay(task.order.on)),
          quantity: task.order.quantity === null ? null : `${formatNumber(task.order.quantity, locale)} ${task.order.quantityOf ?? ''}`,
        }
      : null,
    unit: task.unitName,
    role: dutyRoles[task.role][locale],
    holder: task.holder?.name ?? null,
    standing,
    word: wordOf(task, standing, locale),
    isRequested: task.isRequested,
    isStanding: task.isStanding,
    isUrgedToday: task.isUrgedToday,
    period: formatRange(task.period.from, task.period.to),
    due: task.dueOn ? formatDay(task.dueOn) : null,
    planned: task.dueOn && task.plannedOn && !task.plannedOn.equals(task.dueOn) ? formatDay(task.plannedOn) : null,
    dueIn: task.dueOn && isOpen && standing !== 'early' && !task.isRequested ? formatDue(task.dueOn, today, locale) : null,
    workBy: off && task.workBy ? t.workBy(formatWeekday(task.workBy, locale)) : null,
    prompt: prompt ?? null,
    note: task.answer?.note ?? null,
    answeredAt: task.answer ? formatMoment(task.answer.at) : null,
    doneOn: task.done ? formatDay(task.done.on) : null,
    doneAt: task.done ? formatMoment(task.done.at) : null,
    late: daysLate(task) > 0 ? t.late(daysLate(task)) : null,
    doneReason: task.done?.reason ?? null,
    struck: standing === 'struck' && task.endedOn ? t.struckBy(task.struckBy ?? '', formatDay(task.endedOn)) : null,
    state: task.state,
  };
}

export const taskSections = (tasks: readonly TaskView[]): { standing: TaskStanding; tasks: TaskView[] }[] =>
  order.flatMap((standing) => {
    const some = tasks.filter((task) => task.standing === standing);
    return some.length > 0 ? [{ standing, tasks: some }] : [];
  });
