import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount } from '#features/channels/server/index.ts';
import { addContact, endContact } from '#features/contacts/server/index.ts';
import { endUnit, namesInTime, renameUnit } from '#features/units/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { contactOn, contactsPage, siteOf } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
});
afterAll(() => opened.drop());

type Given = Partial<Parameters<typeof addContact>[2]>;
const add = (given: Given) =>
  acting(opened.db, owner, (tx) =>
    addContact(tx, { actor: owner, today }, { purpose: 'hotline', phones: [{ number: '0200 000 1122' }], hours: [], ...given }),
  ).then(value);
const list = (given: Partial<Parameters<typeof addAccount>[2]>) =>
  acting(opened.db, owner, (tx) =>
    addAccount(tx, owner, {
      unitId: ward.rootUnitId,
      service: 'other',
      name: 'Trang',
      address: 'https://thu.example.vn',
      isOfficial: true,
      ...given,
    }),
  ).then(value);

async function shown(on = today) {
  const { authorityId } = ward;
  const asked = { authorityId, today: on, locale: 'vi' as const, names: await namesInTime(opened.db, authorityId) };
  return contactsPage(opened.publicDb, asked);
}
const titles = async (on = today) => (await shown(on)).contacts.map(({ title }) => title);
const foot = async (on = today) => contactOn(await siteOf(opened.publicDb, ward.authorityId), on)?.name;

test('people read contacts in their order with hours and the day of the last look, the first one under every page', async () => {
  const hours = [
    { firstDay: '1' as const, lastDay: '5' as const, opens: '7:30', closes: '11:30' },
    { firstDay: '1' as const, lastDay: '5' as const, opens: '13:30', closes: '17' },
  ];
  const first = await add({ name: 'Đầu', hours });
  await add({ name: 'Sau', email: 'sau@thu.example.vn' });
  const { contacts } = await shown();
  expect(contacts.map(({ title }) => title)).toEqual(['Đầu', 'Sau']);
  expect(contacts[0]).toMatchObject({
    unit: null,
    phones: ['0200 000 1122'],
    hours: ['Thứ Hai – Thứ Sáu: 7 giờ 30 – 11 giờ 30, 13 giờ 30 – 17 giờ'],
    checkedOn: today.toString(),
  });
  expect(await foot()).toBe('Đầu');
  value(await acting(opened.db, owner, (tx) => endContact(tx, { actor: owner, today }, first, day('2026-06-10'))));
  expect([await titles(day('2026-06-09')), await titles(day('2026-06-10'))]).toEqual([['Đầu', 'Sau'], ['Sau']]);
  expect([await foot(day('2026-06-09')), await foot(day('2026-06-10'))]).toEqual(['Đầu', 'Sau']);
});

test('a unit is named as it is called on the day, and shown no more once it has ended', async () => {
  const { authorityId } = ward;
  const unitId = await aUnit(opened.db, ward, { name: 'Tổ dân phố Bến Gỗ' });
  await add({ name: 'Của tổ', unitId });
  await list({ name: 'Trang của tổ', unitId });
  const by = (command: Parameters<typeof acting<void>>[2]) => acting(opened.db, owner, command).then(value);
  await by((tx) => renameUnit(tx, { authorityId, unitId, from: day('2026-07-01'), name: 'Tổ dân phố Bến Mới' }));
  await by((tx) => endUnit(tx, { authorityId, unitId, from: day('2026-09-01') }));
  const named = async (iso: string) => {
    const { contacts, accounts } = await shown(day(iso));
    return [contacts.find(({ title }) => title === 'Của tổ')?.unit, accounts.find(({ name }) => name === 'Trang của tổ')?.unit];
  };
  expect(await named('2026-06-30')).toEqual(['Tổ dân phố Bến Gỗ', 'Tổ dân phố Bến Gỗ']);
  expect(await named('2026-07-01')).toEqual(['Tổ dân phố Bến Mới', 'Tổ dân phố Bến Mới']);
  expect(await named('2026-09-01')).toEqual([undefined, undefined]);
});

test('of pages elsewhere people see what is official, from its first day until it is no longer used', async () => {
  const names = async (iso: string) => (await shown(day(iso))).accounts.map(({ name }) => name);
  await list({ name: 'Chính thức', address: 'https://a.example.vn', sinceOn: day('2026-10-01'), endedOn: day('2026-11-01') });
  await list({ name: 'Nhóm riêng', address: 'https://b.example.vn', isOfficial: false });
  expect(await names('2026-09-30')).toEqual([]);
  expect(await names('2026-10-31')).toEqual(['Chính thức']);
  expect(await names('2026-11-01')).toEqual([]);
});
