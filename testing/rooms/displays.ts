import type { DisplayId, SiteId } from '#features/displays/index.ts';
import { addSite, hangDisplay, takePhotos } from '#features/displays/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, now, today, value } from '../actors.ts';

type SiteInput = Parameters<typeof addSite>[2];
type HangInput = Parameters<typeof hangDisplay>[2];

/** Who keeps displays today. */
export const keeping = (actor: Actor, on = today) => ({ actor, today: on, now });

let places = 0;

/** What an officer says of a place for banners; each call names another one. */
export const placing = (db: Database, by: Actor, given: Partial<SiteInput> & { unitId: UnitId }): Promise<Result<SiteId>> =>
  acting(db, by, (tx) => addSite(tx, keeping(by), { kind: 'banner', place: `Ngã ba thử ${(places += 1)}`, ...given }));

/** What most displays say. */
export const slogan = 'Cải cách hành chính vì Nhân dân phục vụ';

/** Hangs something today, with photographs where a store is given. */
export async function hanging(
  db: Database,
  by: Actor,
  given: Partial<HangInput> & { siteId: SiteId },
  more: { storage: Storage; files: readonly File[] } | undefined = undefined,
): Promise<Result<DisplayId>> {
  const input: HangInput = { slogan, hungOn: today, ...given };
  if (!more) return acting(db, by, (tx) => hangDisplay(tx, keeping(by), input));
  await using shelf = openShelf(db, more.storage, by.authorityId);
  const photos = value(await takePhotos(shelf, more.files));
  return await acting(db, by, (tx) => hangDisplay(tx, keeping(by), input, photos));
}
