import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { now } from '#root/testing/actors.ts';
import { anAuthority, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase } from '#root/testing/database.ts';
import { ok } from '../../values/result.ts';
import { recordChange } from '../audit.ts';
import { clockState, entriesOutOfOrder, jumpWatch } from './clock-check.ts';
import { transact } from '../transact.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const steady = () => 0;

const note = (authority: BuiltAuthority, at: Temporal.Instant) =>
  transact(db, { authorityId: authority.authorityId, actor: 'worker', at }, (tx) => {
    recordChange(tx, { action: 'unit.renamed', objectType: 'unit', objectId: authority.rootUnitId, changes: { name: { to: 'Tổ 1' } } });
    return Promise.resolve(ok(undefined));
  });

test('a clock that runs as it should is steady', async () => {
  await anAuthority(db);
  expect(await clockState(db, steady)).toEqual({ steady: true, notes: [] });
  expect(await entriesOutOfOrder(db)).toEqual([]);
});

test('a jump is told in seconds, in both directions', () => {
  let [wall, counting] = [1_000_000, 0];
  const jumped = jumpWatch(
    () => wall,
    () => counting,
  );
  [wall, counting] = [1_060_000, 60_000];
  expect(jumped()).toBe(0);
  wall += 86_400_000;
  expect(jumped()).toBe(86_400);
  wall -= 2 * 86_400_000;
  expect(jumped()).toBe(-86_400);
});

test('it is said when the clock jumped', async () => {
  expect(await clockState(db, () => -7200)).toMatchObject({ steady: false, notes: [expect.stringContaining('jumped by -7200 s')] });
});

test('entries dated in a time to come are said, and so are those that came after them with an earlier date', async () => {
  const authority = await anAuthority(db);
  await note(authority, Temporal.Instant.from('2087-01-01T00:00:00Z'));
  expect(await clockState(db, steady)).toMatchObject({ steady: false, notes: [expect.stringMatching(/dated up to \d{9,} s after now/)] });
  await note(authority, now);
  const found = await entriesOutOfOrder(db);
  expect(found).toMatchObject([{ authorityId: authority.authorityId, after: '2087-01-01T00:00:00Z', at: now.toString() }]);
});

test('the story of a demonstration is dated as it wants', async () => {
  await sql`update authority set is_demo = true`.execute(db);
  expect([await clockState(db, steady), await entriesOutOfOrder(db)]).toEqual([{ steady: true, notes: [] }, []]);
});
