import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount } from '#features/channels/server/index.ts';
import { addContact, contactsOf } from '#features/contacts/server/index.ts';
import { officersOf } from '#features/identity/server/index.ts';
import type { PetitionId } from '#features/petitions/index.ts';
import { petitionOf } from '#features/petitions/server/index.ts';
import { addStep, stepsOf, tasksOf } from '#features/tasks/server/index.ts';
import { mergeUnits, unitsOn } from '#features/units/server/index.ts';
import type { RearrangementId } from '#features/units/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { TaskId, UnitId } from '#platform/values/ids.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { aGivenPetition } from '#root/testing/rooms/citizens/petitions.ts';
import { handOver, itemsOf, listOf, undoHandover } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let keeper: Actor;
let performer: Actor;
let from: UnitId;
let to: UnitId;
let merger: RearrangementId;
let heirsTask: TaskId;
let handled: PetitionId;
let about: PetitionId;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  keeper = await anOfficer(opened.db, ward, { roles: ['administrator', 'plan-owner'] });
  [from, to] = [await aUnit(opened.db, ward, { name: 'Tổ dân phố Cũ' }), await aUnit(opened.db, ward, { name: 'Tổ dân phố Nhận' })];
  performer = await anOfficer(opened.db, ward, { roles: ['performer'], unitId: from });
  await anOfficer(opened.db, ward, { roles: ['administrator'], unitId: from, fullName: 'Đỗ Thị Giữ' });
  await aPlan(opened.db, keeper, {
    duties: [
      { text: 'Việc của hai tổ', units: [performing(from), performing(to)] },
      { text: 'Việc riêng của tổ cũ', units: [performing(from)] },
    ],
  });
  heirsTask = (await tasksOf(opened.db, ward.authorityId, { today, unitIds: [to] }))[0]!.id;
  const on = { actor: keeper, taskId: heirsTask, now };
  value(await acting(opened.db, keeper, (tx) => addStep(tx, on, { text: 'Cho mượn loa tay', unitId: from })));
  const contact = { purpose: 'other' as const, name: 'Nhà văn hóa tổ Cũ', unitId: from, phones: [{ number: '0200 000 3344' }], hours: [] };
  value(await acting(opened.db, keeper, (tx) => addContact(tx, { actor: keeper, today }, contact)));
  const account = { unitId: from, service: 'other' as const, name: 'Trang tổ Cũ', address: 'https://tocu.example.net', isOfficial: true };
  value(await acting(opened.db, keeper, (tx) => addAccount(tx, keeper, account)));
  handled = await aGivenPetition(opened.db, keeper, from);
  about = await aGivenPetition(opened.db, keeper, ward.rootUnitId, {}, { aboutUnitId: from });
  const merging = {
    ...{ authorityId: ward.authorityId, by: keeper.officerId, at: now, on: day('2026-05-01') },
    basis: 'Nghị quyết số 5/NQ-HĐND',
  };
  merger = value(await acting(opened.db, keeper, (tx) => mergeUnits(tx, { ...merging, unitIds: [from], heir: { id: to } })));
});
afterAll(() => opened.drop());

const items = (of = from, heir = to) => itemsOf(opened.db, ward.authorityId, { fromId: of, toId: heir, today });
const hand = async (seen?: string, { actor = keeper, at = now, heir = to, of = from } = {}) => {
  const list = seen ?? listOf(await items());
  return acting(opened.db, actor, (tx) => handOver(tx, { actor, now: at }, { id: merger, fromId: of, toId: heir, seen: list }), at);
};
const unitsOfTasks = async (): Promise<Record<string, string>> => {
  const names = new Map((await unitsOn(opened.db, ward.authorityId, day('2026-04-01'))).map(({ id, name }) => [id, name]));
  const tasks = await tasksOf(opened.db, ward.authorityId, { today });
  return Object.fromEntries(
    tasks.map(({ unitId, dutyText, endedOn }) => [`${dutyText} ${names.get(unitId)}`, endedOn?.toString() ?? 'mở']),
  );
};

const petitionUnits = async () => [
  (await petitionOf(opened.db, ward.authorityId, handled))?.unitId,
  (await petitionOf(opened.db, ward.authorityId, about))?.aboutUnitId,
];

test('a rehearsal says what becomes of each thing and changes nothing', async () => {
  const said = (await items()).map(({ kind, title, outcome }) => `${kind} ${title}: ${outcome}`);
  expect(said).toEqual([
    'contact Nhà văn hóa tổ Cũ: moved',
    'outside-account Trang tổ Cũ: moved',
    'petition 1/2026: moved',
    'petition-about 2/2026: moved',
    expect.stringMatching(/^post .*: moved$/),
    expect.stringMatching(/^post Đỗ Thị Giữ, .*: binding$/),
    expect.stringMatching(/^task Việc của hai tổ.*: joined$/),
    expect.stringMatching(/^task Việc riêng của tổ cũ.*: moved$/),
    'task-part Cho mượn loa tay: moved',
  ]);
  expect((await contactsOf(opened.db, ward.authorityId)).map(({ unitId }) => unitId)).toEqual([from]);
});

test('it is refused by another list, to who is no heir, and to who may not', async () => {
  expect(refusalOf(await hand('another list'))).toBe('other-list');
  expect(refusalOf(await hand(undefined, { heir: ward.rootUnitId }))).toBe('not-heir');
  expect(refusalOf(await hand(undefined, { of: to }))).toBe('not-gone');
  expect(refusalOf(await hand(undefined, { actor: performer }))).toBe('administrator-only');
  expect(refusalOf(await hand(undefined, { at: Temporal.Instant.from('2026-04-20T09:00:00+07:00') }))).toBe('not-yet');
});

test('everything goes at once, is sent twice once, and comes back within 30 days', async () => {
  const shown = listOf(await items());
  const id = value(await hand(shown));
  expect(await unitsOfTasks()).toEqual({
    'Việc của hai tổ Tổ dân phố Cũ': '2026-06-01',
    'Việc của hai tổ Tổ dân phố Nhận': 'mở',
    'Việc riêng của tổ cũ Tổ dân phố Nhận': 'mở',
  });
  expect((await contactsOf(opened.db, ward.authorityId)).map(({ unitId }) => unitId)).toEqual([to]);
  const partUnit = async () => (await stepsOf(opened.db, ward.authorityId, heirsTask))[0]?.unitId;
  expect(await partUnit()).toBe(to);
  const posts = async (actor: Actor) =>
    (await officersOf(opened.db, ward.authorityId))
      .find((one) => one.id === actor.officerId)
      ?.posts.filter(({ until, endedAt }) => !until && !endedAt)
      .map(({ unitId, role }) => [unitId, role]);
  expect(await posts(performer)).toEqual([[to, 'performer']]);
  // Who worked in the unit complained of works in the heir: it is still not there for them.
  expect(await petitionUnits()).toEqual([to, to]);
  expect(refusalOf(await hand(shown))).toBe('other-list');
  expect(refusalOf(await hand())).toBe('nothing-to-hand-over');
  const undo = (at = now) => acting(opened.db, keeper, (tx) => undoHandover(tx, { actor: keeper, now: at }, id), at);
  expect(refusalOf(await undo(now.add({ hours: 24 * 31 })))).toBe('handover-stands');
  expect(value(await undo())).toBe(1);
  expect(await unitsOfTasks()).toEqual({
    'Việc của hai tổ Tổ dân phố Cũ': 'mở',
    'Việc của hai tổ Tổ dân phố Nhận': 'mở',
    'Việc riêng của tổ cũ Tổ dân phố Cũ': 'mở',
  });
  expect((await contactsOf(opened.db, ward.authorityId)).map(({ unitId }) => unitId)).toEqual([from]);
  expect(await petitionUnits()).toEqual([from, from]);
  // The old unit is not there, so that nobody can hold a role in it.
  expect(await posts(performer)).toEqual([[to, 'performer']]);
  expect(refusalOf(await undo())).toBe('handover-undone');
});
