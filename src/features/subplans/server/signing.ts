import type { Task } from '#features/tasks/index.ts';
import { addStep, dropStep, tasksOf, tickStep, workersOn } from '#features/tasks/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { nameFile, type Shelved } from '#platform/server/files/shelf.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { truncate } from '#platform/values/text.ts';
import { whyNotEdit, whyNotTick, whyNotWithdraw } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { SignInput } from '../schema.ts';
import type { ItemId, Subplan, SubplanId, SubplanItem } from '../subplan.ts';
import { heldSubplan, tell, type Planning } from './held.ts';
import { itemsOf } from './queries.ts';

const isOpen = ({ state, endedOn }: Task): boolean => endedOn === null && state !== 'done' && state !== 'declined';

/** The task of the unit that an item is a part of: the first one due on its day or later, else the last; without a day the first that is open. */
export function taskFor({ dutyId, dueOn }: Pick<SubplanItem, 'dutyId' | 'dueOn'>, tasks: readonly Task[]): Task | undefined {
  const open = tasks.filter((task) => task.dutyId === dutyId && isOpen(task));
  if (!dueOn) return open[0];
  return open.find((task) => task.dueOn !== null && Temporal.PlainDate.compare(task.dueOn, dueOn) >= 0) ?? open.at(-1);
}

const stepText = ({ text, form, timing }: SubplanItem): string => truncate([text, form, timing].filter(Boolean).join('; '), 300);

/** What serves a duty becomes a step of the unit's task for it, which is counted once, by the task; what has no open task is ticked off in the plan itself. */
async function makeSteps(tx: Tx, { actor, today, now }: Planning, plan: Subplan, items: readonly SubplanItem[]): Promise<void> {
  const tasks = await tasksOf(tx, actor.authorityId, { today, unitIds: [plan.unitId], planId: plan.planId });
  for (const item of items) {
    const task = taskFor({ dutyId: item.dutyId ?? plan.dutyId, dueOn: item.dueOn }, tasks);
    if (!task) continue;
    const officerId = item.officerId ?? undefined;
    const step = await addStep(tx, { actor, taskId: task.id, now }, { text: stepText(item), officerId, dueOn: item.dueOn ?? undefined });
    if (!step.ok) continue;
    await tx
      .updateTable('subplan_item')
      .set({ task_id: task.id, step_id: step.value })
      .where('authority_id', '=', actor.authorityId)
      .where('id', '=', item.id)
      .execute();
  }
}

const update = (tx: Tx, { actor }: Planning, { id, state }: Subplan) =>
  tx.updateTable('subplan').where('authority_id', '=', actor.authorityId).where('id', '=', id).where('state', '=', state);

/**
 * Records that the head of the unit signed its plan, with number and paper where there are any; the owner of the authority's plan is told, and what
 * serves a duty becomes steps of the unit's tasks. Refused to others, twice, for an empty plan and a day to come.
 */
export async function signSubplan(
  tx: Tx,
  by: Planning,
  id: SubplanId,
  input: SignInput,
  file: Shelved | undefined = undefined,
): Promise<Result<SubplanId>> {
  const { actor, today, now } = by;
  const found = await heldSubplan(tx, by, id, whyNotEdit);
  if (!found.ok) return found;
  const plan = found.value;
  if (plan.isPlanOver) return refused(refusals.noPlan());
  const items = await itemsOf(tx, actor.authorityId, id);
  if (items.length === 0) return refused(refusals.empty());
  if (Temporal.PlainDate.compare(input.signedOn, today) > 0) return refused(refusals.futureDay(today));
  const stored = file && (await nameFile(tx, file, now));
  const { signer, symbol = null, signedOn } = input;
  await update(tx, by, plan)
    .set({ state: 'signed', signer, symbol, signed_on: signedOn, signed_by: actor.officerId, signed_at: now, file_id: stored?.id ?? null })
    .execute();
  const changes = difference({ state: 'draft' }, { state: 'signed', signer, symbol, signedOn: signedOn.toString() });
  recordChange(tx, { action: 'subplan.signed', objectType: 'subplan', objectId: id, changes: { ...changes, ...(stored && { file: { to: stored.name } }) } }); // prettier-ignore
  await makeSteps(tx, by, plan, items);
  const unit = (await namesInTime(tx, actor.authorityId)).on(plan.unitId, today).name;
  await tell(tx, by, (await workersOn(tx, actor.authorityId, today)).owners, {
    ...{ about: { type: 'subplan-signed', id }, address: `/lam-viec/ke-hoach-don-vi/${id}` },
    title: { vi: `${unit} đã có kế hoạch`, en: `${unit} has its plan` },
    text: { vi: truncate(plan.title, 160), en: truncate(plan.title, 160) },
  });
  return ok(id);
}

/** A plan of a unit no longer holds, for a reason; its steps that nobody has done go. Refused to others, and twice. */
export async function withdrawSubplan(tx: Tx, by: Planning, id: SubplanId, reason: string): Promise<Result<void>> {
  const { actor, now } = by;
  const found = await heldSubplan(tx, by, id, whyNotWithdraw);
  if (!found.ok) return found;
  const plan = found.value;
  const items = await itemsOf(tx, actor.authorityId, id);
  await update(tx, by, plan)
    .set({ state: 'withdrawn', withdrawn_by: actor.officerId, withdrawn_at: now, withdraw_reason: reason })
    .execute();
  recordChange(tx, { action: 'subplan.withdrawn', objectType: 'subplan', objectId: id, changes: { state: { from: plan.state, to: 'withdrawn' }, withdraw_reason: { to: reason } } }); // prettier-ignore
  for (const { taskId, stepId, isDone, isStepGone } of items)
    if (taskId && stepId && !isDone && !isStepGone) await dropStep(tx, { actor, taskId, stepId, now });
  return ok(undefined);
}

/** Marks something of a signed plan as done, or as not done after all: the step of the task while that is there, else the thing itself. Said twice, it is said once. */
export async function tickItem(tx: Tx, by: Planning, id: SubplanId, itemId: ItemId, isDone: boolean): Promise<Result<ItemId>> {
  const { actor, now } = by;
  const found = await heldSubplan(tx, by, id, whyNotTick);
  if (!found.ok) return found;
  const item = (await itemsOf(tx, actor.authorityId, id)).find((one) => one.id === itemId);
  if (!item) return refused(refusals.unknownItem());
  if (item.isDone === isDone) return ok(itemId);
  if (item.taskId && item.stepId && !item.isStepGone) {
    const ticked = await tickStep(tx, { actor, now, taskId: item.taskId, stepId: item.stepId, isDone });
    return ticked.ok ? ok(itemId) : ticked;
  }
  await tx
    .updateTable('subplan_item')
    // A step that was dropped from its task is none of this any more.
    .set({ done_at: isDone ? now : null, done_by: isDone ? actor.officerId : null, task_id: null, step_id: null })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', itemId)
    .execute();
  const action = isDone ? 'subplan.item-done' : 'subplan.item-undone';
  recordChange(tx, { action, objectType: 'subplan', objectId: id, changes: { item: { to: item.text } } });
  return ok(itemId);
}
