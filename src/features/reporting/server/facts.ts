import { progressGoal, progressUnit } from '#features/activities/index.ts';
import { activitiesOf, progressOf, quantitiesBetween } from '#features/activities/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import { tasksOf, taskTally } from '#features/tasks/server/index.ts';
import type { Task } from '#features/tasks/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Facts } from '../facts.ts';

const NEXT_MONTHS = 3;
const NEXT_AT_MOST = 12;

const isWithin = (day: Temporal.PlainDate | null, { from, to }: Days): boolean =>
  day !== null && Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0;

/** Ordered work with a due day; requests and support carry no lateness. */
const isOrdered = (task: Task): boolean => !task.isRequested && task.role !== 'coordinate';

const line = (task: Task) => ({ unitName: task.unitName, text: task.dutyText, dueOn: task.dueOn?.toString() ?? '' });

/** A monthly duty is named once, by its next day. */
const firstOfEach = (tasks: readonly Task[]): Task[] =>
  [...Map.groupBy(tasks, (task) => `${task.dutyId} ${task.unitId}`).values()].flatMap(([first]) => first ?? []);

const byDue = (a: Task, b: Task): number => (a.dueOn && b.dueOn ? Temporal.PlainDate.compare(a.dueOn, b.dueOn) : 0);

function taskFacts(
  tasks: readonly Task[],
  covers: Days,
  today: Temporal.PlainDate,
): Pick<Facts, 'next' | 'requests'> & { late: Facts['tasks']['late'] } {
  const ordered = tasks.filter((task) => isOrdered(task) && task.state === 'open').toSorted(byDue);
  const known = Temporal.PlainDate.compare(today, covers.to) < 0 ? { from: covers.from, to: today.subtract({ days: 1 }) } : covers;
  const after = { from: covers.to.add({ days: 1 }), to: covers.to.add({ months: NEXT_MONTHS }) };
  const asked = Map.groupBy(
    tasks.filter((task) => task.isRequested),
    (task) => task.dutyId,
  );
  return {
    late: ordered.filter((task) => isWithin(task.dueOn, known)).map(line),
    next: firstOfEach(ordered.filter((task) => isWithin(task.dueOn, after)))
      .slice(0, NEXT_AT_MOST)
      .map(line),
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

export interface FactsOrder {
  authorityId: AuthorityId;
  plan: Plan;
  covers: Days;
  /** As a sentence names it: "quý I năm 2026". */
  period: string;
  today: Temporal.PlainDate;
}

/** What was recorded for the plan in the days, as the report counts and tells it. Only confirmed activities count. */
export async function gatherFacts(db: Read, { authorityId, plan, covers, period, today }: FactsOrder): Promise<Facts> {
  // A plan taken over from a body that is no more may reach back before the authority's first day.
  const authority = (await authorityOn(db, authorityId, covers.to)) ?? (await authorityOn(db, authorityId, today));
  if (!authority || !plan.issuedOn || !plan.symbol) throw new Error('A report is made for an issued plan of an authority.');
  const done = await activitiesOf(db, authorityId, { planId: plan.id, states: ['confirmed'], limit: 10_000, ...covers });
  const quantities = await quantitiesBetween(db, authorityId, plan.id, covers);
  const tally = await taskTally(db, authorityId, plan.id, covers);
  const { late, next, requests } = taskFacts(await tasksOf(db, authorityId, { today, planId: plan.id }), covers, today);
  const progress = await progressOf(db, authorityId, plan.id);
  return {
    authority: { name: authority.name, shortName: authority.shortName },
    plan: { title: plan.title, symbol: plan.symbol, issuedOn: plan.issuedOn.toString(), issuedInPeriod: isWithin(plan.issuedOn, covers) },
    period,
    covers: { from: covers.from.toString(), to: covers.to.toString() },
    quantities: quantities.channels.flatMap(({ kind, measures }) =>
      Object.entries(measures).map(([measure, value]) => ({ channel: kind, measure, value })),
    ),
    activities: done.map((a) => ({
      channel: a.channel,
      title: a.title,
      happenedOn: a.happenedOn.toString(),
      unitName: a.unitName,
      isInternal: a.isInternal,
    })),
    tasks: { ...tally, late },
    requests,
    targets: progress.map((p) => ({
      text: p.text,
      done: p.done,
      wanted: progressGoal(p),
      unit: progressUnit(p, 'vi'),
      percent: p.share === null ? null : Math.round(p.share * 100),
      reached: p.isMet,
    })),
    silentUnits: silentUnits(plan, new Set(done.map((a) => a.unitId))),
    next,
  };
}
