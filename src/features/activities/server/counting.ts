import { sql } from 'kysely';
import {
  channels,
  countedOf,
  isChannel,
  isMeasure,
  measures,
  wayOf,
  type ChannelKind,
  type Measure,
  type Stated,
} from '#features/channels/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { Days } from '#platform/server/ranges.ts';
import type { AsOf, KnownBy } from '#platform/values/as-of.ts';
import type { AuthorityId, PlanId, TaskId, UnitId } from '#platform/values/ids.ts';
import type { Quantities, TargetProgress } from '../activity.ts';
import { progressOfTarget, type Claim } from '../progress.ts';
import { inPlan, linesOf } from './matching.ts';

async function claimsOf(
  db: Read,
  authorityId: AuthorityId,
  targetIds: readonly string[],
  { happenedBy, knownBy }: AsOf,
): Promise<Map<string, Claim[]>> {
  const rows = await db
    .selectFrom(asKnown('activity_target', authorityId, knownBy))
    .innerJoin(asKnown('activity', authorityId, knownBy), (join) =>
      join.onRef('activity.authority_id', '=', 'activity_target.authority_id').onRef('activity.id', '=', 'activity_target.activity_id'),
    )
    .select(['activity_target.target_id', 'activity_target.value', 'activity_target.out_of'])
    .select(['activity.state', 'activity.unit_id', 'activity.happened_on', 'activity.known_at'])
    .where('activity_target.authority_id', '=', authorityId)
    .where(sql<boolean>`activity_target.target_id = any(${[...targetIds]}::uuid[])`)
    .where('activity.state', 'in', ['confirmed', 'recorded'])
    .where('activity.happened_on', '<=', happenedBy)
    .orderBy('activity.happened_on')
    .orderBy('activity.id')
    .execute();
  const claims = rows.map((row): [string, Claim] => [
    row.target_id,
    {
      state: row.state,
      unitId: row.unit_id,
      happenedOn: row.happened_on,
      knownAt: row.known_at,
      value: row.value,
      outOf: row.out_of,
    },
  ]);
  const byTarget = Map.groupBy(claims, ([target]) => target);
  return new Map([...byTarget].map(([target, of]) => [target, of.map(([, claim]) => claim)]));
}

/** How far each target of the plan is by activities confirmed and done by then, in the order of the plan; empty where no such plan was known. */
export async function progressOf(db: Read, authorityId: AuthorityId, planId: PlanId, asOf: AsOf): Promise<TargetProgress[]> {
  const plan = await planOf(db, authorityId, planId, asOf.knownBy);
  if (!plan) return [];
  const claims = await claimsOf(
    db,
    authorityId,
    plan.targets.map(({ id }) => id),
    asOf,
  );
  const answering = plan.duties.flatMap(({ units }) => units.filter(({ role, isRequested }) => role !== 'coordinate' && !isRequested));
  const units = [...new Set(answering.map(({ unitId }) => unitId))];
  return plan.targets.map((target) => progressOfTarget(target, claims.get(target.id) ?? [], units));
}

interface Figure extends Stated {
  channel: ChannelKind;
  measure: Measure;
  value: number;
  isWithin: boolean;
}

const inOrder = Object.keys(measures).filter(isMeasure);

/** The figures of a measure on a channel as one: those of the days added; of a state what stands on the last day, also where it was stated before. */
const amountOf = (measure: Measure, figures: readonly Figure[]): number | undefined => {
  const way = wayOf(measure);
  const counted = countedOf(way, way === 'state' ? figures : figures.filter(({ isWithin }) => isWithin));
  return counted.length === 0 ? undefined : counted.reduce((all, { value }) => all + value, 0);
};

const activitiesIn = (db: Read, authorityId: AuthorityId, { to }: Days, knownBy: KnownBy) =>
  db
    .selectFrom(asKnown('activity', authorityId, knownBy))
    .where('activity.authority_id', '=', authorityId)
    .where('activity.happened_on', '<=', to);

async function figuresOf(within: ReturnType<typeof activitiesIn>, authorityId: AuthorityId, { from }: Days, knownBy: KnownBy) {
  const rows = await within
    .innerJoin(asKnown('activity_quantity', authorityId, knownBy), (join) =>
      join.onRef('activity_quantity.authority_id', '=', 'activity.authority_id').onRef('activity_quantity.activity_id', '=', 'activity.id'),
    )
    .select(['activity.channel', 'activity.unit_id', 'activity.happened_on', 'activity.known_at'])
    .select(['activity_quantity.measure', 'activity_quantity.value'])
    .where('activity.state', '=', 'confirmed')
    .orderBy('activity.happened_on')
    .orderBy('activity.id')
    .execute();
  return rows.flatMap(({ channel, measure, value, ...row }): Figure[] => {
    if (!isChannel(channel) || !isMeasure(measure)) return [];
    const isWithin = Temporal.PlainDate.compare(row.happened_on, from) >= 0;
    return [{ channel, measure, value, isWithin, unitId: row.unit_id, happenedOn: row.happened_on, knownAt: row.known_at }];
  });
}

/**
 * What was confirmed in the days, both included: sums by measure, and by channel; of what is a state (procedures posted) what stands on the last day, of
 * each unit on each channel the latest. With a plan only what serves it; with null every activity of the authority, also outside of a plan. Channels
 * on which nothing was done or stands are left out.
 */
export async function quantitiesBetween(
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId | null,
  days: Days,
  knownBy: KnownBy,
): Promise<Quantities> {
  const lines = planId === null ? undefined : await linesOf(db, authorityId, planId, knownBy);
  const until = activitiesIn(db, authorityId, days, knownBy);
  const within = lines ? until.where(inPlan(lines, { authorityId, knownBy })) : until;
  const counted = await within
    .select(['channel', sql<number>`(count(*) filter (where state = 'confirmed'))::int`.as('confirmed')])
    .select(sql<number>`(count(*) filter (where state = 'recorded'))::int`.as('pending'))
    .where('activity.happened_on', '>=', days.from)
    .groupBy('channel')
    .execute();
  const figures = await figuresOf(within, authorityId, days, knownBy);
  const byChannel = Object.keys(channels).flatMap((kind) => {
    const activities = counted.find(({ channel }) => channel === kind)?.confirmed ?? 0;
    const of = Map.groupBy(
      figures.filter(({ channel }) => channel === kind),
      ({ measure }) => measure,
    );
    const amounts = inOrder.flatMap((measure) => {
      const amount = amountOf(measure, of.get(measure) ?? []);
      return amount === undefined ? [] : [[measure, amount] as const];
    });
    return isChannel(kind) && (activities > 0 || amounts.length > 0) ? [{ kind, activities, measures: Object.fromEntries(amounts) }] : [];
  });
  const total: Partial<Record<Measure, number>> = {};
  for (const { measures } of byChannel)
    for (const [measure, value] of Object.entries(measures) as [Measure, number][]) total[measure] = (total[measure] ?? 0) + value;
  return {
    measures: total,
    channels: byChannel,
    activities: counted.reduce((all, { confirmed }) => all + confirmed, 0),
    pending: counted.reduce((all, { pending }) => all + pending, 0),
  };
}

/** The tasks for which something was recorded in the days and not taken back, and the units that recorded anything, as it was known. */
export async function recordedIn(
  db: Read,
  authorityId: AuthorityId,
  { from, to }: Days,
  knownBy: KnownBy,
): Promise<{ tasks: Set<TaskId>; units: Set<UnitId> }> {
  const rows = await db
    .selectFrom(asKnown('activity', authorityId, knownBy))
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
