import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, processing, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { addHost, hostsOf, removeHost, tidyHost } from './index.ts';

let opened: TestDatabase;
let one: BuiltAuthority;
let other: BuiltAuthority;

beforeAll(async () => {
  opened = await createTestDatabase();
  [one, other] = [await anAuthority(opened.db), await anAuthority(opened.db)];
});
afterAll(() => opened.drop());

const add = ({ authorityId }: BuiltAuthority, host: string, isMain = false) =>
  processing(opened.db, authorityId, (tx) => addHost(tx, { authorityId, host, isMain, now }));
const remove = ({ authorityId }: BuiltAuthority, host: string) =>
  processing(opened.db, authorityId, (tx) => removeHost(tx, { authorityId, host }));
const names = async ({ authorityId }: BuiltAuthority) =>
  (await hostsOf(opened.db, authorityId)).map(({ host, isCanonical }) => (isCanonical ? `${host} *` : host));

test.each([
  ['CCHC.SaoMai.example.VN', 'cchc.saomai.example.vn'],
  [' https://cchc.example.vn/ ', 'cchc.example.vn'],
  ['cchc.example.vn.', 'cchc.example.vn'],
  ['sao-mai.thủ-đô.vn', 'sao-mai.xn--th--goa9410b.vn'],
])('%s is written %s', (typed, host) => {
  expect(tidyHost(typed)?.replace(/xn--[a-z0-9-]+/, 'xn--…')).toBe(host.replace(/xn--[a-z0-9-]+/, 'xn--…'));
});

test.each([
  '',
  'localhost',
  'may.localhost',
  '10.1.2.3',
  '[::1]',
  'cchc.example.vn:8080',
  'cchc.example.vn/x',
  'a b.vn',
  '*.example.vn',
  'saomai',
  '-a.vn',
  `${'a'.repeat(64)}.vn`,
])('%j is no name for an authority', async (typed) => {
  expect(tidyHost(typed)).toBeUndefined();
  expect(refusalOf(await add(one, typed))).toBe('no-host');
});

test('the first name is the main one; another may become it, and the main one stays while others are there', async () => {
  expect(value(await add(one, 'A.example.vn'))).toBe('a.example.vn');
  value(await add(one, 'www.a.example.vn'));
  expect(await names(one)).toEqual(['a.example.vn *', 'www.a.example.vn']);
  expect(refusalOf(await add(one, 'a.example.vn'))).toBe('host-known');
  value(await add(one, 'www.a.example.vn', true));
  expect(await names(one)).toEqual(['www.a.example.vn *', 'a.example.vn']);
  expect(refusalOf(await remove(one, 'www.a.example.vn'))).toBe('host-is-main');
  value(await remove(one, 'a.example.vn'));
  value(await remove(one, 'www.a.example.vn'));
  expect(await names(one)).toEqual([]);
  expect(refusalOf(await remove(one, 'a.example.vn'))).toBe('host-unknown');
});

test('a name is one authority’s in the whole installation, also when two ask for it at the same moment', async () => {
  const asked = await Promise.all([add(one, 'chung.example.vn'), add(other, 'chung.example.vn')]);
  expect(asked.map(refusalOf).toSorted()).toEqual(['host-taken', undefined].toSorted());
  const holder = asked[0]?.ok ? one : other;
  const seeker = asked[0]?.ok ? other : one;
  expect(refusalOf(await remove(seeker, 'chung.example.vn'))).toBe('host-unknown');
  value(await remove(holder, 'chung.example.vn'));
  value(await add(seeker, 'chung.example.vn'));
});
