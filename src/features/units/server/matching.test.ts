import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { acting, day, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { historyOf } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { endUnit, matchUnits, rememberAlias, renameUnit } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let names: Map<UnitId, string>;

const rooms = {
  office: 'Văn phòng HĐND và UBND',
  economy: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  culture: 'Phòng Văn hóa – Xã hội',
  services: 'Trung tâm Phục vụ hành chính công',
  front: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Sao Mai',
  party: 'Ban Xây dựng Đảng của Đảng ủy phường Sao Mai',
};

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db, { placeName: 'Sao Mai', name: 'Ủy ban nhân dân phường Sao Mai', shortName: 'UBND phường Sao Mai' });
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  for (const number of [1, 2, 3]) await aUnit(opened.db, ward, { name: `Tổ dân phố số ${number}` });
  const rows = await opened.db.selectFrom('unit_version').select(['unit_id', 'name']).execute();
  names = new Map(rows.map((row) => [row.unit_id, row.name]));
});
afterAll(() => opened.drop());

const matched = async (name: string, on = today): Promise<{ units: string[]; sure: boolean }> => {
  const found = (await matchUnits(opened.db, ward.authorityId, [name], on)).get(name);
  return { units: (found?.unitIds ?? []).map((id) => names.get(id) ?? ''), sure: found?.sure ?? false };
};
const remember = (name: string, ...units: string[]) =>
  acting(opened.db, owner, (tx) =>
    rememberAlias(tx, { authorityId: ward.authorityId, name, unitIds: units.map((unit) => ward.unit(unit)) }),
  );

test.for([
  ['Phòng Văn hóa – Xã hội', rooms.culture],
  ['phòng văn hoá - xã hội phường', rooms.culture],
  ['Phòng VH-XH phường Sao Mai', rooms.culture],
  ['Phòng Văn hóa và Xã hội', rooms.culture],
  ['VP HĐND và UBND phường', rooms.office],
  ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', rooms.office],
  ['Văn phòng UBND phường', rooms.office],
  ['Trung tâm Phục vụ HCC', rooms.services],
  ['TT PVHCC phường', rooms.services],
  ['Bộ phận Một cửa', rooms.services],
  ['Uỷ ban MTTQ Việt Nam phường', rooms.front],
  ['MTTQ', rooms.front],
  ['UBMTTQ phường', rooms.front],
  ['UBND phường', 'Ủy ban nhân dân phường Sao Mai'],
  ['Đoàn Thanh niên', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Sao Mai'],
  ['Đoàn TNCS Hồ Chí Minh phường', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh phường Sao Mai'],
  ['Hội LHPN phường', 'Hội Liên hiệp Phụ nữ phường Sao Mai'],
  ['Tổ dân phố số 2', 'Tổ dân phố số 2'],
] as const)('%s is surely %s', async ([written, unit]) => {
  expect(await matched(written)).toEqual({ units: [unit], sure: true });
});

test.for([
  ['Công chức Văn hóa – Xã hội', [rooms.culture]],
  ['Công chức Văn hóa', [rooms.culture]],
  ['Bộ phận VH và TT', [rooms.culture]],
  ['Công chức Tư pháp - Hộ tịch', [rooms.office]],
  ['Bộ phận Tài chính – Kế toán', [rooms.economy]],
  ['Công chức Kế toán – Tài chính phường', [rooms.economy]],
  ['Đài truyền thanh phường', [rooms.culture]],
  ['Bộ phận TN&TKQ', [rooms.services]],
  ['Công chức Văn phòng – Thống kê', [rooms.office, rooms.culture]],
  ['Khối tuyên giáo Đảng ủy', [rooms.party]],
  ['Phong Van hoa Xa hoi', [rooms.culture]],
  ['Phòng Nội vụ huyện', [rooms.culture]],
  ['Phòng Tài chính - Kế hoạch quận', [rooms.economy]],
  ['Đài Phát thanh huyện', [rooms.culture]],
] as const)('%s is a guess that a person looks at', async ([written, units]) => {
  const found = await matched(written);
  expect(found.sure).toBe(false);
  expect(found.units.toSorted()).toEqual([...units].toSorted());
});

test('names for several units together stand for all of them', async () => {
  expect(await matched('các tổ dân phố')).toEqual({ units: ['Tổ dân phố số 1', 'Tổ dân phố số 2', 'Tổ dân phố số 3'], sure: true });
  expect((await matched('03 tổ dân phố')).units).toHaveLength(3);
  expect((await matched('các đoàn thể')).units).toHaveLength(4);
  const everybody = await matched('các ban, ngành, đoàn thể phường');
  expect(everybody.units).toEqual(expect.arrayContaining([rooms.office, rooms.culture, rooms.front, 'Hội Nông dân phường Sao Mai']));
  expect(everybody.units).not.toContain('Tổ dân phố số 1');
});

test('an enumeration is matched part by part, and is sure only when every part is', async () => {
  const both = await matched('Ủy ban MTTQ và các đoàn thể phường');
  expect(both.sure).toBe(true);
  expect(both.units).toHaveLength(5);
  const nested = await matched('Ủy ban Mặt trận Tổ quốc Việt Nam phường và các ban, ngành đoàn thể phường');
  expect(nested.sure).toBe(true);
  expect(nested.units).toEqual(expect.arrayContaining([rooms.front, rooms.office, 'Hội Nông dân phường Sao Mai']));
  const half = await matched('Phòng Văn hóa – Xã hội, Bưu điện tỉnh');
  expect(half).toEqual({ units: [rooms.culture], sure: false });
});

test.for(['UBND quận', 'UBND huyện', 'Sở Nội vụ', 'Các doanh nghiệp trên địa bàn', 'Công an', '', '–', '%', 'UBND phường Bình Minh'])(
  '%s names no unit of ours',
  async (written) => {
    expect(await matched(written)).toEqual({ units: [], sure: false });
  },
);

test('a choice is remembered, changed and forgotten, each time audited once', async () => {
  const name = 'Tổ giúp việc Ban chỉ đạo';
  value(await remember(name, rooms.culture));
  value(await remember(name, rooms.culture));
  expect(await matched('tổ giúp việc ban chỉ đạo')).toEqual({ units: [rooms.culture], sure: true });
  value(await remember(name, rooms.office, rooms.services));
  expect((await matched(name)).units.toSorted()).toEqual([rooms.services, rooms.office].toSorted());
  value(await remember(name));
  expect((await matched(name)).units).toEqual([]);
  const history = await historyOf(opened.db, ward.authorityId, 'unit', ward.unit(rooms.culture));
  expect(history.filter(({ action }) => action.startsWith('unit.name')).map(({ action }) => action)).toEqual([
    'unit.name-remembered',
    'unit.name-forgotten',
  ]);
});

test('a remembered choice goes before the guess for an old role', async () => {
  value(await remember('Công chức Văn phòng – Thống kê', rooms.services));
  expect(await matched('Công chức Văn phòng - Thống kê')).toEqual({ units: [rooms.services], sure: true });
  expect(await matched('Văn phòng – Thống kê')).toMatchObject({ sure: false });
});

test('a unit of another authority is not remembered', async () => {
  const other = await anAuthority(opened.db);
  const unitIds = [ward.unit(rooms.office), other.unit(rooms.office)];
  expect(
    refusalOf(await acting(opened.db, owner, (tx) => rememberAlias(tx, { authorityId: ward.authorityId, name: 'Hai nơi', unitIds }))),
  ).toBe('unknown-unit');
});

test('a unit is found under the name of the day, and not after its end', async () => {
  const unitId = await aUnit(opened.db, ward, { name: 'Trạm Y tế phường Sao Mai', kind: 'public-service' });
  names.set(unitId, 'Trạm Y tế');
  value(
    await acting(opened.db, owner, (tx) =>
      renameUnit(tx, { authorityId: ward.authorityId, unitId, name: 'Trung tâm Chăm sóc', from: day('2026-03-01') }),
    ),
  );
  value(await acting(opened.db, owner, (tx) => endUnit(tx, { authorityId: ward.authorityId, unitId, from: day('2026-05-01') })));
  expect((await matched('Trạm Y tế phường', day('2026-02-01'))).units).toEqual(['Trạm Y tế']);
  expect((await matched('Trung tâm Chăm sóc', day('2026-04-01'))).units).toEqual(['Trạm Y tế']);
  expect((await matched('Trung tâm Chăm sóc', day('2026-05-01'))).units).toEqual([]);
});
