import { namesChannel, type ChannelKind } from '#features/channels/index.ts';
import { dutyLines, targetLines, type TargetLine } from '#features/plans/server/index.ts';
import type { Entry } from '#features/rolls/index.ts';
import { entriesOf, rollsOf } from '#features/rolls/server/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { tasksOf } from '#features/tasks/server/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import type { FieldView, Options } from '#platform/values/forms.ts';
import type { Locale } from '#platform/values/messages.ts';
import { compareVi, truncate } from '#platform/values/text.ts';
import { askedOn, isClaimed, isShare } from '../../rules.ts';
import { NO_TASK } from '../../schema.ts';
import { isUnfinished } from '../../tasks.ts';
import { mostOfRecording } from '../evidence/inspect.ts';

export interface Filling {
  db: Read;
  actor: Actor;
  today: Temporal.PlainDate;
}

const none: Record<Locale, string> = { vi: 'Không thuộc việc nào trong danh sách', en: 'Belongs to none of these' };

/** The unfinished tasks of the officer's units (all others are reached from their own page), those that fit the channel first. */
async function openTasks({ db, actor, today }: Filling, task: Task | undefined, channel: ChannelKind | undefined): Promise<Task[]> {
  const tasks = (await tasksOf(db, actor.authorityId, { today, unitIds: unitsOf(actor) })).filter(isUnfinished);
  const all = task && !tasks.some(({ id }) => id === task.id) ? [task, ...tasks] : tasks;
  const fits = ({ dutyText }: Task): boolean => channel !== undefined && namesChannel(dutyText, channel);
  return [...all.filter(fits), ...all.filter((one) => !fits(one))];
}

const taskLabel = ({ dutyText, label }: Task): string => `${truncate(dutyText, 80)} (${label})`;

export async function formLists(
  staff: Filling,
  { task, channel, locale = 'vi' }: { task?: Task | undefined; channel?: ChannelKind; locale?: Locale } = {},
): Promise<Options> {
  const { db, actor, today } = staff;
  const all = holds(actor, 'plan-owner');
  const own = unitsOf(actor);
  const units = (await unitsOn(db, actor.authorityId, today)).filter(({ id }) => all || own.includes(id));
  const duties = await dutyLines(db, actor.authorityId, task?.planId);
  const theirs = all ? undefined : new Set((await tasksOf(db, actor.authorityId, { today, unitIds: own })).map(({ dutyId }) => dutyId));
  const targets = await targetLines(db, actor.authorityId, task?.planId);
  const tasks = await openTasks(staff, task, channel);
  return {
    unitId: units.map(({ id, name }) => ({ value: id, label: name })),
    taskId: [...tasks.map((one) => ({ value: one.id, label: taskLabel(one) })), { value: NO_TASK, label: none[locale] }],
    dutyId: [...duties.values()]
      .filter(({ id }) => !theirs || theirs.has(id))
      .map((duty) => ({ value: duty.id, label: labelOf(duty, 90) })),
    counted: [...targets.values()]
      .filter((target) => !channel || isOffered(target, channel))
      .map((target) => ({ value: target.id, label: labelOf(target, 120) })),
    entries: await entryOptions(staff, [...targets.values()]),
    'targets.targetId': [...targets.values()].filter(isClaimed).map((target) => ({ value: target.id, label: labelOf(target, 90) })),
  };
}

/** What was done before a plan ended is recorded and corrected afterwards, so its lines stay to be chosen and say so. */
const labelOf = ({ text, year, endedOn }: Pick<TargetLine, 'text' | 'year' | 'endedOn'>, length: number): string =>
  `${year}${endedOn ? ` (hết hiệu lực ${formatDay(endedOn)})` : ''}: ${truncate(text, length)}`;

/** A share of units asks only whether anything was done, so that it is offered on every channel where no quantity is named. */
export const isOffered = (target: TargetLine, channel: ChannelKind): boolean => {
  if (!isClaimed(target) || isShare(target)) return false;
  return target.measure === null ? target.way === 'roll' : (askedOn(channel) as readonly string[]).includes(target.measure);
};

/** The entries of lists on which targets of plans that hold rest, each list a group. */
async function entryOptions({ db, actor, today }: Filling, targets: readonly TargetLine[]) {
  const resting = new Set(targets.flatMap(({ rollId, endedOn }) => (rollId === null || endedOn !== null ? [] : [rollId])));
  if (resting.size === 0) return [];
  const rolls = new Map((await rollsOf(db, actor.authorityId)).map(({ id, name }) => [id, name]));
  const entries = await entriesOf(db, actor.authorityId, [...resting]);
  const since = today.subtract({ years: 1 });
  const isRecent = ({ endedOn }: Entry): boolean => endedOn === null || Temporal.PlainDate.compare(endedOn, since) > 0;
  return entries
    .filter(isRecent)
    .map(({ id, rollId, name, endedOn }) => ({
      value: id,
      label: endedOn ? `${name} (đến ${formatDay(endedOn.subtract({ days: 1 }))})` : name,
      group: rolls.get(rollId) ?? '',
    }))
    .toSorted((a, b) => compareVi(a.group, b.group));
}

/** The fields of a page: the largest file is what this installation takes, not what the form could; proof that is there is wanted no more. */
export const withLimits = (fields: FieldView[], proofs = 0): FieldView[] =>
  fields.map((field) => {
    const { needed, ...plain } = field;
    const limited = field.name === 'photos' ? { maxBytes: mostOfRecording() } : {};
    return { ...plain, ...(needed !== undefined && proofs === 0 && { needed }), ...limited };
  });
