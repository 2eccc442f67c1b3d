import type { RequestEvent } from '@sveltejs/kit';
import { activityLine, mayRecord } from '#features/activities/index.ts';
import { activitiesFor, recordedIn } from '#features/activities/server/index.ts';
import { difficultyTexts } from '#features/difficulties/index.ts';
import { difficultiesOf } from '#features/difficulties/server/index.ts';
import { mayReadLog } from '#features/identity/index.ts';
import {
  finishForm,
  maySeeTaskOf,
  maySeeTasks,
  mayUrge,
  quarterDays,
  quarterlyPrompt,
  reopenForm,
  taskView,
  whyNotNoteDecline,
  whyNotUrge,
  answerTexts,
  reminderTexts,
  words,
  worksFor,
} from '#features/tasks/index.ts';
import { finishTask, noteDecline, reopenTask, unseenDeclines, urgesOf, urgeTask } from '#features/tasks/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { staffAction, staffLoad } from '#platform/server/edge.ts';
import type { Actor } from '#platform/values/actor.ts';
import { formatMoment } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { TaskId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { historyFor } from '../../nhat-ky/history.ts';
import { answerActions, answersOn } from './answer.ts';
import { commentActions, commentsFor } from './comments.ts';
import { extensionActions, extensionOn } from './extension.ts';
import { membersOn } from './members.ts';
import { peopleActions, peopleOn } from './people.ts';
import { stepActions, stepsOn } from './steps.ts';
import { on, seenTask } from './task.ts';
import { whyOn } from './why.ts';

const isUnseen = async (db: Read, { authorityId }: Actor, taskId: TaskId, today: Temporal.PlainDate): Promise<boolean> =>
  (await unseenDeclines(db, authorityId, today)).some(({ id }) => id === taskId);

export const load = staffLoad(maySeeTasks, async (event: RequestEvent, staff) => {
  const { db, actor, today } = staff;
  const seen = await seenTask(staff, event);
  const { task } = seen;
  const { locale } = event.locals;
  const { tasks: recorded } = await recordedIn(db, actor.authorityId, quarterDays(today), 'now');
  const mine = worksFor(actor, task.unitId);
  const difficulties = maySeeTaskOf(actor, task.unitId) ? await difficultiesOf(db, actor.authorityId, { taskId: task.id }) : [];
  const urges = await urgesOf(db, actor.authorityId, task.id);
  const activities = await activitiesFor(db, actor, { taskId: task.id });
  return {
    locale,
    task: taskView(task, today, locale, quarterlyPrompt(task, today, recorded.has(task.id))),
    activities: activities.map((activity) => activityLine(activity, locale)),
    parted: seen.parted ?? null,
    mayRecord: mine && mayRecord(actor) === undefined && task.state !== 'declined',
    answer: answersOn(staff, task, locale),
    finish:
      mine && !task.isStanding && (task.state === 'open' || task.state === 'accepted')
        ? fieldsOf(finishForm, { locale, values: { doneOn: today } })
        : null,
    mayNote: task.state === 'declined' && whyNotNoteDecline(actor) === undefined && (await isUnseen(db, actor, task.id, today)),
    mayUrge: mayUrge(actor) === undefined && whyNotUrge(task, today) === undefined && !task.isUrgedToday,
    urges: urges.map((urge) => reminderTexts[locale].urgeLine(formatMoment(urge.at), urge.by, urge.reached)),
    mayRaise: mine && task.state !== 'done' && task.endedOn === null,
    difficulties: difficulties.map(({ id, text, state }) => ({
      id,
      text: truncate(text, 160),
      state: difficultyTexts[locale].states[state],
    })),
    mayReopen: mine && task.state === 'done',
    members: await membersOn(staff, task, locale),
    ...(await whyOn(staff, task, locale)),
    ...(await peopleOn(staff, event, task, locale)),
    ...(await extensionOn(staff, task, locale)),
    ...(await stepsOn(staff, seen, locale)),
    ...(await commentsFor(staff, event, seen, locale)),
    history: mayReadLog(actor) === undefined && (await historyFor(db, actor.authorityId, 'task', task.id, locale)),
  };
});

export const actions = {
  ...answerActions,
  ...peopleActions,
  ...extensionActions,
  ...stepActions,
  ...commentActions,
  finish: staffAction(maySeeTasks, finishForm, async ({ reason, doneOn }, staff, event: RequestEvent) => {
    const done = await finishTask(staff.tx, { ...on(event, staff), reason, doneOn });
    return done.ok ? ok({ notice: answerTexts[event.locals.locale].finished }) : done;
  }),
  note: staffAction(maySeeTasks, reopenForm, async (_input, staff, event: RequestEvent) => {
    const done = await noteDecline(staff.tx, on(event, staff));
    return done.ok ? ok({ notice: words[event.locals.locale].declineSeen }) : done;
  }),
  urge: staffAction(mayUrge, reopenForm, async (_input, staff, event: RequestEvent) => {
    const urged = await urgeTask(staff.tx, on(event, staff));
    return urged.ok ? ok({ notice: reminderTexts[event.locals.locale].urged(urged.value) }) : urged;
  }),
  reopen: staffAction(maySeeTasks, reopenForm, async (_input, staff, event: RequestEvent) => {
    const done = await reopenTask(staff.tx, on(event, staff));
    return done.ok ? ok({ notice: words[event.locals.locale].reopened }) : done;
  }),
};
