import { checkLinks, openLinkAsking, pretendedAsking } from '#features/newsroom/server/index.ts';
import { authorities } from '#features/units/server/index.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import { oneByOne } from '#platform/server/turns.ts';
import { setting } from '#root/src/settings.ts';
import { noteBeat } from './heartbeat.ts';

/** So long one round asks; the next one of the night goes on where it stopped. */
const ROUND_MS = 2_700_000;

/** Opens the links of the stories of all authorities; the demonstration only pretends to. */
export async function checkAllLinks({ db, now, signal }: JobContext): Promise<void> {
  const until = performance.now() + ROUND_MS;
  const isOver = (): boolean => signal.aborted || performance.now() > until;
  const net = openLinkAsking();
  const ask = setting('MINHBACH_DEMO') === 'on' ? pretendedAsking : net.ask;
  try {
    await oneByOne(await authorities(db), isOver, ({ id: authorityId }) => checkLinks({ db, authorityId, now, ask, isOver }));
  } finally {
    net.close();
  }
  if (!isOver()) await noteBeat(db, 'links');
}
