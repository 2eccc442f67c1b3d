import { sql, type Selectable } from 'kysely';
import { lastWorkingDay } from '#features/calendar/server/index.ts';
import type { DutyRole } from '#features/plans/index.ts';
import { dutiesOn } from '#features/plans/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown, knownRows } from '#platform/server/history.ts';
import { daysOf, type Days } from '#platform/server/ranges.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { AsOf, KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, OfficerId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import { daysLate, earlier } from '../rules.ts';
import type { OrderId, Task, TaskState } from '../task.ts';
import { extendedBy, movedAfter } from './work/extended.ts';
import { partIn, partRowsOf, withPartOf, type Doers, type PartRow } from './work/part-rows.ts';

const columns = [
  'task.id', 'task.plan_id', 'task.duty_id', 'task.unit_id', 'task.role', 'task.is_requested', 'task.is_standing', 'task.period', 'task.label',
  'task.due_on', 'task.extended_to_on', 'task.extended_at', 'task.state', 'task.answer_note', 'task.answered_at', 'task.answered_by', 'task.done_on', 'task.done_at', 'task.done_by',
  'task.done_reason', 'duty.text as duty_text', 'o.id as order_id', 'o.text as order_text', 'o.ordered_by_name', 'o.symbol as order_symbol', 'o.ordered_on', 'o.quantity', 'o.quantity_of', 'o.ended_on as order_ended_on', 'plan.title as plan_title', 'plan.ended_on', 'plan.issued_at', 'task.ended_on as task_ended_on', 'ender.symbol as ender_symbol', 'ender.title as ender_title', 'rearranged.basis as rearranged_by',
] as const; // prettier-ignore

export interface TaskFilter {
  /** How things stand by the end of this day: what was done or answered later is still open, and open tasks bear the names of units of this day. */
  today: Temporal.PlainDate;
  /** As it was known, now unless said. */
  knownBy?: KnownBy;
  /** Only the tasks of these units; an empty list gives none. */
  unitIds?: readonly UnitId[];
  planId?: PlanId;
  taskId?: TaskId;
  orderId?: OrderId;
  /** Only what was declined and nobody has taken note of. */
  isUnseenDecline?: true;
  /** Only what was given to the officer by name. */
  heldBy?: OfficerId;
  /** Besides, the parts that these do, each as a task of theirs. */
  beside?: Doers;
}

/** The due day that holds now. */
const dueNow = sql<Temporal.PlainDate | null>`coalesce(task.extended_to_on, task.due_on)`;

/** The officer works in the unit of the task on the day. */
const isHere = (
  day: Temporal.PlainDate,
) => sql<boolean>`holder.ended_at is null and (holder.ended_on is null or holder.ended_on > ${day}::date)
  and exists (select 1 from post where post.authority_id = h.authority_id and post.officer_id = h.officer_id and post.unit_id = task.unit_id
    and post.valid @> ${day}::date and post.ended_at is null)`;

/** The task itself is asked for, and not only a part of it. */
const isWhole = ({ unitIds, heldBy }: { unitIds: readonly UnitId[] | undefined; heldBy: OfficerId | undefined }) =>
  sql<boolean>`(${unitIds === undefined ? sql`true` : sql`task.unit_id = any(${[...unitIds]}::uuid[])`} and ${heldBy === undefined ? sql`true` : sql`h.officer_id is not distinct from ${heldBy}`})`;

const select = (
  db: Read,
  authorityId: AuthorityId,
  { today, unitIds, planId, taskId, orderId, isUnseenDecline, heldBy, beside, knownBy = 'now' }: TaskFilter,
) =>
  db
    .selectFrom(asKnown('task', authorityId, knownBy))
    .leftJoin(asKnown('duty', authorityId, knownBy), (join) =>
      join.onRef('duty.authority_id', '=', 'task.authority_id').onRef('duty.id', '=', 'task.duty_id'),
    )
    .leftJoin(knownRows('task_order', authorityId, knownBy).$castTo<Selectable<DB['task_order']>>().as('o'), (join) =>
      join.onRef('o.authority_id', '=', 'task.authority_id').onRef('o.id', '=', 'task.order_id'),
    )
    .leftJoin(asKnown('plan', authorityId, knownBy), (join) =>
      join.onRef('plan.authority_id', '=', 'task.authority_id').onRef('plan.id', '=', 'task.plan_id'),
    )
    .leftJoin('plan as ender', (join) =>
      join.onRef('ender.authority_id', '=', 'task.authority_id').onRef('ender.id', '=', 'task.ended_by_id'),
    )
    .leftJoin('rearrangement as rearranged', (join) =>
      join.onRef('rearranged.authority_id', '=', 'task.authority_id').onRef('rearranged.id', '=', 'task.rearrangement_id'),
    )
    .select(columns)
    .select(
      sql<boolean>`exists (select 1 from task_urge u where u.authority_id = task.authority_id and u.task_id = task.id and u.urged_on = ${today}::date)`.as(
        'is_urged',
      ),
    )
    .leftJoin('task_holder as h', (join) => join.onRef('h.authority_id', '=', 'task.authority_id').onRef('h.task_id', '=', 'task.id'))
    .leftJoin('officer as holder', (join) =>
      join.onRef('holder.authority_id', '=', 'h.authority_id').onRef('holder.id', '=', 'h.officer_id').on(isHere(today)),
    )
    .select(['holder.id as holder_id', 'holder.full_name as holder_name'])
    .select(lastWorkingDay(dueNow).as('work_by'))
    .select(movedAfter(today).as('due_until_moved'))
    .where('task.authority_id', '=', authorityId)
    .$if(planId !== undefined, (query) => query.where('task.plan_id', '=', planId ?? null))
    .$if(taskId !== undefined, (query) => query.where('task.id', '=', taskId ?? null))
    .$if(orderId !== undefined, (query) => query.where('task.order_id', '=', orderId ?? null))
    .$if(isUnseenDecline === true, (query) => query.where('task.state', '=', 'declined').where('task.decline_seen_at', 'is', null))
    .select(isWhole({ unitIds, heldBy }).as('is_whole'))
    .select((beside ? partRowsOf(today, beside) : sql<PartRow[]>`'[]'::jsonb`).as('parts'))
    .$if(unitIds !== undefined || heldBy !== undefined, (query) =>
      query.where(
        beside
          ? sql<boolean>`(${isWhole({ unitIds, heldBy })} or task.id = any(${withPartOf(authorityId, beside)}))`
          : isWhole({ unitIds, heldBy }),
      ),
    )
    .orderBy(sql`${dueNow} asc nulls last`)
    .orderBy('task.id');

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

const isSame = (one: Temporal.PlainDate, other: Temporal.PlainDate | null): boolean => other !== null && one.equals(other);

const isAfter = (one: Temporal.PlainDate | null | undefined, day: Temporal.PlainDate | null): boolean =>
  one !== null && one !== undefined && day !== null && Temporal.PlainDate.compare(one, day) > 0;

/** How the task stood by the end of the day. */
function standingBy(row: Row, today: Temporal.PlainDate): Pick<Task, 'state' | 'answer' | 'done'> {
  const answeredOn = row.answered_at?.toZonedDateTimeISO(ZONE).toPlainDate();
  const answer =
    row.answered_at && row.answered_by && !isAfter(answeredOn, today)
      ? { note: row.answer_note, at: row.answered_at, by: row.answered_by }
      : null;
  const done =
    row.done_on && row.done_at && row.done_by && !isAfter(row.done_on, today)
      ? { on: row.done_on, at: row.done_at, by: row.done_by, reason: row.done_reason }
      : null;
  const before = row.state === 'done' && !done ? (row.is_requested ? 'accepted' : 'open') : (row.state as TaskState);
  const state = row.is_requested && !answer && before !== 'done' ? 'asked' : before;
  return { state, answer, done };
}

const orderIn = (row: Row): Task['order'] =>
  row.order_id && row.ordered_on
    ? {
        id: row.order_id,
        by: row.ordered_by_name ?? '',
        symbol: row.order_symbol,
        on: row.ordered_on,
        quantity: row.quantity,
        quantityOf: row.quantity_of,
      }
    : null;

/** The day on which its plan, or the order outside of a plan, ended, where it has by the day. */
function endOf(row: Row, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const ended = earlier(row.task_ended_on, row.order_id ? row.order_ended_on : row.ended_on);
  return ended && !isAfter(ended, today) ? ended : null;
}

/** The paper that ended the task alone, where it did by the day and nothing else had before. */
function struckIn(row: Row, today: Temporal.PlainDate): string | null {
  const ended = endOf(row, today);
  return ended && isSame(ended, row.task_ended_on) ? (row.ender_symbol ?? row.ender_title ?? row.rearranged_by) : null;
}

/** The due day that stood by the end of the day: that of the plan as it was amended by then, or as it was extended. */
async function dueDays(db: Read, authorityId: AuthorityId, rows: readonly Row[], today: Temporal.PlainDate) {
  const later = rows.filter((row) => isAfter(row.extended_at?.toZonedDateTimeISO(ZONE).toPlainDate(), today));
  const before = later.length > 0 ? await extendedBy(db, authorityId, later.map(({ id }) => id), today) : new Map<TaskId, Temporal.PlainDate>(); // prettier-ignore
  const extendedLater = new Set(later.map(({ id }) => id));
  return ({ id, due_on, extended_to_on, due_until_moved }: Row): Temporal.PlainDate | null =>
    due_until_moved ?? (extendedLater.has(id) ? before.get(id) : extended_to_on) ?? due_on;
}

/** The tasks of issued plans: due days first, then what stands for the whole year; parts stand behind the day of their whole. A task that is done bears the name of its unit of that day. */
export async function tasksOf(db: Read, authorityId: AuthorityId, filter: TaskFilter): Promise<Task[]> {
  const { planId, today, knownBy = 'now' } = filter;
  const found = await select(db, authorityId, filter).execute();
  const duties = planId && (await dutiesOn(db, authorityId, planId, { happenedBy: today, knownBy }));
  const isThere = ({ duty_id, duty_text }: Row): boolean => duty_id === null || (duty_text !== null && !duties?.notYet.has(duty_id));
  // What was ordered after the day, outside of the plan or by an amendment of it, was not there yet.
  const rows = found.filter((row) => !isAfter(row.ordered_on, today) && isThere(row));
  if (rows.length === 0) return [];
  const names = await namesInTime(db, authorityId, filter.knownBy);
  const dueOf = await dueDays(db, authorityId, rows, filter.today);
  const tasks = rows.map((row): [Row, Task] => {
    const standing = standingBy(row, filter.today);
    const dueOn = dueOf(row);
    return [
      row,
      {
        id: row.id,
        planId: row.plan_id,
        dutyId: row.duty_id,
        part: null,
        order: orderIn(row),
        dutyText: (row.duty_id && duties?.texts.get(row.duty_id)) ?? row.duty_text ?? row.order_text ?? '',
        planTitle: row.plan_title ?? '',
        unitId: row.unit_id,
        unitName: names.on(row.unit_id, standing.done?.on ?? filter.today).name,
        role: row.role as DutyRole,
        isRequested: row.is_requested,
        isStanding: row.is_standing,
        period: daysOf(row.period),
        label: row.label,
        dueOn,
        plannedOn: row.due_on,
        workBy: dueOn && isSame(dueOn, row.extended_to_on ?? row.due_on) ? row.work_by : dueOn,
        isDueBeforeIssue: row.order_id === null && isAfter(row.issued_at?.toZonedDateTimeISO(ZONE).toPlainDate(), dueOn),
        isUrgedToday: row.is_urged,
        holder: row.holder_id && row.holder_name !== null ? { id: row.holder_id, name: row.holder_name } : null,
        endedOn: endOf(row, filter.today),
        struckBy: struckIn(row, filter.today),
        ...standing,
      },
    ];
  });
  return tasks.flatMap(([row, task]) => [...(row.is_whole ? [task] : []), ...row.parts.map((part) => partIn(part, task, names, today))]);
}

/** One task, or undefined where this authority has no such task. */
export const taskOf = async (db: Read, authorityId: AuthorityId, taskId: TaskId, today: Temporal.PlainDate): Promise<Task | undefined> =>
  (await tasksOf(db, authorityId, { today, taskId }))[0];

/** The very question that their list asks, not asked yet: the menu counts what would come back. */
export const declinesToCount = (db: Read, authorityId: AuthorityId, today: Temporal.PlainDate) =>
  select(db, authorityId, { today, isUnseenDecline: true });

/** Requests that were declined and that nobody who asked has taken note of yet, with the reason each. */
export const unseenDeclines = (db: Read, authorityId: AuthorityId, today: Temporal.PlainDate): Promise<Task[]> =>
  tasksOf(db, authorityId, { today, isUnseenDecline: true });

export interface TaskTally {
  due: number;
  done: number;
  /** Of those that are done: after their due day. */
  doneLate: number;
}

/**
 * Dated tasks due in the days, how many of them were done by the day for which the tasks were read, and how many of these too late. Requests count once
 * they are accepted; support is not counted, nor what fell due after the plan had ended.
 * What was ordered outside of the plan is counted apart (`isAdHoc`).
 */
export function tallyOfTasks(tasks: readonly Task[], { from, to }: Days, { isAdHoc = false }: { isAdHoc?: boolean } = {}): TaskTally {
  const due = tasks.filter(
    ({ role, state, dueOn, endedOn, order }) =>
      (order !== null) === isAdHoc &&
      role !== 'coordinate' &&
      state !== 'asked' &&
      state !== 'declined' &&
      dueOn !== null &&
      (endedOn === null || Temporal.PlainDate.compare(dueOn, endedOn) < 0) &&
      Temporal.PlainDate.compare(dueOn, from) >= 0 &&
      Temporal.PlainDate.compare(dueOn, to) <= 0,
  );
  const done = due.filter(({ state }) => state === 'done');
  return { due: due.length, done: done.length, doneLate: done.filter((task) => daysLate(task) > 0).length };
}

/** The same of the tasks of a plan by the two clocks. */
export const taskTally = async (
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId,
  days: Days,
  { happenedBy, knownBy }: AsOf,
): Promise<TaskTally> => tallyOfTasks(await tasksOf(db, authorityId, { today: happenedBy, knownBy, planId }), days);
