import { afterAll, beforeAll, expect, test } from 'vitest';
import { sitesOn } from './directory.ts';
import { day, now, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { heirOfAuthority, sayHeir, takeHeirBack } from '#features/units/server/index.ts';

let opened: TestDatabase;
let old: BuiltAuthority;
let heir: BuiltAuthority;

beforeAll(async () => {
  opened = await createTestDatabase();
  [old, heir] = [await anAuthority(opened.db), await anAuthority(opened.db)];
});
afterAll(() => opened.drop());

const basis = 'Nghị quyết số 1669/NQ-UBTVQH15';
const say = (one: BuiltAuthority, other: Pick<BuiltAuthority, 'authorityId'>, from = day('2026-05-01')) =>
  processing(opened.db, one.authorityId, (tx) =>
    sayHeir(tx, { authorityId: one.authorityId, heirId: other.authorityId, from, basis, now }),
  );
const back = (one: BuiltAuthority, at = now) =>
  processing(opened.db, one.authorityId, (tx) => takeHeirBack(tx, { authorityId: one.authorityId, now: at }), at);

test('an authority is taken over by another one of the installation, and not by itself or in a circle', async () => {
  expect(refusalOf(await say(old, old))).toBe('heir-itself');
  expect(refusalOf(await say(old, { authorityId: crypto.randomUUID() as BuiltAuthority['authorityId'] }))).toBe('authority-gone');
  value(await say(old, heir));
  expect(await heirOfAuthority(opened.db, old.authorityId)).toMatchObject({ heirId: heir.authorityId, basis });
  expect(refusalOf(await say(old, heir))).toBe('heir-said');
  expect(refusalOf(await say(heir, old))).toBe('heir-round');
  const third = await anAuthority(opened.db);
  value(await say(heir, third));
  expect(refusalOf(await say(third, old))).toBe('heir-round');
  value(await back(heir));
});

test('its public pages know it from the day on, and it can be taken back within 30 days', async () => {
  const siteOn = async (on: Temporal.PlainDate) =>
    (await sitesOn(opened.publicDb, on)).find(({ authorityId }) => authorityId === old.authorityId);
  expect((await siteOn(today))?.heir).toEqual({ authorityId: heir.authorityId, from: '2026-05-01', basis });
  expect((await siteOn(day('2026-04-30')))?.heir).toBeUndefined();
  expect(refusalOf(await back(old, now.add({ hours: 24 * 31 })))).toBe('heir-stays');
  value(await back(old));
  expect((await siteOn(today))?.heir).toBeUndefined();
  expect(refusalOf(await back(old))).toBe('heir-not-said');
});
