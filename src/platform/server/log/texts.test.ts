import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, processing, value } from '#root/testing/actors.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { ok } from '../../values/result.ts';
import { historyOf, recordChange, verifyChains } from '../audit.ts';
import { namesInLog } from './pages.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
});
afterAll(() => opened.drop());

const note = async (objectId: string, changes: Record<string, { from?: unknown; to?: unknown }>): Promise<void> => {
  const change = { action: 'thing.changed', objectType: 'thing', objectId, changes };
  value(await processing(opened.db, ward.authorityId, (tx) => Promise.resolve(ok(recordChange(tx, change))), now));
};
const asStored = async (objectId: string): Promise<string> =>
  JSON.stringify((await sql`select changes from audit_entry where object_id = ${objectId}`.execute(opened.db)).rows);

const typed = {
  title: { from: 'Gọi bà Lụa 0912345678', to: 'Gọi 0912 345 678' },
  quantities: { to: { bulletins: 3 } },
  targets: { to: [{ note: 'số 079123456789 của ông Mẫu' }] },
  state: { from: 'recorded', to: 'plan-owner' },
  happened_on: { to: '2026-05-20' },
  valid: { to: '[2026-03-01,)' },
  sha256: { to: 'ab'.repeat(32) },
  parent: { to: '01890000-0000-7000-8000-000000000000' },
};

test('what a person may have typed is sealed in the log; figures, days and ids stay readable', async () => {
  const id = crypto.randomUUID();
  await note(id, typed);
  const stored = await asStored(id);
  for (const text of ['Lụa', '0912', '345 678', '0791', 'Mẫu', 'recorded', 'plan-owner']) expect(stored).not.toContain(text);
  for (const text of ['"bulletins":3', '2026-05-20', '[2026-03-01,)', typed.sha256.to, typed.parent.to]) expect(stored).toContain(text);
  expect((await historyOf(opened.db, ward.authorityId, 'thing', id))[0]?.changes).toEqual(typed);
  expect((await namesInLog(opened.db, ward.authorityId, [{ objectType: 'thing', objectId: id }])).get(`thing:${id}`)).toBe(typed.title.to);
});

test.each([
  '0912345678',
  '079123456789',
  'Lua',
  'lua',
  'lụa',
  'an',
  'nguyen van a',
  'nguyen.van.an',
  'le-van-an',
  'tran_thi_lua',
  'to-12',
  'a.b@c.vn',
  '2026-05-20 gọi bà Lụa',
  'x',
])('“%s” could be of a person and is sealed', async (text) => {
  const id = crypto.randomUUID();
  await note(id, { note: { to: text } });
  expect(await asStored(id)).not.toContain(JSON.stringify(text));
  expect((await historyOf(opened.db, ward.authorityId, 'thing', id))[0]?.changes).toEqual({ note: { to: text } });
});

test('with the key of an object destroyed its texts are gone, those of others stay, and the chain is whole', async () => {
  const [gone, stays] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const id of [gone, stays]) await note(id, { note: { to: 'Gọi 0912 345 678' } });
  await opened.db.deleteFrom('person_key').where('person_id', '=', gone).execute();
  const read = async (id: string) => (await historyOf(opened.db, ward.authorityId, 'thing', id))[0]?.changes['note']?.to;
  expect(await read(gone)).toMatchObject({ key: gone });
  expect(await read(stays)).toBe('Gọi 0912 345 678');
  expect(await verifyChains(opened.db)).toEqual([]);
});

test('what was written before texts were sealed is read as it stands', async () => {
  const id = crypto.randomUUID();
  await sql`select audit_append(${ward.authorityId}::uuid, now(), 'test', 'thing.changed', 'thing', ${id}, '{"title": {"to": "Chữ cũ"}}')`.execute(
    opened.db,
  );
  expect((await historyOf(opened.db, ward.authorityId, 'thing', id))[0]?.changes).toEqual({ title: { to: 'Chữ cũ' } });
});
