import type { RequestEvent } from '@sveltejs/kit';
import { actsOn, agendaTexts, boardColumns, columnOf, moveForm, wantsWords, type Act } from '#features/agenda/index.ts';
import { moveTask } from '#features/agenda/server/index.ts';
import { maySeeTasks, taskTitle, taskView, type Task } from '#features/tasks/index.ts';
import { tones } from '#features/tasks/ui/tones.ts';
import { staffAction, staffLoad, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { queryWith } from '#platform/values/lists.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { askedOf } from '../list.ts';
import { viewsHere, whoseOf } from '../views.ts';

/** A column shows so many; the list shows them all. */
const MOST = 10;

/** How the list calls what a column holds; several of its states are under way. */
const wholeOf = { asked: 'asked', doing: null, standing: 'standing', done: 'done', declined: 'declined' } as const;

function cardOf(task: Task, { actor, today }: StaffContext, locale: Locale) {
  const { id, key, part, label, unit, standing, word, due, dueIn, state } = taskView(task, today, locale);
  const title = truncate(taskTitle(task.dutyText, task.label, locale), 140);
  return { id, key, part, label, unit, tone: tones[standing], word, due, dueIn, state, title, acts: actsOn(task, actor, today) };
}

/** The form of an act that is written down with words, for the card that the address names. */
function movingOf(tasks: readonly Task[], url: URL, staff: StaffContext, locale: Locale) {
  const task = tasks.find(({ id, part }) => part === null && id === url.searchParams.get('chuyen'));
  const act = wantsWords.find((one) => one === url.searchParams.get('sang'));
  if (!task || !act || !actsOn(task, staff.actor, staff.today).includes(act)) return undefined;
  const values = { taskId: task.id, from: task.state, act, doneOn: staff.today };
  const wanted: readonly string[] = act === 'finish' ? ['reason', 'doneOn'] : ['note'];
  const fields = fieldsOf(moveForm, { locale, values });
  return { id: task.id as string, act, title: cardOf(task, staff, locale).title, fields, wanted };
}

const urgency = (task: Task): string => (task.dueOn ? task.dueOn.toString() : '9999');

export const load = staffLoad(maySeeTasks, async ({ url, locals }: RequestEvent, staff) => {
  const { locale } = locals;
  const { tasks, view, everybody, isMine, maySeeAll } = await askedOf(url, locale, staff);
  const query = queryWith(view.query, whoseOf({ everybody, isMine })).slice(1);
  const byColumn = Map.groupBy(tasks, (task) => columnOf(task, staff.today));
  return {
    locale,
    everybody,
    isMine,
    maySeeAll,
    list: view,
    query,
    views: await viewsHere(staff, 'board', query, locale),
    moving: movingOf(tasks, url, staff, locale),
    left: byColumn.get(undefined)?.length ?? 0,
    columns: boardColumns.map((column) => {
      const all = (byColumn.get(column) ?? []).toSorted((a, b) => urgency(a).localeCompare(urgency(b)));
      const shown = column === 'done' ? all.toReversed() : all;
      return { column, count: all.length, whole: wholeOf[column], cards: shown.slice(0, MOST).map((task) => cardOf(task, staff, locale)) };
    }),
  };
});

export const actions = {
  move: staffAction(maySeeTasks, moveForm, async (input, { tx, actor, now, today }, { locals }: RequestEvent) => {
    const moved = await moveTask(tx, { actor, now, today }, input);
    return moved.ok ? ok({ notice: agendaTexts[locals.locale].moved[input.act satisfies Act] }) : moved;
  }),
};
