import type { Read } from '#platform/server/database.ts';
import { asKnown } from '#platform/server/history.ts';
import type { AsOf } from '#platform/values/as-of.ts';
import type { ActivityId, AuthorityId, PlanId } from '#platform/values/ids.ts';
import type { ActivitySummary } from '../activity.ts';
import { activitiesOf } from './queries.ts';

/** A confirmed activity with what it adds to figures: its quantities by measure, and its parts of targets by their ids. */
export interface CountedRecord extends ActivitySummary {
  quantities: Record<string, number>;
  targets: Record<string, { value: number; outOf: number | null }>;
  /** False for what belongs to no plan: it is told and counts nowhere. */
  isPlaced: boolean;
}

/** Every activity that a report counts or tells by the two clocks, by its id; of what belongs to no plan what happened since the report's first day. */
export async function recordsOf(
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId,
  { happenedBy, knownBy }: AsOf,
  firstDay: Temporal.PlainDate,
): Promise<Map<ActivityId, CountedRecord>> {
  const filter = { states: ['confirmed'], to: happenedBy, knownBy, limit: 'all' } as const;
  const placed = await activitiesOf(db, authorityId, { planId, ...filter });
  const unplaced = await activitiesOf(db, authorityId, { isUnplaced: true, from: firstDay, ...filter });
  const placedIds = new Set(placed.map(({ id }) => id));
  const quantities = await db
    .selectFrom(asKnown('activity_quantity', authorityId, knownBy))
    .select(['activity_id', 'measure', 'value'])
    .where('authority_id', '=', authorityId)
    .orderBy('measure')
    .execute();
  const targets = await db
    .selectFrom(asKnown('activity_target', authorityId, knownBy))
    .select(['activity_id', 'target_id', 'value', 'out_of'])
    .where('authority_id', '=', authorityId)
    .orderBy('target_id')
    .execute();
  const counts = Map.groupBy(quantities, (row) => row.activity_id);
  const served = Map.groupBy(targets, (row) => row.activity_id);
  return new Map(
    [...placed, ...unplaced].map((activity) => [
      activity.id,
      {
        ...activity,
        isPlaced: placedIds.has(activity.id),
        quantities: Object.fromEntries((counts.get(activity.id) ?? []).map(({ measure, value }) => [measure, value])),
        targets: Object.fromEntries((served.get(activity.id) ?? []).map((row) => [row.target_id, { value: row.value, outOf: row.out_of }])),
      },
    ]),
  );
}
