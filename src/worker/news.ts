import { holdersOf } from '#features/identity/server/index.ts';
import { openOutlets, sendToCitizens, withCitizenLetters } from '#features/messages/server/index.ts';
import { publicStart } from '#features/newsroom/server/index.ts';
import { tellOfSilent } from '#features/screens/server/index.ts';
import { deliverNews, withReaders } from '#features/subscriptions/server/index.ts';
import { authorityOn } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import { oneByOne } from '#platform/server/turns.ts';
import { setting } from '#root/src/settings.ts';
import { noteBeat } from './heartbeat.ts';

/** So long one round takes news on its way; the next one begins every minute. */
const ROUND_MS = 240_000;

/** Takes the news of all authorities on its way to their readers, and the letters to citizens who reported or asked for something. */
export async function sendNewsDue({ db, now, signal }: JobContext): Promise<void> {
  const until = performance.now() + ROUND_MS;
  const isOver = (): boolean => signal.aborted || performance.now() > until;
  const waiting = new Set(await withCitizenLetters(db, now()));
  const readers = new Set(await withReaders(db));
  const ids = [...new Set([...waiting, ...readers])];
  if (ids.length > 0) {
    const { installKey } = app();
    const outlets = await openOutlets(installKey);
    try {
      await oneByOne(ids, isOver, async (authorityId) => {
        const authority = (await authorityOn(db, authorityId, now().toZonedDateTimeISO(ZONE).toPlainDate()))?.name ?? '';
        if (waiting.has(authorityId)) {
          const base = await publicStart(db, authorityId, setting('ORIGIN')?.replace(/\/$/, ''));
          await sendToCitizens({ db, authorityId, authority, base, now, isOver }, outlets.mail);
        }
        if (readers.has(authorityId)) await deliverNews({ db, authorityId, authority, installKey, now, isOver }, outlets);
      });
    } finally {
      outlets.mail.close();
      outlets.push.close();
    }
  }
  await noteBeat(db, 'news');
}

/** Looks whether a screen has been silent for too long. */
export async function watchScreens({ db, now }: JobContext): Promise<void> {
  const today = now().toZonedDateTimeISO(ZONE).toPlainDate();
  await tellOfSilent(db, {
    now: now(),
    silentMinutes: setting('MINHBACH_SCREEN_SILENT_MINUTES'),
    keepers: (authorityId) => holdersOf(db, authorityId, ['administrator', 'plan-owner'], today),
  });
}
