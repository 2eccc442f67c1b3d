import type { DutyRole, Plan } from '#features/plans/index.ts';
import { dutiesMoved, planOf } from '#features/plans/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import { daysOf, rangeOf } from '#platform/server/ranges.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId, DutyId, PlanId, TaskId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { followed, type Followed, type Standing, type Wanted } from '../follow.ts';
import type { DatedWork, TaskState } from '../task.ts';
import { insertTasks, isOrdered, tasksMade, worksOf } from './make.ts';
import { beginWith, firstSteps, type BeginWith } from './work/applying.ts';

interface Following {
  authorityId: AuthorityId;
  plan: Plan;
  amendingId: PlanId;
  from: Temporal.PlainDate;
  at: Temporal.Instant;
  /** The steps with which tasks begin, and those that were put into any. */
  stepsOf: BeginWith;
  begun: Set<string>;
}

type Stored = Standing & { extendedTo: Temporal.PlainDate | null };

/** The tasks of a duty, locked. */
async function tasksOfDuty(tx: Tx, { authorityId }: Following, dutyId: DutyId): Promise<Stored[]> {
  const rows = await tx
    .selectFrom('task')
    .select(['id', 'unit_id', 'role', 'is_requested', 'is_standing', 'period', 'label', 'due_on', 'state', 'ended_on', 'extended_to_on'])
    .where('authority_id', '=', authorityId)
    .where('duty_id', '=', dutyId)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    role: row.role as DutyRole,
    isRequested: row.is_requested,
    state: row.state as TaskState,
    hasEnded: row.ended_on !== null,
    work: { period: daysOf(row.period), dueOn: row.due_on, label: row.label, isStanding: row.is_standing },
    extendedTo: row.extended_to_on,
  }));
}

const wantedOf = ({ plan, from }: Following, dutyId: DutyId): Wanted[] => {
  const duty = plan.duties.find(({ id }) => id === dutyId);
  return (duty?.units ?? []).map(({ unitId, role, isRequested }) => ({
    ...{ unitId, role, isRequested },
    works: duty ? worksOf(duty, { role }, plan.year, from) : [],
    whole: duty ? worksOf(duty, { role }, plan.year) : [],
  }));
};

async function write(tx: Tx, { authorityId }: Following, id: TaskId, set: object): Promise<void> {
  await supersede(tx, 'task', { authority_id: authorityId, id });
  await tx.updateTable('task').set(set).where('authority_id', '=', authorityId).where('id', '=', id).execute();
}

/** The plan's day moves; what was granted beyond the new day stays granted. */
async function move(tx: Tx, on: Following, task: Stored, work: DatedWork): Promise<void> {
  const { authorityId, amendingId, from } = on;
  const was = task.extendedTo ?? task.work.dueOn;
  await tx
    .insertInto('task_move')
    .values({
      ...{ authority_id: authorityId, task_id: task.id, amending_id: amendingId },
      ...{ from_on: from, was_due_on: was, was_label: task.work.label },
    })
    .execute();
  const isGranted = task.extendedTo !== null && work.dueOn !== null && Temporal.PlainDate.compare(task.extendedTo, work.dueOn) > 0;
  const extended = isGranted ? {} : { extended_to_on: null, extended_at: null };
  await write(tx, on, task.id, { due_on: work.dueOn, period: rangeOf(work.period), label: work.label, ...extended });
  const changes = {
    dueOn: { from: was?.toString() ?? null, to: work.dueOn?.toString() ?? null },
    label: { from: task.work.label, to: work.label },
    amendedBy: { to: amendingId },
  };
  recordChange(tx, { action: 'task.moved', objectType: 'task', objectId: task.id, changes });
}

async function apply(tx: Tx, on: Following, dutyId: DutyId, tasks: readonly Stored[], what: Followed): Promise<TaskId[]> {
  const { authorityId, amendingId, from, plan, at } = on;
  const log = (action: string, id: TaskId, changes: Record<string, { from?: unknown; to?: unknown }>): void =>
    recordChange(tx, { action, objectType: 'task', objectId: id, changes: { ...changes, amendedBy: { to: amendingId } } });
  for (const id of what.end) {
    await write(tx, on, id, { ended_on: from, ended_by_id: amendingId });
    log('task.ended', id, { endedOn: { to: from.toString() } });
  }
  for (const id of what.revive) {
    await write(tx, on, id, { ended_on: null, ended_by_id: null, rearrangement_id: null });
    log('task.revived', id, { endedOn: { to: null } });
  }
  for (const { id, work } of what.move) {
    const task = tasks.find((one) => one.id === id);
    if (task) await move(tx, on, task, work);
  }
  for (const { id, role, isRequested, state } of what.turn) {
    const task = tasks.find((one) => one.id === id);
    await write(tx, on, id, { role, is_requested: isRequested, state });
    log('task.turned', id, { role: { from: task?.role, to: role }, state: { from: task?.state, to: state } });
  }
  const made: TaskId[] = [];
  const duty = plan.duties.find(({ id }) => id === dutyId);
  for (const { unit, work } of what.make) {
    const ids = await insertTasks(tx, { authorityId, plan, dutyId, unit, works: [work], at });
    if (duty && isOrdered(unit)) await beginWith(tx, on, ids, on.stepsOf(duty));
    made.push(...ids);
  }
  return made;
}

/** The tasks of an amended plan follow: of duties whose units or deadlines are others, that were added or struck out. Told twice, they follow once. */
export async function followAmendment(
  { authorityId, planId, amendingId }: { authorityId: AuthorityId; planId: PlanId; amendingId: PlanId },
  { db, now }: Pick<JobContext, 'db' | 'now'>,
): Promise<void> {
  const at = now();
  await transact(db, { authorityId, actor: 'worker', at }, async (tx) => {
    const [plan, paper] = [await planOf(tx, authorityId, planId), await planOf(tx, authorityId, amendingId)];
    const from = paper?.amending?.holdsFrom;
    if (plan?.state !== 'issued' || paper?.state !== 'applied' || !from) return ok(0);
    const on = { authorityId, plan, amendingId, from, at, stepsOf: await firstSteps(tx, authorityId, planId), begun: new Set<string>() };
    const made: TaskId[] = [];
    for (const dutyId of await dutiesMoved(tx, authorityId, amendingId)) {
      const tasks = await tasksOfDuty(tx, on, dutyId);
      made.push(...(await apply(tx, on, dutyId, tasks, followed(tasks, wantedOf(on, dutyId), from))));
    }
    if (made.length > 0) recordChange(tx, tasksMade(planId, made, on.begun));
    return ok(made.length);
  });
}
