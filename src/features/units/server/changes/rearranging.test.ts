import { afterAll, beforeAll, expect, test } from 'vitest';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { unitsOn, versionsOf } from '../queries.ts';
import { partsOfUnits, rearrangementOf, rearrangementsOf } from './queries.ts';
import { abolishKind, mergeUnits, splitUnit, type Heir, type SplitPart } from './rearranging.ts';
import { undoRearrangement } from './undoing.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let officer: Actor;
const on = day('2026-05-01');
const basis = 'Nghị quyết số 12/NQ-HĐND ngày 10/4/2026';

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  officer = await anOfficer(opened.db, ward, { roles: ['administrator'] });
});
afterAll(() => opened.drop());

const given = () => ({ authorityId: ward.authorityId, by: officer.officerId, at: now, on, basis });
const merge = (unitIds: readonly UnitId[], heir: Heir, more = {}) =>
  acting(opened.db, officer, (tx) => mergeUnits(tx, { ...given(), unitIds, heir, ...more }));
const split = (unitId: UnitId, stays: boolean, parts: readonly SplitPart[]) =>
  acting(opened.db, officer, (tx) => splitUnit(tx, { ...given(), unitId, stays, parts }));
const namesOn = async (at: Temporal.PlainDate): Promise<string[]> =>
  (await unitsOn(opened.db, ward.authorityId, at)).map(({ name }) => name);
const kept = () => rearrangementsOf(opened.db, ward.authorityId);

test('two groups become one from a day on: what stood below goes along, both are there before, and it can be taken back', async () => {
  const [one, two] = [await aUnit(opened.db, ward, { name: 'Khu phố Đông' }), await aUnit(opened.db, ward, { name: 'Khu phố Tây' })];
  await aUnit(opened.db, ward, { name: 'Tổ tự quản Đông', parentId: one });
  const id = value(await merge([one, two], { name: 'Khu phố Đông Tây' }));
  expect(await namesOn(today)).toEqual(expect.arrayContaining(['Khu phố Đông Tây', 'Tổ tự quản Đông']));
  expect(await namesOn(today)).not.toContain('Khu phố Đông');
  expect(await namesOn(day('2026-04-30'))).toEqual(expect.arrayContaining(['Khu phố Đông', 'Khu phố Tây']));
  const made = await rearrangementOf(opened.db, ward.authorityId, id);
  expect(made?.parts.map(({ share }) => share)).toEqual([10_000, 10_000]);
  expect(refusalOf(await merge([one], { id: two }))).toBe('rearranged-already');
  const undo = (at: Temporal.Instant) =>
    acting(opened.db, officer, (tx) => undoRearrangement(tx, { authorityId: ward.authorityId, id, by: officer.officerId, at }));
  expect(refusalOf(await undo(now.add({ hours: 24 * 31 })))).toBe('rearrangement-stands');
  value(await undo(now));
  expect(await namesOn(today)).toEqual(expect.arrayContaining(['Khu phố Đông', 'Khu phố Tây', 'Tổ tự quản Đông']));
  const child = (await unitsOn(opened.db, ward.authorityId, today)).find(({ name }) => name === 'Tổ tự quản Đông');
  expect(child?.parentId).toBe(one);
  expect(refusalOf(await undo(now))).toBe('rearrangement-undone');
  expect(await partsOfUnits(opened.db, ward.authorityId, 'now')).toEqual([]);
});

test('a unit that takes another over goes on as its own heir', async () => {
  const [one, two] = [await aUnit(opened.db, ward, { name: 'Ấp Bắc' }), await aUnit(opened.db, ward, { name: 'Ấp Nam' })];
  const id = value(await merge([one], { id: two }));
  expect((await rearrangementOf(opened.db, ward.authorityId, id))?.parts).toEqual(
    expect.arrayContaining([
      { fromId: one, toId: two, share: 10_000 },
      { fromId: two, toId: two, share: 10_000 },
    ]),
  );
  expect((await versionsOf(opened.db, ward.authorityId, one)).at(-1)?.until?.toString()).toBe('2026-05-01');
  expect(refusalOf(await merge([two], { id: one }))).toBe('heir-goes-round');
  expect(refusalOf(await merge([two], { id: one }, { on: day('2026-05-20') }))).toBe('heir-gone');
});

test('a split has shares of 100 %; a unit that goes on keeps the rest', async () => {
  const [old, beside] = [await aUnit(opened.db, ward, { name: 'Khóm Lớn' }), await aUnit(opened.db, ward, { name: 'Khóm Bên' })];
  const tooMuch = [
    { name: 'Khóm Một', share: 60 },
    { name: 'Khóm Hai', share: 60 },
  ];
  const refused = await split(old, false, tooMuch);
  expect(refused).toMatchObject({ refusal: { code: 'shares-not-whole', message: expect.stringContaining('120%') as string } });
  expect(refusalOf(await split(old, true, tooMuch))).toBe('shares-too-many');
  expect(refusalOf(await split(old, false, [{ id: old, share: 100 }]))).toBe('into-itself');
  expect(refusalOf(await split(old, true, [{ id: beside, share: 10 }, { id: beside, share: 5 }]))).toBe('heir-twice'); // prettier-ignore
  expect(refusalOf(await split(old, true, [{ share: 10 }]))).toBe('no-heir');
  expect(refusalOf(await split(old, true, [{ id: beside, name: 'Khóm Ba', share: 10 }]))).toBe('no-heir');
  expect((await kept()).filter(({ kind }) => kind === 'split')).toEqual([]);
  const id = value(await split(old, true, [{ name: 'Khóm Mới', share: 37.5 }]));
  const made = await rearrangementOf(opened.db, ward.authorityId, id);
  expect(made?.parts.map(({ share }) => share)).toEqual([6250, 3750]);
  expect(await namesOn(today)).toEqual(expect.arrayContaining(['Khóm Lớn', 'Khóm Mới']));
});

test('what cannot be is refused with a sentence, and nothing is half done', async () => {
  const one = await aUnit(opened.db, ward, { name: 'Thôn Thượng' });
  const below = await aUnit(opened.db, ward, { name: 'Xóm Thượng', parentId: one });
  const before = (await kept()).length;
  expect(refusalOf(await merge([one, below], { id: one }))).toBe('into-itself');
  expect(refusalOf(await merge([one], { id: below }))).toBe('heir-below');
  expect(refusalOf(await merge([ward.rootUnitId], { id: one }))).toBe('root-stays');
  expect(refusalOf(await merge([one], {}))).toBe('no-heir');
  const other = await anAuthority(opened.db);
  expect(refusalOf(await merge([other.rootUnitId], { id: one }))).toBe('heir-gone');
  const [third, fourth] = [await aUnit(opened.db, ward, { name: 'Thôn Ba' }), await aUnit(opened.db, ward, { name: 'Thôn Tư' })];
  value(await split(third, true, [{ id: fourth, share: 20 }]));
  expect(refusalOf(await merge([fourth], { id: third }))).toBe('heir-goes-round');
  expect((await kept()).length).toBe(before + 1);
  expect(await namesOn(today)).toEqual(expect.arrayContaining(['Thôn Thượng', 'Xóm Thượng']));
});

test('a level is abolished: what stood below it moves up', async () => {
  const place = await anAuthority(opened.db);
  const keeper = await anOfficer(opened.db, place, { roles: ['administrator'] });
  const kinds = await opened.db.selectFrom('unit_kind').select('code').where('is_partner', '=', false).orderBy('code').execute();
  const used = new Set((await unitsOn(opened.db, place.authorityId, today)).map(({ kind }) => kind));
  const kind = kinds.find(({ code }) => !used.has(code) && code !== 'neighbourhood')?.code ?? '';
  const area = await aUnit(opened.db, place, { name: 'Cụm dân cư số 1', kind });
  const group = await aUnit(opened.db, place, { name: 'Tổ dân phố trong cụm', parentId: area });
  const abolish = () =>
    acting(opened.db, keeper, (tx) => abolishKind(tx, { authorityId: place.authorityId, by: keeper.officerId, at: now, on, basis, kind }));
  const id = value(await abolish());
  const units = await unitsOn(opened.db, place.authorityId, today);
  expect(units.find((unit) => unit.id === area)).toBeUndefined();
  expect(units.find((unit) => unit.id === group)?.parentId).toBe(place.rootUnitId);
  expect((await rearrangementOf(opened.db, place.authorityId, id))?.parts).toContainEqual({
    fromId: area,
    toId: place.rootUnitId,
    share: 10_000,
  });
  expect(refusalOf(await abolish())).toBe('none-of-kind');
});
