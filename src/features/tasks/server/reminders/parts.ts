import { sql } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { DueDays } from '../../reminders/days.ts';
import type { StepId } from '../../task.ts';
import { isOfPartner } from '../work/part-rows.ts';

export interface Reminded {
  id: TaskId;
  /** Of a part: which, and the person it names. */
  partId: StepId | null;
  unitId: UnitId;
  officerId: OfficerId | null;
  text: string;
  dueOn: Temporal.PlainDate;
  isRequested: boolean;
  isAnswered: boolean;
}

/** The parts that are reminded of, by their own day or that of their task: those of another unit than the task's, which hears of the whole, and those with a day of their own. */
export async function partsDue(
  db: Read,
  authorityId: AuthorityId,
  { due, late, request }: DueDays,
  today: Temporal.PlainDate,
): Promise<Reminded[]> {
  const days = (list: readonly Temporal.PlainDate[]) => list.map(String);
  const { rows } = await sql<Reminded>`
    with part as (
      select task.id, s.id as part_id, coalesce(s.unit_id, task.unit_id) as unit_id, s.officer_id, s.text || ' (' || coalesce(duty.text, o.text) || ')' as text,
        coalesce(s.due_on, task.extended_to_on, task.due_on) as due_on, task.is_requested or ${isOfPartner(today)} as is_requested, plan.issued_at, 
        s.due_on is not null or o.id is not null as is_never_early
      from task_step s join task on task.authority_id = s.authority_id and task.id = s.task_id
      left join duty on duty.authority_id = task.authority_id and duty.id = task.duty_id
      left join task_order o on o.authority_id = task.authority_id and o.id = task.order_id
      join plan on plan.authority_id = task.authority_id and plan.id = task.plan_id
      where s.authority_id = ${authorityId} and s.dropped_at is null and s.done_at is null and (s.unit_id is not null or s.officer_id is not null)
        and (s.due_on is not null or s.unit_id <> task.unit_id) and task.state in ('open', 'accepted') and task.role <> 'coordinate'
        and coalesce(least(task.ended_on, case when o.id is null then plan.ended_on else o.ended_on end), 'infinity') > ${today}::date
    )
    select id, part_id as "partId", unit_id as "unitId", officer_id as "officerId", text, due_on as "dueOn", is_requested as "isRequested", true as "isAnswered" from part
    where case when is_requested then due_on = any(${days(request)}::date[])
      else (due_on = any(${days(due)}::date[]) or due_on = any(${days(late)}::date[]))
        and (due_on >= ${today}::date or is_never_early or due_on >= (issued_at at time zone ${ZONE})::date) end
    order by due_on, id`.execute(db);
  return rows;
}
