import { sql } from 'kysely';
import { partsStanding, standingIn } from '#features/tasks/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { AuthorityId, TaskId, UnitId } from '#platform/values/ids.ts';

/** How the tasks of a unit stand, in numbers; requests are counted by duty, each once. */
export interface UnitCount {
  unitId: UnitId;
  late: number;
  soon: number;
  /** Ordered and dated, the late and the soon ones among them. */
  open: number;
  done: number;
  accepted: number;
  declined: number;
  waiting: number;
}

export type UrgentStanding = 'late' | 'asked' | 'early' | 'soon';

export interface UrgentTask {
  id: TaskId;
  /** Where it is but a part of the task, with its text, unit and day. */
  partId: string | null;
  unitId: UnitId;
  text: string;
  label: string;
  dueOn: Temporal.PlainDate | null;
  standing: UrgentStanding;
}

export interface WaitingRequest {
  id: TaskId;
  unitId: UnitId;
  text: string;
}

export interface Overview {
  units: UnitCount[];
  /** How many tasks want something now, and the first of them. */
  urgentCount: number;
  urgent: UrgentTask[];
  /** Requests that no partner has answered. */
  waiting: WaitingRequest[];
}

interface Asked {
  today: Temporal.PlainDate;
  /** Units whose coming days and requests are wanted as well as what is late. */
  own: readonly UnitId[];
  /** Undefined for all units of the authority. */
  unitIds?: readonly UnitId[] | undefined;
  most: number;
}

type Dated<Of> = Omit<Of, 'dueOn'> & { dueOn: string | null };

/**
 * What the first page tells of tasks, in one statement over those of the units: how each unit stands, what wants something now (late ones of all of them;
 * early, soon and asked ones of the own), the latest first, and which requests wait.
 */
export async function overviewOf(db: Read, authorityId: AuthorityId, { today, own, unitIds, most }: Asked): Promise<Overview> {
  const { rows } = await sql<{ units: UnitCount[]; count: number; urgent: Dated<UrgentTask>[]; waiting: WaitingRequest[] }>`
    with stood as materialized (
      select task.id, task.unit_id, coalesce(task.duty_id, task.order_id) as about_id, coalesce(task.extended_to_on, task.due_on) as due_on, task.is_requested, task.state,
        case when o.id is null then plan.ended_on else o.ended_on end <= ${today}::date as is_over, ${standingIn(today)} as standing, null::uuid as part_id
      from task join plan on plan.authority_id = task.authority_id and plan.id = task.plan_id
      left join task_order o on o.authority_id = task.authority_id and o.id = task.order_id
      where task.authority_id = ${authorityId} ${unitIds === undefined ? sql`` : sql`and task.unit_id = any(${[...unitIds]}::uuid[])`}
      union all ${partsStanding(authorityId, today, unitIds)}
    ), wanted as materialized (
      select id, part_id, unit_id, due_on, standing, array_position(array['late', 'asked', 'early', 'soon'], standing) as urgency from stood
      where (standing = 'late' and (part_id is null or ${unitIds !== undefined} or unit_id = any(${[...own]}::uuid[])))
        or (standing in ('early', 'soon', 'asked') and unit_id = any(${[...own]}::uuid[]))
    ), first_of as (select * from wanted order by urgency, due_on nulls last, id limit ${most}),
    asked as (select id, due_on from stood where standing = 'asked' and part_id is null order by due_on nulls last, id limit ${most}),
    named as (
      select task.id, task.unit_id, task.label, coalesce(duty.text, o.text) as text from task
      left join duty on duty.authority_id = task.authority_id and duty.id = task.duty_id
      left join task_order o on o.authority_id = task.authority_id and o.id = task.order_id
      where task.authority_id = ${authorityId} and task.id in (select id from first_of union select id from asked)
    ),
    answer as (
      select unit_id, case when bool_or(state = 'asked') then 'waiting' when bool_and(state = 'declined') then 'declined' else 'accepted' end as answer
      from stood where is_requested and part_id is null and is_over is not true group by unit_id, about_id
    ), answered as (
      select unit_id, (count(*) filter (where answer = 'accepted'))::int as accepted, (count(*) filter (where answer = 'declined'))::int as declined,
        (count(*) filter (where answer = 'waiting'))::int as waiting from answer group by unit_id
    ), counted as (
      select unit_id, (count(*) filter (where standing = 'late'))::int as late, (count(*) filter (where standing = 'soon' and not is_requested))::int as soon,
        (count(*) filter (where standing in ('late', 'soon', 'early', 'ahead') and not is_requested))::int as open,
        (count(*) filter (where standing = 'done' and is_over is not true))::int as done
      from stood group by unit_id
    )
    select coalesce((select json_agg(json_build_object('unitId', unit_id, 'late', late, 'soon', soon, 'open', open, 'done', done, 'accepted', coalesce(accepted, 0),
        'declined', coalesce(declined, 0), 'waiting', coalesce(waiting, 0))) from counted left join answered using (unit_id)), '[]') as units,
      (select count(*) from wanted)::int as count,
      coalesce((select json_agg(json_build_object('id', f.id, 'partId', f.part_id, 'unitId', f.unit_id, 'text', coalesce(s.text, n.text), 'label', n.label, 'dueOn', f.due_on, 'standing', f.standing)
        order by f.urgency, f.due_on nulls last, f.id) from first_of f join named n using (id)
        left join task_step s on s.authority_id = ${authorityId} and s.id = f.part_id), '[]') as urgent,
      coalesce((select json_agg(json_build_object('id', a.id, 'unitId', n.unit_id, 'text', n.text) order by a.due_on nulls last, a.id)
        from asked a join named n using (id)), '[]') as waiting`.execute(db);
  const [found] = rows;
  if (!found) return { units: [], urgentCount: 0, urgent: [], waiting: [] };
  return {
    units: found.units,
    urgentCount: found.count,
    urgent: found.urgent.map((task) => ({ ...task, dueOn: task.dueOn === null ? null : Temporal.PlainDate.from(task.dueOn) })),
    waiting: found.waiting,
  };
}
