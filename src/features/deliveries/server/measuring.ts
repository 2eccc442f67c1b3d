import { noteReading } from '#features/activities/server/index.ts';
import type { ActivityId } from '#platform/values/ids.ts';
import { transact } from '#platform/server/transact.ts';
import { ok } from '#platform/values/result.ts';
import { isKind } from '../adapters/kinds.ts';
import type { DeliveryId, OutletId } from '../delivery.ts';
import { maskedNet } from '../net/reading.ts';
import { moveDelivery } from './claiming.ts';
import type { Handing } from './handing.ts';
import { openOutlet } from './renewing.ts';

/** Read after so many days from the posting, and no more then. */
const DAYS = [1, 3, 7, 28];

const nextReading = (sentAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant | null =>
  DAYS.map((days) => sentAt.add({ hours: days * 24 })).find((at) => Temporal.Instant.compare(at, now) > 0) ?? null;

/** More than there are people is a slip of the other side. */
const MOST = 1_000_000_000;
const inReason = (value: number | null): number | null => (value !== null && value <= MOST ? value : null);

interface Due {
  id: DeliveryId;
  outlet_id: OutletId;
  adapter: string;
  external_id: string | null;
  sent_at: Temporal.Instant | null;
  activity_id: ActivityId | null;
}

/**
 * Reads what became of posts: reach, reactions, comments, with the moment. Reach becomes a figure of the activity while nobody has confirmed it. What does not
 * answer is asked with the next reading.
 */
export async function measureDue(handing: Handing): Promise<void> {
  const { db, authorityId, adapters, net, now, isOver } = handing;
  const rows: Due[] = await db
    .selectFrom('story_delivery as d')
    .innerJoin('outlet as o', (join) => join.onRef('o.authority_id', '=', 'd.authority_id').onRef('o.id', '=', 'd.outlet_id'))
    .select(['d.id', 'd.outlet_id', 'o.adapter', 'd.external_id', 'd.sent_at', 'd.activity_id'])
    .where('d.authority_id', '=', authorityId)
    .where('d.measure_at', '<=', now())
    .where('o.ended_at', 'is', null)
    .where('o.fault', 'is', null)
    .orderBy('d.measure_at')
    .limit(100)
    .execute();
  for (const { id, outlet_id: outletId, adapter: code, external_id: externalId, sent_at: sentAt, activity_id: activityId } of rows) {
    const adapter = isKind(code) ? adapters[code] : undefined;
    if (isOver() || !adapter?.measure || externalId === null || sentAt === null) continue;
    const opened = await openOutlet(handing, outletId, adapter);
    const read = opened.state === 'open' ? await adapter.measure(opened, externalId, maskedNet(net, opened.secrets)) : undefined;
    const metrics = read && { reach: inReason(read.reach), reactions: inReason(read.reactions), comments: inReason(read.comments) };
    const next = { measure_at: nextReading(sentAt, now()) };
    await db.updateTable('story_delivery').set(next).where('authority_id', '=', authorityId).where('id', '=', id).execute();
    if (!metrics) continue;
    await transact(db, { authorityId, actor: 'worker', at: now() }, async (tx) => {
      const said = Object.fromEntries(Object.entries(metrics).flatMap(([name, value]) => (value === null ? [] : [[name, { to: value }]])));
      const columns = { ...metrics, measured_at: now(), state: 'sent' as const };
      await moveDelivery(tx, authorityId, { id, state: 'sent' }, columns, 'measured', said);
      if (metrics.reach !== null && activityId !== null)
        await noteReading(tx, { authorityId, activityId, measure: 'reach', value: metrics.reach, at: now() });
      return ok(undefined);
    });
  }
}
