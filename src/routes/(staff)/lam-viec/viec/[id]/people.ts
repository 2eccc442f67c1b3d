import type { RequestEvent } from '@sveltejs/kit';
import { officersThere } from '#features/identity/server/index.ts';
import { giveForm, maySeeTasks, takeForm, workTexts, worksFor, type Task } from '#features/tasks/index.ts';
import { giveTask, holderOf, workersOn } from '#features/tasks/server/index.ts';
import { staffAction, type StaffContext } from '#platform/server/edge.ts';
import { formatMoment } from '#platform/values/format.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { compareByGivenName } from '#platform/values/text.ts';
import { staffEdit } from '../../editing.ts';
import { about, lock, on, said, taskHere, taskIdOf } from './task.ts';

/** The officers of a unit, for a list to choose from. */
export async function peopleOf({ db, actor, today }: StaffContext, task: Task | undefined) {
  if (!task) return [];
  const [workers, names] = [await workersOn(db, actor.authorityId, today), await officersThere(db, actor.authorityId, today)];
  return workers
    .of(task.unitId)
    .map((id) => ({ value: id, label: names.get(id) ?? '' }))
    .sort((one, other) => compareByGivenName(one.label, other.label));
}

const holderHere = ({ db, actor, today }: StaffContext, event: RequestEvent) => holderOf(db, actor.authorityId, taskIdOf(event), today);

const start = async (staff: StaffContext, event: RequestEvent) => {
  const holder = await holderHere(staff, event);
  return holder?.isHere ? { officerId: holder.officerId, note: holder.note } : { officerId: undefined, note: undefined };
};

const isOpen = ({ state, endedOn }: Task): boolean => state !== 'done' && state !== 'declined' && endedOn === null;

/** Who does the task, and the form by which it is given. */
export async function peopleOn(staff: StaffContext, event: RequestEvent, task: Task, locale: Locale) {
  const holder = await holderHere(staff, event);
  const mayGive = worksFor(staff.actor, task.unitId) && isOpen(task);
  const people = mayGive ? await peopleOf(staff, task) : [];
  return {
    holder: holder?.isHere ? workTexts[locale].givenBy(holder.name, holder.givenBy, formatMoment(holder.givenAt)) : null,
    holderNote: holder?.isHere ? holder.note : null,
    holderLeft: holder && !holder.isHere && isOpen(task) ? workTexts[locale].holderLeft(holder.name) : null,
    give:
      people.length > 0
        ? fieldsOf(giveForm, { locale, options: { officerId: people }, values: await start(staff, event), shown: {} })
        : null,
    mayTake: people.some(({ value }) => value === staff.actor.officerId) && holder?.officerId !== staff.actor.officerId,
  };
}

export const peopleActions = {
  give: staffEdit(
    maySeeTasks,
    giveForm,
    { lock, start, about },
    async (input, staff, event: RequestEvent) =>
      said(await giveTask(staff.tx, { ...on(event, staff), ...input }), workTexts[event.locals.locale].given),
    async (staff, event) => ({ officerId: await peopleOf(staff, await taskHere(staff, event)) }),
  ),
  take: staffAction(maySeeTasks, takeForm, async (_input, staff, event: RequestEvent) =>
    said(await giveTask(staff.tx, { ...on(event, staff), officerId: staff.actor.officerId }), workTexts[event.locals.locale].taken),
  ),
};
