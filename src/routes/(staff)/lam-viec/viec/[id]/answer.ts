import type { RequestEvent } from '@sveltejs/kit';
import { acceptForm, answerTexts, declineForm, maySeeTasks, worksFor, type Task } from '#features/tasks/index.ts';
import { answerRequest } from '#features/tasks/server/index.ts';
import type { StaffContext, StaffWork } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { staffEdit } from '../../editing.ts';
import { about, lock, on, taskHere } from './task.ts';

/** What was said with a yes stands in the form of the yes, and why not in that of the no. */
const acceptStart = ({ state, answer }: Task) => ({ note: state === 'accepted' ? answer?.note : undefined });
const declineStart = ({ state, answer }: Task) => ({ reason: state === 'declined' ? answer?.note : undefined });
/** The answer is given to the task as it stood: somebody else may have answered meanwhile. */
const seenOf = (task: Task) => ({ 'Trả lời': task.state });

/** The two answers to a request, for the unit that is asked and until the task is done. */
export const answersOn = ({ actor }: Pick<StaffContext, 'actor'>, task: Task, locale: Locale) =>
  worksFor(actor, task.unitId) && task.isRequested && task.state !== 'done'
    ? {
        accept: fieldsOf(acceptForm, { locale, values: acceptStart(task), shown: seenOf(task) }),
        decline: fieldsOf(declineForm, { locale, values: declineStart(task), shown: seenOf(task) }),
      }
    : null;

const onAnswer = <Start>(startOf: (task: Task) => Start) => ({
  lock,
  start: async (staff: StaffContext, event: RequestEvent) => {
    const task = await taskHere(staff, event);
    return task && startOf(task);
  },
  seen: async (staff: StaffContext, event: RequestEvent) => {
    const task = await taskHere(staff, event);
    return task ? seenOf(task) : {};
  },
  about,
});

async function answered(
  staff: StaffWork,
  event: RequestEvent,
  answer: 'accepted' | 'declined',
  note?: string,
): Promise<Result<{ notice: string }>> {
  const done = await answerRequest(staff.tx, { ...on(event, staff), answer, note });
  return done.ok ? ok({ notice: answerTexts[event.locals.locale].answered[answer] }) : done;
}

export const answerActions = {
  accept: staffEdit(maySeeTasks, acceptForm, onAnswer(acceptStart), ({ note }, staff, event: RequestEvent) =>
    answered(staff, event, 'accepted', note),
  ),
  decline: staffEdit(maySeeTasks, declineForm, onAnswer(declineStart), ({ reason }, staff, event: RequestEvent) =>
    answered(staff, event, 'declined', reason),
  ),
};
