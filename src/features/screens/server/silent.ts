import { sendMessages } from '#features/messages/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Database } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { formatMoment } from '#platform/values/format.ts';
import { screenTexts } from '../messages.ts';
import { standingOf } from '../screen.ts';
import { screensOf } from './queries.ts';

interface Watching {
  now: Temporal.Instant;
  silentMinutes: number;
  /** Who keeps the screens of the authority. */
  keepers: (authorityId: AuthorityId) => Promise<readonly OfficerId[]>;
}

/** The authorities with screens that may have fallen silent since they were asked after. */
async function withScreens(db: Database): Promise<AuthorityId[]> {
  const rows = await db
    .selectFrom('screen_signal')
    .select('authority_id')
    .distinct()
    .where('paired_at', 'is not', null)
    .where('told_at', 'is', null)
    .execute();
  return rows.map((row) => row.authority_id);
}

/** Tells who keeps the screens, once, that one has been silent for too long in its hours; told again when it was heard and falls silent anew. */
export async function tellOfSilent(db: Database, { now, silentMinutes, keepers }: Watching): Promise<void> {
  const time = now.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' });
  for (const authorityId of await withScreens(db)) {
    const silent = (await screensOf(db, authorityId)).filter((screen) => standingOf(screen, { now, time, silentMinutes }) === 'silent');
    if (silent.length === 0) continue;
    const officers = await keepers(authorityId);
    for (const { id, name, heardAt } of silent)
      await db.transaction().execute(async (tx) => {
        const told = await tx
          .updateTable('screen_signal')
          .set({ told_at: now })
          .where('authority_id', '=', authorityId)
          .where('screen_id', '=', id)
          .where('told_at', 'is', null)
          .returning('screen_id')
          .executeTakeFirst();
        if (!told) return;
        const [title, text] = [
          { vi: screenTexts.vi.silentTitle(name), en: screenTexts.en.silentTitle(name) },
          {
            vi: screenTexts.vi.silentText(heardAt ? formatMoment(heardAt) : '…'),
            en: screenTexts.en.silentText(heardAt ? formatMoment(heardAt) : '…'),
          },
        ];
        const address = `/lam-viec/lien-he/man-hinh/${id}`;
        const words = officers.map((officerId) => ({
          ...{ officerId, kind: 'screen-silent' as const, about: { type: 'screen', id }, address, title, text },
        }));
        await sendMessages(tx, { authorityId, at: now }, words);
      });
  }
}
