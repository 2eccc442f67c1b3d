import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, value } from '#root/testing/actors.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { ok } from '../../values/result.ts';
import { historyOf, recordChange, verifyChains } from '../audit.ts';
import { openPersonal, sealPersonal, type Sealed } from './personal.ts';
import { transact } from '../transact.ts';

const installKey = randomBytes(32);
let opened: TestDatabase;
let ward: BuiltAuthority;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
});
afterAll(() => opened.drop());

const noted = async (personId: string, name: string): Promise<Sealed> => {
  const sealed = await transact(opened.db, { authorityId: ward.authorityId, actor: 'test', at: now }, async (tx) => {
    const to = await sealPersonal(tx, installKey, ward.authorityId, personId, name);
    recordChange(tx, { action: 'citizen.noted', objectType: 'citizen', objectId: personId, changes: { name: { to } } });
    return ok(to);
  });
  return value(sealed);
};
const open = (sealed: Sealed, key: Uint8Array = installKey) => openPersonal(opened.db, key, ward.authorityId, sealed);

test('a personal value stands sealed in the log and is opened with its key', async () => {
  const personId = crypto.randomUUID();
  const sealed = await noted(personId, 'Người Thử, số 5 đường Ví Dụ');
  expect(await open(sealed)).toBe('Người Thử, số 5 đường Ví Dụ');
  const [line] = await historyOf(opened.db, ward.authorityId, 'citizen', personId);
  expect(line?.changes['name']?.to).toEqual(sealed);
  expect(JSON.stringify(line)).not.toContain('Người Thử');
});

test('with the key destroyed the value is gone and the chain stays whole', async () => {
  const [gone, stays] = [crypto.randomUUID(), crypto.randomUUID()];
  const [first, second] = [await noted(gone, 'Người Thứ Nhất'), await noted(stays, 'Người Thứ Hai')];
  await opened.db.deleteFrom('person_key').where('person_id', '=', gone).execute();
  expect(await open(first)).toBeUndefined();
  expect(await open(second)).toBe('Người Thứ Hai');
  expect(await verifyChains(opened.db)).toEqual([]);
});

test('altered bytes, or another key of the installation, open nothing', async () => {
  const sealed = await noted(crypto.randomUUID(), 'Người Thử');
  const bytes = Buffer.from(sealed.sealed, 'base64');
  bytes[14] = (bytes[14] ?? 0) ^ 1;
  await expect(open({ ...sealed, sealed: bytes.toString('base64') })).rejects.toThrow();
  await expect(open(sealed, randomBytes(32))).rejects.toThrow();
});

test('the same words sealed twice look different, and several writers share the one key of a person', async () => {
  const personId = crypto.randomUUID();
  const sealed = await Promise.all(Array.from({ length: 8 }, () => noted(personId, 'Cùng một tên')));
  expect(new Set(sealed.map((each) => each.sealed)).size).toBe(8);
  for (const each of sealed) expect(await open(each)).toBe('Cùng một tên');
});
