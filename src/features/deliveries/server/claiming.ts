import { sql } from 'kysely';
import type { StoryId } from '#features/newsroom/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { KindCode } from '../adapters/kinds.ts';
import type { DeliveryId, DeliveryState, LateRule, OutletId } from '../delivery.ts';
import { deliveryTexts } from '../messages.ts';
import { tellKeeper } from './telling.ts';

/** A delivery that one hand works on now. `look`: it may have arrived, and is looked for before anything else. */
export interface Claimed {
  id: DeliveryId;
  storyId: StoryId;
  outletId: OutletId;
  adapter: KindCode;
  title: string;
  summary: string;
  words: string;
  attempts: number;
  lookups: number;
  /** What was posted before is another post: the try that begins, and where it is looked for the moment for which it was planned, before any try. */
  since: Temporal.Instant;
  task: 'post' | 'look';
}

interface Row extends Omit<Claimed, 'task' | 'since'> {
  state: DeliveryState;
  plannedAt: Temporal.Instant;
  isLateMeant: boolean;
  lateRule: LateRule;
  lateMinutes: number;
  isPublic: boolean;
}

/** How long a worker that says nothing is taken to be at it. */
const SILENT = Temporal.Duration.from({ minutes: 5 });

const open = (now: Temporal.Instant) => sql`d.next_at <= ${now.toString()}::timestamptz and o.ended_at is null and o.fault is null
    and (o.paused_until is null or o.paused_until <= ${now.toString()}::timestamptz)`;

const from = sql`story_delivery d join outlet o on o.authority_id = d.authority_id and o.id = d.outlet_id
    join story_edition e on e.authority_id = d.authority_id and e.id = d.edition_id
    join story_version v on v.authority_id = d.authority_id and v.id = d.version_id`;

const columns = sql`d.id, d.story_id as "storyId", d.outlet_id as "outletId", o.adapter, e.title, e.summary, d.attempts, d.lookups`;

/** Words as they stand, of the text as it stands, that somebody approved and nobody gave back since. */
const isApproved = sql`v.edition = e.number and v.of_version = e.version and coalesce((select x.act = 'approved' from story_version_decision x
    where x.authority_id = v.authority_id and x.version_id = v.id and x.revision = v.revision order by x.decided_at desc, x.id desc limit 1), false)`;

interface Moved {
  state: DeliveryState;
  closing?: string;
}

/** Moves a delivery that is in a state and says so in the log. False where somebody else moved it. */
export async function moveDelivery(
  tx: Tx,
  authorityId: AuthorityId,
  { id, state: was }: { id: DeliveryId; state: DeliveryState },
  { state, closing, ...others }: Moved & Record<string, unknown>,
  action: string,
  said: Record<string, { to: string | number }> = {},
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('story_delivery')
    .set({ ...others, state, ...(closing !== undefined && { closing }) })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('state', '=', was)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  recordChange(tx, {
    action: `story-delivery.${action}`,
    objectType: 'story-delivery',
    objectId: id,
    changes: {
      ...(was !== state && { state: { from: was, to: state } }),
      ...(closing !== undefined && { closing: { to: closing } }),
      ...said,
    },
  });
  return true;
}

export const closings = { gone: 'Bài đã được gỡ hoặc thay bằng bản mới.', ended: 'Nơi gửi đã thôi dùng.' };

const isLate = ({ plannedAt, lateMinutes, lateRule, isLateMeant }: Row, now: Temporal.Instant): boolean =>
  lateRule === 'ask' && !isLateMeant && Temporal.Instant.compare(plannedAt.add({ minutes: lateMinutes }), now) < 0;

/**
 * The next delivery whose moment has come, taken by this hand: written down as being sent before anything leaves. What is public no longer is called off, what is
 * late where that is asked about is missed and its keeper told, and the next one is looked at: `again`. What waits for an approval of its words stays. Undefined where nothing is due.
 */
export async function claimToPost(tx: Tx, authorityId: AuthorityId, now: Temporal.Instant): Promise<Claimed | 'again' | undefined> {
  const { rows } =
    await sql<Row>`select ${columns}, v.words, d.state, d.planned_at as "plannedAt", d.is_late_meant as "isLateMeant", o.late_rule as "lateRule",
      o.late_minutes as "lateMinutes", e.state = 'published' as "isPublic" from ${from}
    where d.authority_id = ${authorityId} and d.state = 'waiting' and ${open(now)} and (e.state <> 'published' or ${isApproved})
    order by d.next_at, d.id limit 1 for update of d skip locked for share of e`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  if (!row.isPublic) {
    await moveDelivery(tx, authorityId, row, { state: 'called-off', next_at: null, closing: closings.gone }, 'called-off');
    return 'again';
  }
  if (isLate(row, now)) {
    await moveDelivery(tx, authorityId, row, { state: 'missed', next_at: null }, 'missed');
    await tellKeeper(tx, { authorityId, now }, row.id, { vi: deliveryTexts.vi.todo.missed, en: deliveryTexts.en.todo.missed });
    return 'again';
  }
  const attempts = row.attempts + 1;
  const to = { state: 'sending' as const, attempts, began_at: now, words: row.words, next_at: null };
  await moveDelivery(tx, authorityId, row, to, 'begun', { attempts: { to: attempts } });
  const { id, storyId, outletId, adapter, title, summary, words, lookups } = row;
  return { id, storyId, outletId, adapter, title, summary, words, attempts, lookups, since: now, task: 'post' };
}

/** The next delivery that may have arrived, taken by this hand for some minutes to be looked for. */
export async function claimToLook(tx: Tx, authorityId: AuthorityId, now: Temporal.Instant): Promise<Claimed | undefined> {
  const { rows } = await sql<Omit<Claimed, 'task'>>`select ${columns}, d.words, d.planned_at as "since" from ${from}
    where d.authority_id = ${authorityId} and d.state = 'unknown' and ${open(now)} order by d.next_at, d.id limit 1 for update of d skip locked`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) return undefined;
  await tx
    .updateTable('story_delivery')
    .set({ next_at: now.add(SILENT) })
    .where('authority_id', '=', authorityId)
    .where('id', '=', row.id)
    .where('state', '=', 'unknown')
    .execute();
  return { ...row, task: 'look' };
}

/** What a worker that died had under way may have arrived: it is looked for. */
export async function lookForLost(tx: Tx, authorityId: AuthorityId, now: Temporal.Instant): Promise<void> {
  const rows = await tx
    .selectFrom('story_delivery')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('state', '=', 'sending')
    .where('began_at', '<', now.subtract(SILENT))
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { id } of rows)
    await moveDelivery(
      tx,
      authorityId,
      { id, state: 'sending' },
      { state: 'unknown', next_at: now, fault: 'Máy dừng khi đang gửi.' },
      'lost',
    );
}
