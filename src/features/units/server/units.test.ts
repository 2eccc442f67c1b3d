import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { acting, day, processing, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import {
  addAlias,
  addUnit,
  aliasesOf,
  authorities,
  authorityOn,
  createAuthority,
  endedUnits,
  endUnit,
  loadAdministrativeUnits,
  moveUnit,
  newAuthorityId,
  removeAlias,
  renameUnit,
  resumeUnit,
  unitsOn,
  versionsOf,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let admin: Actor;

beforeAll(async () => {
  opened = await createTestDatabase();
  await opened.db.transaction().execute(loadAdministrativeUnits);
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai', name: 'Ủy ban nhân dân phường Sao Mai', shortName: 'UBND phường Sao Mai' });
  admin = await anOfficer(opened.db, ward, { roles: ['administrator'] });
});
afterAll(() => opened.drop());

const founded = async (code: string) => {
  const authorityId = await newAuthorityId(opened.db);
  value(await processing(opened.db, authorityId, (tx) => createAuthority(tx, { authorityId, of: { code }, today })));
  return authorityId;
};
const namesOn = async (on: Temporal.PlainDate, authorityId = ward.authorityId): Promise<string[]> =>
  (await unitsOn(opened.db, authorityId, on)).map(({ name }) => name);
const actions = async (unitId: UnitId): Promise<string[]> =>
  (await historyOf(opened.db, ward.authorityId, 'unit', unitId)).map(({ action }) => action);

test('a phường starts with the rooms of Nghị định 150/2025 and its partner bodies', async () => {
  const authorityId = await founded('11689');
  expect(await authorityOn(opened.db, authorityId, today)).toMatchObject({
    name: 'Ủy ban nhân dân phường Hưng Đạo',
    shortName: 'UBND phường Hưng Đạo',
    placeName: 'Hưng Đạo',
    slug: 'hung-dao-11689',
    code: '11689',
    level: 'commune',
  });
  expect(await namesOn(today, authorityId)).toEqual([
    'Ủy ban nhân dân phường Hưng Đạo',
    'Văn phòng HĐND và UBND',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    'Phòng Văn hóa – Xã hội',
    'Trung tâm Phục vụ hành chính công',
    'Ban Xây dựng Đảng của Đảng ủy phường Hưng Đạo',
    'Ủy ban Mặt trận Tổ quốc Việt Nam phường Hưng Đạo',
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Hưng Đạo',
    'Hội Cựu chiến binh phường Hưng Đạo',
    'Hội Liên hiệp Phụ nữ phường Hưng Đạo',
    'Hội Nông dân phường Hưng Đạo',
  ]);
  const partners = (await unitsOn(opened.db, authorityId, today)).filter(({ isPartner }) => isPartner);
  expect(partners).toHaveLength(6);
  expect(partners.map(({ depth }) => depth)).toEqual([1, 1, 2, 2, 2, 2]);
});

test('a xã has a Phòng Kinh tế, đặc khu Phú Quốc that of a phường, a province its departments', async () => {
  expect(await namesOn(today, await founded('11074'))).toContain('Phòng Kinh tế');
  expect(await namesOn(today, await founded('31078'))).toContain('Phòng Kinh tế, Hạ tầng và Đô thị');
  const province = await namesOn(today, await founded('31'));
  expect(province[0]).toBe('Ủy ban nhân dân thành phố Hải Phòng');
  expect(province).toContain('Sở Nội vụ');
});

test('an authority stands once; a code that names nothing is refused; nothing is left of a refusal', async () => {
  const before = await authorities(opened.db);
  for (const [code, reason] of [['11689', 'place-taken'], ['99999', 'unknown-place'], ["' or 1=1", 'unknown-place']] as const) {
    const authorityId = await newAuthorityId(opened.db);
    expect(refusalOf(await processing(opened.db, authorityId, (tx) => createAuthority(tx, { authorityId, of: { code }, today })))).toBe(reason);
  } // prettier-ignore
  expect(await authorities(opened.db)).toEqual(before);
});

test('a name with a number keeps its type on papers', async () => {
  expect(await authorityOn(opened.db, await founded('24820'), today)).toMatchObject({ placeName: 'Phường 2 Bảo Lộc' });
});

test('a renamed unit keeps its old name for the days before', async () => {
  const unitId = await aUnit(opened.db, ward, { name: 'Tổ dân phố Bờ Sông' });
  const rename = (name: string, from: string) =>
    acting(opened.db, admin, (tx) =>
      renameUnit(tx, { authorityId: ward.authorityId, unitId, name, from: day(from), legalBasis: '12/NQ-HĐND' }),
    );
  value(await rename('Tổ dân phố số 1', '2026-03-01'));
  expect(await namesOn(day('2026-02-28'))).toContain('Tổ dân phố Bờ Sông');
  expect(await namesOn(day('2026-03-01'))).toContain('Tổ dân phố số 1');
  expect(refusalOf(await rename('Tổ dân phố số 1', '2026-04-01'))).toBe('nothing-changes');
  expect(refusalOf(await rename('Tổ dân phố khác', '2026-01-01'))).toBe('changes-later');
  expect(refusalOf(await rename('Tổ dân phố khác', '2024-01-01'))).toBe('unknown-unit');
  expect((await versionsOf(opened.db, ward.authorityId, unitId)).map(({ name, until }) => [name, until?.toString()])).toEqual([
    ['Tổ dân phố Bờ Sông', '2026-03-01'],
    ['Tổ dân phố số 1', undefined],
  ]);
  const [, renamed] = await historyOf(opened.db, ward.authorityId, 'unit', unitId);
  expect(renamed).toMatchObject({
    action: 'unit.renamed',
    actor: `officer:${admin.officerId}`,
    changes: { name: { from: 'Tổ dân phố Bờ Sông', to: 'Tổ dân phố số 1' } },
  });
});

test('a correction on the first day of a version leaves no second version', async () => {
  const unitId = await aUnit(opened.db, ward, { name: 'Tổ dân phô số 5' });
  value(
    await acting(opened.db, admin, (tx) =>
      renameUnit(tx, { authorityId: ward.authorityId, unitId, name: 'Tổ dân phố số 5', from: day('2025-07-01') }),
    ),
  );
  expect(await versionsOf(opened.db, ward.authorityId, unitId)).toHaveLength(1);
});

test('a moved unit takes what stands below it along, from its day on', async () => {
  const station = await aUnit(opened.db, ward, {
    name: 'Đài Truyền thanh',
    kind: 'station',
    parentId: ward.unit('Văn phòng HĐND và UBND'),
  });
  const crew = await aUnit(opened.db, ward, { name: 'Tổ kỹ thuật', kind: 'community-team', parentId: station });
  const move = (unitId: UnitId, parentId: UnitId) =>
    acting(opened.db, admin, (tx) => moveUnit(tx, { authorityId: ward.authorityId, unitId, parentId, from: day('2026-02-01') }));
  value(await move(station, ward.unit('Phòng Văn hóa – Xã hội')));
  const on = async (iso: string) => new Map((await unitsOn(opened.db, ward.authorityId, day(iso))).map((unit) => [unit.id, unit]));
  expect((await on('2026-01-31')).get(station)?.parentId).toBe(ward.unit('Văn phòng HĐND và UBND'));
  const after = await on('2026-02-01');
  expect(after.get(station)?.parentId).toBe(ward.unit('Phòng Văn hóa – Xã hội'));
  expect(after.get(crew)?.path).toBe(`${after.get(station)?.path}.${crew.replaceAll('-', '')}`);
  expect(refusalOf(await move(station, crew))).toBe('under-itself');
  expect(refusalOf(await move(station, station))).toBe('under-itself');
  expect(refusalOf(await move(ward.rootUnitId, station))).toBe('root-stays');
  expect(await actions(station)).toEqual(['unit.added', 'unit.moved']);
});

test('an ended unit is gone from its day on, stays in history, and can be taken back', async () => {
  const above = await aUnit(opened.db, ward, { name: 'Khu phố Đông' });
  const below = await aUnit(opened.db, ward, { name: 'Tổ 1 Khu phố Đông', parentId: above });
  const end = (unitId: UnitId, from: string) =>
    acting(opened.db, admin, (tx) => endUnit(tx, { authorityId: ward.authorityId, unitId, from: day(from) }));
  const refused = await end(above, '2026-05-01');
  expect(refused.ok || refused.refusal.message).toContain('Tổ 1 Khu phố Đông');
  expect(refusalOf(await end(below, '2025-07-01'))).toBe('not-yet');
  expect(refusalOf(await end(ward.rootUnitId, '2026-05-01'))).toBe('root-stays');
  value(await end(below, '2026-05-01'));
  value(await end(above, '2026-05-01'));
  expect(await namesOn(day('2026-04-30'))).toContain('Khu phố Đông');
  expect(await namesOn(day('2026-05-01'))).not.toContain('Khu phố Đông');
  expect((await endedUnits(opened.db, ward.authorityId, today)).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Khu phố Đông', 'Tổ 1 Khu phố Đông']),
  );
  const resume = (unitId: UnitId) => acting(opened.db, admin, (tx) => resumeUnit(tx, { authorityId: ward.authorityId, unitId }));
  expect(refusalOf(await resume(below))).toBe('unknown-parent');
  value(await resume(above));
  value(await resume(below));
  expect(await namesOn(today)).toEqual(expect.arrayContaining(['Khu phố Đông', 'Tổ 1 Khu phố Đông']));
  expect(await actions(above)).toEqual(['unit.added', 'unit.ended', 'unit.resumed']);
});

test('a unit is not added twice, nor below what does not stand or will end', async () => {
  const parentId = await aUnit(opened.db, ward, { name: 'Khu phố Tây' });
  const add = (name: string, from: string, under = parentId, kind = 'neighbourhood') =>
    acting(opened.db, admin, (tx) => addUnit(tx, { authorityId: ward.authorityId, parentId: under, kind, name, from: day(from) }));
  value(await add('Tổ 7', '2026-01-01'));
  expect(refusalOf(await add(' tổ  7 ', '2026-01-01'))).toBe('name-taken');
  expect(refusalOf(await add('Tổ 8', '2025-01-01'))).toBe('unknown-parent');
  expect(refusalOf(await add('Tổ 8', '2026-01-01', parentId, 'kingdom'))).toBe('unknown-kind');
  const ending = await aUnit(opened.db, ward, { name: 'Ban chỉ đạo tạm thời', kind: 'associate' });
  value(await acting(opened.db, admin, (tx) => endUnit(tx, { authorityId: ward.authorityId, unitId: ending, from: day('2026-12-01') })));
  expect(refusalOf(await add('Tổ giúp việc', '2026-06-01', ending))).toBe('parent-ends');
});

test('another authority can neither change nor see the units', async () => {
  const other = await anAuthority(opened.db);
  const stranger = await anOfficer(opened.db, other, { roles: ['administrator'] });
  const unitId = ward.unit('Phòng Văn hóa – Xã hội');
  const { authorityId } = other;
  const tries = [
    acting(opened.db, stranger, (tx) => renameUnit(tx, { authorityId, unitId, name: 'Phòng Của Tôi', from: today })),
    acting(opened.db, stranger, (tx) => endUnit(tx, { authorityId, unitId, from: today })),
    acting(opened.db, stranger, (tx) => addAlias(tx, { authorityId, unitId, name: 'Của tôi' })),
    acting(opened.db, stranger, (tx) => moveUnit(tx, { authorityId, unitId, parentId: other.rootUnitId, from: today })),
  ];
  for (const result of await Promise.all(tries)) expect(refusalOf(result)).toBe('unknown-unit');
  expect(await versionsOf(opened.db, authorityId, unitId)).toEqual([]);
});

test('other names are added, taken away and audited', async () => {
  const unitId = ward.unit('Trung tâm Phục vụ hành chính công');
  const of = { authorityId: ward.authorityId, unitId };
  value(await acting(opened.db, admin, (tx) => addAlias(tx, { ...of, name: '  Nhà  Một cửa ' })));
  expect((await aliasesOf(opened.db, ward.authorityId, unitId)).map(({ name }) => name)).toContain('Nhà Một cửa');
  expect(refusalOf(await acting(opened.db, admin, (tx) => addAlias(tx, { ...of, name: 'NHÀ MỘT CỬA' })))).toBe('alias-known');
  expect(refusalOf(await acting(opened.db, admin, (tx) => addAlias(tx, { ...of, name: ' – ' })))).toBe('empty-name');
  value(await acting(opened.db, admin, (tx) => removeAlias(tx, { ...of, name: 'nhà một cửa' })));
  expect(refusalOf(await acting(opened.db, admin, (tx) => removeAlias(tx, { ...of, name: 'nhà một cửa' })))).toBe('unknown-alias');
  expect((await actions(unitId)).slice(-2)).toEqual(['unit.alias-added', 'unit.alias-removed']);
});

test('the database itself refuses two versions of one day', async () => {
  const [version] = await opened.db.selectFrom('unit_version').selectAll().where('unit_id', '=', ward.rootUnitId).execute();
  if (!version) throw new Error('no version');
  const twin = opened.db
    .insertInto('unit_version')
    .values({ ...version, valid: '[2026-01-01,2026-02-01)' })
    .execute();
  await expect(twin).rejects.toThrow(/unit_version_pkey/);
});

test('two administrators who put two units into each other at once: one of them is refused', async () => {
  const [one, two] = [await aUnit(opened.db, ward), await aUnit(opened.db, ward)];
  const move = (unitId: UnitId, parentId: UnitId) =>
    acting(opened.db, admin, (tx) => moveUnit(tx, { authorityId: ward.authorityId, unitId, parentId, from: day('2026-03-01') }));
  const results = await Promise.all([move(one, two), move(two, one)]);
  expect(results.map(refusalOf).toSorted()).toEqual(['under-itself', undefined]);
});
