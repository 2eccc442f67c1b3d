import { addViews } from '#features/readership/server/index.ts';
import { askForNews, confirmReader, removeReader } from '#features/subscriptions/server/index.ts';
import { sql } from 'kysely';
import { left, readers, viewed, views } from '../../story/portal/readers.ts';
import { moment, type Telling } from '../telling.ts';
import type { Event } from '../year.ts';

type SubscriberId = Parameters<typeof confirmReader>[2];

/** Where the demonstration runs, as far as anybody knows. */
const BASE = 'http://127.0.0.1:3000';

async function newest({ db, authorityId }: Telling): Promise<SubscriberId> {
  const { rows } = await sql<{
    id: SubscriberId;
  }>`select id from subscriber where authority_id = ${authorityId} order by id desc limit 1`.execute(db);
  return rows[0]?.id;
}

async function asks(telling: Telling, email: string, { on, wants, tempo, isConfirmed }: Omit<(typeof readers)[number], 'email'>) {
  const { db, authorityId, installKey } = telling;
  const now = moment(`${on}T19:30`);
  await db.transaction().execute(async (tx) => {
    const done = await askForNews(tx, { authorityId, installKey, now, base: BASE, locale: 'vi' }, { email, wants: [...wants], tempo });
    if (!done.ok) throw new Error(done.refusal.message);
  });
  if (!isConfirmed) return;
  const id = await newest(telling);
  await db.transaction().execute(async (tx) => {
    await confirmReader(tx, { authorityId, now: now.add({ minutes: 4 }) }, id);
    // The letter that asked for it has gone.
    await sql`delete from subscriber_letter where authority_id = ${authorityId} and subscriber_id = ${id}::uuid`.execute(tx);
  });
}

async function countViews({ db, authorityId }: Telling): Promise<void> {
  const [from, to] = [Temporal.PlainDate.from(viewed.from), Temporal.PlainDate.from(viewed.to)];
  const { rows } = await sql<{ page: string; on: string }>`select '/hoat-dong/' || id as page, happened_on::text as on from public_activity
    where authority_id = ${authorityId} and channel = 'portal' order by id`.execute(db);
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    // Fewer at the weekend, more towards the end of a month; the same whenever it is told.
    const share = (day.dayOfWeek > 5 ? 0.4 : 1) * (0.7 + (day.day % 10) / 15);
    const stories = rows.filter(({ on }) => on <= day.toString()).slice(-3);
    const all = [...views, ...stories.map(({ page }, nth) => ({ page, times: 6 - nth }))];
    const seen = all.map(({ page, times }) => ({ authorityId, day: day.toString(), page, times: Math.round(times * share) }));
    await addViews(
      db,
      seen.filter(({ times }) => times > 0),
    );
  }
}

/** Some people ask for news, one leaves, one has not confirmed; pages are read, and nobody who reads them is known. */
export function readPages(telling: Telling): Event[] {
  const gone = moment(`${left.until}T08:00`);
  return [
    ...readers.map(({ email, ...reader }) => ({ at: moment(`${reader.on}T19:30`), happen: () => asks(telling, email, reader) })),
    {
      at: moment(`${left.on}T19:30`),
      happen: () => asks(telling, left.email, { on: left.on as never, wants: ['all'], tempo: 'daily', isConfirmed: true }),
    },
    {
      at: gone,
      happen: async () => {
        const { authorityId, db } = telling;
        const id = await newest(telling);
        await db.transaction().execute((tx) => removeReader(tx, { authorityId, now: gone }, id, 'left'));
      },
    },
    { at: moment(`${viewed.to}T23:00`), happen: () => countViews(telling) },
  ];
}
