import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, refusalOf } from '#root/testing/actors.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import type { AuthorityId } from '../values/ids.ts';
import { ok, refuse } from '../values/result.ts';
import { difference, historyOf, recordChange, verifyChains } from './audit.ts';
import { transact } from './transact.ts';

let opened: TestDatabase;

beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.drop());

const newId = async (): Promise<AuthorityId> =>
  (await sql<{ id: AuthorityId }>`select uuidv7() as id`.execute(opened.db)).rows[0]?.id as AuthorityId;
const work = (authorityId: AuthorityId) => ({ authorityId, actor: 'officer:one', at: now });
const noted = (objectId: string, to: unknown = 1) => ({
  action: 'thing.changed',
  objectType: 'thing',
  objectId,
  changes: { value: { from: 0, to } },
});
const write = (authorityId: AuthorityId, objectId: string, to: unknown = 1) =>
  transact(opened.db, work(authorityId), (tx) => Promise.resolve(ok(recordChange(tx, noted(objectId, to)))));
const chainOf = async (length: number): Promise<AuthorityId> => {
  const authorityId = await newId();
  for (let n = 1; n <= length; n += 1) await write(authorityId, `t${n}`);
  return authorityId;
};

/** Does what only the owner of the database can do. */
const tamper = async (statement: ReturnType<typeof sql>): Promise<void> => void (await statement.execute(opened.owner));
const faultsOf = async (authorityId: AuthorityId) =>
  (await verifyChains(opened.db))
    .filter((fault) => fault.authorityId === authorityId)
    .map(({ sequence, reason }) => `${sequence} ${reason}`);

test('a change is chained in its transaction and read back in words of data', async () => {
  const authorityId = await chainOf(2);
  await opened.db.insertInto('authority').values({ id: authorityId, slug: 'hung-dao', level: 'commune' }).execute();
  await write(authorityId, 't1', { day: '2026-01-05', name: 'Hưng Đạo' });
  expect(await historyOf(opened.db, authorityId, 'thing', 't1')).toEqual([
    { ...noted('t1'), sequence: 1, at: now, actor: 'officer:one' },
    { ...noted('t1', { day: '2026-01-05', name: 'Hưng Đạo' }), sequence: 3, at: now, actor: 'officer:one' },
  ]);
  expect(await faultsOf(authorityId)).toEqual([]);
});

test('very many changes of one transaction stand in their order, and an altered one among them is found', async () => {
  const authorityId = await newId();
  await opened.db.insertInto('authority').values({ id: authorityId, slug: 'rat-nhieu', level: 'commune' }).execute();
  await write(authorityId, 'before');
  const names = Array.from({ length: 2300 }, (_, n) => `Tổ dân phố ${n + 1}`);
  await transact(opened.db, work(authorityId), (tx) => {
    for (const [n, name] of names.entries()) recordChange(tx, noted(`m${n % 2}`, name));
    return Promise.resolve(ok(undefined));
  });
  await write(authorityId, 'after');
  expect(await faultsOf(authorityId)).toEqual([]);
  const even = await historyOf(opened.db, authorityId, 'thing', 'm0');
  expect(even.map(({ changes }) => changes['value']?.to)).toEqual(names.filter((_, n) => n % 2 === 0));
  expect(even.map(({ sequence }) => sequence)).toEqual(even.map((_, n) => 2 + 2 * n));
  await tamper(sql`update audit_entry set actor = 'officer:two' where authority_id = ${authorityId}::uuid and sequence = 1500`);
  expect(await faultsOf(authorityId)).toEqual(['1500 hash']);
});

test('a refusal rolls everything back and leaves no entry', async () => {
  const authorityId = await newId();
  const result = await transact(opened.db, work(authorityId), async (tx) => {
    await tx.insertInto('authority').values({ id: authorityId, slug: 'khong-con', level: 'commune' }).execute();
    recordChange(tx, noted('t1'));
    return refuse('not-now', 'Chưa được.');
  });
  expect(refusalOf(result)).toBe('not-now');
  expect(await opened.db.selectFrom('authority').select('id').where('id', '=', authorityId).execute()).toEqual([]);
  expect(await opened.db.selectFrom('audit_entry').select('sequence').where('authority_id', '=', authorityId).execute()).toEqual([]);
});

test('an exception rolls back and is thrown on', async () => {
  const authorityId = await newId();
  const failing = transact(opened.db, work(authorityId), (tx) => {
    recordChange(tx, noted('t1'));
    return Promise.reject(new Error('the disk is gone'));
  });
  await expect(failing).rejects.toThrow('the disk is gone');
  expect(await historyOf(opened.db, authorityId, 'thing', 't1')).toEqual([]);
});

test('a change cannot be noted outside transact, nor behind its end', async () => {
  await expect(opened.db.transaction().execute((tx) => Promise.resolve(recordChange(tx, noted('t1'))))).rejects.toThrow('outside transact');
});

test('the application may add to the log and do nothing else with it', async () => {
  const authorityId = await chainOf(1);
  const tries = {
    change: sql`update audit_entry set actor = 'x'`,
    remove: sql`delete from audit_entry`,
    empty: sql`truncate audit_entry`,
    'write past the chain': sql`insert into audit_entry select * from audit_entry`,
    'turn the head back': sql`update audit_head set sequence = 0`,
    'remove the head': sql`delete from audit_head`,
    'change a seal': sql`update audit_seal set kind = 'before'`,
    'remove a seal': sql`delete from audit_seal`,
    'put a trigger on it': sql`create trigger t before insert on audit_entry for each row execute function suppress_redundant_updates_trigger()`,
    'replace the function that writes': sql`create or replace function audit_hash(previous bytea, entry audit_entry) returns bytea return previous`,
    'make a table of its own': sql`create table audit_copy ()`,
  };
  for (const [what, statement] of Object.entries(tries))
    await expect(statement.execute(opened.db), what).rejects.toThrow(/permission denied|must be owner/);
  expect(await faultsOf(authorityId)).toEqual([]);
});

test('the public pages can neither read the log nor add to it', async () => {
  for (const statement of [
    sql`select 1 from audit_entry`,
    sql`select audit_append(uuidv7(), now(), 'x', 'x', 'x', 'x', '{}')`,
    sql`select audit_append_all(uuidv7(), now(), 'x', '[]')`,
    sql`select 1 from officer`,
    sql`select 1 from person_key`,
    sql`select 1 from auth."user"`,
    sql`select 1 from pgboss.job`,
    sql`update plan set title = 'x'`,
  ])
    await expect(statement.execute(opened.publicDb)).rejects.toThrow('permission denied');
});

test('an altered entry is found, and so are the entries chained over a re-hashed one', async () => {
  const authorityId = await chainOf(4);
  await tamper(
    sql`update audit_entry set changes = '{"value": {"from": 0, "to": 99}}' where authority_id = ${authorityId} and sequence = 2`,
  );
  expect(await faultsOf(authorityId)).toEqual(['2 hash']);
  await tamper(sql`update audit_entry e set hash = audit_hash(e.previous_hash, e) where authority_id = ${authorityId} and sequence = 2`);
  expect(await faultsOf(authorityId)).toEqual(['3 hash']);
});

test.for(['actor', 'action', 'object_type', 'object_id'])('an altered %s is found', async (column) => {
  const authorityId = await chainOf(2);
  await tamper(sql`update audit_entry set ${sql.ref(column)} = 'other' where authority_id = ${authorityId} and sequence = 1`);
  expect(await faultsOf(authorityId)).toEqual(['1 hash']);
});

test('an entry dated back by a microsecond is found', async () => {
  const authorityId = await chainOf(1);
  await tamper(sql`update audit_entry set at = at - interval '1 microsecond' where authority_id = ${authorityId}`);
  expect(await faultsOf(authorityId)).toEqual(['1 hash']);
});

test('a removed entry leaves a gap; a removed last one, or a removed head, shows by the head', async () => {
  const middle = await chainOf(4);
  await tamper(sql`delete from audit_entry where authority_id = ${middle} and sequence in (2, 3)`);
  expect(await faultsOf(middle)).toEqual(['4 gap']);
  const first = await chainOf(2);
  await tamper(sql`delete from audit_entry where authority_id = ${first} and sequence = 1`);
  expect(await faultsOf(first)).toEqual(['2 gap']);
  const last = await chainOf(3);
  await tamper(sql`delete from audit_entry where authority_id = ${last} and sequence = 3`);
  expect(await faultsOf(last)).toEqual(['3 head']);
  const all = await chainOf(2);
  await tamper(sql`delete from audit_entry where authority_id = ${all}`);
  expect(await faultsOf(all)).toEqual(['2 head']);
  const headless = await chainOf(2);
  await tamper(sql`delete from audit_head where authority_id = ${headless}`);
  expect(await faultsOf(headless)).toEqual(['2 head']);
});

test('many writers at once: no deadlock, no gap, every entry there', async () => {
  const chains = await Promise.all([newId(), newId(), newId()]);
  const writes = Array.from({ length: 90 }, (_, n) => write(chains[n % 3] as AuthorityId, `t${n}`));
  for (const result of await Promise.all(writes)) expect(result.ok).toBe(true);
  for (const authorityId of chains) {
    const rows = await opened.db
      .selectFrom('audit_entry')
      .select('sequence')
      .where('authority_id', '=', authorityId)
      .orderBy('sequence')
      .execute();
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    expect(await faultsOf(authorityId)).toEqual([]);
  }
});

test('writers who lock objects in turn and then the chain do not wait for each other in a circle', async () => {
  const authorityId = await newId();
  await opened.db.insertInto('authority').values({ id: authorityId, slug: 'song-song', level: 'commune' }).execute();
  const touch = () =>
    transact(opened.db, work(authorityId), async (tx) => {
      recordChange(tx, noted('early'));
      await sql`update authority set is_demo = not is_demo where id = ${authorityId}`.execute(tx);
      return ok(recordChange(tx, noted('late')));
    });
  for (const result of await Promise.all(Array.from({ length: 24 }, touch))) expect(result.ok).toBe(true);
  expect(await historyOf(opened.db, authorityId, 'thing', 'late')).toHaveLength(24);
});

test('only what differs is noted', () => {
  expect(difference({ a: 1, b: 'x', c: null }, { a: 1, b: 'y', d: [1] })).toEqual({
    b: { from: 'x', to: 'y' },
    d: { from: undefined, to: [1] },
  });
  expect(difference({ a: null }, {})).toEqual({});
  const [one, next] = [Temporal.PlainDate.from('2026-05-20'), Temporal.PlainDate.from('2026-05-21')];
  expect(difference({ on: one, at: now }, { on: next, at: now })).toEqual({ on: { from: one, to: next } });
  expect(difference({ on: one }, { on: '2026-05-20' })).toEqual({});
  expect(difference({ sums: { people: 10, meetings: 1 } }, { sums: { meetings: 1, people: 10 } })).toEqual({});
  expect(difference({ parts: ['a', 'b'] }, { parts: ['b', 'a'] })).toHaveProperty('parts');
});
