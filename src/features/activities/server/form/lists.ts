import { namesChannel, type ChannelKind } from '#features/channels/index.ts';
import { ownOptions, type OwnTopic } from '#features/plans/index.ts';
import { dutyLines, ownTopics, targetLines, type DutyLine, type TargetLine } from '#features/plans/server/index.ts';
import type { Entry, EntryId, RollSort } from '#features/rolls/index.ts';
import { entriesOf, rollsOf } from '#features/rolls/server/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { partsOf, tasksOf } from '#features/tasks/server/index.ts';
import type { UnitOnDay } from '#features/units/index.ts';
import { unitsOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { holds, unitsOf, type Actor } from '#platform/values/actor.ts';
import { formatDay } from '#platform/values/format.ts';
import type { FieldView, Option, Options } from '#platform/values/forms.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { compareVi, truncate } from '#platform/values/text.ts';
import type { Activity } from '../../activity.ts';
import { askedOn, isClaimed, isShare } from '../../rules.ts';
import { NO_TASK } from '../../schema.ts';
import { isUnfinished } from '../../tasks.ts';
import { mostOfRecording } from '../evidence/inspect.ts';

export interface Filling {
  db: Read;
  actor: Actor;
  today: Temporal.PlainDate;
}

/** What the form chooses from: units the officer records for, all tasks of the own units, duties and targets of issued plans. */
export interface Choices {
  units: { id: UnitId; name: string }[];
  task: Task | undefined;
  tasks: Task[];
  duties: DutyLine[];
  /** Units that may have held it too: all that there are. */
  joint: { id: UnitId; name: string }[];
  /** What it may serve beside: also duties of other units. */
  alsoDuties: DutyLine[];
  targets: TargetLine[];
  entries: Option[];
  /** Topics that the authority added, the day of the form, and those that the record has. */
  own: readonly OwnTopic[];
  today: Temporal.PlainDate;
  topics: readonly string[];
}

/** A record that is corrected: its unit, its duty, its joint units and its entries stay to be chosen. */
type Kept = Pick<Activity, 'unitId' | 'dutyId' | 'jointUnits' | 'entries' | 'happenedOn' | 'subjects'>;

/** What a neighbourhood has of its own; the post offices, stations and schools of the commune are reached by others. */
const ofGroups: readonly RollSort[] = ['board', 'other'];
const isGroup = ({ kind }: UnitOnDay): boolean => kind === 'neighbourhood' || kind === 'community-team';

/** What was done late in a year is recorded early in the next one. */
const LATE = { months: 3 };

/** Tasks of the year of the record; of a record that has no day yet, of today's, and of the year before while that is still told of. */
function inYear(tasks: readonly Task[], today: Temporal.PlainDate, kept: Kept | undefined): Task[] {
  const [from, to] = kept ? [kept.happenedOn, kept.happenedOn] : [today.subtract(LATE), today];
  return tasks.filter(({ period }) => period.from.year <= to.year && from.year <= period.to.year);
}

/** Everything the form chooses from, of the plan of `task` where one is named. */
export async function choicesFor(staff: Filling, task?: Task, kept?: Kept): Promise<Choices> {
  const { db, actor, today } = staff;
  const all = holds(actor, 'plan-owner');
  const own = unitsOf(actor);
  const here = await unitsOn(db, actor.authorityId, today);
  const units = here.filter(({ id }) => all || own.includes(id) || id === kept?.unitId);
  const duties = [...(await dutyLines(db, actor.authorityId, task?.planId)).values()];
  const tasks = await tasksOf(db, actor.authorityId, { today, unitIds: own });
  // Who does a part of a task of another unit records what came of it for the same duty.
  const parts = all ? [] : await partsOf(db, actor.authorityId, { today, unitIds: own, officerId: actor.officerId });
  const theirs = all ? undefined : new Set([...tasks, ...parts].map(({ dutyId }) => dutyId));
  const targets = [...(await targetLines(db, actor.authorityId, task?.planId)).values()];
  return {
    units,
    joint: [
      ...here,
      ...(kept?.jointUnits ?? []).flatMap(({ unitId: id, name }) => (here.some((one) => one.id === id) ? [] : [{ id, name }])),
    ],
    task,
    tasks: inYear(tasks, today, kept),
    duties: duties.filter(({ id }) => !theirs || theirs.has(id) || id === kept?.dutyId),
    alsoDuties: duties,
    targets,
    entries: await entryOptions(staff, targets, {
      sorts: !all && units.length > 0 && units.every(isGroup) ? ofGroups : undefined,
      kept: kept?.entries.map(({ id }) => id) ?? [],
    }),
    own: await ownTopics(db, actor.authorityId),
    today,
    topics: kept?.subjects.topics ?? [],
  };
}

const planOfYear: Record<Locale, (year: number) => string> = { vi: (year) => `Kế hoạch năm ${year}`, en: (year) => `Plan of ${year}` };

const none: Record<Locale, string> = { vi: 'Không thuộc việc nào trong danh sách', en: 'Belongs to none of these' };

/** The unfinished tasks of the officer's units (all others are reached from their own page), those that fit the channel first. */
function openTasks({ tasks, task }: Choices, channel: ChannelKind | undefined): Task[] {
  const open = tasks.filter(isUnfinished);
  const all = task && !open.some(({ id }) => id === task.id) ? [task, ...open] : open;
  const fits = ({ dutyText }: Task): boolean => channel !== undefined && namesChannel(dutyText, channel);
  const inOrder = [...all.filter(fits), ...all.filter((one) => !fits(one))];
  return [...inOrder.filter(({ endedOn }) => endedOn === null), ...inOrder.filter(({ endedOn }) => endedOn !== null)];
}

const ended: Record<Locale, (paper: string | null, day: string) => string> = {
  vi: (paper, day) => (paper === null ? `Hết hiệu lực từ ${day}: ` : `Đã bãi bỏ theo ${paper} từ ${day}: `),
  en: (paper, day) => (paper === null ? `Ended on ${day}: ` : `Struck out by ${paper} from ${day}: `),
};

/** What was done before a task ended is still recorded for it, so it stays to be chosen and says so. */
const taskLabel = ({ dutyText, label, endedOn, struckBy }: Task, locale: Locale): string =>
  `${endedOn ? ended[locale](struckBy, formatDay(endedOn)) : ''}${truncate(dutyText, 90)} (${label})`;

/** The lists of the form, on one channel or on whichever. */
export function listsOf(choices: Choices, { channel, locale = 'vi' }: { channel?: ChannelKind; locale?: Locale } = {}): Options {
  const { units, duties, targets, joint, alsoDuties } = choices;
  return {
    unitId: units.map(({ id, name }) => ({ value: id, label: name })),
    taskId: [
      ...openTasks(choices, channel).map((one) => ({ value: one.id, label: taskLabel(one, locale) })),
      { value: NO_TASK, label: none[locale] },
    ],
    dutyId: duties.map((duty) => ({ value: duty.id, label: labelOf(duty, 90) })),
    alsoDuties: alsoDuties.map((duty) => ({ value: duty.id, label: labelOf(duty, 90), group: planOfYear[locale](duty.year) })),
    'jointUnits.unitId': joint.map(({ id, name }) => ({ value: id, label: name })),
    counted: targets
      .filter((target) => !channel || isOffered(target, channel))
      .map((target) => ({ value: target.id, label: labelOf(target, 90) })),
    entries: choices.entries,
    topics: ownOptions(choices.own, choices.today, locale, choices.topics),
    'targets.targetId': targets.filter(isClaimed).map((target) => ({ value: target.id, label: labelOf(target, 90) })),
  };
}

export const formLists = async (
  staff: Filling,
  { task, kept, ...on }: { task?: Task | undefined; kept?: Kept; channel?: ChannelKind; locale?: Locale } = {},
): Promise<Options> => listsOf(await choicesFor(staff, task, kept), on);

/** The lists by which a form that was sent is read. A task or unit that has ended since it was typed is for the command to judge, which says so. */
export async function listsToRead(staff: Filling, task?: Task): Promise<Options> {
  const { taskId: _task, unitId: _unit, ...lists } = listsOf(await choicesFor(staff, task));
  return lists;
}

/** What was done before a plan ended is recorded and corrected afterwards, so its lines stay to be chosen and say so. */
const labelOf = ({ text, year, endedOn }: Pick<TargetLine, 'text' | 'year' | 'endedOn'>, length: number): string =>
  `${year}${endedOn ? ` (hết hiệu lực ${formatDay(endedOn)})` : ''}: ${truncate(text, length)}`;

/** A share of units asks only whether anything was done, so that it is offered on every channel where no quantity is named. */
export const isOffered = (target: TargetLine, channel: ChannelKind): boolean => {
  if (!isClaimed(target) || isShare(target)) return false;
  return target.measure === null ? target.way === 'roll' : (askedOn(channel) as readonly string[]).includes(target.measure);
};

/** The entries of lists on which targets of plans that hold rest, each list a group; of lists that the units reach alone, and what the record has. */
async function entryOptions(
  { db, actor, today }: Filling,
  targets: readonly TargetLine[],
  { sorts, kept }: { sorts: readonly RollSort[] | undefined; kept: readonly EntryId[] },
) {
  const resting = new Set(targets.flatMap(({ rollId, endedOn }) => (rollId === null || endedOn !== null ? [] : [rollId])));
  if (resting.size === 0) return [];
  const all = await rollsOf(db, actor.authorityId);
  const rolls = new Map(all.map(({ id, name }) => [id, name]));
  const offered = new Set(all.flatMap(({ id, sort }) => (sorts === undefined || sorts.includes(sort) ? [id] : [])));
  const entries = await entriesOf(db, actor.authorityId, [...resting]);
  const since = today.subtract({ years: 1 });
  const isRecent = ({ endedOn }: Entry): boolean => endedOn === null || Temporal.PlainDate.compare(endedOn, since) > 0;
  return entries
    .filter((entry) => isRecent(entry) && (offered.has(entry.rollId) || kept.includes(entry.id)))
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
