import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { day, today } from '#root/testing/actors.ts';
import { administrativeUnitOn, loadAdministrativeUnits, provincesOn, searchAdministrativeUnits } from './index.ts';

let opened: TestDatabase;
const load = (): Promise<number> => opened.db.transaction().execute(loadAdministrativeUnits);

beforeAll(async () => {
  opened = await createTestDatabase();
  await load();
});
afterAll(() => opened.drop());

const counted = async (on: Temporal.PlainDate): Promise<Record<string, number>> => {
  const rows = await opened.db
    .selectFrom('administrative_unit')
    .select(['kind', (eb) => eb.fn.countAll<number>().as('count')])
    .where(sql<boolean>`valid @> ${on.toString()}::date`)
    .groupBy('kind')
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
};

test('34 provinces and 3,321 communes stand today', async () => {
  expect(await counted(today)).toEqual({ 'thành phố': 7, tỉnh: 27, xã: 2611, phường: 697, 'đặc khu': 13 });
});

test('before 30 April 2026 Đồng Nai was a province and ten of its phường were xã', async () => {
  expect(await counted(day('2025-07-01'))).toEqual({ 'thành phố': 6, tỉnh: 28, xã: 2621, phường: 687, 'đặc khu': 13 });
  expect(await administrativeUnitOn(opened.db, '26368', day('2026-04-29'))).toMatchObject({
    fullName: 'Xã Long Thành',
    parentName: 'Tỉnh Đồng Nai',
  });
  expect(await administrativeUnitOn(opened.db, '26368', day('2026-04-30'))).toMatchObject({
    fullName: 'Phường Long Thành',
    parentName: 'Thành phố Đồng Nai',
  });
  expect(await administrativeUnitOn(opened.db, '26368', day('2025-06-30'))).toBeUndefined();
});

test('codes are text with leading zeros and every commune has its province', async () => {
  const rows = await opened.db.selectFrom('administrative_unit').select(['code', 'level', 'parent_code']).execute();
  const provinces = new Set(rows.filter(({ level }) => level === 'province').map(({ code }) => code));
  expect(rows.filter(({ code, level }) => !(level === 'province' ? /^\d{2}$/ : /^\d{5}$/).test(code))).toEqual([]);
  expect(rows.filter(({ level, parent_code }) => level === 'commune' && !provinces.has(parent_code ?? ''))).toEqual([]);
  expect(await administrativeUnitOn(opened.db, '01', today)).toMatchObject({ fullName: 'Thành phố Hà Nội', parentName: null });
});

test('names are NFC, tidy, and mended', async () => {
  const names = (await opened.db.selectFrom('administrative_unit').select('name').execute()).map(({ name }) => name);
  expect(names.filter((name) => name !== name.normalize('NFC').trim() || /\s{2}/.test(name) || !/^[\p{Lu}\d]/u.test(name))).toEqual([]);
  expect(names.filter((name) => /(?<!q)(?:o[àáảãạ]|u[ỳýỷỹỵ])(?!\p{L})/iu.test(name))).toEqual([]);
  expect(await administrativeUnitOn(opened.db, '38', today)).toMatchObject({ fullName: 'Tỉnh Thanh Hóa' });
  expect(await administrativeUnitOn(opened.db, '06325', today)).toMatchObject({ fullName: 'Xã Bắc Sơn' });
  expect(await administrativeUnitOn(opened.db, '06970', today)).toMatchObject({ fullName: 'Xã Ba Chẽ' });
  expect(await administrativeUnitOn(opened.db, '06978', today)).toBeUndefined();
});

test('provinces stand in Vietnamese order', async () => {
  const names = (await provincesOn(opened.db, today)).map(({ name }) => name);
  expect(names).toHaveLength(34);
  expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
  expect([names[0], names[8], names[33]]).toEqual(['An Giang', 'Đồng Nai', 'Vĩnh Long']);
});

test('loading again writes nothing; what was altered is corrected', async () => {
  expect(await load()).toBe(0);
  await opened.db.updateTable('administrative_unit').set({ name: 'Sai' }).where('code', '=', '11689').execute();
  expect(await load()).toBe(1);
  expect(await administrativeUnitOn(opened.db, '11689', today)).toMatchObject({ fullName: 'Phường Hưng Đạo', from: day('2025-07-01') });
});

test('a name is found with accents, without them, and by its code; repeated names come with their provinces', async () => {
  const found = async (text: string, provinceCode?: string) =>
    (await searchAdministrativeUnits(opened.db, text, today, { provinceCode })).map(({ code }) => code);
  expect((await found('Hưng Đạo')).slice(0, 3).toSorted()).toEqual(['01351', '09931', '11689']);
  expect((await found('phuong hung dao'))[0]).toBe('11689');
  expect(await found('11689')).toEqual(['11689']);
  expect(await found('Hưng Đạo', '31')).toEqual(['11689', '10570']);
  expect((await found('Xã Tân Tiến')).length).toBeGreaterThanOrEqual(7);
  expect((await found('Hà Nội'))[0]).toBe('01');
  expect(await found('không có nơi này')).toEqual([]);
  expect(await found("100%_\\'")).toEqual([]);
});
