import type { DutyRole } from '#features/plans/index.ts';
import type { TaskId, UnitId } from '#platform/values/ids.ts';
import type { DatedWork, TaskState } from './task.ts';

/** A task of a duty as it stands when the plan is amended. */
export interface Standing {
  id: TaskId;
  unitId: UnitId;
  role: DutyRole;
  isRequested: boolean;
  work: DatedWork;
  state: TaskState;
  /** It was ended by an earlier amendment. */
  hasEnded: boolean;
}

/** What the duty asks of a unit from then on; `whole` has also what lies before that day. */
export interface Wanted {
  unitId: UnitId;
  role: DutyRole;
  isRequested: boolean;
  works: readonly DatedWork[];
  whole: readonly DatedWork[];
}

/** What becomes of the tasks of one duty. */
export interface Followed {
  end: TaskId[];
  move: { id: TaskId; work: DatedWork }[];
  /** Of a unit whose part in the duty is another. */
  turn: { id: TaskId; role: DutyRole; isRequested: boolean; state: TaskState }[];
  revive: TaskId[];
  make: { unit: Wanted; work: DatedWork }[];
}

const keyOf = ({ period, dueOn }: DatedWork): string => `${period.from.toString()} ${period.to.toString()} ${dueOn?.toString() ?? ''}`;
const isOver = ({ state }: Standing): boolean => state === 'done' || state === 'declined';
const days = (one: DatedWork, other: DatedWork): number =>
  one.dueOn && other.dueOn ? Math.abs(one.dueOn.until(other.dueOn, { largestUnit: 'day' }).days) : Infinity;

/** Pairs tasks with works: those of the same period first, then the nearest days; only what has a day is paired. */
function pairs(tasks: readonly Standing[], works: readonly DatedWork[]): { task: Standing; work: DatedWork }[] {
  const [left, open] = [new Set(tasks), new Set(works)];
  const samePeriod = (one: DatedWork, other: DatedWork): boolean =>
    one.period.from.equals(other.period.from) && one.period.to.equals(other.period.to);
  const all = tasks
    .flatMap((task) => works.map((work) => ({ task, work, far: days(task.work, work), same: samePeriod(task.work, work) })))
    .filter(({ far }) => Number.isFinite(far))
    .sort((a, b) => Number(b.same) - Number(a.same) || a.far - b.far);
  return all.flatMap(({ task, work }) => {
    if (!left.has(task) || !open.has(work)) return [];
    left.delete(task);
    open.delete(work);
    return [{ task, work }];
  });
}

function followUnit(tasks: readonly Standing[], unit: Wanted | undefined, from: Temporal.PlainDate): Followed {
  const result: Followed = { end: [], move: [], turn: [], revive: [], make: [] };
  const running = tasks.filter(({ hasEnded }) => !hasEnded);
  if (!unit) return { ...result, end: running.filter((task) => !isOver(task)).map(({ id }) => id) };
  const byKey = new Map(tasks.map((task) => [keyOf(task.work), task]));
  const wholeKeys = new Set(unit.whole.map(keyOf));
  const labels = new Set(unit.whole.map(({ label }) => label));
  const missing = unit.works.filter((work) => !byKey.has(keyOf(work)));
  const kept = running.filter(({ work }) => wholeKeys.has(keyOf(work)));
  // What was due before the day, and is named so still, was ordered as it was.
  const isPast = ({ work }: Standing): boolean =>
    work.dueOn !== null && Temporal.PlainDate.compare(work.dueOn, from) < 0 && labels.has(work.label);
  const loose = running.filter((task) => !kept.includes(task) && !isPast(task));
  const paired = pairs(loose, missing);
  const revived = tasks.filter(({ hasEnded, work }) => hasEnded && unit.works.some((one) => keyOf(one) === keyOf(work)));
  const stays = [...kept, ...revived, ...paired.map(({ task }) => task)].filter((task) => !isOver(task));
  return {
    end: loose.filter((task) => !isOver(task) && !paired.some((one) => one.task === task)).map(({ id }) => id),
    move: paired.filter(({ task }) => !isOver(task)).map(({ task, work }) => ({ id: task.id, work })),
    turn: stays
      .filter(({ role, isRequested }) => role !== unit.role || isRequested !== unit.isRequested)
      .map(({ id, isRequested, state }) => ({
        id,
        role: unit.role,
        isRequested: unit.isRequested,
        state: isRequested === unit.isRequested ? state : unit.isRequested ? 'asked' : 'open',
      })),
    revive: revived.map(({ id }) => id),
    make: missing.filter((work) => !paired.some((one) => one.work === work)).map((work) => ({ unit, work })),
  };
}

/**
 * What becomes of the tasks of a duty that an amendment changes from a day on: those that it still asks for stay, those of another day move to it, what it
 * asks no longer ends, what is new is made. What is done or declined stays as it is and stands for the work that took its place. Never refuses.
 */
export function followed(tasks: readonly Standing[], wanted: readonly Wanted[], from: Temporal.PlainDate): Followed {
  const units = new Set<UnitId>([...tasks.map(({ unitId }) => unitId), ...wanted.map(({ unitId }) => unitId)]);
  const each = [...units].map((unitId) =>
    followUnit(
      tasks.filter((task) => task.unitId === unitId),
      wanted.find((unit) => unit.unitId === unitId),
      from,
    ),
  );
  return {
    end: each.flatMap(({ end }) => end),
    move: each.flatMap(({ move }) => move),
    turn: each.flatMap(({ turn }) => turn),
    revive: each.flatMap(({ revive }) => revive),
    make: each.flatMap(({ make }) => make),
  };
}
