import { sql, type RawBuilder } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { TaskStanding } from '../task.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { soon } from '../rules.ts';
import { isOfPartner } from './work/part-rows.ts';

/** The due day that holds now: that of the plan, or as it was extended. */
const due = sql`coalesce(task.extended_to_on, task.due_on)`;

/** The end of the plan, or of what was ordered outside of one. */
const planEnd = sql`case when task.order_id is null then plan.ended_on
  else (select o.ended_on from task_order o where o.authority_id = task.authority_id and o.id = task.order_id) end`;

/** `standingOn` as an expression over `task` and its `plan`, for who counts many at once. A test holds the two together. */
export const standingIn = (today: Temporal.PlainDate): RawBuilder<TaskStanding> => sql<TaskStanding>`case
    when task.state in ('done', 'declined') then task.state
    when task.ended_on <= ${today}::date and task.ended_on <= coalesce(${planEnd}, 'infinity'::date) then 'struck'
    when least(task.ended_on, ${planEnd}) <= ${today}::date then 'ended'
    when task.state = 'asked' then case when upper(task.period) <= ${today}::date then 'past' else 'asked' end
    when task.is_standing or ${due} is null or task.role = 'coordinate' then case when upper(task.period) <= ${today}::date then 'past' else 'standing' end
    when ${due} < ${today}::date then case when task.is_requested then 'ahead'
      when task.order_id is null and ${due} < (plan.issued_at at time zone ${ZONE})::date then 'early' else 'late' end
    when ${due} <= ${today}::date + ${soon}::int then 'soon' else 'ahead' end`;

/**
 * The parts that units do of tasks of others, as rows beside tasks (id, unit_id, about_id, due_on, is_requested, state, is_over, standing, part_id), as `partsOf` and `standingOn` give
 * them: none of a task that ended, waits for an answer or was declined, and of one that is done only those that were done. Of `unitIds` alone where they are given.
 */
export const partsStanding = (authorityId: AuthorityId, today: Temporal.PlainDate, unitIds: readonly UnitId[] | undefined) => {
  const day = sql`coalesce(s.due_on, ${due})`;
  return sql`select id, unit_id, about_id, due_on, is_requested, case when done_at is null then 'open' else 'done' end, false,
      case when done_at is not null then 'done' when due_on is null or (is_standing and not is_own_day) or role = 'coordinate' then case when is_past then 'past' else 'standing' end
        when due_on < ${today}::date then case when is_requested then 'ahead' when is_early then 'early' else 'late' end
        when due_on <= ${today}::date + ${soon}::int then 'soon' else 'ahead' end, part_id
    from (select task.id, s.unit_id, coalesce(task.duty_id, task.order_id) as about_id, ${day} as due_on, task.is_requested or ${isOfPartner(today)} as is_requested, s.done_at,
        task.is_standing, s.due_on is not null as is_own_day, task.role, upper(task.period) <= ${today}::date as is_past, s.id as part_id,
        s.due_on is null and task.order_id is null and ${due} < (plan.issued_at at time zone ${ZONE})::date as is_early
      from task_step s join task on task.authority_id = s.authority_id and task.id = s.task_id join plan on plan.authority_id = task.authority_id and plan.id = task.plan_id
      where s.authority_id = ${authorityId} and s.dropped_at is null and s.unit_id is not null and s.unit_id <> task.unit_id
        and (s.done_at is not null or task.state in ('open', 'accepted')) and task.state not in ('asked', 'declined')
        and coalesce(least(task.ended_on, ${planEnd}), 'infinity'::date) > ${today}::date
        ${unitIds === undefined ? sql`` : sql`and s.unit_id = any(${[...unitIds]}::uuid[])`}) part`;
};
