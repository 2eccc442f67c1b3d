import { sql } from 'kysely';
import { channels, isChannel, isMeasure, isState, type Measure } from '#features/channels/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { AuthorityId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { Quantities, TargetProgress } from '../activity.ts';
import { progressOfTarget, type Claim } from '../progress.ts';
import { inPlan, linesOf } from './queries.ts';

/** How far each target of the plan is by confirmed activities, in the order of the plan; empty where there is no such plan. */
export async function progressOf(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<TargetProgress[]> {
  const plan = await planOf(db, authorityId, planId);
  if (!plan) return [];
  const rows = await db
    .selectFrom('activity_target as served')
    .innerJoin('activity', (join) =>
      join.onRef('activity.authority_id', '=', 'served.authority_id').onRef('activity.id', '=', 'served.activity_id'),
    )
    .select(['served.target_id', 'served.value', 'served.out_of', 'activity.state', 'activity.unit_id', 'activity.happened_on'])
    .where('served.authority_id', '=', authorityId)
    .where(sql<boolean>`served.target_id = any(${plan.targets.map(({ id }) => id)}::uuid[])`)
    .where('activity.state', 'in', ['confirmed', 'recorded'])
    .orderBy('activity.happened_on')
    .orderBy('activity.id')
    .execute();
  const claims = Map.groupBy(rows, (row) => row.target_id);
  const answering = plan.duties.flatMap(({ units }) => units.filter(({ role, isRequested }) => role !== 'coordinate' && !isRequested));
  const units = [...new Set(answering.map(({ unitId }) => unitId))];
  return plan.targets.map((target) =>
    progressOfTarget(
      target,
      (claims.get(target.id) ?? []).map((row): Claim => ({
        state: row.state,
        unitId: row.unit_id,
        happenedOn: row.happened_on,
        value: row.value,
        outOf: row.out_of,
      })),
      units,
    ),
  );
}

/**
 * What was confirmed in the days, both included: sums by measure, and by channel; of what is a state (procedures posted) the latest figure on each channel. With a plan only what serves it; with null every activity of the
 * authority, also outside of a plan. Channels on which nothing was done are left out.
 */
export async function quantitiesBetween(
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId | null,
  { from, to }: Days,
): Promise<Quantities> {
  const lines = planId === null ? undefined : await linesOf(db, authorityId, planId);
  const within = db
    .selectFrom('activity')
    .where('activity.authority_id', '=', authorityId)
    .where('activity.happened_on', '>=', from)
    .where('activity.happened_on', '<=', to)
    .$if(lines !== undefined, (query) => query.where(inPlan(lines ?? { duties: new Map(), targets: new Map() })));
  const counted = await within
    .select(['channel', sql<number>`(count(*) filter (where state = 'confirmed'))::int`.as('confirmed')])
    .select(sql<number>`(count(*) filter (where state = 'recorded'))::int`.as('pending'))
    .groupBy('channel')
    .execute();
  const rows = await within
    .innerJoin('activity_quantity as q', (join) =>
      join.onRef('q.authority_id', '=', 'activity.authority_id').onRef('q.activity_id', '=', 'activity.id'),
    )
    .select(['activity.channel', 'q.measure', sql<number>`sum(q.value)`.as('sum')])
    .select(sql<number>`(array_agg(q.value order by happened_on desc, activity.id desc))[1]`.as('latest'))
    .where('activity.state', '=', 'confirmed')
    .groupBy(['activity.channel', 'q.measure'])
    .execute();
  const figures = rows.flatMap(({ channel, measure, sum, latest }) =>
    isMeasure(measure) ? [{ channel, measure, value: isState(measure) ? latest : sum }] : [],
  );
  const total: Partial<Record<Measure, number>> = {};
  for (const { measure, value } of figures) total[measure] = (total[measure] ?? 0) + value;
  const order = Object.keys(channels);
  return {
    measures: total,
    channels: counted
      .flatMap(({ channel, confirmed }) => (isChannel(channel) && confirmed > 0 ? [{ kind: channel, activities: confirmed }] : []))
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
      .map(({ kind, activities }) => ({
        kind,
        activities,
        measures: Object.fromEntries(figures.filter(({ channel }) => channel === kind).map(({ measure, value }) => [measure, value])),
      })),
    activities: counted.reduce((all, { confirmed }) => all + confirmed, 0),
    pending: counted.reduce((all, { pending }) => all + pending, 0),
  };
}

/** The tasks for which something was recorded in the days and not taken back, and the units that recorded anything. */
export async function recordedIn(
  db: Read,
  authorityId: AuthorityId,
  { from, to }: Days,
): Promise<{ tasks: Set<TaskId>; units: Set<UnitId> }> {
  const rows = await db
    .selectFrom('activity')
    .select(['task_id', 'unit_id'])
    .distinct()
    .where('authority_id', '=', authorityId)
    .where('happened_on', '>=', from)
    .where('happened_on', '<=', to)
    .where('state', '<>', 'withdrawn')
    .execute();
  return {
    tasks: new Set(rows.flatMap(({ task_id }) => (task_id === null ? [] : [task_id as TaskId]))),
    units: new Set(rows.map(({ unit_id }) => unit_id as UnitId)),
  };
}
