import { sql, type RawBuilder } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { TaskStanding } from '../task.ts';
import { soon } from '../rules.ts';

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
