import { afterAll, beforeAll, expect, test } from 'vitest';
import { historyOf } from '#platform/server/audit.ts';
import { acting, day, now, refusalOf, value } from '#root/testing/actors.ts';
import { atOnce } from '#root/testing/at-once.ts';
import { anAuthority, anOfficer, aUnit } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import type { AccountInput } from '../outside/schema.ts';
import { accountOf, accountsOf, addAccount, correctAccount } from './index.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

async function aWard() {
  const ward = await anAuthority(opened.db);
  const actor = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  const page: AccountInput = {
    unitId: ward.rootUnitId,
    service: 'facebook',
    name: 'Trang thử',
    address: 'https://www.facebook.com/thu.nghiem',
    isOfficial: true,
  };
  const add = (given: Partial<AccountInput> = {}, by = actor) => acting(opened.db, by, (tx) => addAccount(tx, by, { ...page, ...given }));
  return { ward, actor, page, add };
}

test('a page is listed once, whatever its address ends in, and corrected with its end', async () => {
  const { ward, actor, page, add } = await aWard();
  const id = value(await add());
  expect(refusalOf(await add({ address: `${page.address}/#moi` }))).toBe('already-listed');
  const correct = (given: Partial<AccountInput>) => acting(opened.db, actor, (tx) => correctAccount(tx, actor, id, { ...page, ...given }));
  value(await correct({}));
  expect(refusalOf(await correct({ sinceOn: day('2026-03-01'), endedOn: day('2026-03-01') }))).toBe('ends-before');
  value(await correct({ sinceOn: day('2026-03-01'), endedOn: day('2026-09-01') }));
  expect(await accountOf(opened.db, ward.authorityId, id)).toMatchObject({ sinceOn: day('2026-03-01'), endedOn: day('2026-09-01') });
  const acts = (await historyOf(opened.db, ward.authorityId, 'outside-account', id)).map(({ action }) => action);
  expect(acts).toEqual(['outside-account.added', 'outside-account.corrected']);
});

test.each([
  ['facebook', 'https://zalo.me/123456789', 'other-service'],
  ['facebook', 'https://facebook.com.thu.example.vn/a', 'other-service'],
  ['website', 'https://www.tiktok.com/@thu', 'other-service'],
  ['website', 'https://[thu.example.vn', 'unreadable-address'],
  ['zalo', 'https://zalo.me/g/thu', undefined],
  ['youtube', 'https://youtu.be/thu', undefined],
  ['website', 'https://thu.example.gov.vn', undefined],
] as const)('%s at %s: %s', async (service, address, code) => {
  const { add } = await aWard();
  expect(refusalOf(await add({ service, address }))).toBe(code);
});

test('pages are listed by who may, for units of the own authority', async () => {
  const { ward, add } = await aWard();
  const other = await aWard();
  expect(refusalOf(await add({ unitId: other.ward.rootUnitId }))).toBe('unknown-unit');
  for (const role of ['clerk', 'performer', 'partner'])
    expect(refusalOf(await add({}, await anOfficer(opened.db, ward, { roles: [role] })))).toBe('may-not-keep-accounts');
  value(await add({ unitId: await aUnit(opened.db, ward), isOfficial: false }));
  expect(await accountsOf(opened.db, other.ward.authorityId)).toEqual([]);
});

test('two officers who list the same page at once: one is told', async () => {
  const { ward, actor, page } = await aWard();
  const work = { authorityId: ward.authorityId, actor: `officer:${actor.officerId}`, at: now };
  const list = { work, command: (tx: Parameters<typeof addAccount>[0]) => addAccount(tx, actor, page) };
  const { first, second, waited } = await atOnce(opened.db, list, list);
  expect([first.ok, refusalOf(second), waited]).toEqual([true, 'already-listed', true]);
});
