import { behindInWords, goalOf, isOfWhole, progressGoal, progressUnit, type TargetProgress } from '#features/activities/index.ts';
import { doneBetween, progressOfPlan, subjectsBetween, unplacedBetween, type NamedActivity } from '#features/activities/server/index.ts';
import { difficultiesBetween } from '#features/difficulties/server/index.ts';
import { silentTopics, type Plan, type Subjects } from '#features/plans/index.ts';
import { ownTopics, planAsOf, subjectsOfDuties } from '#features/plans/server/index.ts';
import { tallyOfTasks, tasksOf } from '#features/tasks/server/index.ts';
import { answersOf, type Task } from '#features/tasks/index.ts';
import { checksBetween } from '#features/inspections/server/index.ts';
import { namesInTime, type NamesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { percentOf } from '#platform/values/share.ts';
import type { Facts } from '../facts.ts';
import { calendarEnd, endOfNext } from '../period.ts';
import type { ReportSummary } from '../report.ts';
import { sortsOf } from '../units.ts';

const EXAMPLES = 3;

const MOST_BESIDES = 8;

const isWithin = (day: Temporal.PlainDate | null, { from, to }: Days): boolean =>
  day !== null && Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0;

/** Ordered work with a due day; requests and support carry no lateness. */
const isOrdered = (task: Task): boolean => !task.isRequested && task.role !== 'coordinate';

const line = (task: Task) => ({ unitName: task.unitName, text: task.dutyText, dueOn: task.dueOn?.toString() ?? '' });

const byDue = (a: Task, b: Task): number => (a.dueOn && b.dueOn ? Temporal.PlainDate.compare(a.dueOn, b.dueOn) : 0);

/** The report asks for itself: due by the end of its own period, or on the day of the report. */
const isItself = (task: Task, { kind, year, index, dueOn }: About): boolean =>
  /^(?:(?:tổng hợp|xây dựng|lập|gửi|hoàn thành|thực hiện|chế độ)\s)*(?:chế độ\s)?báo cáo/iu.test(task.dutyText) &&
  task.dueOn !== null &&
  (Temporal.PlainDate.compare(task.dueOn, calendarEnd(kind, year, index)) <= 0 || (dueOn?.equals(task.dueOn) ?? false));

/** What comes after the cut-off, to the last day of the period after this one: each duty once, by its next day. */
function nextOf(tasks: readonly Task[], covers: Days, about: About): Facts['next'] {
  const after = { from: covers.to.add({ days: 1 }), to: endOfNext(about.kind, about.year, about.index) };
  const coming = tasks.filter((task) => isWithin(task.dueOn, after) && !isItself(task, about));
  return [...Map.groupBy(coming, ({ dutyId, order }) => dutyId ?? order?.id).values()].flatMap(([first, ...others]) =>
    first ? [first, ...others.filter(({ dueOn }) => first.dueOn && dueOn?.equals(first.dueOn))].map(line) : [],
  );
}

/** Tasks as they stood by the end of the day: late is what was due before the day or on the last day of a period that is over. */
function taskFacts(
  tasks: readonly Task[],
  { covers, about, asOf: { happenedBy: by } }: FactsOrder,
): Pick<Facts, 'next' | 'requests' | 'adHoc'> & Pick<Facts['tasks'], 'late' | 'early'> {
  const ordered = tasks.filter((task) => isOrdered(task) && task.state === 'open').toSorted(byDue);
  const isOver = Temporal.PlainDate.compare(by, covers.to) >= 0;
  const known = { from: covers.from, to: isOver ? covers.to : by.subtract({ days: 1 }) };
  const undone = ordered.filter((task) => isWithin(task.dueOn, known));
  const early = undone.filter((task) => task.isDueBeforeIssue).map(line);
  const ordersTally = tallyOfTasks(tasks, covers, { isAdHoc: true });
  const ordersLate = undone.filter(({ order }) => order !== null).map(line);
  const planned = undone.filter(({ order }) => order === null);
  const asked = new Set(tasks.filter((task) => task.isRequested).map(({ dutyId, order }) => dutyId ?? order?.id));
  return {
    late: planned.filter((task) => !task.isDueBeforeIssue).map(line),
    ...(ordersTally.due > 0 && { adHoc: { ...ordersTally, late: ordersLate } }),
    ...(early.length > 0 && { early }),
    next: nextOf(ordered, covers, about),
    requests: { asked: asked.size, answers: answersOf(tasks) },
  };
}

function silentUnits(plan: Plan, active: ReadonlySet<string>): string[] {
  const ordered = plan.duties.flatMap((duty) => duty.units.filter((unit) => !unit.isRequested && unit.role !== 'coordinate'));
  const names = new Map(ordered.map((unit) => [unit.unitId, unit.name]));
  return [...names].filter(([id]) => !active.has(id)).map(([, name]) => name);
}

const targetFact = (progress: TargetProgress): Facts['targets'][number] => {
  const { value, comparator, share } = progress;
  const behind = behindInWords(progress, 'vi', MOST_BESIDES);
  return {
    id: progress.targetId,
    text: progress.text,
    done: progress.done,
    wanted: progressGoal(progress),
    unit: progressUnit(progress, 'vi'),
    percent: share === null ? null : percentOf(share, goalOf(progress)),
    goal: isOfWhole(progress) ? { percent: value, comparator } : null,
    reached: progress.isMet,
    hasFigure: progress.hasFigure,
    ...(!progress.isMet && behind && { behind }),
  };
};

const exampleBy =
  (names: NamesInTime) =>
  ({ title, happened_on, unit_id }: Pick<NamedActivity, 'title' | 'happened_on' | 'unit_id'>) => ({
    title,
    happenedOn: happened_on.toString(),
    unitName: names.on(unit_id, happened_on).name,
  });

/** Channels in the order of their latest activity, also of an internal one, which is not named. */
const doneFacts = ({ channels, named }: Awaited<ReturnType<typeof doneBetween>>, names: NamesInTime): Facts['done'] =>
  [...Map.groupBy(named, ({ channel }) => channel)].map(([channel, of]) => ({
    channel,
    activities: channels.find(({ kind }) => kind === channel)?.activities ?? 0,
    examples: of.filter((one) => !one.is_internal).map(exampleBy(names)),
  }));

const foldedFact = ({ events, activities, named }: Awaited<ReturnType<typeof doneBetween>>['folded'], names: NamesInTime) => ({
  events,
  activities,
  examples: named.map(({ event, ...one }) => ({ event, ...exampleBy(names)(one) })),
});

/** Each unit that did anything or had something due, by name as on the last day: most first. */
function unitFacts(
  byUnit: ReadonlyMap<string, number>,
  tasks: readonly Task[],
  { covers }: FactsOrder,
  names: NamesInTime,
): NonNullable<Facts['units']> {
  const ordered = Map.groupBy(tasks, ({ unitId }) => unitId as string);
  return [...new Set([...byUnit.keys(), ...ordered.keys()])]
    .map((unitId) => ({
      unitName: names.on(unitId, covers.to).name,
      activities: byUnit.get(unitId) ?? 0,
      ...duesOf(tallyOfTasks(ordered.get(unitId) ?? [], covers)),
    }))
    .filter(({ activities, due }) => activities + due > 0)
    .toSorted((a, b) => b.activities - a.activities || a.unitName.localeCompare(b.unitName, 'vi'));
}

const duesOf = ({ due, done }: ReturnType<typeof tallyOfTasks>) => ({ due, done });

export interface DrawnAsOf extends AsOf {
  knownBy: Temporal.Instant;
}

/** The clocks of a period at a moment: nothing after its last day, and nothing that has not happened. */
export const asOfPeriod = ({ to }: Days, today: Temporal.PlainDate, knownBy: Temporal.Instant): DrawnAsOf => ({
  happenedBy: Temporal.PlainDate.compare(today, to) < 0 ? today : to,
  knownBy,
});

export type About = Pick<ReportSummary, 'kind' | 'year' | 'index' | 'dueOn'>;

export interface FactsOrder {
  authorityId: AuthorityId;
  planId: PlanId;
  covers: Days;
  period: string;
  about: About;
  asOf: AsOf;
}

/** The topics that were ordered and of which nothing was said in the days. */
async function unspokenTopics(
  db: Read,
  subjects: ReadonlyMap<string, Subjects>,
  taken: Parameters<typeof subjectsBetween>[1],
): Promise<string[]> {
  const own = await ownTopics(db, taken.authorityId);
  return silentTopics(subjects, await subjectsBetween(db, taken), { own, from: taken.days.from });
}

/** What was recorded for the plan in the days: confirmed, and by the two clocks, so that the same clocks always give the same facts. */
export async function gatherFacts(db: Read, order: FactsOrder): Promise<Facts> {
  const { authorityId, planId, covers, period, asOf } = order;
  const { happenedBy, knownBy } = asOf;
  const plan = await planAsOf(db, authorityId, planId, asOf);
  if (!plan?.issuedOn || !plan.symbol) throw new Error('A report is made for an issued plan of an authority.');
  const taken = { authorityId, planId, days: { from: covers.from, to: happenedBy }, knownBy };
  const done = await doneBetween(db, { ...taken, examples: EXAMPLES });
  const unplaced = await unplacedBetween(db, { ...taken, examples: MOST_BESIDES });
  const tasks = await tasksOf(db, authorityId, { today: happenedBy, knownBy, planId });
  const { late, early, next, requests, adHoc } = taskFacts(tasks, order);
  const difficulties = await difficultiesBetween(db, authorityId, planId, covers, asOf);
  const names = await namesInTime(db, authorityId, knownBy);
  const sorts = sortsOf(names.byKind(covers.to));
  const isAfterwards = Temporal.PlainDate.compare(plan.issuedOn, covers.to) > 0;
  const subjects = await subjectsOfDuties(db, authorityId, planId, knownBy);
  const unspoken = subjects.size === 0 || isAfterwards ? [] : await unspokenTopics(db, subjects, taken);
  const checks = await checksBetween(db, authorityId, covers, asOf);
  return {
    authority: names.ofAuthority(covers.to),
    plan: { title: plan.title, symbol: plan.symbol, issuedOn: plan.issuedOn.toString(), issuedInPeriod: isWithin(plan.issuedOn, covers) },
    period,
    covers: { from: covers.from.toString(), to: covers.to.toString() },
    ...(Temporal.PlainDate.compare(happenedBy, covers.to) < 0 && { until: happenedBy.toString() }),
    quantities: done.channels.flatMap(({ kind, measures }) =>
      Object.entries(measures).map(([measure, value]) => ({ channel: kind, measure, value })),
    ),
    done: doneFacts(done, names),
    ...(unplaced.activities > 0 && { unplaced: { activities: unplaced.activities, examples: unplaced.named.map(exampleBy(names)) } }),
    ...(done.folded.events > 0 && { folded: foldedFact(done.folded, names) }),
    tasks: { ...tallyOfTasks(tasks, covers), late, ...(early && { early }) },
    ...(adHoc && { adHoc }),
    ...(difficulties.length > 0 && { difficulties }),
    // What was ordered and asked for after the days is no matter of theirs.
    requests: isAfterwards ? { asked: 0 } : requests,
    targets: (await progressOfPlan(db, plan, asOf)).map(targetFact),
    silentUnits: isAfterwards ? [] : silentUnits(plan, new Set([...done.units, ...unplaced.units])),
    ...(unspoken.length > 0 && { silentTopics: unspoken }),
    ...(sorts.length > 0 && { sorts }),
    next,
    months: done.months.flatMap(({ channel, byMonth }) => [...byMonth].map(([month, activities]) => ({ channel, month, activities }))),
    units: unitFacts(done.byUnit, tasks, order, names),
    ...(checks.rounds + checks.late > 0 && { checks }),
  };
}
