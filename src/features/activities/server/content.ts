import type { Task } from '#features/tasks/index.ts';
import { dutyLines, targetLines, type TargetLine } from '#features/plans/server/index.ts';
import { belongsOn, type Entry, type EntryId } from '#features/rolls/index.ts';
import { entriesOf, rollsOf } from '#features/rolls/server/index.ts';
import { holdTasks, taskOf, tasksOf } from '#features/tasks/server/index.ts';
import { namesInTime, unitsOn } from '#features/units/server/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { supersede } from '#platform/server/history.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, AuthorityId, DutyId, PlanId, TargetId } from '#platform/values/ids.ts';
import { loggedOf, type Told as Stored } from '#platform/values/forms.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { mayNot, refusals } from '../refusals.ts';
import { doubtsOf, openDoubts, type Doubtful } from '../doubts/doubts.ts';
import { alikeTo, type Looked } from './evidence/alike.ts';
import { foldedLike, jointlyLike } from './folded.ts';
import type { LockedActivity } from './locked.ts';
import type { Told } from '../form/told.ts';
import { mayWrite } from '../joint/joint.ts';
import { dutiesTold, jointTold, keepJoint, whyNotDuties } from './joint/keep.ts';
import { askedOn, contributions, whyNotDay, whyNotQuantities, type Contributed } from '../rules.ts';
import { fieldOfMeasure, kept } from '../schema.ts';
import { matchingTasks } from '../tasks.ts';
import { standingOn, whyNotStruck } from './figures/struck.ts';

export type Checked = Told & {
  contributed: Contributed[];
  entries: readonly EntryId[];
  alsoDuties: DutyId[];
  jointUnits: NonNullable<Told['jointUnits']>;
};

interface Line {
  planId: PlanId;
  year: number;
  endedOn: Temporal.PlainDate | null;
}

export interface Telling {
  actor: Actor;
  told: Told;
  today: Temporal.PlainDate;
  proofs: number;
  /** Pictures that are given with it. */
  files?: readonly Looked[];
  /** What is corrected, as it stands. */
  standing?: LockedActivity;
  sure?: readonly string[] | undefined;
}

/** Refuses units and tasks of others, tasks not accepted, days outside the plan, figures that do not fit, targets of another plan; asks about likely slips. */
export async function check(tx: Tx, telling: Telling): Promise<Result<Checked>> {
  const { actor, told, today } = telling;
  const { authorityId } = actor;
  if (!(await unitsOn(tx, authorityId, today)).some(({ id }) => id === told.unitId)) return notOfToday(tx, authorityId, told, today);
  if (!mayWrite(actor, told.unitId, telling.standing?.unitId === told.unitId ? telling.standing.joint : [])) return mayNot.recordForUnit();
  const named = await taskFor(tx, authorityId, told, today);
  if (!named.ok) return named;
  const matching = named.value || !told.takesTask ? [] : await matchingFor(tx, authorityId, told, today);
  const task = named.value ?? (matching.length === 1 ? matching[0] : undefined);
  if (task) await holdTasks(tx, authorityId, [task.id]);
  const { dutyId, alsoDuties } = dutiesTold(told, task?.dutyId ?? told.dutyId);
  const { happenedOn, unitId } = told;
  const jointly = await jointTold(tx, told.jointUnits ?? [], {
    actor,
    authorityId,
    unitId,
    today,
    happenedOn,
    activityId: telling.standing?.id,
  });
  if (!jointly.ok) return jointly;
  const placed = await placeInPlan(tx, authorityId, { ...told, alsoDuties }, dutyId, today);
  if (!placed.ok) return placed;
  const { quantities, contributed, targets, entries } = placed.value;
  const others = task ? [] : matching.map((one) => ({ id: one.id, name: nameOf(one) }));
  const seen = telling.sure ? await seenBefore(tx, telling) : {};
  const doubts = doubtsOf({
    ...told,
    ...seen,
    dutyId,
    isOrdered: Boolean(task?.order),
    quantities,
    contributed,
    targets,
    proofs: telling.proofs,
    tasks: others,
  });
  const open = telling.sure ? openDoubts(doubts, telling.sure) : [];
  if (open.length > 0) return refusals.doubtful(doubts);
  const finishesTask = told.finishesTask && task?.isStanding === false;
  return ok({ ...told, quantities, entries, dutyId, alsoDuties, jointUnits: jointly.value, taskId: task?.id, finishesTask, contributed });
}

async function seenBefore(
  db: Read,
  { actor, told, files = [], standing }: Telling,
): Promise<Pick<Doubtful, 'alike' | 'folded' | 'jointly'>> {
  return {
    alike: await alikeTo(db, actor, files, standing?.id),
    folded: await foldedLike(db, actor.authorityId, told, standing?.id),
    jointly: await jointlyLike(db, actor.authorityId, told, standing?.id),
  };
}

/** A unit that was there on the day itself has ended since; others are none of this authority's. */
async function notOfToday(db: Read, authorityId: AuthorityId, { unitId, happenedOn }: Told, today: Temporal.PlainDate) {
  const names = await namesInTime(db, authorityId);
  return names.units.includes(unitId) ? mayNot.unitEnded(names.on(unitId, happenedOn, today).name) : mayNot.recordForUnit();
}

const nameOf = ({ dutyText, label }: Task): string => `${label}: ${dutyText}`;

async function matchingFor(db: Read, authorityId: AuthorityId, told: Told, today: Temporal.PlainDate): Promise<Task[]> {
  const found = matchingTasks(await tasksOf(db, authorityId, { today, unitIds: [told.unitId] }), told);
  const [first] = told.targets;
  const planId = first && (await targetLines(db, authorityId)).get(first.targetId)?.planId;
  return found.filter((task) => planId === undefined || task.planId === planId);
}

interface Placed {
  quantities: Told['quantities'];
  contributed: Contributed[];
  entries: EntryId[];
  targets: Map<TargetId, TargetLine>;
}

async function placeInPlan(
  db: Read,
  authorityId: AuthorityId,
  told: Told,
  dutyId: DutyId | undefined,
  today: Temporal.PlainDate,
): Promise<Result<Placed>> {
  const duties = await dutyLines(db, authorityId);
  const duty = dutyId && duties.get(dutyId);
  if (dutyId && !duty) return refusals.unknownDuty();
  const entries = await reachedBy(db, authorityId, told);
  if (!entries.ok) return entries;
  const plan = await planFor(db, authorityId, duty || undefined, told, entries.value);
  if (!plan.ok) return plan;
  const elsewhere = await whyNotDuties(db, authorityId, told.alsoDuties ?? [], plan.value?.planId);
  if (elsewhere) return elsewhere;
  const wrongDay = whyNotDay(told.happenedOn, { today, planYear: plan.value?.year, internalNote: told.internalNote });
  if (wrongDay) return { ok: false, refusal: wrongDay };
  const all = await targetLines(db, authorityId, plan.value?.planId);
  const struck = whyNotStruck(told, dutyId, { duties, targets: all });
  if (struck) return struck;
  const endedOn = plan.value?.endedOn;
  if (endedOn && Temporal.PlainDate.compare(told.happenedOn, endedOn) >= 0) return refusals.planEnded(endedOn);
  const quantities = told.quantities.filter(({ measure }) => askedOn(told.channel).includes(measure));
  const figures = new Map(quantities.map(({ measure, value }) => [measure, value]));
  const wrong = whyNotQuantities(figures, fieldOfMeasure);
  if (wrong) return { ok: false, refusal: wrong };
  const targets = standingOn(all, told.happenedOn);
  const claimed = told.targets.filter(({ targetId, isOffered }) => !isOffered || targets.has(targetId) || !all.has(targetId));
  const contributed = contributions(claimed, figures, targets, entries.value);
  if (!contributed.ok) return contributed;
  return ok({ quantities, contributed: contributed.value, entries: entries.value.map(({ id }) => id), targets });
}

/** The entries of lists that were ticked, each once; they belonged to their lists on the day. */
async function reachedBy(db: Read, authorityId: AuthorityId, { entries = [], happenedOn }: Told): Promise<Result<Entry[]>> {
  if (entries.length === 0) return ok([]);
  const rolls = await rollsOf(db, authorityId);
  const known = await entriesOf(
    db,
    authorityId,
    rolls.map(({ id }) => id),
  );
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const found = [...new Set(entries)].map((id) => byId.get(id));
  return found.every((entry) => entry !== undefined && belongsOn(entry, happenedOn)) ? ok(found as Entry[]) : refusals.unknownEntry();
}

async function taskFor(
  tx: Tx,
  authorityId: AuthorityId,
  { taskId, unitId }: Told,
  today: Temporal.PlainDate,
): Promise<Result<Task | undefined>> {
  if (taskId === undefined) return ok(undefined);
  await holdTasks(tx, authorityId, [taskId]);
  const task = await taskOf(tx, authorityId, taskId, today);
  if (!task) return refusals.unknownTask();
  if (task.unitId !== unitId) return refusals.taskOfAnother(task.unitName);
  if (task.state === 'declined') return refusals.taskDeclined();
  return ok(task);
}

/** The plan that the activity serves: that of its duty, else of its first target, else the newest one of which a target rests on a list that it reached. */
async function planFor(
  db: Read,
  authorityId: AuthorityId,
  duty: Line | undefined,
  { targets: [first], happenedOn }: Told,
  entries: readonly Entry[],
): Promise<Result<Line | undefined>> {
  if (duty) return ok(duty);
  if (!first && entries.length === 0) return ok(undefined);
  const lines = await targetLines(db, authorityId);
  if (!first) {
    const reached = new Set(entries.map(({ rollId }) => rollId));
    const resting = [...lines.values()].filter(({ rollId, year }) => rollId !== null && reached.has(rollId) && year === happenedOn.year);
    return ok(resting.find(({ endedOn }) => endedOn === null));
  }
  const target = lines.get(first.targetId);
  return target ? ok(target) : refusals.unknownTarget();
}

export const auditedOf = (
  it: Stored<typeof kept> &
    Pick<Told, 'quantities' | 'topics' | 'audiences' | 'alsoDuties' | 'jointUnits'> & { entries: readonly string[] },
  contributed: readonly Contributed[],
): Record<string, unknown> => ({
  ...loggedOf(kept, it),
  quantities: Object.fromEntries(it.quantities.map(({ measure, value }) => [measure, value])),
  targets: auditedTargets(contributed),
  entries: listed(it.entries),
  topics: listed(it.topics),
  audiences: listed(it.audiences),
  alsoDuties: listed(it.alsoDuties),
  jointUnits: listed(it.jointUnits?.map(({ unitId }) => unitId)),
  parts: partsOf(it.jointUnits),
});

/** Which unit did what: two that changed their parts are a change. */
function partsOf(units: Told['jointUnits'] = []): { unitId: string; part: string }[] | null {
  const parts = units.flatMap(({ unitId, part }) => (part ? [{ unitId, part }] : []));
  return parts.length > 0 ? parts.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1)) : null;
}

const listed = (codes: readonly string[] = []): string[] | null => (codes.length > 0 ? codes.toSorted() : null);

const auditedTargets = (targets: readonly { targetId: string; value: number; outOf: number | null }[]) =>
  targets.map(({ targetId, value, outOf }) => ({ targetId, value, outOf })).sort((a, b) => (a.targetId < b.targetId ? -1 : 1));

export async function keepFigures(tx: Tx, authorityId: AuthorityId, activityId: ActivityId, it: Checked): Promise<void> {
  for (const table of ['activity_quantity', 'activity_target', 'activity_entry', 'activity_subject', 'activity_duty'] as const) {
    await supersede(tx, table, { authority_id: authorityId, activity_id: activityId });
    await tx.deleteFrom(table).where('authority_id', '=', authorityId).where('activity_id', '=', activityId).execute();
  }
  const keys = { authority_id: authorityId, activity_id: activityId };
  for (const { measure, value } of it.quantities)
    await tx
      .insertInto('activity_quantity')
      .values({ ...keys, measure, value })
      .execute();
  const subjects = [
    ...(it.topics ?? []).map((kind) => ({ ...keys, sort: 'topic', kind })),
    ...(it.audiences ?? []).map((kind) => ({ ...keys, sort: 'audience', kind })),
  ];
  if (subjects.length > 0) await tx.insertInto('activity_subject').values(subjects).execute();
  if (it.entries.length > 0)
    await tx
      .insertInto('activity_entry')
      .values(it.entries.map((id) => ({ ...keys, entry_id: id })))
      .execute();
  if (it.alsoDuties.length > 0)
    await tx
      .insertInto('activity_duty')
      .values(it.alsoDuties.map((id) => ({ ...keys, duty_id: id })))
      .execute();
  for (const { targetId, value, outOf, isOwnFigure } of it.contributed)
    await tx
      .insertInto('activity_target')
      .values({ ...keys, target_id: targetId, value, out_of: outOf, is_own_figure: isOwnFigure })
      .execute();
  await keepJoint(tx, { authorityId, activityId, unitId: it.unitId }, it.jointUnits);
}
