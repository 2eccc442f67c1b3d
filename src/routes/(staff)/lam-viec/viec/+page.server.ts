import { redirect, type RequestEvent } from '@sveltejs/kit';
import { mayRecord } from '#features/activities/index.ts';
import { recordedIn } from '#features/activities/server/index.ts';
import {
  mayFollowAll,
  maySeeTasks,
  maySetReminders,
  mayUrge,
  quarterDays,
  quarterlyPrompt,
  taskSections,
  taskView,
  urgeForm,
  reminderTexts,
} from '#features/tasks/index.ts';
import { urgeTask } from '#features/tasks/server/index.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import { queryWith } from '#platform/values/lists.ts';
import { inLocale } from '#platform/values/paths.ts';
import { ok } from '#platform/values/result.ts';
import { declinedTo } from '../back.ts';
import { askedOf } from './list.ts';
import { firstView, viewHref, viewsHere, whoseOf } from './views.ts';

const PER_PAGE = 30;

/** Tasks by how they stand, each heading with the first of them; one heading alone page by page. */
export const load = staffLoad(maySeeTasks, async ({ url, locals }: RequestEvent, staff) => {
  const { locale } = locals;
  const { db, actor, today } = staff;
  const first = url.search === '' ? await firstView(staff) : undefined;
  if (first) redirect(303, inLocale(viewHref(first), locale));
  const { tasks, view, page: wanted, isWhole, everybody, isMine } = await askedOf(url, locale, staff);
  const pages = isWhole ? Math.max(1, Math.ceil(tasks.length / PER_PAGE)) : 1;
  const page = Math.min(pages, wanted);
  const shown = isWhole ? tasks.slice((page - 1) * PER_PAGE, page * PER_PAGE) : tasks;
  // Only what stands for the year is asked about by the quarter.
  const recorded = shown.some(({ isStanding }) => isStanding)
    ? (await recordedIn(db, actor.authorityId, quarterDays(today), 'now')).tasks
    : undefined;
  return {
    locale,
    isPartner: actor.posts.every(({ role }) => role === 'partner'),
    maySeeAll: mayFollowAll(actor),
    mayRecord: mayRecord(actor) === undefined,
    mayUrge: mayUrge(actor) === undefined,
    maySetReminders: maySetReminders(actor) === undefined,
    declined: await declinedTo({ db, actor, today }),
    everybody,
    isMine,
    views: await viewsHere(staff, 'list', queryWith(view.query, whoseOf({ everybody, isMine })).slice(1), locale),
    isWhole,
    found: tasks.length,
    sections: taskSections(
      shown.map((task) => taskView(task, today, locale, quarterlyPrompt(task, today, recorded?.has(task.id) ?? false))),
    ),
    list: { ...view, page },
    pages,
  };
});

export const actions = {
  urge: staffAction(mayUrge, urgeForm, async ({ taskId }, { tx, actor, now }, { locals }: RequestEvent) => {
    const urged = await urgeTask(tx, { actor, taskId, now });
    return urged.ok ? ok({ notice: reminderTexts[locals.locale].urged(urged.value) }) : urged;
  }),
};
