import type { RequestEvent } from '@sveltejs/kit';
import {
  decisionForm,
  extensionForm,
  extensionView,
  mayDecideExtensions,
  maySeeTasks,
  whyNotDecide,
  whyNotExtend,
  withdrawExtensionForm,
  workTexts,
  worksFor,
  type Task,
} from '#features/tasks/index.ts';
import { askExtension, decideExtension, extensionsOf, withdrawExtension } from '#features/tasks/server/index.ts';
import { staffAction, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { on, said } from './task.ts';

/** The extensions of a task, the one that waits, and the forms for who asks and who decides. */
export async function extensionOn({ db, actor }: StaffContext, task: Task, locale: Locale) {
  const all = await extensionsOf(db, actor.authorityId, task.id);
  const waiting = all.find(({ state }) => state === 'asked');
  const isOpen = task.state !== 'done' && task.endedOn === null;
  const mayAsk = isOpen && !waiting && whyNotExtend(actor, task) === undefined;
  return {
    extensions: all.filter((one) => one !== waiting).map((one) => extensionView(one, locale)),
    waiting: waiting
      ? { ...extensionView(waiting, locale), title: workTexts[locale].waits(task.unitName, extensionView(waiting, locale).until) }
      : null,
    mayWithdraw:
      waiting !== undefined &&
      worksFor(actor, task.unitId) &&
      (waiting.askedBy === actor.officerId || whyNotDecide(actor, waiting) !== undefined),
    decide:
      waiting && whyNotDecide(actor, waiting) === undefined
        ? fieldsOf(decisionForm, { locale, values: { extensionId: waiting.id } })
        : null,
    ask: mayAsk ? fieldsOf(extensionForm, { locale }) : null,
  };
}

const deciding = (isGranted: boolean) =>
  staffAction(mayDecideExtensions, decisionForm, async (input, staff, event: RequestEvent) => {
    const t = workTexts[event.locals.locale];
    return said(await decideExtension(staff.tx, { ...on(event, staff), ...input, isGranted }), isGranted ? t.granted : t.refused);
  });

export const extensionActions = {
  extend: staffAction(maySeeTasks, extensionForm, async (input, staff, event: RequestEvent) =>
    said(await askExtension(staff.tx, { ...on(event, staff), ...input }), workTexts[event.locals.locale].asked),
  ),
  grant: deciding(true),
  refuse: deciding(false),
  withdraw: staffAction(maySeeTasks, withdrawExtensionForm, async ({ extensionId }, staff, event: RequestEvent) =>
    said(await withdrawExtension(staff.tx, { ...on(event, staff), extensionId }), workTexts[event.locals.locale].withdrawn),
  ),
};
