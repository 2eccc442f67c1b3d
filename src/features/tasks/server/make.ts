import type { Plan, PlanDuty } from '#features/plans/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import { rangeOf } from '#platform/server/ranges.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { standingWork, tasksFromDeadlines } from '../dates.ts';
import type { DatedWork } from '../task.ts';

type DutyUnit = PlanDuty['units'][number];

/** Supporting units get one standing task, whatever the dates of the unit that leads. */
const worksOf = (duty: PlanDuty, { role }: DutyUnit, plan: Plan): DatedWork[] =>
  role === 'coordinate'
    ? [standingWork(plan.year, `Phối hợp trong năm ${plan.year}`)]
    : tasksFromDeadlines(duty.deadlines, plan.year, plan.issuedOn ?? undefined);

/** Makes the tasks of an issued plan where missing; partner bodies and requested units are asked. Told twice, it makes them once. */
export async function makeTasks(
  { authorityId, planId }: { authorityId: AuthorityId; planId: PlanId },
  { db, now }: Pick<JobContext, 'db' | 'now'>,
): Promise<void> {
  const at = now();
  await transact(db, { authorityId, actor: 'worker', at }, async (tx) => {
    const plan = await planOf(tx, authorityId, planId);
    if (plan?.state !== 'issued') return ok(0);
    const made: string[] = [];
    for (const duty of plan.duties) for (const unit of duty.units) made.push(...(await makeFor(tx, plan, duty, unit, at)));
    if (made.length > 0)
      recordChange(tx, { action: 'plan.tasks-made', objectType: 'plan', objectId: planId, changes: { tasks: { to: made } } });
    return ok(made.length);
  });
}

async function makeFor(tx: Tx, plan: Plan, duty: PlanDuty, unit: DutyUnit, at: Temporal.Instant): Promise<string[]> {
  const rows = worksOf(duty, unit, plan).map((work) => ({
    authority_id: plan.authorityId,
    plan_id: plan.id,
    duty_id: duty.id,
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
