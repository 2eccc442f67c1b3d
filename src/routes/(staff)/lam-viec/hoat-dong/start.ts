import { askedOn, fieldOfMeasure, matchingTasks, NO_TASK, statedIn, type Activity } from '#features/activities/index.ts';
import type { ChannelKind, Measure } from '#features/channels/index.ts';
import { targetLines } from '#features/plans/server/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { unitsOf } from '#platform/values/actor.ts';
import { isOffered, type Staff } from './form.ts';

/** Of these one record is one: a conference is a conference. Articles, bulletins and posts are recorded several at once, so they are asked. */
const oneEach: readonly Measure[] = ['conferences', 'meetings', 'contests', 'dialogues'];

/** What a new record starts with: today, the task's unit, one of the channel's main figure where that is certain, and the targets it counts for. */
export async function startOf({ db, actor, today }: Staff, channel: ChannelKind, task?: Task) {
  const [main] = askedOn(channel);
  const unitId = task?.unitId ?? unitsOf(actor)[0];
  const tasks = task || !unitId ? [] : await tasksOf(db, actor.authorityId, { today, unitIds: [unitId] });
  const [only, ...others] = matchingTasks(tasks, { unitId, channel, happenedOn: today });
  const proposed = task ?? (others.length === 0 ? only : undefined);
  const lines = [...(await targetLines(db, actor.authorityId, proposed?.planId)).values()].filter(({ endedOn }) => endedOn === null);
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

/** What a record was told, as the form asks it; its own figures stand in rows, those that follow a quantity are ticks. */
export const startOfExisting = (it: Activity) => ({
  channel: it.channel,
  title: it.title,
  happenedOn: it.happenedOn,
  place: it.place,
  unitId: it.unitId,
  dutyId: it.dutyId,
  taskId: it.taskId ?? NO_TASK,
  finishesTask: it.finishesTask,
  note: it.note,
  internalNote: it.internalNote,
  isInternal: it.isInternal,
  counted: it.targets.filter(isTick).map(({ targetId }) => targetId),
  targets: it.targets
    .filter((one) => !isTick(one))
    .map(({ targetId, value, outOf, isOwnFigure }) => ({
      targetId,
      ...(isOwnFigure && { value }),
      ...(outOf !== null && { outOf }),
    })),
  ...Object.fromEntries(it.quantities.map(({ measure, value }) => [fieldOfMeasure(measure), value])),
});

const isTick = ({ isOwnFigure, outOf }: Activity['targets'][number]): boolean => !isOwnFigure && outOf === null;

/** A new record like an earlier one: the same work again, today, with its figures to be looked at and no proof. */
export function startLike(it: Activity, today: Temporal.PlainDate, isOpen: boolean) {
  const { note: _note, internalNote: _internal, ...like } = startOfExisting(it);
  return { ...like, happenedOn: today, taskId: isOpen ? like.taskId : undefined, finishesTask: false };
}
