import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { UnitId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { now, refusalOf, today } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { addAlias, addUnit, aliasesOf, endUnit, rememberAlias, renameUnit, unitsOn } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
});
afterAll(() => opened.drop());

const by = <T>(command: (tx: Tx) => Promise<Result<T>>) => ({
  work: { authorityId: ward.authorityId, actor: 'test', at: now },
  command,
});
const ending = (unitId: UnitId) => by((tx) => endUnit(tx, { authorityId: ward.authorityId, unitId, from: today }));
const adding = (parentId: UnitId, name: string) =>
  by((tx) => addUnit(tx, { authorityId: ward.authorityId, parentId, kind: 'neighbourhood', name, from: today }));

test('no unit comes below one that is being ended, and of two with one name one comes', async () => {
  const unitId = await aUnit(opened.db, ward);
  const below = await atOnce(opened.db, ending(unitId), adding(unitId, 'Tổ mới'));
  expect([below.first.ok, refusalOf(below.second), below.waited]).toEqual([true, 'unknown-parent', true]);
  const twice = await atOnce(opened.db, adding(ward.rootUnitId, 'Tổ dân phố Đông'), adding(ward.rootUnitId, 'Tổ dân phố Đông'));
  expect([twice.first.ok, refusalOf(twice.second)]).toEqual([true, 'name-taken']);
});

test('of two names given to a unit for the same day the later one stands, and knows the first', async () => {
  const unitId = await aUnit(opened.db, ward);
  const naming = (name: string) => by((tx) => renameUnit(tx, { authorityId: ward.authorityId, unitId, name, from: today }));
  const { first, second, waited } = await atOnce(opened.db, naming('Tên một'), naming('Tên hai'));
  expect([first.ok, second.ok, waited]).toEqual([true, true, true]);
  expect((await unitsOn(opened.db, ward.authorityId, today)).find(({ id }) => id === unitId)?.name).toBe('Tên hai');
});

test('of two who say what a name of papers means the later one holds alone', async () => {
  const [one, other] = [await aUnit(opened.db, ward), await aUnit(opened.db, ward)];
  const meaning = (unitId: UnitId) =>
    by((tx) => rememberAlias(tx, { authorityId: ward.authorityId, name: 'Ban điều hành', unitIds: [unitId] }));
  const { waited } = await atOnce(opened.db, meaning(one), meaning(other));
  expect(waited).toBe(true);
  const remembered = (await aliasesOf(opened.db, ward.authorityId)).filter(({ name }) => name === 'Ban điều hành');
  expect(remembered.map(({ unitId }) => unitId)).toEqual([other]);
});

test('a name that is being given to a unit is not given twice', async () => {
  const unitId = await aUnit(opened.db, ward);
  const giving = by((tx) => addAlias(tx, { authorityId: ward.authorityId, unitId, name: 'Tổ Một' }));
  const { first, second } = await atOnce(opened.db, giving, giving);
  expect([first.ok, refusalOf(second)]).toEqual([true, 'alias-known']);
});

test('whoever changes units keeps nobody from other work of the authority', async () => {
  const unitId = await aUnit(opened.db, ward);
  const idle = by(async (tx) => {
    const { id } = await tx
      .insertInto('officer')
      .values({ authority_id: ward.authorityId, full_name: 'Cán bộ Mẫu' })
      .returning('id')
      .executeTakeFirstOrThrow();
    recordChange(tx, { action: 'officer.created', objectType: 'officer', objectId: id, changes: {} });
    return { ok: true as const, value: undefined };
  });
  const { waited, second } = await atOnce(
    opened.db,
    by((tx) => renameUnit(tx, { authorityId: ward.authorityId, unitId, name: 'Khác', from: today })),
    idle,
  );
  expect([waited, second.ok]).toEqual([false, true]);
});
