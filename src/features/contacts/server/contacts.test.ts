import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endUnit } from '#features/units/server/index.ts';
import { historyOf } from '#platform/server/audit.ts';
import { verifyRows } from '#platform/server/log/rows/declared.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { audit } from '../audit.ts';
import type { ContactId } from '../contact.ts';
import type { ContactInput } from '../schema.ts';
import {
  addContact,
  checkContact,
  contactOf,
  contactsOf,
  contactsToCheck,
  correctContact,
  endContact,
  placeContact,
  resumeContact,
} from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
});
afterAll(() => opened.drop());

const desk: ContactInput = {
  purpose: 'one-stop',
  phones: [{ number: '0200 000 1122' }],
  email: 'motcua@thu.example.vn',
  address: 'Số 1 phố Thử',
  hours: [
    { firstDay: '1', lastDay: '5', opens: '7 giờ 30', closes: '11h30' },
    { firstDay: '1', lastDay: '5', opens: '13:30', closes: '17' },
    { firstDay: '6', opens: '8', closes: '11:30' },
  ],
  note: 'Mang theo căn cước.',
};

const keeping = (actor: Actor = owner, on = today) => ({ actor, today: on });
const add = (input: Partial<ContactInput> = {}, by: Actor = owner, on = today) =>
  acting(opened.db, by, (tx) => addContact(tx, keeping(by, on), { ...desk, ...input }));
const correct = (id: ContactId, input: Partial<ContactInput>, on = today) =>
  acting(opened.db, owner, (tx) => correctContact(tx, keeping(owner, on), id, { ...desk, ...input }));
const stored = (id: ContactId) => contactOf(opened.db, ward.authorityId, id);
const acts = async (id: ContactId) => (await historyOf(opened.db, ward.authorityId, 'contact', id)).map(({ action }) => action);

describe('a contact', () => {
  test('is stored as it was said, with who added it having looked', async () => {
    const id = value(await add({ name: 'Một cửa A' }));
    expect(await stored(id)).toMatchObject({
      purpose: 'one-stop',
      name: 'Một cửa A',
      unitId: null,
      phones: ['0200 000 1122'],
      address: 'Số 1 phố Thử',
      hours: [
        { firstDay: 1, lastDay: 5, opens: '07:30', closes: '11:30' },
        { firstDay: 1, lastDay: 5, opens: '13:30', closes: '17:00' },
        { firstDay: 6, lastDay: 6, opens: '08:00', closes: '11:30' },
      ],
      note: 'Mang theo căn cước.',
      checkedOn: today,
      endedOn: null,
    });
    const [line] = await historyOf(opened.db, ward.authorityId, 'contact', id);
    expect(line?.changes['hours']).toEqual({
      to: 'Thứ Hai – Thứ Sáu: 7 giờ 30 – 11 giờ 30, 13 giờ 30 – 17 giờ; Thứ Bảy: 8 giờ – 11 giờ 30',
    });
  });

  test.each([
    ['without a name for another purpose', { purpose: 'other', name: undefined }, 'nameless'],
    ['that cannot be reached', { phones: [], email: undefined, address: undefined }, 'unreachable'],
    ['with a number twice', { phones: [{ number: '0200 000 1122' }, { number: '+84 200 000.1122' }] }, 'phone-twice'],
    ['open until before it opens', { hours: [{ firstDay: '1', opens: '11:30', closes: '7:30' }] }, 'times-backwards'],
    ['from Friday to Monday', { hours: [{ firstDay: '5', lastDay: '1', opens: '7', closes: '8' }] }, 'days-backwards'],
    [
      'with hours that lie over each other',
      {
        hours: [
          { firstDay: '1', lastDay: '5', opens: '7', closes: '11' },
          { firstDay: '3', opens: '10', closes: '12' },
        ],
      },
      'hours-twice',
    ],
  ])('%s is refused', async (_what, input, code) => {
    const before = await contactsOf(opened.db, ward.authorityId);
    expect(refusalOf(await add(input as Partial<ContactInput>))).toBe(code);
    expect(await contactsOf(opened.db, ward.authorityId)).toEqual(before);
  });

  test('sent twice is there once; of another unit it is another one', async () => {
    const unitId = await aUnit(opened.db, ward);
    value(await add({ name: 'Gửi hai lần' }));
    expect(refusalOf(await add({ name: 'Gửi hai lần' }))).toBe('already-listed');
    value(await add({ name: 'Gửi hai lần', unitId }));
  });

  test('corrected is looked at as well; what stands already writes nothing', async () => {
    const id = value(await add({ name: 'Sửa thử' }));
    value(await correct(id, { name: 'Sửa thử' }, today.add({ days: 9 })));
    expect([(await stored(id))?.checkedOn.toString(), await acts(id)]).toEqual([today.toString(), ['contact.added']]);
    value(await correct(id, { name: 'Sửa thử', hours: [], phones: [{ number: '0200 000 3344' }] }, today.add({ days: 9 })));
    expect(await stored(id)).toMatchObject({ hours: [], phones: ['0200 000 3344'], checkedOn: today.add({ days: 9 }) });
    expect((await verifyRows(opened.db, keyOfTests, audit.rows ?? {})).faults).toEqual([]);
  });

  test('is checked on a day that has come and not before the last look', async () => {
    const id = value(await add({ name: 'Kiểm tra thử' }));
    const check = (on: Temporal.PlainDate, by = today.add({ days: 30 })) =>
      acting(opened.db, owner, (tx) => checkContact(tx, keeping(owner, by), id, on));
    expect(refusalOf(await check(today.add({ days: 31 })))).toBe('not-yet');
    expect(refusalOf(await check(today.subtract({ days: 1 })))).toBe('checked-later');
    value(await check(today.add({ days: 20 })));
    expect((await stored(id))?.checkedOn).toEqual(today.add({ days: 20 }));
    expect(await acts(id)).toEqual(['contact.added', 'contact.checked']);
  });

  test('that ended is kept, neither corrected nor checked, and can be taken back', async () => {
    const id = value(await add({ name: 'Thôi dùng thử' }));
    const end = (on = today) => acting(opened.db, owner, (tx) => endContact(tx, keeping(), id, on));
    const resume = () => acting(opened.db, owner, (tx) => resumeContact(tx, keeping(), id));
    expect(refusalOf(await resume())).toBe('not-ended');
    value(await end());
    expect([refusalOf(await end()), refusalOf(await correct(id, { name: 'Khác' }))]).toEqual(['ended', 'ended']);
    expect(refusalOf(await acting(opened.db, owner, (tx) => checkContact(tx, keeping(), id, today)))).toBe('ended');
    expect((await stored(id))?.endedOn).toEqual(today);
    value(await resume());
    expect([(await stored(id))?.endedOn, await acts(id)]).toEqual([null, ['contact.added', 'contact.ended', 'contact.resumed']]);
  });
});

test('only who may keep contacts changes them, and nobody those of another authority', async () => {
  const id = value(await add({ name: 'Quyền thử' }));
  const other = await anAuthority(opened.db);
  const stranger = await anOfficer(opened.db, other, { roles: ['administrator'] });
  for (const role of ['clerk', 'chair', 'performer', 'partner', 'auditor']) {
    const actor = await anOfficer(opened.db, ward, { roles: [role] });
    const by = keeping(actor);
    const tried = [
      await add({ name: role }, actor),
      await acting(opened.db, actor, (tx) => checkContact(tx, by, id, today)),
      await acting(opened.db, actor, (tx) => endContact(tx, by, id, today)),
      await acting(opened.db, actor, (tx) => placeContact(tx, by, id, 'up')),
    ];
    expect(tried.map(refusalOf), role).toEqual(tried.map(() => 'may-not-keep-contacts'));
  }
  value(await add({ name: 'Của quản trị' }, await anOfficer(opened.db, ward, { roles: ['administrator'] })));
  expect(refusalOf(await acting(opened.db, stranger, (tx) => endContact(tx, keeping(stranger), id, today)))).toBe('unknown-contact');
  expect(refusalOf(await add({ unitId: await aUnit(opened.db, ward) }, stranger))).toBe('unknown-unit');
  expect(await contactsOf(opened.db, other.authorityId)).toEqual([]);
});

test('the order goes by one place at a time among those in use', async () => {
  const own = await anAuthority(opened.db);
  const actor = await anOfficer(opened.db, own, { roles: ['administrator'] });
  const ids: ContactId[] = [];
  for (const name of ['a', 'b', 'c', 'd']) ids.push(value(await add({ name }, actor)));
  const names = async () => (await contactsOf(opened.db, own.authorityId)).map(({ name }) => name).join('');
  const place = (at: number, way: 'up' | 'down') =>
    acting(opened.db, actor, (tx) => placeContact(tx, keeping(actor), ids[at]!, way)).then(value);
  value(await acting(opened.db, actor, (tx) => endContact(tx, keeping(actor), ids[1]!, today)));
  await place(2, 'up');
  expect(await names()).toBe('cabd');
  await place(0, 'down');
  expect(await names()).toBe('cbda');
  await place(2, 'up');
  await place(0, 'down');
  expect(await names()).toBe('cbda');
});

test('what nobody looked at for long is listed, the oldest first, without what ended', async () => {
  const own = await anAuthority(opened.db);
  const actor = await anOfficer(opened.db, own, { roles: ['administrator'] });
  const on = (iso: string, name: string) => add({ name }, actor, day(iso)).then(value);
  await on('2026-03-01', 'sau');
  await on('2026-01-10', 'đầu');
  const gone = await on('2026-01-05', 'đã thôi');
  value(await acting(opened.db, actor, (tx) => endContact(tx, keeping(actor), gone, today)));
  const names = async (iso: string) => (await contactsToCheck(opened.db, own.authorityId, day(iso), 180)).map(({ name }) => name);
  expect(await names('2026-07-09')).toEqual([]);
  expect(await names('2026-07-10')).toEqual(['đầu']);
  expect(await names('2026-12-01')).toEqual(['đầu', 'sau']);
});

test('no contact is added of a unit that is being ended; one of a unit that has ended can still be corrected', async () => {
  const { authorityId } = ward;
  const unitId = await aUnit(opened.db, ward);
  const id = value(await add({ name: 'Tổ', unitId }));
  const work = { authorityId, actor: `officer:${owner.officerId}`, at: now };
  const { first, second, waited } = await atOnce(
    opened.db,
    { work, command: (tx) => endUnit(tx, { authorityId, unitId, from: today }) },
    { work, command: (tx) => addContact(tx, keeping(), { ...desk, name: 'Tổ mới', unitId }) },
  );
  expect([first.ok, refusalOf(second), waited]).toEqual([true, 'unknown-unit', true]);
  value(await correct(id, { name: 'Tổ', unitId, note: undefined }));
});
