import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { aPhotograph } from '#root/testing/activities.ts';
import { acting, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import type { Condition, DisplayId, RoundId } from '../display.ts';
import {
  addSite,
  beginRound,
  checkOnRound,
  checksOf,
  displayOf,
  displaysOf,
  endRound,
  hangDisplay,
  photosOf,
  roundOf,
  takePhotos,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let unitId: UnitId;
let head: Actor;
const displays: DisplayId[] = [];
const storage = aStorage();
const keeping = () => ({ actor: head, today, now });
const run = <T>(command: Parameters<typeof acting<T>>[2], by = head) => acting(opened.db, by, command);
const begin = () => run((tx) => beginRound(tx, keeping(), unitId));
const look = (roundId: RoundId, displayId: DisplayId, condition: Condition, note?: string) =>
  run((tx) => checkOnRound(tx, keeping(), roundId, { displayId, condition, note }));
const stored = async (id: DisplayId) => (await displayOf(opened.db, ward.authorityId, id))!;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  unitId = await aUnit(opened.db, ward);
  head = await anOfficer(opened.db, ward, { roles: ['neighbourhood-head'], unitId });
  expect(refusalOf(await begin())).toBe('nothing-hangs');
  for (const [at, roundOrder] of [2, 1, undefined].entries()) {
    const site = { kind: 'banner', place: `Điểm ${at}`, unitId, roundOrder } as const;
    const siteId = value(await run((tx) => addSite(tx, keeping(), site)));
    displays.push(value(await run((tx) => hangDisplay(tx, keeping(), { siteId, slogan: `Nội dung ${at}`, hungOn: today }))));
  }
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

test('a round passes what hangs in the order of the way; each answer is noted, and a second one takes its place', async () => {
  const roundId = value(await begin());
  expect(value(await begin())).toBe(roundId);
  const [a, b, c] = displays as [DisplayId, DisplayId, DisplayId];
  const way = await displaysOf(opened.db, ward.authorityId, { unitIds: [unitId], onRound: roundId, order: 'round' });
  expect(way.map(({ id }) => id)).toEqual([b, a, c]);
  value(await look(roundId, b, 'good'));
  value(await look(roundId, a, 'damaged', 'Rách góc phải'));
  value(await look(roundId, a, 'damaged', 'Rách góc phải'));
  value(await look(roundId, c, 'gone'));
  expect([(await stored(a)).condition, (await stored(c)).takenDownOn]).toEqual(['damaged', today]);
  expect((await historyOf(opened.db, ward.authorityId, 'display', a)).map(({ action }) => action)).toEqual([
    'display.hung',
    'display.checked',
  ]);
  value(await look(roundId, c, 'good'));
  expect(await stored(c)).toMatchObject({ condition: 'good', takenDownOn: null, checkedOn: today });
  expect((await roundOf(opened.db, ward.authorityId, roundId))?.found).toEqual({ good: 2, damaged: 1, gone: 0 });
  expect((await checksOf(opened.db, ward.authorityId, { displayId: a }))[0]).toMatchObject({ note: 'Rách góc phải', roundId });
  value(await run((tx) => endRound(tx, keeping(), roundId)));
  expect([refusalOf(await look(roundId, b, 'damaged')), refusalOf(await run((tx) => endRound(tx, keeping(), roundId)))]).toEqual([
    'round-ended',
    'round-ended',
  ]);
  expect(value(await begin())).not.toBe(roundId);
});

test('a photograph of a look stands with the display', async () => {
  const roundId = value(await begin());
  await using shelf = openShelf(opened.db, storage, ward.authorityId);
  const photos = value(await takePhotos(shelf, [await aPhotograph()]));
  const [a] = displays as [DisplayId];
  value(await run((tx) => checkOnRound(tx, keeping(), roundId, { displayId: a, condition: 'good' }, photos)));
  expect((await photosOf(opened.db, ward.authorityId, [a])).get(a)).toHaveLength(1);
});

test('what is of another unit, or not there, is not on the round; others do not answer on it', async () => {
  const roundId = value(await begin());
  const other = await aUnit(opened.db, ward);
  const owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const by = { actor: owner, today, now };
  const siteId = value(await run((tx) => addSite(tx, by, { kind: 'banner', place: 'Nơi khác', unitId: other }), owner));
  const displayId = value(await run((tx) => hangDisplay(tx, by, { siteId, slogan: 'Khác', hungOn: today }), owner));
  expect(refusalOf(await run((tx) => checkOnRound(tx, by, roundId, { displayId, condition: 'good' }), owner))).toBe('not-on-round');
  expect(refusalOf(await look(crypto.randomUUID() as RoundId, displayId, 'good'))).toBe('unknown-round');
  expect(refusalOf(await look(roundId, crypto.randomUUID() as DisplayId, 'good'))).toBe('unknown-display');
  const neighbour = await anOfficer(opened.db, ward, { roles: ['neighbourhood-head'], unitId: other });
  const [a] = displays as [DisplayId];
  const his = { actor: neighbour, today, now };
  expect(refusalOf(await run((tx) => checkOnRound(tx, his, roundId, { displayId: a, condition: 'gone' }), neighbour))).toBe(
    'not-your-unit',
  );
  expect(refusalOf(await run((tx) => endRound(tx, his, roundId), neighbour))).toBe('not-your-unit');
});

test('two who begin at once go on one round', async () => {
  const open = value(await begin());
  value(await run((tx) => endRound(tx, keeping(), open)));
  const work = { authorityId: ward.authorityId, actor: `officer:${head.officerId}`, at: now };
  const command = (tx: Parameters<typeof beginRound>[0]) => beginRound(tx, keeping(), unitId);
  const { first, second, waited } = await atOnce(opened.db, { work, command }, { work, command });
  expect([value(second), waited]).toEqual([value(first), true]);
});
