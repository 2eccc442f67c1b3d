import { sql, type RawBuilder } from 'kysely';
import { stateMeasures } from '#features/channels/index.ts';
import type { Plan, PlanTarget } from '#features/plans/index.ts';
import { planAsOf } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { knownRows } from '#platform/server/history.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { TargetProgress } from '../../activity.ts';
import { progressOfTarget, type Tally } from '../../progress.ts';
import { jointRows } from '../joint/counted.ts';
import { wholesOf } from './wholes.ts';

export interface TallyRow {
  target_id: string;
  unit_id: string;
  period: number | null;
  value: number;
  out_of: number;
  counted: number;
  within: number;
  confirmed: number;
  pending: number;
  joint: number;
}

/** Of two figures of one unit the later day holds, of one day the one that was known later. */
export const latestFirst = sql`happened_on desc, known_at desc, activity_id desc`;

/** A share without a measure describes a state: of so many so many are posted. What adds up without a measure is a flow, and so is what each period has. */
const describesState = sql`case when t.way in ('each-period', 'more', 'range') then false when t.measure is null then t.way = 'share'
  else t.measure = any(${[...stateMeasures]}::text[]) end`;

/** Which period of the plan's year; what was done before it belongs to the first. */
const period = sql`case when t.per is null then null when extract(year from c.happened_on) < t.year then 1
  else ceil(extract(month from c.happened_on) * case t.per when 'month' then 12 when 'quarter' then 4 else 2 end / 12)::int end`;

/**
 * Claims added up by target and unit (and period): flows whole, of a state each unit's latest. Decided here only; `targets` are (id, value, up_to, unit,
 * measure, way, per, year).
 * `joint` (activity_id, unit_id) are the units that took part beside the one whose record it is: they add nothing.
 */
export const talliesOf = (
  claims: RawBuilder<unknown>,
  targets: RawBuilder<unknown>,
  joint: RawBuilder<unknown>,
): RawBuilder<TallyRow> => sql`
  with claim as not materialized (
    select c.*, c.value between t.value and coalesce(t.up_to, t.value) as is_within, ${describesState} as is_state, ${period} as period
    from ${claims} c join ${targets} t on t.id = c.target_id
  ), latest as (
    select distinct on (target_id, unit_id) * from claim where is_state and state = 'confirmed' order by target_id, unit_id, ${latestFirst}
  )
  select target_id, unit_id, period, coalesce(sum(value) filter (where state = 'confirmed'), 0) as value,
    coalesce(sum(out_of) filter (where state = 'confirmed'), 0) as out_of, (count(*) filter (where state = 'confirmed'))::int as counted,
    (count(*) filter (where state = 'confirmed' and is_within))::int as within, (count(*) filter (where state = 'confirmed'))::int as confirmed,
    (count(*) filter (where state = 'recorded'))::int as pending, 0 as joint
  from claim where not is_state group by target_id, unit_id, period
  union all
  select target_id, unit_id, null::int, value, coalesce(out_of, 0), 1, is_within::int, 0, 0, 0 from latest
  union all
  select target_id, unit_id, null::int, 0, 0, 0, 0, (count(*) filter (where state = 'confirmed'))::int, (count(*) filter (where state = 'recorded'))::int, 0
  from claim where is_state group by target_id, unit_id
  union all
  select c.target_id, j.unit_id, null::int, 0, 0, 0, 0, 0, 0, count(*)::int from claim c join ${joint} j on j.activity_id = c.activity_id
  where c.state = 'confirmed' group by c.target_id, j.unit_id`;

export const tallyOf = (row: TallyRow): Tally => ({
  unitId: row.unit_id,
  period: row.period,
  value: row.value,
  outOf: row.out_of,
  counted: row.counted,
  within: row.within,
  confirmed: row.confirmed,
  pending: row.pending,
  joint: row.joint,
});

/** Targets as a table of a statement, by what is known of them already. */
export const targetTable = (targets: readonly PlanTarget[], year: number): RawBuilder<unknown> => {
  const rows = targets.map(({ id, value, upTo, unit, measure, way, per }) => ({ id, value, up_to: upTo, unit, measure, way, per, year }));
  return sql`(select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w (id uuid, value numeric, up_to numeric, unit text, measure text,
    way text, per text, year int))`;
};

export async function progressOfPlan(db: Read, plan: Plan, asOf: AsOf): Promise<TargetProgress[]> {
  if (plan.targets.length === 0) return [];
  const { authorityId } = plan;
  const { happenedBy, knownBy } = asOf;
  const rowsOf = (table: Parameters<typeof knownRows>[0]) => knownRows(table, authorityId, knownBy);
  const claims = sql`(select s.target_id, s.activity_id, a.unit_id, a.happened_on, a.known_at, a.state, s.value, s.out_of
    from ${rowsOf('activity_target')} s join ${rowsOf('activity')} a on a.authority_id = s.authority_id and a.id = s.activity_id
    where s.authority_id = ${authorityId} and a.authority_id = ${authorityId} and a.state in ('confirmed', 'recorded') and a.happened_on <= ${happenedBy}::date
      and s.target_id = any(${plan.targets.map(({ id }) => id)}::uuid[]))`;
  const { rows } = await talliesOf(claims, targetTable(plan.targets, plan.year), jointRows({ authorityId, knownBy })).execute(db);
  const tallies = Map.groupBy(rows, ({ target_id }) => target_id);
  const wholes = await wholesOf(db, plan, asOf);
  return plan.targets.map((target) => progressOfTarget(target, (tallies.get(target.id) ?? []).map(tallyOf), wholes(target)));
}

export async function progressOf(db: Read, authorityId: AuthorityId, planId: PlanId, asOf: AsOf): Promise<TargetProgress[]> {
  const plan = await planAsOf(db, authorityId, planId, asOf);
  return plan ? progressOfPlan(db, plan, asOf) : [];
}
