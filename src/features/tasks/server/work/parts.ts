import { sql } from 'kysely';
import { lastWorkingDay } from '#features/calendar/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { Task } from '../../task.ts';
import type { StepId } from '../../work/work.ts';
import { tasksOf } from '../queries.ts';

export interface PartFilter {
  today: Temporal.PlainDate;
  /** Parts that these units do of tasks of others; an empty list gives none. */
  unitIds?: readonly UnitId[];
  /** Parts that name the officer, whose ever the task is, and those of the units that name nobody. */
  officerId?: OfficerId;
  planId?: PlanId;
}

interface Row {
  id: StepId;
  taskId: TaskId;
  text: string;
  unitId: UnitId | null;
  officerId: OfficerId | null;
  officerName: string | null;
  dueOn: Temporal.PlainDate | null;
  workBy: Temporal.PlainDate | null;
  isPartner: boolean;
  doneAt: Temporal.Instant | null;
  doneBy: OfficerId | null;
}

/** The unit is a body that is asked and not ordered, as it stands on the day. */
export const isOfPartner = (
  today: Temporal.PlainDate,
) => sql<boolean>`exists (select 1 from unit_version v join unit_kind k on k.code = v.kind
  where v.authority_id = s.authority_id and v.unit_id = s.unit_id and v.valid @> ${today}::date and k.is_partner)`;

async function rowsOf(db: Read, authorityId: AuthorityId, { today, unitIds = [], officerId, planId }: PartFilter): Promise<Row[]> {
  const ofUnits = sql`(s.unit_id = any(${[...unitIds]}::uuid[]) and s.unit_id <> task.unit_id)`;
  const whose = officerId ? sql`(s.officer_id = ${officerId} or (s.officer_id is null and ${ofUnits}))` : ofUnits;
  const { rows } = await sql<Row>`
    select s.id, s.task_id as "taskId", s.text, s.unit_id as "unitId", s.officer_id as "officerId", o.full_name as "officerName", s.due_on as "dueOn",
      ${lastWorkingDay(sql`s.due_on`)} as "workBy", ${isOfPartner(today)} as "isPartner", s.done_at as "doneAt", s.done_by as "doneBy"
    from task_step s join task on task.authority_id = s.authority_id and task.id = s.task_id
    left join officer o on o.authority_id = s.authority_id and o.id = s.officer_id
    where s.authority_id = ${authorityId} and s.dropped_at is null and (s.unit_id is not null or s.officer_id is not null) and ${whose}
      and (s.done_at is not null or task.state in ('open', 'accepted')) and task.state not in ('asked', 'declined')
      ${planId ? sql`and task.plan_id = ${planId}` : sql``} order by s.task_id, s.position, s.id`.execute(db);
  return rows;
}

/** How far a part is: for a partner it is asked and so never late, and what was done later than the day is not done by it. */
function standingOf(row: Row, whole: Task, today: Temporal.PlainDate): Pick<Task, 'state' | 'done' | 'isRequested'> {
  const isRequested = whole.isRequested || row.isPartner;
  const doneOn = row.doneAt?.toZonedDateTimeISO(ZONE).toPlainDate();
  const isDone = doneOn !== undefined && Temporal.PlainDate.compare(doneOn, today) <= 0;
  const done = isDone && row.doneAt && row.doneBy ? { on: doneOn, at: row.doneAt, by: row.doneBy, reason: null } : null;
  return { isRequested, done, state: done ? 'done' : isRequested ? 'accepted' : 'open' };
}

/**
 * Parts of tasks as tasks of those who do them: with their own text, unit, person and day, and that of the whole where they have none. They count nowhere by themselves; of a task
 * that is done, was declined or waits for an answer only the parts that were done are given.
 */
export async function partsOf(db: Read, authorityId: AuthorityId, filter: PartFilter): Promise<Task[]> {
  const rows = await rowsOf(db, authorityId, filter);
  if (rows.length === 0) return [];
  const { today } = filter;
  const wholes = new Map(
    (await tasksOf(db, authorityId, { today, taskIds: rows.map(({ taskId }) => taskId) })).map((one) => [one.id, one]),
  );
  const names = await namesInTime(db, authorityId);
  return rows
    .flatMap((row): Task[] => {
      const whole = wholes.get(row.taskId);
      if (!whole) return [];
      const { id, text, unitId, officerId, officerName, dueOn } = row;
      const standing = standingOf(row, whole, today);
      return [
        {
          ...whole,
          ...standing,
          dutyText: text,
          part: { id, whole: whole.dutyText, unitName: whole.unitName },
          unitId: unitId ?? whole.unitId,
          unitName: unitId ? names.on(unitId, standing.done?.on ?? today).name : whole.unitName,
          holder: officerId && officerName !== null ? { id: officerId, name: officerName } : null,
          isUrgedToday: false,
          answer: null,
          ...(dueOn && { dueOn, plannedOn: dueOn, workBy: row.workBy, isStanding: false, isDueBeforeIssue: false }),
        },
      ];
    })
    .toSorted((one, other) => (one.dueOn?.toString() ?? '9999').localeCompare(other.dueOn?.toString() ?? '9999'));
}

/** The parts of a task that somebody had who has them no longer: their task was made whole again, or they were taken from it. The latest first. */
export async function formerPartsOf(
  db: Read,
  authorityId: AuthorityId,
  taskId: TaskId,
): Promise<{ text: string; unitId: UnitId | null; officerId: OfficerId | null; goneAt: Temporal.Instant; wasMerged: boolean }[]> {
  return db
    .selectFrom('task_step')
    .select(['text', 'unit_id as unitId', 'officer_id as officerId'])
    .select((eb) => [eb.ref('dropped_at').$notNull().as('goneAt'), eb('split_id', 'is not', null).as('wasMerged')])
    .where('authority_id', '=', authorityId)
    .where('task_id', '=', taskId)
    .where('dropped_at', 'is not', null)
    .where((eb) => eb.or([eb('unit_id', 'is not', null), eb('officer_id', 'is not', null)]))
    .orderBy('dropped_at', 'desc')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, wasMerged: Boolean(row.wasMerged) })));
}
