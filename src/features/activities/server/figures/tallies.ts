import { sql, type RawBuilder } from 'kysely';
import { stateMeasures } from '#features/channels/index.ts';
import type { Plan } from '#features/plans/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { knownRows } from '#platform/server/history.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { TargetProgress } from '../../activity.ts';
import { progressOfTarget, type Tally } from '../../progress.ts';

export interface TallyRow {
  target_id: string;
  unit_id: string;
  value: number;
  out_of: number;
  counted: number;
  within: number;
  confirmed: number;
  pending: number;
}

/** Of two figures of one unit the later day holds, of one day the one that was known later. */
export const latestFirst = sql`happened_on desc, known_at desc, activity_id desc`;

/** A percentage without a measure describes a state: of so many so many are posted. What adds up without a measure is a flow. */
const describesState = sql`case when t.measure is null then t.unit like '%\\%%' else t.measure = any(${[...stateMeasures]}::text[]) end`;

/** Claims added up by target and unit: flows whole, of a state each unit's latest. Decided here only; `targets` are (id, value, up_to, unit, measure). */
export const talliesOf = (claims: RawBuilder<unknown>, targets: RawBuilder<unknown>): RawBuilder<TallyRow> => sql`
  with claim as not materialized (
    select c.*, c.value between t.value and coalesce(t.up_to, t.value) as is_within, ${describesState} as is_state
    from ${claims} c join ${targets} t on t.id = c.target_id
  ), latest as (
    select distinct on (target_id, unit_id) * from claim where is_state and state = 'confirmed' order by target_id, unit_id, ${latestFirst}
  )
  select target_id, unit_id, coalesce(sum(value) filter (where state = 'confirmed'), 0) as value,
    coalesce(sum(out_of) filter (where state = 'confirmed'), 0) as out_of, (count(*) filter (where state = 'confirmed'))::int as counted,
    (count(*) filter (where state = 'confirmed' and is_within))::int as within, (count(*) filter (where state = 'confirmed'))::int as confirmed,
    (count(*) filter (where state = 'recorded'))::int as pending
  from claim where not is_state group by target_id, unit_id
  union all
  select target_id, unit_id, value, coalesce(out_of, 0), 1, is_within::int, 0, 0 from latest
  union all
  select target_id, unit_id, 0, 0, 0, 0, (count(*) filter (where state = 'confirmed'))::int, (count(*) filter (where state = 'recorded'))::int
  from claim where is_state group by target_id, unit_id`;

export const tallyOf = (row: TallyRow): Tally => ({
  unitId: row.unit_id,
  value: row.value,
  outOf: row.out_of,
  counted: row.counted,
  within: row.within,
  confirmed: row.confirmed,
  pending: row.pending,
});

export async function progressOfPlan(db: Read, plan: Plan, { happenedBy, knownBy }: AsOf): Promise<TargetProgress[]> {
  if (plan.targets.length === 0) return [];
  const { authorityId, id } = plan;
  const rowsOf = (table: Parameters<typeof knownRows>[0]) => knownRows(table, authorityId, knownBy);
  const claims = sql`(select s.target_id, s.activity_id, a.unit_id, a.happened_on, a.known_at, a.state, s.value, s.out_of
    from ${rowsOf('activity_target')} s join ${rowsOf('activity')} a on a.authority_id = s.authority_id and a.id = s.activity_id
    where s.authority_id = ${authorityId} and a.authority_id = ${authorityId} and a.state in ('confirmed', 'recorded') and a.happened_on <= ${happenedBy}::date)`;
  const targets = sql`(select id, value, up_to, unit, measure from ${rowsOf('target')} t
    where t.authority_id = ${authorityId} and t.plan_id = ${id} and t.dropped_at is null)`;
  const { rows } = await talliesOf(claims, targets).execute(db);
  const tallies = Map.groupBy(rows, ({ target_id }) => target_id);
  const answering = plan.duties.flatMap(({ units }) => units.filter(({ role, isRequested }) => role !== 'coordinate' && !isRequested));
  const units = [...new Set(answering.map(({ unitId }) => unitId))];
  return plan.targets.map((target) => progressOfTarget(target, (tallies.get(target.id) ?? []).map(tallyOf), units));
}

export async function progressOf(db: Read, authorityId: AuthorityId, planId: PlanId, asOf: AsOf): Promise<TargetProgress[]> {
  const plan = await planOf(db, authorityId, planId, asOf.knownBy);
  return plan ? progressOfPlan(db, plan, asOf) : [];
}
