import sharp from 'sharp';
import { fromForm, type Origin, type Told } from '#features/activities/index.ts';
import { confirmActivity, inspectAll, recordActivity, shelveProof } from '#features/activities/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { ActivityId, Id, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, today, value } from './actors.ts';

export type GivenActivity = Partial<Told> & { unitId: UnitId };

/** What an officer tells of a bulletin of the radio on 20 May 2026. */
export const told = (given: GivenActivity): Told => ({
  channel: 'radio',
  title: 'Phát thanh chuyên mục dịch vụ công trực tuyến',
  happenedOn: day('2026-05-20'),
  quantities: [{ measure: 'bulletins', value: 1 }],
  targets: [],
  isInternal: false,
  finishesTask: false,
  ...given,
});

export const anOrigin = (): Origin => fromForm(crypto.randomUUID() as Id<'origin'>);

interface More {
  links?: readonly string[];
  files?: readonly File[];
}

export async function anActivity(db: Database, storage: Storage, actor: Actor, given: GivenActivity, more: More = {}): Promise<ActivityId> {
  const { links = ['https://phuong.example.vn/tin/1'], files = [] } = more;
  await using shelf = openShelf(db, storage, actor.authorityId);
  const proof = { files: await shelveProof(shelf, value(await inspectAll(files))), links };
  const input = { actor, now, today, origin: anOrigin(), told: told(given), proof };
  return value(await acting(db, actor, (tx) => recordActivity(tx, input)));
}

export async function aConfirmedActivity(
  db: Database,
  storage: Storage,
  actor: Actor,
  judge: Actor,
  given: GivenActivity,
): Promise<ActivityId> {
  const activityId = await anActivity(db, storage, actor, given);
  return value(await acting(db, judge, (tx) => confirmActivity(tx, { actor: judge, activityId, now })));
}

/** A photograph as a telephone takes it: 2400 by 1800 pixels, lying on its side, with the device and the place written into it. */
export async function aPhotograph(name = 'IMG_0001.jpg'): Promise<File> {
  const bytes = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#7a9' } })
    .jpeg()
    .withExif({
      IFD0: { Model: 'Telephone X' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 51/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 40/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
}
