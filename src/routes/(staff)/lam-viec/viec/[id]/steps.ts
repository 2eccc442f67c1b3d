import type { RequestEvent } from '@sveltejs/kit';
import { officersThere } from '#features/identity/server/index.ts';
import {
  doesPart,
  fitsDuty,
  maySeeTasks,
  sharesIn,
  splitForm,
  splitView,
  stepForm,
  stepsFromForm,
  stepView,
  tickForm,
  undoSplitForm,
  usualLists,
  workTexts,
  worksFor,
  type Step,
  type Task,
} from '#features/tasks/index.ts';
import {
  addStep,
  addStepsFrom,
  dropStep,
  splitOf,
  splitTask,
  stepLists,
  tickStep,
  undoSplit,
  workersOn,
} from '#features/tasks/server/index.ts';
import { subjectsOfDuties } from '#features/plans/server/index.ts';
import { namesInTime, unitsOn } from '#features/units/server/index.ts';
import { staffAction, type StaffContext } from '#platform/server/edge.ts';
import { fieldsOf } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok } from '#platform/values/result.ts';
import { compareByGivenName } from '#platform/values/text.ts';
import { on, said, taskHere } from './task.ts';

async function lists({ db, actor, today }: StaffContext) {
  const units = await unitsOn(db, actor.authorityId, today);
  const [workers, names] = [await workersOn(db, actor.authorityId, today), await officersThere(db, actor.authorityId, today)];
  const people = units.flatMap(({ id, name }) =>
    workers
      .of(id)
      .map((officer) => ({ value: officer, label: names.get(officer) ?? '', group: name }))
      .sort((one, other) => compareByGivenName(one.label, other.label)),
  );
  const once = [...new Map(people.map((one) => [one.value, one])).values()];
  return { unitId: units.map(({ id, name }) => ({ value: id, label: name })), officerId: once };
}

const inParts = ({ unitId, officerId }: Awaited<ReturnType<typeof lists>>) => ({ 'parts.unitId': unitId, 'parts.officerId': officerId });

/** The lists that may be taken, those meant for such a duty first. */
async function listOptions({ db, actor }: StaffContext, task: Task | undefined, locale: Locale) {
  const t = workTexts[locale];
  const topics = task?.dutyId ? ((await subjectsOfDuties(db, actor.authorityId, task.planId)).get(task.dutyId)?.topics ?? []) : [];
  const all = [...(await stepLists(db, actor.authorityId)), ...usualLists].map(({ id, name, ...meant }) => {
    const isFitting = task !== undefined && fitsDuty(meant, { text: task.dutyText, topics });
    return { value: id, label: name, group: isFitting ? t.fittingLists : t.otherLists, isFitting };
  });
  const sorted = all.toSorted((one, other) => Number(other.isFitting) - Number(one.isFitting));
  return { listId: sorted.map(({ value, label, group }) => ({ value, label, group })) };
}

/** The steps and parts of a task, and the forms by which more are added. */
export async function stepsOn(staff: StaffContext, { task, steps }: { task: Task; steps: readonly Step[] }, locale: Locale) {
  const { db, actor, today } = staff;
  const mine = worksFor(actor, task.unitId);
  const mayAdd = mine && task.state !== 'done' && task.endedOn === null;
  const names = steps.some(({ unitId }) => unitId) ? await namesInTime(db, actor.authorityId) : undefined;
  const offered = mayAdd ? await lists(staff) : null;
  const split = await splitOf(db, actor.authorityId, task.id);
  const unitOf = ({ unitId }: Step) => (unitId && names ? names.on(unitId, today).name : undefined);
  return {
    steps: steps.map((step) => stepView(step, locale, { unit: unitOf(step), mayTick: mine || doesPart(actor, step) })),
    shares: sharesIn(steps, locale) ?? null,
    mayDrop: mine,
    split: split ? { ...splitView(split, steps, locale), mayUndo: mayAdd } : null,
    splitFields: offered && !split ? fieldsOf(splitForm, { locale, options: inParts(offered) }) : null,
    stepFields: offered ? fieldsOf(stepForm, { locale, options: offered }) : null,
    listFields: mayAdd ? fieldsOf(stepsFromForm, { locale, options: await listOptions(staff, task, locale) }) : null,
  };
}

const ticking = (isDone: boolean) =>
  staffAction(maySeeTasks, tickForm, async ({ stepId }, staff, event: RequestEvent) =>
    said(await tickStep(staff.tx, { ...on(event, staff), stepId, isDone }), workTexts[event.locals.locale].ticked),
  );

export const stepActions = {
  addStep: staffAction(
    maySeeTasks,
    stepForm,
    async (input, staff, event: RequestEvent) =>
      said(await addStep(staff.tx, on(event, staff), input), workTexts[event.locals.locale].stepAdded),
    lists,
  ),
  addSteps: staffAction(
    maySeeTasks,
    stepsFromForm,
    async ({ listId }, staff, event: RequestEvent) => {
      const done = await addStepsFrom(staff.tx, on(event, staff), listId);
      return done.ok ? ok({ notice: workTexts[event.locals.locale].stepsAdded(done.value) }) : done;
    },
    async (staff, event: RequestEvent) => listOptions(staff, await taskHere(staff, event), event.locals.locale),
  ),
  split: staffAction(
    maySeeTasks,
    splitForm,
    async (input, staff, event: RequestEvent) =>
      said(await splitTask(staff.tx, on(event, staff), input), workTexts[event.locals.locale].splitDone),
    async (staff) => inParts(await lists(staff)),
  ),
  undoSplit: staffAction(maySeeTasks, undoSplitForm, async (_input, staff, event: RequestEvent) =>
    said(await undoSplit(staff.tx, on(event, staff)), workTexts[event.locals.locale].splitUndone),
  ),
  tick: ticking(true),
  untick: ticking(false),
  drop: staffAction(maySeeTasks, tickForm, async ({ stepId }, staff, event: RequestEvent) =>
    said(await dropStep(staff.tx, { ...on(event, staff), stepId }), workTexts[event.locals.locale].dropped),
  ),
};
