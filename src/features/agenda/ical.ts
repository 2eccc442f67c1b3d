import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { standingOn, taskTitle, taskView, type Task } from '#features/tasks/index.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { words } from './messages.ts';

interface Around {
  /** What the calendar is called in a list of calendars. */
  name: string;
  today: Temporal.PlainDate;
  /** Since when the address is there: the stamp of what nobody has touched. */
  madeAt: Temporal.Instant;
  /** Of the pages of the staff, without a slash behind. */
  origin: string;
  locale: Locale;
}

/** Half a day: how often a program is asked to look again. */
const AGAIN_SECONDS = 6 * 3600;

/** Midnight by UTC, which is what the library prints of an event of whole days. */
const midnight = (day: Temporal.PlainDate): Date => new Date(Date.UTC(day.year, day.month - 1, day.day));

function statusOf(task: Task, today: Temporal.PlainDate): ICalEventStatus {
  const standing = standingOn(task, today);
  if (standing === 'struck' || standing === 'ended' || standing === 'declined') return ICalEventStatus.CANCELLED;
  return standing === 'asked' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

/**
 * The due days as a calendar by RFC 5545: each task one event of a whole day that blocks no time, under a name that stays. What was declined or whose plan
 * ended is said to be cancelled, so that it goes from calendars that have it. The same tasks give the same text.
 */
export function icalOf(tasks: readonly Task[], { name, today, madeAt, origin, locale }: Around): string {
  const t = words[locale];
  const calendar = ical({
    name,
    description: t.feedAbout,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'minh-bach', product: 'tasks', language: locale.toUpperCase() },
    ttl: AGAIN_SECONDS,
  });
  for (const task of tasks) {
    if (!task.dueOn) continue;
    const view = taskView(task, today, locale);
    const stamp = new Date((task.done?.at ?? task.answer?.at ?? madeAt).epochMilliseconds);
    const title = truncate(taskTitle(task.dutyText, task.label), 120);
    calendar.createEvent({
      id: `${task.part?.id ?? task.id}@minh-bach`,
      start: midnight(task.dueOn),
      end: midnight(task.dueOn.add({ days: 1 })),
      allDay: true,
      stamp,
      lastModified: stamp,
      summary: task.state === 'done' ? t.doneEvent(title) : title,
      description: [task.dutyText, view.part, `${task.unitName} – ${view.role}`, view.word, view.workBy, task.planTitle]
        .filter(Boolean)
        .join('\n'),
      url: `${origin}/lam-viec/viec/${task.id}`,
      status: statusOf(task, today),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
