import { sql, type RawBuilder } from 'kysely';
import { lastWorkingDay } from '#features/calendar/server/index.ts';
import type { NamesInTime } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { AuthorityId, OfficerId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { StepId, Task } from '../../task.ts';

/** Whose parts are asked for: those that the units do of tasks of others, and, of an officer, those that name the officer and those of the units that name nobody. */
export interface Doers {
  unitIds: readonly UnitId[];
  officerId?: OfficerId;
}

export interface PartRow {
  id: StepId;
  text: string;
  unitId: UnitId | null;
  officerId: OfficerId | null;
  officerName: string | null;
  dueOn: string | null;
  workBy: string | null;
  isPartner: boolean;
  doneAt: string | null;
  doneBy: OfficerId | null;
}

/** The unit of a step is a body that is asked and not ordered, as it stands on the day. */
export const isOfPartner = (
  today: Temporal.PlainDate,
) => sql<boolean>`exists (select 1 from unit_version v join unit_kind k on k.code = v.kind
  where v.authority_id = s.authority_id and v.unit_id = s.unit_id and v.valid @> ${today}::date and k.is_partner)`;

/** Whose a step (`s`) of a task of the unit is. Of a task that is done, was declined or waits for an answer only the parts that were done are somebody's. */
const isTheirs = ({ unitIds, officerId }: Doers, task: RawBuilder<unknown>) => {
  const ofUnits = sql`(s.unit_id = any(${[...unitIds]}::uuid[]) and s.unit_id <> ${task}.unit_id)`;
  const whose = officerId ? sql`(s.officer_id = ${officerId} or (s.officer_id is null and ${ofUnits}))` : ofUnits;
  return sql`s.dropped_at is null and (s.unit_id is not null or s.officer_id is not null) and ${whose}
    and (s.done_at is not null or ${task}.state in ('open', 'accepted')) and ${task}.state not in ('asked', 'declined')`;
};

/** The tasks of which they do a part. */
export const withPartOf = (authorityId: AuthorityId, doers: Doers) =>
  sql<TaskId[]>`array(select s.task_id from task_step s join task w on w.authority_id = s.authority_id and w.id = s.task_id
    where s.authority_id = ${authorityId} and ${isTheirs(doers, sql`w`)})`;

/** Their parts of the task of the row, in order. */
export const partRowsOf = (today: Temporal.PlainDate, doers: Doers) => sql<
  PartRow[]
>`(select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'text', s.text, 'unitId', s.unit_id, 'officerId', s.officer_id, 'officerName', o.full_name,
    'dueOn', s.due_on, 'workBy', ${lastWorkingDay(sql`s.due_on`)}, 'isPartner', ${isOfPartner(today)}, 'doneAt', s.done_at, 'doneBy', s.done_by) order by s.position, s.id), '[]')
  from task_step s left join officer o on o.authority_id = s.authority_id and o.id = s.officer_id
  where s.authority_id = task.authority_id and s.task_id = task.id and ${isTheirs(doers, sql`task`)})`;

/** How far a part is: for a partner it is asked and so never late, and what was done later than the day is not done by it. */
function standingOf(row: PartRow, whole: Task, today: Temporal.PlainDate): Pick<Task, 'state' | 'done' | 'isRequested'> {
  const isRequested = whole.isRequested || row.isPartner;
  const at = row.doneAt === null ? undefined : Temporal.Instant.from(row.doneAt);
  const on = at?.toZonedDateTimeISO(ZONE).toPlainDate();
  const isDone = at && on && row.doneBy !== null && Temporal.PlainDate.compare(on, today) <= 0;
  const done = isDone && row.doneBy !== null ? { on, at, by: row.doneBy, reason: null } : null;
  return { isRequested, done, state: done ? 'done' : isRequested ? 'accepted' : 'open' };
}

/** A part as a task of who does it: with its own text, unit, person and day, and the day of the whole where it has none. */
export function partIn(row: PartRow, whole: Task, names: NamesInTime, today: Temporal.PlainDate): Task {
  const { id, text, unitId, officerId, officerName } = row;
  const standing = standingOf(row, whole, today);
  const dueOn = row.dueOn === null ? null : Temporal.PlainDate.from(row.dueOn);
  const own = dueOn && {
    // What its whole is called by its own day would say another one.
    ...{ dueOn, plannedOn: dueOn, label: '', isStanding: false, isDueBeforeIssue: false },
    workBy: row.workBy === null ? null : Temporal.PlainDate.from(row.workBy),
  };
  return {
    ...whole,
    ...standing,
    dutyText: text,
    part: { id, whole: whole.dutyText, unitName: whole.unitName },
    unitId: unitId ?? whole.unitId,
    unitName: unitId ? names.on(unitId, standing.done?.on ?? today).name : whole.unitName,
    holder: officerId && officerName !== null ? { id: officerId, name: officerName } : null,
    isUrgedToday: false,
    answer: null,
    ...own,
  };
}
