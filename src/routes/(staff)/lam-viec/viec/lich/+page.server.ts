import type { RequestEvent } from '@sveltejs/kit';
import { agendaTexts, spanIn, spanTitle, type Span } from '#features/agenda/index.ts';
import { isWorkingDay } from '#features/calendar/index.ts';
import { daysKnown, type KnownDay } from '#features/calendar/server/index.ts';
import { maySeeTasks, standingOn, taskTitle, taskView, type Task } from '#features/tasks/index.ts';
import { tones } from '#features/tasks/ui/tones.ts';
import { staffLoad } from '#platform/server/edge.ts';
import { formatDay, formatWeekday } from '#platform/values/format.ts';
import { queryWith } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { truncate } from '#platform/values/text.ts';
import { askedOf } from '../list.ts';
import { viewsHere, whoseOf } from '../views.ts';

/** A day of a month shows so many; a week shows all. */
const MOST = 4;

/** What is not merely ahead bears its word. */
const marked: readonly string[] = ['late', 'soon', 'asked', 'done'];

interface Shown {
  tasks: readonly Task[];
  known: readonly KnownDay[];
  span: Span;
  today: Temporal.PlainDate;
  locale: Locale;
  at: (change: string) => string;
}

/** What stands in the place of a day. */
function cellsOf({ tasks, known, span, today, locale, at }: Shown) {
  const byDay = Map.groupBy(tasks, ({ dueOn }) => dueOn?.toString() ?? '');
  const holidays = new Map(known.map(({ day, isOff }) => [day.toString(), isOff]));
  const most = span.kind === 'month' ? MOST : Infinity;
  const shown = (task: Task) => {
    const { id, key, unit, standing, word } = taskView(task, today, locale);
    const title = truncate(taskTitle(task.dutyText, task.label, locale), 110);
    return { id, key, unit, tone: tones[standing], word, isMarked: marked.includes(standing), title };
  };
  return (day: Temporal.PlainDate) => {
    const due = byDay.get(day.toString()) ?? [];
    const note = known.find((one) => one.day.equals(day));
    return {
      iso: day.toString(),
      number: String(day.day),
      named: formatWeekday(day, locale),
      short: formatDay(day).slice(0, 5),
      isToday: day.equals(today),
      isInside: Temporal.PlainDate.compare(span.from, day) <= 0 && Temporal.PlainDate.compare(day, span.to) <= 0,
      isOff: !isWorkingDay(day, holidays),
      note: note ? (locale === 'en' ? note.nameEn : note.name) : null,
      tasks: due.slice(0, most).map(shown),
      more: Math.max(0, due.length - most),
      week: at(`tuan=${day.toString()}`),
    };
  };
}

export const load = staffLoad(maySeeTasks, async ({ url, locals }: RequestEvent, staff) => {
  const { locale } = locals;
  const { today, db } = staff;
  const t = agendaTexts[locale];
  const span = spanIn(url.searchParams, today);
  const [first, last] = [span.days[0] ?? span.from, span.days.at(-1) ?? span.to];
  const { tasks, view, everybody, isMine, maySeeAll } = await askedOf(url, locale, staff);
  const known = await daysKnown(db, { from: first, to: last });
  const kept = whoseOf({ everybody, isMine });
  const query = queryWith(view.query, kept).slice(1);
  const at = (change: string): string => `/lam-viec/viec/lich?${query ? `${query}&` : ''}${change}`;
  const cell = cellsOf({ tasks, known: known.days, span, today, locale, at });
  return {
    locale,
    everybody,
    isMine,
    maySeeAll,
    list: view,
    span: { kind: span.kind, title: spanTitle(span, locale), at: span.at },
    to: {
      before: span.before && at(span.before),
      behind: span.behind && at(span.behind),
      now: at(span.kind === 'month' ? `thang=${today.toPlainYearMonth().toString()}` : `tuan=${today.toString()}`),
      month: at(`thang=${span.from.toPlainYearMonth().toString()}`),
      week: at(
        `tuan=${(Temporal.PlainDate.compare(span.from, today) <= 0 && Temporal.PlainDate.compare(today, span.to) <= 0 ? today : span.from).toString()}`,
      ),
    },
    views: await viewsHere(staff, 'calendar', query, locale),
    undecided: known.undecided.map((year) => t.undecided(year)),
    late: tasks.filter((task) => standingOn(task, today) === 'late' && task.dueOn && Temporal.PlainDate.compare(task.dueOn, span.from) < 0)
      .length,
    lateHref: `/lam-viec/viec${queryWith(query, { 'tinh-trang': 'late' })}`,
    days: span.days.map(cell),
  };
});
