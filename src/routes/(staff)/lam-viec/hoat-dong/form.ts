import type * as z from 'zod';
import { askedOn, fieldOfMeasure, isShare, type correctForm } from '#features/activities/index.ts';
import type { Told } from '#features/activities/server/index.ts';
import { channels, measures, type ChannelKind, type Measure } from '#features/channels/index.ts';
import { dutyLines, targetLines, type TargetLine } from '#features/plans/server/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import { holds, unitsOf } from '#platform/values/actor.ts';
import type { StaffContext } from '#platform/server/edge.ts';
import type { Options } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { formatDay } from '#platform/values/format.ts';
import { truncate } from '#platform/values/text.ts';

type Staff = Pick<StaffContext, 'db' | 'actor' | 'today'>;

/** The lists of the form: units for which the officer records, the duties of these, and the targets of issued plans. */
export async function formLists(
  { db, actor, today }: Staff,
  { task, channel }: { task?: Task | undefined; channel?: ChannelKind } = {},
): Promise<Options> {
  const all = holds(actor, 'plan-owner');
  const own = unitsOf(actor);
  const units = (await unitsOn(db, actor.authorityId, today)).filter(({ id }) => all || own.includes(id));
  const duties = await dutyLines(db, actor.authorityId, task?.planId);
  const theirs = all ? undefined : new Set((await tasksOf(db, actor.authorityId, { today, unitIds: own })).map(({ dutyId }) => dutyId));
  const targets = await targetLines(db, actor.authorityId, task?.planId);
  return {
    unitId: units.map(({ id, name }) => ({ value: id, label: name })),
    dutyId: [...duties.values()]
      .filter(({ id }) => !theirs || theirs.has(id))
      .map((duty) => ({ value: duty.id, label: labelOf(duty, 90) })),
    counted: [...targets.values()]
      .filter((target) => !channel || isOffered(target, channel))
      .map((target) => ({ value: target.id, label: labelOf(target, 120) })),
    'targets.targetId': [...targets.values()].map((target) => ({ value: target.id, label: labelOf(target, 90) })),
  };
}

/** What was done before a plan ended is recorded and corrected afterwards, so its lines stay to be chosen and say so. */
const labelOf = ({ text, year, endedOn }: Pick<TargetLine, 'text' | 'year' | 'endedOn'>, length: number): string =>
  `${year}${endedOn ? ` (hết hiệu lực ${formatDay(endedOn)})` : ''}: ${truncate(text, length)}`;

/** Targets that the quantities of the channel count for by themselves. */
const isOffered = ({ measure, unit }: Pick<TargetLine, 'measure' | 'unit'>, channel: ChannelKind): boolean =>
  measure !== null && (askedOn(channel) as readonly string[]).includes(measure) && !isShare({ unit });

/** Quantities of which one record is mostly one. */
const oneEach: readonly Measure[] = ['stories', 'bulletins', 'posts', 'conferences', 'meetings', 'contests', 'dialogues'];

/** What a new record starts with: today, the task's unit, one of the channel's main figure, and the targets that this figure counts for. */
export async function startOf({ db, actor, today }: Staff, channel: ChannelKind, task?: Task) {
  const [main] = askedOn(channel);
  const lines = [...(await targetLines(db, actor.authorityId, task?.planId)).values()].filter(({ endedOn }) => endedOn === null);
  const [latest] = lines;
  const counting = lines.filter((target) => target.planId === latest?.planId && isOffered(target, channel));
  return {
    channel,
    happenedOn: today,
    unitId: task?.unitId ?? unitsOf(actor)[0],
    dutyId: task?.dutyId,
    ...(task && { taskId: task.id }),
    counted: counting.map(({ id }) => id),
    ...(main && oneEach.includes(main) && { [fieldOfMeasure(main)]: 1 }),
  };
}

type Given = Omit<z.output<typeof correctForm>, 'photos' | 'links'>;

/** The typed form as the command takes it. */
export function toldOf(given: Given): Told {
  const codes = Object.keys(measures) as Measure[];
  const quantities = codes.flatMap((measure) => {
    const value: unknown = Reflect.get(given, fieldOfMeasure(measure));
    return typeof value === 'number' ? [{ measure, value }] : [];
  });
  const { channel, taskId, title, happenedOn, place, unitId, dutyId, counted, note, isInternal, finishesTask } = given;
  const targets = [...given.targets, ...counted.map((targetId) => ({ targetId, isOffered: true }))];
  return {
    channel,
    taskId,
    title,
    happenedOn,
    place,
    unitId,
    dutyId,
    targets,
    note,
    isInternal,
    finishesTask: finishesTask && taskId !== undefined,
    quantities,
  };
}

/** Names of the fields in the order of the page; the quantities are those of the channel. */
export const arranged = (channel: ChannelKind, task: Pick<Task, 'isStanding'> | undefined) => ({
  what: ['title', 'happenedOn', 'place', 'unitId'],
  figures: askedOn(channel).map(fieldOfMeasure),
  belongs: [...(task ? [] : ['dutyId']), 'counted'],
  own: ['targets'],
  proof: ['photos', 'links'],
  more: ['note', 'isInternal', ...(task && !task.isStanding ? ['finishesTask'] : [])],
});

/** Channels to choose from: those that issued plans order first. */
export const channelChoices = (ordered: readonly ChannelKind[], locale: Locale) => {
  const line = (kind: ChannelKind) => ({ kind, label: channels[kind][locale] });
  const kinds = Object.keys(channels) as ChannelKind[];
  return {
    ordered: kinds.filter((kind) => ordered.includes(kind)).map(line),
    other: kinds.filter((kind) => !ordered.includes(kind)).map(line),
  };
};
