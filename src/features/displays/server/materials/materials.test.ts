import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endUnit } from '#features/units/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { keeping, placing } from '#root/testing/rooms/displays.ts';
import { keyOf, type MaterialId, type MoveId } from '../../materials/material.ts';
import { stockOn } from '../../materials/stock.ts';
import type { HandInput, PartInput } from '../../materials/schema.ts';
import { coverageOf } from './coverage.ts';
import { cancelMove, handOver, partWith, printCopies, receive } from './moving.ts';
import { addMaterial, correctMaterial } from './papers.ts';
import { materialOf, movesOf, waitingFor } from './queries.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let group: UnitId;
let head: Actor;
let lonely: UnitId;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  group = await aUnit(opened.db, ward);
  head = await anOfficer(opened.db, ward, { roles: ['neighbourhood-head'], unitId: group });
  lonely = await aUnit(opened.db, ward);
});
afterAll(() => opened.drop());

let titles = 0;
const run = <T>(command: Parameters<typeof acting<T>>[2], by = owner) => acting(opened.db, by, command);
const add = (title = `Tờ gấp ${(titles += 1)}`) =>
  run((tx) => addMaterial(tx, keeping(owner), { title, kind: 'leaflet', unitId: ward.rootUnitId }));
const print = (id: MaterialId, copies: number, happenedOn = today) =>
  run((tx) => printCopies(tx, keeping(owner), id, { copies, happenedOn }));
const printed = async (copies: number, on = today): Promise<MaterialId> => {
  const id = value(await add());
  value(await print(id, copies, on));
  return id;
};
const hand = (id: MaterialId, copies: number, given: Partial<HandInput> = {}) =>
  run((tx) => handOver(tx, keeping(owner), id, { to: keyOf({ unitId: group }), copies, happenedOn: today, ...given }));
const part = (id: MaterialId, copies: number, given: Partial<PartInput> = {}, by = owner) =>
  run((tx) => partWith(tx, keeping(by), id, { from: 'store', act: 'given-out', copies, happenedOn: today, ...given }), by);
const take = (id: MaterialId, moveId: MoveId, by = head) => run((tx) => receive(tx, keeping(by), id, moveId), by);
const cancel = (id: MaterialId, moveId: MoveId, by = owner) =>
  run((tx) => cancelMove(tx, keeping(by), id, { moveId, reason: 'Ghi nhầm' }), by);
const stock = async (materialId: MaterialId, on = today) =>
  Object.fromEntries(stockOn(await movesOf(opened.db, ward.authorityId, { materialId }), on));
const atGroup = () => keyOf({ unitId: group });

describe('copies of a paper', () => {
  test('go from the store to a unit once it confirms the receipt, and on to people', async () => {
    const id = await printed(500);
    const moveId = value(await hand(id, 200));
    expect(await stock(id)).toEqual({ store: 300 });
    expect((await waitingFor(opened.db, ward.authorityId, [group])).map(({ copies }) => copies)).toContain(200);
    expect(refusalOf(await take(id, moveId, owner))).toBe('other-receives');
    value(await take(id, moveId));
    expect([await stock(id), refusalOf(await take(id, moveId))]).toEqual([{ store: 300, [atGroup()]: 200 }, 'not-waiting']);
    value(await part(id, 120, { from: atGroup() }, head));
    value(await part(id, 10, { from: atGroup(), act: 'lost' }, head));
    value(await part(id, 20, { from: atGroup(), act: 'returned' }, head));
    expect(await stock(id)).toEqual({ store: 320, [atGroup()]: 50 });
  });

  test('are never fewer than none, whichever day it is recorded for', async () => {
    const id = await printed(100, day('2026-05-10'));
    expect(refusalOf(await part(id, 101))).toBe('not-enough');
    expect(refusalOf(await part(id, 1, { happenedOn: day('2026-05-09') }))).toBe('not-enough');
    value(await part(id, 60, { happenedOn: day('2026-05-20') }));
    expect(refusalOf(await part(id, 50, { happenedOn: day('2026-05-15') }))).toBe('not-enough');
    value(await part(id, 40, { happenedOn: day('2026-05-15') }));
    expect(await stock(id)).toEqual({ store: 0 });
    const moves = await movesOf(opened.db, ward.authorityId, { materialId: id });
    expect(refusalOf(await cancel(id, moves.at(-1)!.id))).toBe('used-already');
  });

  test('of which two take the last at once are given to one of them', async () => {
    const id = await printed(100);
    const work = { authorityId: ward.authorityId, actor: `officer:${owner.officerId}`, at: now };
    const input = { from: 'store', act: 'given-out', copies: 80, happenedOn: today } as const;
    const command = (tx: Parameters<typeof partWith>[0]) => partWith(tx, keeping(owner), id, input);
    const { first, second, waited } = await atOnce(opened.db, { work, command }, { work, command });
    expect([first.ok, refusalOf(second), waited]).toEqual([true, 'not-enough', true]);
    expect(await stock(id)).toEqual({ store: 20 });
  });

  test('that did not arrive go back into the store, also when their receiver says so', async () => {
    const id = await printed(50);
    const moveId = value(await hand(id, 50));
    value(await cancel(id, moveId, head));
    expect([await stock(id), refusalOf(await cancel(id, moveId))]).toEqual([{ store: 50 }, 'move-cancelled']);
    const known = await movesOf(opened.db, ward.authorityId, { materialId: id, knownBy: 'now' });
    expect(known.find((move) => move.id === moveId)).toMatchObject({ state: 'cancelled', cancelReason: 'Ghi nhầm' });
  });

  test.each<[string, () => Promise<string | undefined>, string]>([
    [
      'to a unit without officers and nobody who signed',
      async () => refusalOf(await hand(await printed(9), 1, { to: keyOf({ unitId: lonely }) })),
      'nobody-signed',
    ],
    ['to a place that is none', async () => refusalOf(await hand(await printed(9), 1, { to: 'u:nơi nào' })), 'unknown-place'],
    ['on a day to come', async () => refusalOf(await print(value(await add()), 1, today.add({ days: 1 }))), 'not-yet'],
    ['from the store back to it', async () => refusalOf(await part(await printed(9), 1, { act: 'returned' })), 'store-returns'],
    ['by who does not work there', async () => refusalOf(await part(await printed(9), 1, {}, head)), 'not-your-unit'],
    ['of a paper that is none', async () => refusalOf(await print(crypto.randomUUID() as MaterialId, 1)), 'unknown-material'],
    ['confirmed of what is none', async () => refusalOf(await take(await printed(9), crypto.randomUUID() as MoveId)), 'unknown-move'],
  ])('%s are refused', async (_what, tried, code) => {
    expect(await tried()).toBe(code);
  });

  test('go to no unit that is abolished; who handed them over does not confirm the receipt', async () => {
    const gone = await aUnit(opened.db, ward);
    const { authorityId } = ward;
    value(await run((tx) => endUnit(tx, { authorityId, unitId: gone, from: today })));
    expect(refusalOf(await hand(await printed(9), 1, { to: keyOf({ unitId: gone }) }))).toBe('unknown-place');
    const both = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: ward.rootUnitId });
    const id = await printed(9);
    const input = { to: keyOf({ unitId: ward.rootUnitId }), copies: 1, happenedOn: today };
    const moveId = value(await run((tx) => handOver(tx, keeping(both), id, input), both));
    expect(refusalOf(await take(id, moveId, both))).toBe('own-hand');
  });
});

test('a paper is listed once, and corrected without a line where nothing differs', async () => {
  const id = value(await add('Sổ tay Một cửa'));
  expect(refusalOf(await add('SỔ TAY “Một cửa”'))).toBe('material-listed');
  const correct = (title: string) => run((tx) => correctMaterial(tx, keeping(owner), id, { title, kind: 'handbook' }));
  value(await correct('Sổ tay Một cửa 2026'));
  expect(await materialOf(opened.db, ward.authorityId, id)).toMatchObject({ title: 'Sổ tay Một cửa 2026', kind: 'handbook' });
});

test('post offices with papers are counted by the day and by what was known, and those without are named', async () => {
  const own = await anAuthority(opened.db);
  const leader = await anOfficer(opened.db, own, { roles: ['plan-owner'] });
  const at = (knownBy: Temporal.Instant | 'now', happenedBy = today) => coverageOf(opened.db, own.authorityId, { happenedBy, knownBy });
  expect(await at('now')).toEqual({ covered: 0, outOf: 0, without: [] });
  const post = async (place: string) => value(await placing(opened.db, leader, { kind: 'stand', place, unitId: own.rootUnitId }));
  const [first] = [await post('Bưu điện Một'), await post('Bưu điện Hai')];
  const keep = keeping(leader);
  const said = { title: 'Tờ gấp', kind: 'leaflet', unitId: own.rootUnitId } as const;
  const id = value(await acting(opened.db, leader, (tx) => addMaterial(tx, keep, said)));
  value(await acting(opened.db, leader, (tx) => printCopies(tx, keep, id, { copies: 10, happenedOn: today })));
  const input = { to: keyOf({ siteId: first }), copies: 4, happenedOn: today, receiver: 'Bà Thử Nghiệm' };
  const moveId = value(await acting(opened.db, leader, (tx) => handOver(tx, keep, id, input)));
  const named = async (knownBy: Temporal.Instant | 'now', on = today) => {
    const { covered, outOf, without } = await at(knownBy, on);
    return [covered, outOf, without.map(({ place }) => place)];
  };
  expect(await named('now')).toEqual([1, 2, ['Bưu điện Hai']]);
  expect(await named('now', today.subtract({ days: 1 }))).toEqual([0, 2, ['Bưu điện Hai', 'Bưu điện Một']]);
  const before = Temporal.Instant.from(now).add({ seconds: 30 });
  const undone = { moveId, reason: 'Chưa giao' };
  const late = now.add({ seconds: 60 });
  value(await acting(opened.db, leader, (tx) => cancelMove(tx, { ...keep, now: late }, id, undone), late));
  expect([await named('now'), await named(before)]).toEqual([
    [0, 2, ['Bưu điện Hai', 'Bưu điện Một']],
    [1, 2, ['Bưu điện Hai']],
  ]);
});
