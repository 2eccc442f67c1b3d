import { confirmActivity } from '#features/activities/server/index.ts';
import type { DisplayId, SiteId } from '#features/displays/index.ts';
import { addSite, beginRound, checkOnRound, displayOf, endRound, hangDisplay, takePhotos } from '#features/displays/server/index.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import { photograph, type PictureKey } from '../pictures/index.ts';
import { hangings, LISTED_ON, round, sites, type SiteKey } from '../story/displays.ts';
import type { OfficerKey } from '../story/officers.ts';
import type { Planned } from './planned.ts';
import { dayOf, known, moment, type Telling } from './telling.ts';
import { workingDay, type Event } from './year.ts';

/** Who keeps displays at a moment of the story. */
export const keeping = (telling: Telling, by: OfficerKey, at: Temporal.Instant) => ({
  actor: known(telling.officers, by),
  today: dayOf(at),
  now: at,
});

/** Runs with the picture on the shelf, as a telephone would send it. */
export async function withPicture<T>(
  telling: Telling,
  picture: PictureKey | undefined,
  at: Temporal.Instant,
  run: (photos: Parameters<typeof hangDisplay>[3]) => Promise<T>,
): Promise<T> {
  await using shelf = openShelf(telling.db, telling.storage, telling.authorityId);
  const photos = await takePhotos(shelf, picture ? [await photograph(picture, dayOf(at))] : []);
  if (!photos.ok) throw new Error(photos.refusal.message);
  return await run(photos.value);
}

/** The places of the story, once they are listed. */
export type Placed = Map<SiteKey, SiteId>;

/** The places are listed, twelve displays are hung and most of their records confirmed, and one round passes those of the culture office. */
export function hangDisplays(telling: Telling, planned: Planned, placed: Placed): Event[] {
  const hung = new Map<SiteKey, DisplayId>();
  const listing = moment(`${LISTED_ON}T14:00`);
  const list = async (): Promise<void> => {
    for (const [key, site] of Object.entries(sites)) {
      const { of, order, at, note, ...said } = { at: undefined, note: undefined, ...site };
      const point = at && { latitude: at[0], longitude: at[1] };
      const input = { ...said, ...point, note, unitId: known(telling.units, of), roundOrder: order };
      const by = keeping(telling, 'owner', listing);
      placed.set(key as SiteKey, await telling.act({ at: listing, by: 'owner' }, (tx) => addSite(tx, by, input)));
    }
  };
  const hanging = (
    { at: site, by, on, until, size, duty, picture, waits, ...said }: (typeof hangings)[number],
    minute: number,
  ): Event[] => {
    const day = workingDay(Temporal.PlainDate.from(on));
    const at = moment(`${day.toString()}T15:${String(minute).padStart(2, '0')}`);
    const decidedAt = moment(`${workingDay(day.add({ days: 1 })).toString()}T10:${String(minute).padStart(2, '0')}`);
    const input = () => ({
      ...said,
      siteId: known(placed, site),
      hungOn: Temporal.PlainDate.from(on),
      untilOn: until === undefined ? undefined : Temporal.PlainDate.from(until),
      width: size?.[0],
      height: size?.[1],
      dutyId: duty && planned.duty(duty).id,
    });
    const happen = () =>
      withPicture(telling, picture, at, async (photos) => {
        const id = await telling.act({ at, by }, (tx) => hangDisplay(tx, keeping(telling, by, at), input(), photos));
        hung.set(site, id);
      });
    const decide = async (): Promise<void> => {
      const activityId = (await displayOf(telling.db, telling.authorityId, known(hung, site)))?.activityId;
      if (!activityId) throw new Error(`What hangs at "${site}" has no record.`);
      const on = { actor: known(telling.officers, 'owner'), activityId, now: decidedAt };
      await telling.act({ at: decidedAt, by: 'owner' }, (tx) => confirmActivity(tx, on));
    };
    return [{ at, happen }, ...(waits ? [] : [{ at: decidedAt, happen: decide }])];
  };
  return [
    { at: listing, happen: list },
    ...hangings.flatMap(hanging),
    { at: moment(`${round.on}T08:00`), happen: () => walk(telling, hung) },
  ];
}

async function walk(telling: Telling, hung: ReadonlyMap<SiteKey, DisplayId>): Promise<void> {
  const { by } = round;
  const begun = moment(`${round.on}T08:00`);
  const id = await telling.act({ at: begun, by }, (tx) => beginRound(tx, keeping(telling, by, begun), known(telling.units, round.of)));
  for (const [index, { at: site, picture, ...seen }] of round.found.entries()) {
    const at = begun.add({ minutes: 10 * (index + 1) });
    await withPicture(telling, picture, at, (photos) =>
      telling.act({ at, by }, (tx) => checkOnRound(tx, keeping(telling, by, at), id, { ...seen, displayId: known(hung, site) }, photos)),
    );
  }
  const ended = begun.add({ minutes: 55 });
  await telling.act({ at: ended, by }, (tx) => endRound(tx, keeping(telling, by, ended), id));
}
