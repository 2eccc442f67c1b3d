import type { ChannelKind, Measure } from '#features/channels/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { statedIn } from '../../doubts/stated.ts';
import { askedOn } from '../../rules.ts';
import { fieldOfMeasure } from '../../schema.ts';
import { matchingTasks } from '../../tasks.ts';
import { isOffered, type Choices, type Filling } from './lists.ts';

/** Of these one record is one: a conference is a conference. Articles, bulletins and posts are recorded several at once, so they are asked. */
const oneEach: readonly Measure[] = ['conferences', 'meetings', 'contests', 'dialogues'];

/** What a new record starts with: today, the task's unit, one of the channel's main figure where that is certain, and the targets it counts for. */
export function startOf({ actor, today }: Filling, { tasks, targets }: Choices, channel: ChannelKind, task?: Task) {
  const [main] = askedOn(channel);
  const unitId = task?.unitId ?? unitsOf(actor)[0];
  const [only, ...others] = task || !unitId ? [] : matchingTasks(tasks, { unitId, channel, happenedOn: today });
  const proposed = task ?? (others.length === 0 ? only : undefined);
  const lines = targets.filter(
    ({ endedOn, planId, year }) => endedOn === null && (proposed ? planId === proposed.planId : year === today.year),
  );
  const [latest] = lines;
  const counting = lines.filter((target) => target.planId === latest?.planId && isOffered(target, channel));
  const isOne = main !== undefined && oneEach.includes(main) && statedIn(proposed?.dutyText ?? '', main).every((n) => n === 1);
  return {
    channel,
    happenedOn: today,
    unitId,
    dutyId: proposed?.dutyId,
    taskId: proposed?.id,
    counted: counting.map(({ id }) => id),
    ...(isOne && { [fieldOfMeasure(main)]: 1 }),
  };
}
