import { sendMessages } from '#features/messages/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { OfficerId, UnitId } from '#platform/values/ids.ts';
import { columnsOf, loggedOf, recordIn } from '#platform/values/forms.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { fold } from '#platform/values/text.ts';
import type * as z from 'zod';
import { worksFor } from '../../policy.ts';
import { refusals } from '../../refusals.ts';
import { usualLists } from '../../work/usual.ts';
import { doesPart } from '../../work/policy.ts';
import { refusals as not } from '../../work/refusals.ts';
import { keptStep, type stepForm } from '../../work/schema.ts';
import { partGoneWord, partWord } from '../../work/words.ts';
import type { Step, StepId } from '../../work/work.ts';
import { lockRow, lockTask, type LockedTask } from '../locked.ts';
import type { OnTask } from '../on-task.ts';
import { workersOn } from '../reminders/who.ts';
import { textOf } from './about.ts';
import { stepLists, stepsOf } from './reading.ts';

export type StepInput = z.output<typeof stepForm>;

export const MOST = 60;
const dayOf = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(ZONE).toPlainDate();

/** A task to which steps may be added: of a unit of the actor, open, of a plan that holds. */
export async function workedOn(tx: Tx, on: OnTask): Promise<Result<LockedTask>> {
  const task = await lockTask(tx, on);
  if (!task.ok) return task;
  if (task.value.state === 'done') return refusals.done();
  return task.value.endedOn ? refusals.planEnded() : task;
}

export const isSame = (step: Pick<Step, 'text' | 'unitId' | 'officerId'>, input: StepInput): boolean =>
  fold(step.text) === fold(input.text) && step.unitId === (input.unitId ?? null) && step.officerId === (input.officerId ?? null);

export async function whyNotStep(
  tx: Tx,
  { actor, now }: OnTask,
  task: LockedTask,
  input: StepInput,
  steps: readonly Step[],
): Promise<Refusal[]> {
  const { unitId, officerId, share, shareOf } = input;
  const today = dayOf(now);
  const isThere = unitId === undefined || (await unitsOn(tx, actor.authorityId, today)).some(({ id }) => id === unitId);
  const workers = (await workersOn(tx, actor.authorityId, today)).of(unitId ?? task.unitId);
  return [
    ...(steps.some((step) => isSame(step, input)) ? [not.stepThere().refusal] : []),
    ...(steps.length >= MOST ? [not.tooManySteps().refusal] : []),
    ...(isThere ? [] : [not.noSuchUnit().refusal]),
    ...(isThere && officerId !== undefined && !workers.includes(officerId) ? [not.notOfPartUnit().refusal] : []),
    ...(share !== undefined && shareOf === undefined ? [not.shareOfWhat().refusal] : []),
  ];
}

export const lastOf = async (tx: Tx, { actor, taskId }: OnTask): Promise<number> =>
  (
    await tx
      .selectFrom('task_step')
      .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
      .where('authority_id', '=', actor.authorityId)
      .where('task_id', '=', taskId)
      .executeTakeFirstOrThrow()
  ).last;

interface TheirPart {
  id: StepId;
  text: string;
  unitId?: UnitId | null | undefined;
  officerId?: OfficerId | null | undefined;
}

/** Who does a part, the person it names, else the officers of another unit, hears that it is theirs, or is theirs no longer (`isGone`). */
export async function tell(
  tx: Tx,
  on: OnTask,
  unitOf: UnitId,
  { id, text, unitId, officerId }: TheirPart,
  { isGone = false }: { isGone?: boolean } = {},
): Promise<void> {
  const { actor, now } = on;
  const today = dayOf(now);
  const all = officerId ? [officerId] : unitId && unitId !== unitOf ? (await workersOn(tx, actor.authorityId, today)).of(unitId) : [];
  if (all.length === 0) return;
  const wordOf = isGone ? partGoneWord : partWord;
  const about = await textOf(tx, on, unitOf, today);
  await sendMessages(
    tx,
    { authorityId: actor.authorityId, at: now, by: actor.officerId },
    all.map((one) => wordOf(about, one, actor.fullName, { id, text })),
  );
}

/**
 * Adds a step to a task, or a part that a person or another unit does, with its share of the quantity; the task itself is counted once. Who does it is told. Refused where it
 * stands there already, for units that ended and people who do not work there, for what is done or of a plan that ended.
 */
export async function addStep(tx: Tx, on: OnTask, input: StepInput): Promise<Result<StepId>> {
  const { actor, taskId } = on;
  const task = await workedOn(tx, on);
  if (!task.ok) return task;
  const steps = await stepsOf(tx, actor.authorityId, taskId);
  const wrong = refuseAll(await whyNotStep(tx, on, task.value, input, steps));
  if (wrong) return wrong;
  const { id } = await tx
    .insertInto('task_step')
    .values({
      authority_id: actor.authorityId,
      task_id: taskId,
      position: (await lastOf(tx, on)) + 1,
      ...columnsOf(keptStep, recordIn(keptStep, input)),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, loggedOf(keptStep, recordIn(keptStep, input)));
  recordChange(tx, { action: 'task.step-added', objectType: 'task', objectId: taskId, changes });
  await tell(tx, on, task.value.unitId, { ...input, id });
  return ok(id);
}

/** Adds the steps of a list, without those that the task has; how many. Refused where all of them are there, or the list is not in use. */
export async function addStepsFrom(tx: Tx, on: OnTask, listId: string): Promise<Result<number>> {
  const { actor, taskId } = on;
  const task = await workedOn(tx, on);
  if (!task.ok) return task;
  const list = [...(await stepLists(tx, actor.authorityId)), ...usualLists].find(({ id }) => id === listId);
  if (!list) return not.noSuchList();
  const there = (await stepsOf(tx, actor.authorityId, taskId)).map(({ text }) => fold(text));
  const fresh = list.steps.filter((text) => !there.includes(fold(text)));
  if (fresh.length === 0) return not.allThere();
  if (fresh.length + there.length > MOST) return not.tooManySteps();
  const last = await lastOf(tx, on);
  await tx
    .insertInto('task_step')
    .values(fresh.map((text, at) => ({ authority_id: actor.authorityId, task_id: taskId, position: last + at + 1, text })))
    .execute();
  recordChange(tx, { action: 'task.steps-added', objectType: 'task', objectId: taskId, changes: { steps: { to: fresh } } });
  return ok(fresh.length);
}

type OnStep = OnTask & { stepId: StepId };

async function lockStep(tx: Tx, on: OnStep): Promise<Result<{ task: LockedTask; step: Step }>> {
  const task = await lockRow(tx, on);
  if (!task) return refusals.unknown();
  const step = (await stepsOf(tx, on.actor.authorityId, on.taskId)).find(({ id }) => id === on.stepId);
  if (!step) return not.noStep();
  return worksFor(on.actor, task.unitId) || doesPart(on.actor, step) ? ok({ task, step }) : not.notYourStep();
}

/** Marks a step as done, or as not done after all. By who does it and by the unit of the task; said twice, it is said once. */
export async function tickStep(tx: Tx, on: OnStep & { isDone: boolean }): Promise<Result<StepId>> {
  const { actor, now, stepId, taskId, isDone } = on;
  const found = await lockStep(tx, on);
  if (!found.ok) return found;
  if ((found.value.step.done !== null) === isDone) return ok(stepId);
  await tx
    .updateTable('task_step')
    .set({ done_at: isDone ? now : null, done_by: isDone ? actor.officerId : null })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', stepId)
    .where('dropped_at', 'is', null)
    .execute();
  const changes = { step: { to: found.value.step.text } };
  recordChange(tx, { action: isDone ? 'task.step-done' : 'task.step-undone', objectType: 'task', objectId: taskId, changes });
  return ok(stepId);
}

/** Takes a step from the list; it stays in the log. By the unit of the task; refused for a part of a split, without which the parts make the whole no longer. */
export async function dropStep(tx: Tx, on: OnStep): Promise<Result<StepId>> {
  const found = await lockStep(tx, on);
  if (!found.ok) return found;
  if (!worksFor(on.actor, found.value.task.unitId)) return refusals.notYourUnit();
  if (found.value.step.splitId !== null) return not.partOfSplit();
  await tx
    .updateTable('task_step')
    .set({ dropped_at: on.now })
    .where('authority_id', '=', on.actor.authorityId)
    .where('id', '=', on.stepId)
    .execute();
  const changes = { step: { from: found.value.step.text, to: null } };
  recordChange(tx, { action: 'task.step-dropped', objectType: 'task', objectId: on.taskId, changes });
  if (found.value.step.done === null) await tell(tx, on, found.value.task.unitId, found.value.step, { isGone: true });
  return ok(on.stepId);
}
