import { goalOf, progressGoal, progressUnit, type TargetProgress } from '#features/activities/index.ts';
import { doneBetween, progressOfPlan } from '#features/activities/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import { tallyOfTasks, tasksOf } from '#features/tasks/server/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { namesInTime, type NamesInTime } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { percentOf } from '#platform/values/share.ts';
import type { Facts } from '../facts.ts';

const NEXT_MONTHS = 3;

/** How many activities of a channel the text names. */
const EXAMPLES = 3;

const isWithin = (day: Temporal.PlainDate | null, { from, to }: Days): boolean =>
  day !== null && Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0;

/** Ordered work with a due day; requests and support carry no lateness. */
const isOrdered = (task: Task): boolean => !task.isRequested && task.role !== 'coordinate';

const line = (task: Task) => ({ unitName: task.unitName, text: task.dutyText, dueOn: task.dueOn?.toString() ?? '' });

/** A monthly duty is named once, by its next day. */
const firstOfEach = (tasks: readonly Task[]): Task[] =>
  [...Map.groupBy(tasks, (task) => `${task.dutyId} ${task.unitId}`).values()].flatMap(([first]) => first ?? []);

const byDue = (a: Task, b: Task): number => (a.dueOn && b.dueOn ? Temporal.PlainDate.compare(a.dueOn, b.dueOn) : 0);

/** Tasks as they stood by the end of the day: late is what was due before the day or on the last day of a period that is over. */
function taskFacts(
  tasks: readonly Task[],
  covers: Days,
  by: Temporal.PlainDate,
): Pick<Facts, 'next' | 'requests'> & { late: Facts['tasks']['late'] } {
  const ordered = tasks.filter((task) => isOrdered(task) && task.state === 'open').toSorted(byDue);
  const isOver = Temporal.PlainDate.compare(by, covers.to) >= 0;
  const known = { from: covers.from, to: isOver ? covers.to : by.subtract({ days: 1 }) };
  const after = { from: covers.to.add({ days: 1 }), to: covers.to.add({ months: NEXT_MONTHS }) };
  const asked = Map.groupBy(
    tasks.filter((task) => task.isRequested),
    (task) => task.dutyId,
  );
  return {
    late: ordered.filter((task) => isWithin(task.dueOn, known)).map(line),
    next: firstOfEach(ordered.filter((task) => isWithin(task.dueOn, after))).map(line),
    requests: {
      asked: asked.size,
      accepted: [...asked.values()].filter((of) => of.some((task) => task.state === 'accepted' || task.state === 'done')).length,
    },
  };
}

/** Units that were ordered something and of which nothing was confirmed in the days. */
function silentUnits(plan: Plan, active: ReadonlySet<string>): string[] {
  const ordered = plan.duties.flatMap((duty) => duty.units.filter((unit) => !unit.isRequested && unit.role !== 'coordinate'));
  const names = new Map(ordered.map((unit) => [unit.unitId, unit.name]));
  return [...names].filter(([id]) => !active.has(id)).map(([, name]) => name);
}

const targetFact = (progress: TargetProgress): Facts['targets'][number] => {
  const { way, value, comparator, share } = progress;
  return {
    id: progress.targetId,
    text: progress.text,
    done: progress.done,
    wanted: progressGoal(progress),
    unit: progressUnit(progress, 'vi'),
    percent: share === null ? null : percentOf(share, goalOf(progress)),
    goal: way === 'share' ? { percent: value, comparator } : null,
    reached: progress.isMet,
  };
};

/** Channels in the order of their latest activity, also of an internal one, which is not named. */
const doneFacts = ({ channels, named }: Awaited<ReturnType<typeof doneBetween>>, names: NamesInTime): Facts['done'] =>
  [...Map.groupBy(named, ({ channel }) => channel)].map(([channel, of]) => ({
    channel,
    activities: channels.find(({ kind }) => kind === channel)?.activities ?? 0,
    examples: of
      .filter((one) => !one.is_internal)
      .map(({ title, happened_on, unit_id }) => ({
        title,
        happenedOn: happened_on.toString(),
        unitName: names.on(unit_id, happened_on).name,
      })),
  }));

/** The clocks of figures that were drawn at a moment and are kept with it. */
export interface DrawnAsOf extends AsOf {
  knownBy: Temporal.Instant;
}

/** The clocks of a period at a moment: nothing after its last day, and nothing that has not happened. */
export const asOfPeriod = ({ to }: Days, today: Temporal.PlainDate, knownBy: Temporal.Instant): DrawnAsOf => ({
  happenedBy: Temporal.PlainDate.compare(today, to) < 0 ? today : to,
  knownBy,
});

export interface FactsOrder {
  authorityId: AuthorityId;
  planId: PlanId;
  covers: Days;
  /** As a sentence names it: "quý I năm 2026". */
  period: string;
  asOf: AsOf;
}

/**
 * What was recorded for the plan in the days, as the report counts and tells it. Only what was confirmed, and nothing that happened or became known
 * after the two clocks: the same clocks give the same facts whenever they are gathered.
 */
export async function gatherFacts(db: Read, { authorityId, planId, covers, period, asOf }: FactsOrder): Promise<Facts> {
  const { happenedBy, knownBy } = asOf;
  const plan = await planOf(db, authorityId, planId, knownBy);
  if (!plan?.issuedOn || !plan.symbol) throw new Error('A report is made for an issued plan of an authority.');
  const days = { from: covers.from, to: happenedBy };
  const done = await doneBetween(db, { authorityId, planId, days, knownBy, examples: EXAMPLES });
  const names = await namesInTime(db, authorityId, knownBy);
  const tasks = await tasksOf(db, authorityId, { today: happenedBy, knownBy, planId });
  const { late, next, requests } = taskFacts(tasks, covers, happenedBy);
  return {
    authority: names.ofAuthority(covers.to),
    plan: { title: plan.title, symbol: plan.symbol, issuedOn: plan.issuedOn.toString(), issuedInPeriod: isWithin(plan.issuedOn, covers) },
    period,
    covers: { from: covers.from.toString(), to: covers.to.toString() },
    quantities: done.channels.flatMap(({ kind, measures }) =>
      Object.entries(measures).map(([measure, value]) => ({ channel: kind, measure, value })),
    ),
    done: doneFacts(done, names),
    tasks: { ...tallyOfTasks(tasks, covers), late },
    requests,
    targets: (await progressOfPlan(db, plan, asOf)).map(targetFact),
    silentUnits: silentUnits(plan, done.units),
    next,
  };
}
