import type { ChannelKind, Measure } from '#features/channels/index.ts';
import { worksFor, type Task } from '#features/tasks/index.ts';
import { dutyLines, targetLines } from '#features/plans/server/index.ts';
import { taskOf } from '#features/tasks/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, AuthorityId, DutyId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import { formatDay } from '#platform/values/format.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { askedOn, contributions, whyNotDay, type ClaimedTarget, type Contributed } from '../rules.ts';
import { otherUnit } from './locked.ts';

/** What is told of an activity, as the form gives it. */
export interface Told {
  channel: ChannelKind;
  title: string;
  happenedOn: Temporal.PlainDate;
  place?: string | undefined;
  note?: string | undefined;
  unitId: UnitId;
  taskId?: TaskId | undefined;
  dutyId?: DutyId | undefined;
  quantities: readonly { measure: Measure; value: number }[];
  targets: readonly ClaimedTarget[];
  isInternal: boolean;
  finishesTask: boolean;
}

/** The same, checked against plan, task and unit, as it is stored. */
export interface Checked extends Told {
  dutyId: DutyId | undefined;
  contributed: Contributed[];
}

const planEnded = (on: Temporal.PlainDate) =>
  refuse(
    'plan-ended',
    `Kế hoạch không còn hiệu lực từ ngày ${formatDay(on)}; hoạt động từ ngày đó không tính vào kế hoạch này.`,
    'happenedOn',
  );

interface Line {
  planId: PlanId;
  year: number;
  endedOn: Temporal.PlainDate | null;
}

/** Checks what was told; refuses units and tasks of others, tasks that were not accepted, days outside of the plan, and targets of another plan. */
export async function check(tx: Tx, actor: Actor, told: Told, today: Temporal.PlainDate): Promise<Result<Checked>> {
  const { authorityId } = actor;
  if (!worksFor(actor, told.unitId)) return otherUnit;
  if (!(await unitsOn(tx, authorityId, today)).some(({ id }) => id === told.unitId)) return otherUnit;
  const task = await taskFor(tx, authorityId, told, today);
  if (!task.ok) return task;
  const dutyId = task.value?.dutyId ?? told.dutyId;
  const duty = dutyId && (await dutyLines(tx, authorityId)).get(dutyId);
  if (dutyId && !duty) return refuse('no-such-duty', 'Nhiệm vụ này không thuộc kế hoạch đã ban hành.', 'dutyId');
  const plan = await planFor(tx, authorityId, duty || undefined, told.targets);
  if (!plan.ok) return plan;
  const late = whyNotDay(told.happenedOn, { today, planYear: plan.value?.year, note: told.note });
  if (late) return { ok: false, refusal: late };
  const endedOn = plan.value?.endedOn;
  if (endedOn && Temporal.PlainDate.compare(told.happenedOn, endedOn) >= 0) return planEnded(endedOn);
  const quantities = told.quantities.filter(({ measure }) => askedOn(told.channel).includes(measure));
  const targets = await targetLines(tx, authorityId, plan.value?.planId);
  const contributed = contributions(told.targets, new Map(quantities.map(({ measure, value }) => [measure, value])), targets);
  if (!contributed.ok) return contributed;
  return ok({
    ...told,
    quantities,
    dutyId,
    finishesTask: told.finishesTask && task.value?.isStanding === false,
    contributed: contributed.value,
  });
}

/** The task that is served; its unit is the one that acts. Undefined where none is named. */
async function taskFor(
  db: Read,
  authorityId: AuthorityId,
  { taskId, unitId }: Told,
  today: Temporal.PlainDate,
): Promise<Result<Task | undefined>> {
  if (taskId === undefined) return ok(undefined);
  const task = await taskOf(db, authorityId, taskId, today);
  if (!task) return refuse('no-such-task', 'Không tìm thấy việc này trong cơ quan của bạn.');
  if (task.unitId !== unitId) return refuse('task-of-another', `Việc này của ${task.unitName}; chọn đúng đơn vị thực hiện.`, 'unitId');
  if (task.state === 'declined') return refuse('task-declined', 'Đơn vị đã từ chối đề nghị này. Nhận lại đề nghị trước khi ghi hoạt động.');
  return ok(task);
}

/** The plan that the activity serves: that of its duty, otherwise that of its first target; undefined for work outside of any plan. */
async function planFor(
  db: Read,
  authorityId: AuthorityId,
  duty: Line | undefined,
  targets: readonly ClaimedTarget[],
): Promise<Result<Line | undefined>> {
  if (duty) return ok(duty);
  const [first] = targets;
  if (!first) return ok(undefined);
  const target = (await targetLines(db, authorityId)).get(first.targetId);
  return target ? ok(target) : refuse('no-such-target', 'Chỉ tiêu này không thuộc kế hoạch đã ban hành.', 'targets.0.targetId');
}

/** The columns of the activity itself. */
export const columnsOf = (it: Checked) => ({
  unit_id: it.unitId,
  duty_id: it.dutyId ?? null,
  task_id: it.taskId ?? null,
  channel: it.channel,
  title: it.title,
  happened_on: it.happenedOn,
  place: it.place ?? null,
  note: it.note ?? null,
  is_internal: it.isInternal,
  finishes_task: it.finishesTask,
});

/** What the audit log keeps of it. */
export const auditedOf = (it: Checked): Record<string, unknown> => ({
  ...columnsOf(it),
  happened_on: it.happenedOn.toString(),
  quantities: Object.fromEntries(it.quantities.map(({ measure, value }) => [measure, value])),
  targets: it.contributed,
});

/** Writes quantities and contributions anew. */
export async function keepFigures(tx: Tx, authorityId: AuthorityId, activityId: ActivityId, it: Checked): Promise<void> {
  for (const table of ['activity_quantity', 'activity_target'] as const) {
    await supersede(tx, table, { authority_id: authorityId, activity_id: activityId });
    await tx.deleteFrom(table).where('authority_id', '=', authorityId).where('activity_id', '=', activityId).execute();
  }
  const keys = { authority_id: authorityId, activity_id: activityId };
  for (const { measure, value } of it.quantities)
    await tx
      .insertInto('activity_quantity')
      .values({ ...keys, measure, value })
      .execute();
  for (const { targetId, value, outOf } of it.contributed)
    await tx
      .insertInto('activity_target')
      .values({ ...keys, target_id: targetId, value, out_of: outOf })
      .execute();
}
