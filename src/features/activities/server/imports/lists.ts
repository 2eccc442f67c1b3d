import type { ChannelKind } from '#features/channels/index.ts';
import { channels } from '#features/channels/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { DutyId, TargetId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { TargetLine } from '#features/plans/server/index.ts';
import { fold } from '#platform/values/text.ts';
import { isUnfinished, matchingTasks } from '../../tasks.ts';
import { choicesFor, isOffered, type Choices, type Filling } from '../form/lists.ts';

type Named = Pick<Choices['units'][number], 'id' | 'name'>;

/** What a sheet may name, looked up by what is typed in a cell. */
export interface Known {
  choices: Choices;
  channelOf: (typed: string) => ChannelKind | undefined;
  unitsCalled: (typed: string) => Named[];
  taskOf: (code: string) => Task | undefined;
  /** The only unfinished task that fits, as for the form. */
  taskFor: (unitId: UnitId, channel: ChannelKind, happenedOn: Temporal.PlainDate) => Task | undefined;
  /** The targets that the channel counts for, of the plan of the task or the newest one. */
  offered: (channel: ChannelKind, task: Task | undefined) => TargetLine[];
  targets: ReadonlyMap<TargetId, TargetLine>;
  duties: ReadonlyMap<DutyId, Choices['duties'][number]>;
}

/** By this a sheet names a task: short, and one in an authority. */
export const codeOfTask = (id: TaskId): string => id.slice(-12).toUpperCase();

const kinds = Object.keys(channels) as ChannelKind[];

const remembered = <T>(make: (...keys: string[]) => T): ((...keys: string[]) => T) => {
  const made = new Map<string, T>();
  return (...keys) => {
    const key = keys.join('|');
    if (!made.has(key)) made.set(key, make(...keys));
    return made.get(key) as T;
  };
};

export async function knownFor(staff: Filling): Promise<Known> {
  const { db, actor, today } = staff;
  const choices = await choicesFor(staff);
  const shortNames = new Map((await unitsOn(db, actor.authorityId, today)).map(({ id, shortName }) => [id, shortName]));
  const unitIds = choices.units.map(({ id }) => id);
  const tasks = await tasksOf(db, actor.authorityId, { today, unitIds });
  const byUnit = Map.groupBy(tasks.filter(isUnfinished), ({ unitId }) => unitId);
  const byName = Map.groupBy(choices.units, ({ name }) => fold(name));
  const byShortName = Map.groupBy(choices.units, ({ id }) => fold(shortNames.get(id) ?? ''));
  const byCode = new Map(tasks.map((task) => [codeOfTask(task.id), task]));
  const byWord = new Map(kinds.flatMap((kind) => [kind, channels[kind].vi, channels[kind].en].map((name) => [fold(name), kind] as const)));
  const fitting = remembered((unitId, channel, day) => {
    const served = { unitId: unitId as UnitId, channel: channel as ChannelKind, happenedOn: Temporal.PlainDate.from(day ?? '') };
    const [only, ...others] = matchingTasks(byUnit.get(served.unitId) ?? [], served);
    return others.length === 0 ? only : undefined;
  });
  const offering = remembered((channel, planId) => {
    const lines = choices.targets.filter((target) => target.endedOn === null && (planId === '' || target.planId === planId));
    return lines.filter((target) => target.planId === lines[0]?.planId && isOffered(target, channel as ChannelKind));
  });
  return {
    choices: { ...choices, tasks },
    channelOf: (typed) => byWord.get(fold(typed)),
    unitsCalled: (typed) => byName.get(fold(typed)) ?? byShortName.get(fold(typed)) ?? [],
    taskOf: (code) => byCode.get(code.trim().toUpperCase()),
    taskFor: (unitId, channel, happenedOn) => fitting(unitId, channel, happenedOn.toString()),
    offered: (channel, task) => offering(channel, task?.planId ?? ''),
    targets: new Map(choices.targets.map((target) => [target.id, target])),
    duties: new Map(choices.duties.map((duty) => [duty.id, duty])),
  };
}
