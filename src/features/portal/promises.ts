import type { PlanDuty } from '#features/plans/index.ts';
import type { Task } from '#features/tasks/index.ts';
import type { PromiseState, PublicPromise, PublicTarget, PublicUnit } from './public.ts';
import { goalOf, goalWord, progressGoal, progressUnit, type TargetProgress } from '#features/activities/index.ts';
import type { Locale } from '#platform/values/messages.ts';

const isLate = (task: Task, today: Temporal.PlainDate): boolean =>
  task.state === 'open' &&
  !task.isRequested &&
  !task.isDueBeforeIssue &&
  task.role !== 'coordinate' &&
  task.dueOn !== null &&
  Temporal.PlainDate.compare(task.dueOn, today) < 0;

function stateOf(tasks: readonly Task[], isRequested: boolean, today: Temporal.PlainDate): PromiseState {
  if (isRequested) return 'requested';
  if (tasks.some((task) => isLate(task, today))) return 'late';
  const dated = tasks.filter((task) => task.dueOn !== null);
  if (dated.length > 0 && dated.every((task) => task.state === 'done')) return 'done';
  return dated.length > 0 ? 'dated' : 'standing';
}

const nextDue = (tasks: readonly Task[]): string | null =>
  tasks
    .filter((task) => task.state !== 'done' && task.state !== 'declined')
    .flatMap((task) => (task.dueOn ? [task.dueOn.toString()] : []))
    .toSorted()[0] ?? null;

interface Recorded {
  tasks: readonly Task[];
  /** Confirmed activities that may be shown, by duty. */
  activities: ReadonlyMap<string, number>;
  today: Temporal.PlainDate;
}

function promiseOf(duty: PlanDuty, isRequested: boolean, { tasks, activities, today }: Recorded): PublicPromise {
  const own = tasks.filter((task) => task.dutyId === duty.id);
  return {
    text: duty.text,
    deadlines: duty.deadlines.map((deadline) => deadline.text),
    partners: duty.units.filter((unit) => unit.role === 'coordinate').map((unit) => unit.name),
    state: stateOf(own, isRequested, today),
    nextDue: isRequested ? null : nextDue(own),
    activities: activities.get(duty.id) ?? 0,
  };
}

/** The duties of a plan as promises under the unit that answers for each, in the order of the plan. */
export function promisesByUnit(duties: readonly PlanDuty[], recorded: Recorded): PublicUnit[] {
  const units = new Map<string, PublicUnit>();
  for (const duty of duties) {
    const [first, ...others] = duty.units.filter((unit) => unit.role !== 'coordinate');
    const answering = first ? [first, ...others] : duty.units;
    const name = answering.map((unit) => unit.name).join(', ');
    const isRequested = answering[0]?.isRequested ?? false;
    const unit: PublicUnit = units.get(name) ?? { name, isRequested, promises: [] };
    unit.promises.push(promiseOf(duty, isRequested, recorded));
    units.set(name, unit);
  }
  return [...units.values()];
}

/** A target with its progress and the count of its public proof, in public words. */
export const publicTarget = (progress: TargetProgress, proof: PublicTarget['proof'], locale: Locale): PublicTarget => ({
  id: progress.targetId,
  proof,
  text: progress.text,
  unit: progressUnit(progress, locale),
  done: progress.done,
  wanted: progressGoal(progress),
  isMet: progress.isMet,
  goal: goalOf(progress),
  goalWord: goalWord(progress, locale),
  share: progress.share,
});
