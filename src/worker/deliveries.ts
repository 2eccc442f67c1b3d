import {
  handOver,
  measureDue,
  openAdapters,
  openNet,
  pretendedAdapters,
  withDeliveries,
  type Handing,
} from '#features/deliveries/server/index.ts';
import { openOutlets } from '#features/messages/server/index.ts';
import { publicStart } from '#features/newsroom/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import { oneByOne } from '#platform/server/turns.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { setting } from '#root/src/settings.ts';
import { noteBeat } from './heartbeat.ts';

/** So long one round hands over what waits; the next one begins every minute. */
const ROUND_MS = 240_000;

/** Works on the deliveries of these authorities with the ways out of the product open. */
async function handing({ db, now, signal }: JobContext, ids: readonly AuthorityId[], work: (handing: Handing) => Promise<unknown>) {
  if (ids.length === 0) return;
  const until = performance.now() + ROUND_MS;
  const isOver = (): boolean => signal.aborted || performance.now() > until;
  const { installKey } = app();
  const outlets = await openOutlets(installKey);
  const net = openNet();
  try {
    await oneByOne(ids, isOver, async (authorityId) => {
      const author = (await authorityOn(db, authorityId, now().toZonedDateTimeISO(ZONE).toPlainDate()))?.name ?? '';
      const start = await publicStart(db, authorityId, setting('ORIGIN')?.replace(/\/$/, ''));
      const adapters = setting('MINHBACH_DEMO') === 'on' ? pretendedAdapters() : openAdapters(outlets.mail);
      await work({ db, authorityId, author, start, installKey, adapters, net: net.fetch, now, isOver });
    });
  } finally {
    outlets.mail.close();
    outlets.push.close();
    net.close();
  }
}

/** Hands over what is due of all authorities, looks for what may have arrived, and reads what became of posts. */
export async function handOverDue(context: JobContext): Promise<void> {
  await handing(context, await withDeliveries(context.db), async (one) => {
    await handOver(one);
    await measureDue(one);
  });
  await noteBeat(context.db, 'deliveries');
}

/** A story of an authority went out: what is handed to its outlets follows at once. */
export async function followStory({ authorityId }: { authorityId: string }, context: JobContext): Promise<void> {
  const ids = (await withDeliveries(context.db)).filter((id) => id === authorityId);
  await handing(context, ids, handOver);
}
