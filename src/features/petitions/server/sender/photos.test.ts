import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deleteForgottenIn } from '#platform/server/files/forgotten.ts';
import { openShelf, shareFile } from '#platform/server/files/shelf.ts';
import { keyOfVariant } from '#platform/values/pictures/widths.ts';
import { aPhotograph } from '#root/testing/activities.ts';
import { now, processing, today, value } from '#root/testing/actors.ts';
import { anAuthority } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { aCode } from '#root/testing/rooms/citizens/citizens.ts';
import { aPetition, installKey } from '#root/testing/rooms/citizens/petitions.ts';
import { takePhotos } from '../citizen.ts';
import * as acts from '../index.ts';

const { opened, storage, ward } = await anOffice({ placeName: 'Ảnh' });
const { db } = opened;
const { authorityId } = ward;
const asking = { authorityId, installKey, today, now };

/** A petition with a picture; comes back with its code and where the picture lies. */
async function pictured() {
  const code = aCode();
  const id = await aPetition(db, authorityId, {}, { code });
  await using shelf = openShelf(db, storage, authorityId);
  const [photo] = value(await takePhotos(shelf, [await aPhotograph()]));
  value(await processing(db, authorityId, (tx) => acts.addPhotos(tx, asking, code, [photo!])));
  await storage.disk.put(keyOfVariant(photo!.storageKey, '480.avif'), new Uint8Array([1]));
  return { code, id, photo: photo! };
}

const lies = (key: string): boolean => existsSync(join(storage.folder, key));
/** What the jobs that are stored would delete, deleted. */
async function work(): Promise<number> {
  const jobs = await db
    .selectFrom('pgboss.job' as never)
    .select('data' as never)
    .where('name' as never, '=', 'files-forgotten' as never)
    .execute();
  for (const { data } of jobs as { data: { storageKeys: string[] } }[]) await deleteForgottenIn({ db, storage }, data.storageKeys);
  return jobs.length;
}

test('the pictures of a petition go with its words: rows, files and smaller copies; those of others stay', async () => {
  const [gone, stays] = [await pictured(), await pictured()];
  expect([lies(gone.photo.storageKey), lies(keyOfVariant(gone.photo.storageKey, '480.avif'))]).toEqual([true, true]);
  value(await processing(db, authorityId, (tx) => acts.forgetMe(tx, asking, gone.code)));
  expect([await acts.photosOf(db, authorityId, gone.id), (await acts.photosOf(db, authorityId, stays.id)).length]).toEqual([[], 1]);
  expect(await db.selectFrom('stored_file').select('id').where('storage_key', '=', gone.photo.storageKey).execute()).toEqual([]);
  expect(await work()).toBe(1);
  // Nothing of it lies anywhere in the store; done twice it is the same.
  const left = readdirSync(storage.folder, { recursive: true }).map(String);
  expect(left.filter((path) => path.includes(gone.photo.sha256) && path.includes(gone.photo.storageKey.split('-').at(-1)!))).toEqual([]);
  expect([lies(stays.photo.storageKey), lies(keyOfVariant(stays.photo.storageKey, '480.avif'))]).toEqual([true, true]);
  await work();
});

test('a file that another authority names too stays, and what was forgotten before pictures went is made up for', async () => {
  const shared = await pictured();
  const other = await anAuthority(db, { placeName: 'Bên kia' });
  await db.transaction().execute((tx) => shareFile(tx, other.authorityId, shared.photo, now));
  await db.updateTable('petition').set({ covered_on: today }).where('id', '=', shared.id).execute();
  const old = await pictured();
  await db.updateTable('petition').set({ covered_on: today }).where('id', '=', old.id).execute();
  await acts.keepPetitions(db, authorityId, { now, days: 90, installKey });
  expect([await acts.photosOf(db, authorityId, shared.id), await acts.photosOf(db, authorityId, old.id)]).toEqual([[], []]);
  expect((await acts.stepsOf(db, authorityId, old.id)).at(-1)?.kind).toBe('erased');
  await work();
  expect([lies(old.photo.storageKey), lies(shared.photo.storageKey)]).toEqual([false, true]);
});
