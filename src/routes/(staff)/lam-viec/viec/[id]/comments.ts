import type { RequestEvent } from '@sveltejs/kit';
import { officersThere } from '#features/identity/server/index.ts';
import {
  commentForm,
  commentView,
  editCommentForm,
  maySeeTasks,
  whyNotComment,
  withdrawCommentForm,
  workTexts,
  type CommentId,
  type Step,
  type Task,
} from '#features/tasks/index.ts';
import { comment, commentsOn, editComment, mentionable, withdrawComment } from '#features/tasks/server/index.ts';
import { staffAction, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { compareByGivenName } from '#platform/values/text.ts';
import { staffEdit } from '../../editing.ts';
import { about, lock, on, said, taskHere, taskIdOf } from './task.ts';

const commentIdOf = ({ url }: RequestEvent): CommentId => parseId<CommentId>(url.searchParams.get('sua')) ?? NO_ID;

async function mentions({ db, actor, today }: StaffContext, task: Task | undefined) {
  if (!task) return { mentions: [] };
  const names = await officersThere(db, actor.authorityId, today);
  const ids = await mentionable(db, actor.authorityId, { taskId: task.id, unitId: task.unitId }, today);
  const people = ids.filter((id) => id !== actor.officerId).map((id) => ({ value: id, label: names.get(id) ?? '' }));
  return { mentions: people.sort((one, other) => compareByGivenName(one.label, other.label)) };
}

async function ownText({ db, actor }: StaffContext, event: RequestEvent) {
  const found = (await commentsOn(db, actor.authorityId, taskIdOf(event))).find(({ id }) => id === commentIdOf(event));
  return found?.writtenBy === actor.officerId && !found.withdrawnAt ? { text: found.text } : undefined;
}

/** What was said about the task, with the form to say something and the one that the address opens. */
export async function commentsFor(
  staff: StaffContext,
  event: RequestEvent,
  { task, steps }: { task: Task; steps: readonly Step[] },
  locale: Locale,
) {
  const { db, actor } = staff;
  const comments = await commentsOn(db, actor.authorityId, task.id);
  const may = whyNotComment(actor, task.unitId, steps) === undefined;
  const editing = may ? await ownText(staff, event) : undefined;
  return {
    comments: comments.map((one) => commentView(one, locale, actor.officerId)),
    commentFields: may ? fieldsOf(commentForm, { locale, options: await mentions(staff, task) }) : null,
    editing: editing ? { id: commentIdOf(event), fields: fieldsOf(editCommentForm, { locale, values: editing, shown: {} }) } : null,
  };
}

export const commentActions = {
  comment: staffAction(
    maySeeTasks,
    commentForm,
    async (input, staff, event: RequestEvent) =>
      said(await comment(staff.tx, { ...on(event, staff), ...input }), workTexts[event.locals.locale].commented),
    async (staff, event) => mentions(staff, await taskHere(staff, event)),
  ),
  editComment: staffEdit(maySeeTasks, editCommentForm, { lock, start: ownText, about }, async ({ text }, staff, event: RequestEvent) => {
    const done = await editComment(staff.tx, { ...on(event, staff), commentId: commentIdOf(event), text });
    return said(done, workTexts[event.locals.locale].commentEdited);
  }),
  withdrawComment: staffAction(maySeeTasks, withdrawCommentForm, async ({ commentId }, staff, event: RequestEvent) =>
    said(await withdrawComment(staff.tx, { ...on(event, staff), commentId }), workTexts[event.locals.locale].commentWithdrawn),
  ),
};
