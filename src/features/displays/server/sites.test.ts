import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { aPhotograph } from '#root/testing/activities.ts';
import { acting, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { hanging, keeping, placing } from '#root/testing/rooms/displays.ts';
import { aStorage } from '#root/testing/documents.ts';
import type { DisplayId } from '../display.ts';
import { correctSite, displayOf, endSite, hangDisplay, resumeSite, siteOf, takeDown, takePhotos, undoDisplay } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let group: UnitId;
const storage = aStorage();
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  group = await aUnit(opened.db, ward);
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

const place = (given: Partial<Parameters<typeof placing>[2]> = {}, by: Actor = owner) =>
  placing(opened.db, by, { unitId: group, ...given });
const hang = (siteId: Parameters<typeof hanging>[2]['siteId']) => hanging(opened.db, owner, { siteId });
const stored = (id: DisplayId) => displayOf(opened.db, ward.authorityId, id);
const down = (id: DisplayId) => acting(opened.db, owner, (tx) => takeDown(tx, keeping(owner), id, today));

describe('a photograph', () => {
  const file = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);
  test.each<[string, () => Promise<File>, string]>([
    ['that is a renamed program', () => Promise.resolve(file(Buffer.from('MZ\u0090\u0000program'), 'anh.jpg')), 'not-a-picture'],
    ['that is a paper', () => Promise.resolve(file(Buffer.from('%PDF-1.7\n%%EOF'), 'anh.pdf')), 'not-a-picture'],
    [
      'of more than 120 million pixels',
      async () =>
        file(
          await sharp({ create: { width: 12_100, height: 10_000, channels: 3, background: '#fff' } })
            .png()
            .toBuffer(),
          'to.png',
        ),
      'picture-too-large',
    ],
  ])('%s is refused by its name', async (_what, make, code) => {
    await using shelf = openShelf(opened.db, storage, ward.authorityId);
    const given = await make();
    const taken = await takePhotos(shelf, [await aPhotograph(), given]);
    expect(refusalOf(taken)).toBe(code);
    expect(!taken.ok && taken.refusal.message).toContain(given.name);
  });
});

describe('a site', () => {
  test('is listed once with its kind, and a point on the map is whole', async () => {
    value(await place({ place: 'Cổng trường' }));
    expect(refusalOf(await place({ place: 'cổng  TRƯỜNG' }))).toBe('site-listed');
    value(await place({ place: 'Cổng trường', kind: 'poster' }));
    expect(refusalOf(await place({ latitude: 20.8 }))).toBe('half-on-map');
  });

  test('keeps its kind and is not ended while something hangs there', async () => {
    const siteId = value(await place());
    const id = value(await hang(siteId));
    const end = (on = today) => acting(opened.db, owner, (tx) => endSite(tx, keeping(owner), siteId, on));
    const resume = () => acting(opened.db, owner, (tx) => resumeSite(tx, keeping(owner), siteId));
    const { place: name } = (await siteOf(opened.db, ward.authorityId, siteId))!;
    const turn = () =>
      acting(opened.db, owner, (tx) => correctSite(tx, keeping(owner), siteId, { kind: 'poster', place: name, unitId: group }));
    expect([refusalOf(await end()), refusalOf(await turn()), refusalOf(await resume())]).toEqual([
      'still-hangs',
      'kind-hangs',
      'site-in-use',
    ]);
    value(await down(id));
    value(await end());
    expect([refusalOf(await end()), refusalOf(await hang(siteId)), refusalOf(await turn())]).toEqual(
      Array.from({ length: 3 }, () => 'site-ended'),
    );
    value(await place({ place: name }));
    expect(refusalOf(await resume())).toBe('site-listed');
  });
});

test('only who works for the unit keeps its displays, and nobody those of another authority', async () => {
  const head = await anOfficer(opened.db, ward, { roles: ['neighbourhood-head'], unitId: group });
  const other = await aUnit(opened.db, ward);
  const siteId = value(await place({ unitId: other }));
  const id = value(await hang(siteId));
  const stranger = await anOfficer(opened.db, await anAuthority(opened.db), { roles: ['plan-owner'] });
  const tried = async (by: Actor) => [
    await place({ unitId: other }, by),
    await acting(opened.db, by, (tx) => hangDisplay(tx, keeping(by), { siteId, slogan: 'Khác', hungOn: today })),
    await acting(opened.db, by, (tx) => takeDown(tx, keeping(by), id, today)),
    await acting(opened.db, by, (tx) => undoDisplay(tx, keeping(by), id)),
    await acting(opened.db, by, (tx) => endSite(tx, keeping(by), siteId, today)),
  ];
  expect((await tried(head)).map(refusalOf)).toEqual(Array.from({ length: 5 }, () => 'not-your-unit'));
  for (const role of ['administrator', 'auditor', 'superior']) {
    const actor = await anOfficer(opened.db, ward, { roles: [role], unitId: other });
    expect((await tried(actor)).map(refusalOf), role).toEqual(Array.from({ length: 5 }, () => 'may-not-keep-displays'));
  }
  expect((await tried(stranger)).map(refusalOf)).toEqual([
    'unit-gone',
    'unknown-site',
    'unknown-display',
    'unknown-display',
    'unknown-site',
  ]);
  expect((await stored(id))?.takenDownOn).toBeNull();
});
