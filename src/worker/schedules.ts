import { eraseRequesters } from '#features/access/server/index.ts';
import { isWorkingDay } from '#features/calendar/index.ts';
import { holidaysOf } from '#features/calendar/server/index.ts';
import { postOverNet, pushDue, withDue } from '#features/envelopes/server/index.ts';
import { officersThere } from '#features/identity/server/index.ts';
import { deliverMessages, openWays, withWork } from '#features/messages/server/index.ts';
import { linksOf, publishDue } from '#features/newsroom/server/index.ts';
import { keepPetitions } from '#features/petitions/server/index.ts';
import { bringWords } from '#features/procedures/server/index.ts';
import { eraseSenders } from '#features/remarks/server/index.ts';
import { endSurveysDue, forgetOpinions } from '#features/surveys/server/index.ts';
import { remind, withoutReminders } from '#features/tasks/server/index.ts';
import { authorities, authorityOn } from '#features/units/server/index.ts';
import { app } from '#platform/server/app.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database } from '#platform/server/database.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { oneByOne } from '#platform/server/turns.ts';
import { setting } from '#root/src/settings.ts';
import { noteBeat } from './heartbeat.ts';
import { remindings } from './remindings.ts';

/** So long one round takes what waits on its way; the next one begins every minute. */
const ROUND_MS = 240_000;

const dayOf = (now: Temporal.Instant): Temporal.PlainDate => now.toZonedDateTimeISO(ZONE).toPlainDate();

/** What the features do not know of each other. */
async function aroundOf(db: Database, authorityId: AuthorityId, now: Temporal.Instant) {
  const today = dayOf(now);
  const [authority, officers, holidays] = await Promise.all([
    authorityOn(db, authorityId, today),
    officersThere(db, authorityId, today),
    holidaysOf(db, today.year, today.year + 1),
  ]);
  return { authority: authority?.name ?? '', officers, isDayOff: (day: Temporal.PlainDate) => !isWorkingDay(day, holidays) };
}

/** Takes the messages of all authorities on their way. */
export async function sendWhatIsDue({ db, now, signal }: JobContext): Promise<void> {
  const until = performance.now() + ROUND_MS;
  const isOver = (): boolean => signal.aborted || performance.now() > until;
  const ids = (await authorities(db)).map(({ id }) => id);
  const busy = await withWork(db, ids, now());
  if (busy.length > 0) {
    const ways = await openWays(app().installKey);
    try {
      await oneByOne(busy, isOver, async (authorityId) =>
        deliverMessages({ db, authorityId, now, isOver }, await aroundOf(db, authorityId, now()), ways),
      );
    } finally {
      ways.mail.close();
      ways.push.close();
    }
  }
  await noteBeat(db, 'messages');
}

/** Pushes envelopes and receipts of all authorities to other installations. */
export async function pushEnvelopes({ db, now, signal }: JobContext): Promise<void> {
  const until = performance.now() + ROUND_MS;
  const isOver = (): boolean => signal.aborted || performance.now() > until;
  const { storage, installKey } = app();
  const { post, close } = postOverNet({ isInside: setting('MINHBACH_ENVELOPES_INSIDE') === 'on' });
  try {
    await oneByOne(await withDue(db, now()), isOver, (authorityId) => pushDue({ db, storage, installKey, now, post }, authorityId, isOver));
  } finally {
    close();
  }
  await noteBeat(db, 'envelopes');
}

/** Makes the reminders of the day, for every authority that has none yet. */
export async function makeReminders({ db, now, signal }: JobContext): Promise<void> {
  const ids = (await authorities(db)).map(({ id }) => id);
  const without = await withoutReminders(db, ids, dayOf(now()));
  await oneByOne(
    without,
    () => signal.aborted,
    (authorityId) => remind(db, authorityId, now(), remindings),
  );
  if (signal.aborted) return;
  await noteBeat(db, 'reminders');
}

/** Publishes the stories whose minute has come, of all authorities. */
export async function publishStories({ db, now, signal }: JobContext): Promise<void> {
  const base = setting('ORIGIN')?.replace(/\/$/, '');
  await publishDue(
    db,
    now(),
    (authorityId) => linksOf(db, authorityId, base),
    () => signal.aborted,
  );
  await noteBeat(db, 'stories');
}

/** Deletes who reported a fault or asked for information, of every authority, once the answer is old enough. */
export async function forgetCitizens({ db, now, signal }: JobContext): Promise<void> {
  const days = setting('MINHBACH_CITIZEN_DAYS');
  await oneByOne(
    await authorities(db),
    () => signal.aborted,
    async ({ id }) => {
      await eraseSenders(db, id, { now: now(), days });
      await eraseRequesters(db, id, { now: now(), days });
    },
  );
  if (signal.aborted) return;
  await noteBeat(db, 'citizens');
}

/** Ends the surveys of every authority whose last day is long enough over for papers to be typed in, and deletes opinions once they are old enough. */
export async function endSurveys({ db, now, signal }: JobContext): Promise<void> {
  await oneByOne(
    await authorities(db),
    () => signal.aborted,
    async ({ id }) => {
      await endSurveysDue(db, id, now());
      await forgetOpinions(db, id, { now: now(), days: setting('MINHBACH_CITIZEN_DAYS') });
    },
  );
}

/** What time alone asks of petitions, of every authority: days counted anew, late ones told, senders forgotten. */
export async function keepAllPetitions({ db, now, signal }: JobContext): Promise<void> {
  const days = setting('MINHBACH_CITIZEN_DAYS');
  const { installKey } = app();
  await oneByOne(
    await authorities(db),
    () => signal.aborted,
    ({ id }) => keepPetitions(db, id, { now: now(), days, installKey }),
  );
}

/** Procedures of every authority are sought by the words of what began today. */
export async function bringProcedureWords({ db, now, signal }: JobContext): Promise<void> {
  await oneByOne(
    await authorities(db),
    () => signal.aborted,
    ({ id }) => bringWords(db, id, now()),
  );
}
