import { sql } from 'kysely';
import { filesOf } from '#features/newsroom/server/index.ts';
import type { Database, Read } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import type { Adapter, Found, Outcome } from '../adapters/adapter.ts';
import type { Adapters } from '../adapters/open.ts';
import type { OutletId } from '../delivery.ts';
import type { Fetching } from '../net/net.ts';
import { maskedNet } from '../net/reading.ts';
import { claimToLook, claimToPost, lookForLost, type Claimed } from './claiming.ts';
import { planDeliveries } from './planning.ts';
import { openOutlet } from './renewing.ts';
import { pauseOutlet, settleOutcome } from './settling.ts';

export interface Handing {
  db: Database;
  authorityId: AuthorityId;
  /** The authority's name, under which posts are signed. */
  author: string;
  /** Where its public pages are; undefined where nobody has said so. */
  start: string | undefined;
  installKey: Uint8Array;
  adapters: Adapters;
  net: Fetching;
  now: () => Temporal.Instant;
  /** True once it is time to end; what waits goes the next time. */
  isOver: () => boolean;
  /** So many go side by side; four unless said. */
  lanes?: number;
}

/** Authorities that have something to plan, to hand over, to look for or to measure. */
export async function withDeliveries(db: Read): Promise<AuthorityId[]> {
  const { rows } = await sql<{ id: AuthorityId }>`select a.id from authority a
    where exists (select 1 from outlet o where o.authority_id = a.id and o.ended_at is null)`.execute(db);
  return rows.map(({ id }) => id);
}

/** How many were handed to an outlet in this minute. */
interface Pace {
  from: Temporal.Instant;
  count: number;
}

/** A service takes so many a minute; those above wait for the next one. */
async function keepPace(
  { db, authorityId, now }: Handing,
  paces: Map<OutletId, Pace>,
  id: OutletId,
  { perMinute }: Adapter,
): Promise<void> {
  const moment = now();
  const known = paces.get(id);
  const pace = known && Temporal.Instant.compare(known.from.add({ minutes: 1 }), moment) > 0 ? known : { from: moment, count: 0 };
  pace.count += 1;
  paces.set(id, pace);
  if (pace.count < perMinute) return;
  await pauseOutlet(db, authorityId, id, pace.from.add({ minutes: 1 }));
}

async function pictureOf({ db, authorityId, start }: Handing, { storyId }: Claimed): Promise<string | undefined> {
  if (start === undefined) return undefined;
  const picture = (await filesOf(db, authorityId, storyId)).find(({ publicFileId }) => publicFileId !== null);
  return picture && `${start}/tin-tuc/tep/${picture.publicFileId}`;
}

async function outcomeOf(handing: Handing, claimed: Claimed, adapter: Adapter): Promise<Outcome | Found> {
  const { authorityId, author, start, net } = handing;
  const opened = await openOutlet(handing, claimed.outletId, adapter);
  if (opened.state !== 'open') return opened;
  const { id, title, summary, words, since, storyId, task } = claimed;
  const posting = {
    ...{ key: id, authorityId, title, summary, words, author, since },
    link: start === undefined ? undefined : `${start}/tin-tuc/${storyId}`,
    picture: await pictureOf(handing, claimed),
  };
  const asking = maskedNet(net, opened.secrets);
  if (task === 'post') return adapter.post(opened, posting, asking);
  return adapter.find
    ? adapter.find(opened, posting, asking)
    : { state: 'unknown', fault: 'Chưa rõ đã đến chưa; nơi gửi này không hỏi lại được.' };
}

async function nextToPost({ db, authorityId, now }: Handing): Promise<Claimed | 'again' | undefined> {
  const done = await transact(db, { authorityId, actor: 'worker', at: now() }, async (tx) => ok(await claimToPost(tx, authorityId, now())));
  return done.ok ? done.value : undefined;
}

/** Takes one delivery and brings it to an end; false where none is due. Nothing leaves before it is written down that it is being sent. */
async function handOne(handing: Handing, paces: Map<OutletId, Pace>): Promise<boolean> {
  const { db, authorityId, adapters, now, start } = handing;
  const claimed = (await db.transaction().execute((tx) => claimToLook(tx, authorityId, now()))) ?? (await nextToPost(handing));
  if (claimed === undefined) return false;
  if (claimed === 'again') return true;
  const adapter = adapters[claimed.adapter];
  const outcome: Outcome | Found = adapter
    ? await outcomeOf(handing, claimed, adapter).catch((error: unknown) => ({ state: 'unknown' as const, fault: String(error) }))
    : { state: 'failed', fault: 'Nơi gửi này không tự đăng được.' };
  await transact(db, { authorityId, actor: 'worker', at: now() }, async (tx) => {
    const proof = start === undefined ? undefined : `${start}/tin-tuc/${claimed.storyId}`;
    const about = { isMeasured: adapter?.measure !== undefined, mayLook: adapter?.find !== undefined, proof };
    await settleOutcome(tx, { authorityId, now: now() }, claimed, outcome, about);
    return ok(undefined);
  });
  if (adapter) await keepPace(handing, paces, claimed.outletId, adapter);
  return true;
}

/** Deliveries go side by side. */
const LANES = 4;

/** Hands over what is due of an authority until nothing is or it is time to end. It may run twice at once: each delivery is in one hand. How many it had. */
export async function handOver(handing: Handing): Promise<number> {
  const { db, authorityId, now, isOver } = handing;
  await planDeliveries(db, authorityId, now());
  await transact(db, { authorityId, actor: 'worker', at: now() }, async (tx) => ok(await lookForLost(tx, authorityId, now())));
  const paces = new Map<OutletId, Pace>();
  let count = 0;
  const lane = async (): Promise<void> => {
    while (!isOver() && (await handOne(handing, paces))) count += 1;
  };
  await Promise.all(Array.from({ length: handing.lanes ?? LANES }, lane));
  return count;
}
