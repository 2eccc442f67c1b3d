import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withShelf } from '#root/testing/documents.ts';
import { anActivity, aPhotograph } from '#root/testing/activities.ts';
import { acting, now, value } from '#root/testing/actors.ts';
import { anAuthority } from '#root/testing/builders.ts';
import { anOffice } from '#root/testing/office.ts';
import { findFile, findStored } from '#platform/server/files/storage.ts';
import { offered } from '#platform/values/pictures/widths.ts';
import { activityOf, confirmActivity, copiesOf, publishEvidence } from '../index.ts';
import { keyOfVariant } from '#platform/values/pictures/widths.ts';
import { formatOf } from '../jobs.ts';
import { makeVariantsIn } from './variants.ts';

const { opened, storage, ward, owner, worker, room } = await anOffice();

async function shown() {
  const activityId = await anActivity(opened.db, storage, worker, { unitId: room }, { files: [await aPhotograph()], links: [] });
  const [{ id: evidenceId } = { id: undefined }] = (await activityOf(opened.db, ward.authorityId, activityId))!.evidence;
  const copies = await copiesOf(opened.db, withShelf(opened.db, storage, owner), owner, [evidenceId!]);
  await acting(opened.db, owner, async (tx) => {
    value(await confirmActivity(tx, { actor: owner, activityId, now }));
    return publishEvidence(tx, { actor: owner, copies, activityId, evidenceId: evidenceId!, now });
  });
  const [one] = (await activityOf(opened.db, ward.authorityId, activityId))!.evidence;
  return (await findFile(opened.db, ward.authorityId, one!.publicFileId!))!;
}

const sizeOf = (id: string) =>
  opened.db
    .selectFrom('stored_file')
    .select(['width', 'height'])
    .where('id', '=', id as never)
    .executeTakeFirst();

test('a picture that is shown knows its size, and smaller copies are made in two formats without what the camera wrote', async () => {
  const file = await shown();
  expect(await sizeOf(file.id)).toEqual({ width: 1200, height: 1600 });
  const given = { authorityId: ward.authorityId, storageKey: file.storageKey };
  // Another authority's name for it makes nothing.
  const { authorityId: other } = await anAuthority(opened.db);
  await makeVariantsIn({ db: opened.db, storage }, { ...given, authorityId: other });
  expect(await findStored(storage, keyOfVariant(file.storageKey, '480.avif'))).toBeUndefined();
  await opened.db.updateTable('stored_file').set({ width: null, height: null }).where('storage_key', '=', file.storageKey).execute();
  await makeVariantsIn({ db: opened.db, storage }, given);
  expect(await sizeOf(file.id)).toEqual({ width: 1200, height: 1600 });
  const bytes = async (name: string) => Buffer.from(await storage.disk.getBytes(keyOfVariant(file.storageKey, name)));
  const [small, large] = [await sharp(await bytes('480.avif')).metadata(), await sharp(await bytes('1600.webp')).metadata()];
  expect(small).toMatchObject({ format: 'heif', compression: 'av1', width: 480, height: 640 });
  expect(large).toMatchObject({ format: 'webp', width: 1200, height: 1600 });
  expect([small.exif, large.exif]).toEqual([undefined, undefined]);
  expect((await bytes('480.avif')).length).toBeLessThan(file.byteCount);
});

test('only the copies that are offered have an address, and none is offered twice', () => {
  expect(['480.avif', '960.webp', '481.avif', '480.png', '0480.avif', '../480.avif', undefined].map(formatOf)).toEqual([
    'image/avif',
    'image/webp',
    ...Array<undefined>(5).fill(undefined),
  ]);
  expect(offered('/tep/1', 'avif', 1200)).toBe('/tep/1/480.avif 480w, /tep/1/960.avif 960w, /tep/1/1600.avif 1200w');
  expect(offered('/tep/1', 'webp', 400)).toBe('/tep/1/480.webp 400w');
  expect(offered('/tep/1', 'webp', null)).toBe('/tep/1/480.webp 480w, /tep/1/960.webp 960w, /tep/1/1600.webp 1600w');
});
