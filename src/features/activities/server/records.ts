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
}

/** Every activity that counts in the figures of a plan by the two clocks, by its id. */
export async function recordsOf(
  db: Read,
  authorityId: AuthorityId,
  planId: PlanId,
  { happenedBy, knownBy }: AsOf,
): Promise<Map<ActivityId, CountedRecord>> {
  const found = await activitiesOf(db, authorityId, { planId, states: ['confirmed'], to: happenedBy, knownBy, limit: 'all' });
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
    found.map((activity) => [
      activity.id,
      {
        ...activity,
        quantities: Object.fromEntries((counts.get(activity.id) ?? []).map(({ measure, value }) => [measure, value])),
        targets: Object.fromEntries((served.get(activity.id) ?? []).map((row) => [row.target_id, { value: row.value, outOf: row.out_of }])),
      },
    ]),
  );
}
