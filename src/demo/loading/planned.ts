import type { Plan, PlanDuty, PlanTarget } from '#features/plans/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import type { EntryId } from '#features/rolls/index.ts';
import { entriesOf } from '#features/rolls/server/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import type { PlanId } from '#platform/values/ids.ts';
import { duties, targets, type DutyKey, type TargetKey } from '../story/plan.ts';
import type { UnitKey } from '../story/units.ts';
import { known, type Telling } from './telling.ts';

export interface Planned {
  plan: Plan;
  duty(key: DutyKey): PlanDuty;
  target(key: TargetKey): PlanTarget;
  /** The post offices by their names. */
  offices: ReadonlyMap<string, EntryId>;
  /** The task of a unit for a duty: the open one in whose period the day lies, that due first, else the standing one; undefined where all is done. */
  task(key: DutyKey, unit: UnitKey, day: Temporal.PlainDate): Promise<Task | undefined>;
  openTask(key: DutyKey, unit: UnitKey, day: Temporal.PlainDate): Promise<Task>;
}

const holds = ({ period }: Task, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(period.from, day) <= 0 && Temporal.PlainDate.compare(day, period.to) <= 0;

export async function openPlan(telling: Telling, planId: PlanId): Promise<Planned> {
  const { authorityId, db, units } = telling;
  const plan = await planOf(db, authorityId, planId);
  if (!plan) throw new Error('The plan of the demonstration is not there.');
  const find = <Item extends { text: string }>(items: readonly Item[], words: string): Item => {
    const item = items.find(({ text }) => text.includes(words));
    if (!item) throw new Error(`The plan of the demonstration does not say "${words}".`);
    return item;
  };
  const duty = (key: DutyKey): PlanDuty => find(plan.duties, duties[key]);
  const task = async (key: DutyKey, unit: UnitKey, day: Temporal.PlainDate): Promise<Task | undefined> => {
    const all = await tasksOf(db, authorityId, { today: day, planId, unitIds: [known(units, unit)] });
    const tasks = all.filter(({ dutyId, state }) => dutyId === duty(key).id && state !== 'done');
    return tasks.find((one) => !one.isStanding && holds(one, day)) ?? tasks.find(({ isStanding }) => isStanding);
  };
  const { rollId } = find(plan.targets, targets.offices.words);
  const entries = rollId === null ? [] : await entriesOf(db, authorityId, [rollId]);
  return {
    plan,
    offices: new Map(entries.map(({ id, name }) => [name, id])),
    duty,
    target(key) {
      const { words, value } = targets[key];
      return find(
        plan.targets.filter((one) => one.value === value),
        words,
      );
    },
    task,
    async openTask(key, unit, day) {
      const open = await task(key, unit, day);
      if (!open) throw new Error(`No task for "${duties[key]}" on ${day.toString()}.`);
      return open;
    },
  };
}
