import type { Plan, PlanDuty } from '#features/plans/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import { rangeOf } from '#platform/server/ranges.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId, DutyId, PlanId, TaskId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { standingWork, tasksFromDeadlines } from '../dates.ts';
import type { DatedWork } from '../task.ts';
import { beginWith, firstSteps } from './work/applying.ts';

type DutyUnit = PlanDuty['units'][number];

/** Supporting units get one standing task, whatever the dates of the unit that leads. */
export const worksOf = (
  duty: Pick<PlanDuty, 'deadlines'>,
  { role }: Pick<DutyUnit, 'role'>,
  year: number,
  from?: Temporal.PlainDate,
): DatedWork[] =>
  role === 'coordinate' ? [standingWork(year, `Phối hợp trong năm ${year}`)] : tasksFromDeadlines(duty.deadlines, year, from);

/** Makes the tasks of an issued plan where missing; partner bodies and requested units are asked. Told twice, it makes them once. */
export async function makeTasks(
  { authorityId, planId }: { authorityId: AuthorityId; planId: PlanId },
  { db, now }: Pick<JobContext, 'db' | 'now'>,
): Promise<void> {
  const at = now();
  await transact(db, { authorityId, actor: 'worker', at }, async (tx) => {
    const plan = await planOf(tx, authorityId, planId);
    if (plan?.state !== 'issued') return ok(0);
    const stepsOf = await firstSteps(tx, authorityId, planId);
    const begun = new Set<string>();
    const made: string[] = [];
    for (const duty of plan.duties)
      for (const unit of duty.units) {
        const works = worksOf(duty, unit, plan.year, plan.issuedOn ?? undefined);
        const ids = await insertTasks(tx, { authorityId, plan, dutyId: duty.id, unit, works, at });
        if (isOrdered(unit)) await beginWith(tx, { authorityId, begun }, ids, stepsOf(duty));
        made.push(...ids);
      }
    if (made.length > 0) recordChange(tx, tasksMade(planId, made, begun));
    return ok(made.length);
  });
}

/** The entry of the log for tasks that were made, with the steps that were put into any of them. */
export const tasksMade = (planId: PlanId, made: readonly string[], begun: ReadonlySet<string>) => ({
  action: 'plan.tasks-made',
  objectType: 'plan',
  objectId: planId,
  changes: { tasks: { to: made }, ...(begun.size > 0 && { steps: { to: [...begun].join('\n') } }) },
});

/** Steps are for who is ordered to do it: partners work in their own way, and who supports follows another. */
export const isOrdered = ({ role, isRequested }: Pick<DutyUnit, 'role' | 'isRequested'>): boolean => !isRequested && role !== 'coordinate';

interface Making {
  authorityId: AuthorityId;
  plan: Pick<Plan, 'id'>;
  dutyId: DutyId;
  unit: Pick<DutyUnit, 'unitId' | 'role' | 'isRequested'>;
  works: readonly DatedWork[];
  at: Temporal.Instant;
}

/** The ids of the tasks that were not there yet. */
export async function insertTasks(tx: Tx, { authorityId, plan, dutyId, unit, works, at }: Making): Promise<TaskId[]> {
  if (works.length === 0) return [];
  const rows = works.map((work) => ({
    authority_id: authorityId,
    plan_id: plan.id,
    duty_id: dutyId,
    unit_id: unit.unitId,
    role: unit.role,
    is_requested: unit.isRequested,
    is_standing: work.isStanding,
    period: rangeOf(work.period),
    label: work.label,
    due_on: work.dueOn,
    state: unit.isRequested ? 'asked' : 'open',
    made_at: at,
  }));
  const made = await tx
    .insertInto('task')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('task_is_made_once').doNothing())
    .returning('id')
    .execute();
  return made.map(({ id }) => id);
}
