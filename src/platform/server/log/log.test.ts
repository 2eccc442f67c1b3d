import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { now } from '#root/testing/actors.ts';
import { createTestDatabase, sealKey } from '#root/testing/database.ts';
import type { AuthorityId } from '../../values/ids.ts';
import { ok } from '../../values/result.ts';
import { recordChange, verifyChains } from '../audit.ts';
import { openDatabase } from '../database.ts';
import { transact } from '../transact.ts';
import { anchorHeads, anchorLines, lastAnchors } from './anchors.ts';
import { beginSeals, sealLeftovers } from './begin.ts';
import { auditSeal } from './head.ts';
import { INSTALLATION, sealKeyFrom } from './seal.ts';
import { fingerprintOf, isSigned, sameFingerprint, signerOf } from './signing.ts';
import { unknownHeads, verifyAnchors, verifySeals } from './verify.ts';

const opened = await createTestDatabase();
const { db, owner } = opened;
const dataFolder = mkdtempSync(join(tmpdir(), 'minh-bach-log-'));
afterAll(async () => {
  await opened.drop();
  rmSync(dataFolder, { recursive: true });
});

const signer = signerOf(Buffer.alloc(32, 3));
const newId = async (): Promise<AuthorityId> =>
  (await sql<{ id: AuthorityId }>`select uuidv7() as id`.execute(db)).rows[0]?.id as AuthorityId;

const write = (authorityId: AuthorityId, objects: readonly string[], changes: Record<string, { to?: unknown }> = {}, at = now) =>
  transact(db, { authorityId, actor: 'officer:one', at }, (tx) => {
    for (const objectId of objects) recordChange(tx, { action: 'thing.changed', objectType: 'thing', objectId, changes });
    return Promise.resolve(ok(undefined));
  });
async function aChain(transactions = 3): Promise<AuthorityId> {
  const authorityId = await newId();
  for (let n = 1; n <= transactions; n += 1) await write(authorityId, [`a${n}`, `b${n}`], { figure: { to: n } });
  return authorityId;
}
const tamper = async (statement: ReturnType<typeof sql>): Promise<void> => void (await statement.execute(owner));
const faultsOf = async (authorityId: AuthorityId, key = sealKey): Promise<string[]> =>
  (await verifySeals(db, key, now)).faults
    .filter((fault) => fault.authorityId === authorityId)
    .map(({ sequence, reason }) => `${sequence} ${reason}`);
const notesOf = async (authorityId: AuthorityId): Promise<string[]> =>
  (await verifySeals(db, sealKey, now)).notes
    .filter((note) => note.authorityId === authorityId)
    .map(({ sequence, reason }) => `${sequence} ${reason}`);
const anchored = (evenToday = false, at = now) => anchorHeads(db, { dataFolder, signer, now: at, evenToday });
const anchorFaults = async (trustedKeys = [signer.publicKey]): Promise<string[]> =>
  (await verifyAnchors(db, { lines: anchorLines(dataFolder), trustedKeys })).faults.map(
    ({ authorityId, sequence }) => `${authorityId} ${sequence}`,
  );

/** What whoever holds the database can do, with every hash and the head made to agree again. */
async function rewriteFrom(authorityId: AuthorityId, sequence: number): Promise<void> {
  await tamper(sql`update audit_entry set actor = 'officer:other' where authority_id = ${authorityId} and sequence = ${sequence}`);
  await tamper(
    sql`do ${sql.raw(`$$
    declare entry audit_entry; before bytea;
    begin
      select hash into before from audit_entry where authority_id = '${authorityId}' and sequence = ${sequence - 1};
      for entry in select * from audit_entry where authority_id = '${authorityId}' and sequence >= ${sequence} order by sequence loop
        entry.previous_hash := coalesce(before, '\\x00');
        before := audit_hash(entry.previous_hash, entry);
        update audit_entry set previous_hash = entry.previous_hash, hash = before where authority_id = entry.authority_id and sequence = entry.sequence;
      end loop;
      update audit_head set hash = before where authority_id = '${authorityId}';
    end $$`)}`,
  );
}
const chainFaults = async (authorityId: AuthorityId) => (await verifyChains(db)).filter((fault) => fault.authorityId === authorityId);

test('entries of every kind of value stand under seals that hold', async () => {
  const authorityId = await newId();
  const at = now.add({ nanoseconds: 123_456_789 });
  const changes = {
    words: { to: 'Ủy ban nhân dân “Sao Mai”\n\t\\ é 😀' },
    figures: { to: [0, -0, 1.5, 1e21, 5e-7, 83.94, Number.MAX_SAFE_INTEGER] },
    nothing: { to: null },
    missing: { to: undefined },
    nested: { to: { z: 1, a: { b: [true, { d: 1, c: 2 }] } } },
    day: { to: Temporal.PlainDate.from('2026-06-01') },
  };
  await write(authorityId, ['one', 'two'], changes, at);
  await write(authorityId, ['three'], changes);
  expect(await faultsOf(authorityId)).toEqual([]);
});

test('a chain rewritten whole, with all its hashes and its head, is found by its seals', async () => {
  const authorityId = await aChain();
  await rewriteFrom(authorityId, 3);
  expect(await chainFaults(authorityId)).toEqual([]);
  expect(await faultsOf(authorityId)).toEqual(['3 seal', '5 seal']);
});

test('seals taken away, copied from elsewhere or made with another key do not hold', async () => {
  const [without, copied, other] = [await aChain(), await aChain(), await aChain()];
  await tamper(sql`delete from audit_seal where authority_id = ${without} and first_sequence = 3`);
  expect(await faultsOf(without)).toEqual(['3 unsealed', '4 unsealed']);
  await tamper(sql`update audit_seal s set seal = o.seal from audit_seal o
    where s.authority_id = ${copied} and o.authority_id = ${other} and s.first_sequence = 1 and o.first_sequence = 1`);
  expect(await faultsOf(copied)).toEqual(['1 seal']);
  expect(await faultsOf(other, sealKeyFrom(Buffer.alloc(32, 6)))).toEqual(['1 seal', '3 seal', '5 seal']);
  expect(await faultsOf(other)).toEqual([]);
});

test('an entry put in behind the product, with hash and head in order, has no seal and never gets one', async () => {
  const authorityId = await aChain(1);
  await tamper(sql`select audit_append(${authorityId}::uuid, now(), 'officer:one', 'thing.changed', 'thing', 'x', '{}'::jsonb)`);
  await write(authorityId, ['after']);
  expect(await chainFaults(authorityId)).toEqual([]);
  await beginSeals(owner, () => false, now);
  expect(await faultsOf(authorityId)).toEqual(['3 unsealed']);
});

test('a chain from before there were seals is taken under one as it stands, once, and says so', async () => {
  const authorityId = await aChain(2);
  await tamper(sql`delete from audit_seal where authority_id = ${authorityId}`);
  expect(await beginSeals(owner, (id) => id !== authorityId, now)).toBe(1);
  expect(await faultsOf(authorityId)).toEqual([]);
  const entry = await db
    .selectFrom('audit_entry')
    .select(['sequence', 'action', 'changes'])
    .where('authority_id', '=', authorityId)
    .orderBy('sequence', 'desc')
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({ sequence: 5, action: 'log.seals-begun', changes: { entries: { to: 4 } } });
  expect(await beginSeals(owner, () => false, now)).toBe(0);
});

test('a chain whose seals somebody took away is not sealed again when an anchor knows it', async () => {
  const authorityId = await aChain(2);
  await anchored();
  await tamper(sql`delete from audit_seal where authority_id = ${authorityId}`);
  const known = lastAnchors(dataFolder);
  expect(await beginSeals(owner, (id) => known.has(id), now)).toBe(0);
  expect(await faultsOf(authorityId)).toHaveLength(4);
});

const addUser = (name: string) =>
  sql`insert into auth."user" (name, email, "emailVerified", username) values (${name}, ${name}, false, ${name})`;

test('what is written to the sign-in tables is sealed with the very transaction, alone, in one of several and in a command', async () => {
  const before = (await verifySeals(db, sealKey, now)).entries;
  const [one, two, three] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  await addUser(one).execute(db);
  await db.transaction().execute(async (tx) => {
    await addUser(two).execute(tx);
    await sql`update auth."user" set image = 'x' where name = ${one}`.execute(tx);
  });
  await transact(db, { authorityId: INSTALLATION, actor: 'test', at: now }, async (tx) => {
    await addUser(three).execute(tx);
    recordChange(tx, { action: 'thing.changed', objectType: 'thing', objectId: 'x', changes: {} });
    return ok(undefined);
  });
  const { faults, entries } = await verifySeals(db, sealKey, now);
  expect(faults.filter(({ authorityId }) => authorityId === INSTALLATION)).toEqual([]);
  expect(entries).toBe(before + 5);
});

test('a sign-in that somebody puts into the log behind the product never gets a seal', async () => {
  await sealLeftovers(owner, now);
  await tamper(sql`select audit_append(${INSTALLATION}::uuid, now(), 'sign-in', 'sign-in.insert', 'sign-in.session', 'x', '{}'::jsonb)`);
  await addUser(crypto.randomUUID()).execute(db);
  await sealLeftovers(owner, now);
  const faults = (await verifySeals(db, sealKey, now)).faults.filter(({ authorityId }) => authorityId === INSTALLATION);
  expect(faults.map(({ reason }) => reason)).toEqual(['unsealed']);
});

test('a write to the sign-in tables that fails leaves its connection usable', async () => {
  const name = crypto.randomUUID();
  await addUser(name).execute(db);
  await expect(addUser(name).execute(db)).rejects.toThrow('unique');
  await addUser(crypto.randomUUID()).execute(db);
});

test('a pool without a key records nothing', async () => {
  const bare = openDatabase(opened.url, { maximum: 1 });
  await expect(transact(bare.db, { authorityId: INSTALLATION, actor: 'test', at: now }, () => Promise.resolve(ok(1)))).rejects.toThrow(
    'no key',
  );
  await bare.close();
});

test('entries out of order in time, and those ahead of it, are noted where the jump is', async () => {
  const authorityId = await newId();
  const later = Temporal.Instant.from('2030-01-01T00:00:00Z');
  for (const at of [now, now.subtract({ seconds: 30 }), later, later, now, now.add({ minutes: 1 })])
    await write(authorityId, ['a'], {}, at);
  expect(await notesOf(authorityId)).toEqual(['3 ahead-of-time', '4 ahead-of-time', '5 out-of-order']);
});

test('heads are anchored once a day, each line over the one before', async () => {
  const authorityId = await aChain(1);
  expect(await anchored()).toBeGreaterThan(0);
  await write(authorityId, ['more']);
  expect(await anchored()).toBe(0);
  expect(await anchored(false, now.add({ hours: 24 }))).toBe(1);
  expect(lastAnchors(dataFolder).get(authorityId)).toMatchObject({ sequence: 3, day: '2026-06-02' });
  expect(await anchorFaults()).toEqual([]);
});

test('a chain cut back, with head and seals in order, is found by its anchor', async () => {
  const authorityId = await aChain(3);
  await anchored();
  await tamper(sql`delete from audit_seal where authority_id = ${authorityId} and first_sequence = 5`);
  await tamper(sql`delete from audit_entry where authority_id = ${authorityId} and sequence > 4`);
  await tamper(sql`update audit_head h set sequence = 4, hash = e.hash from audit_entry e
    where h.authority_id = ${authorityId} and e.authority_id = h.authority_id and e.sequence = 4`);
  expect([await chainFaults(authorityId), await faultsOf(authorityId)]).toEqual([[], []]);
  expect(await anchorFaults()).toEqual([`${authorityId} 6`]);
  // Back in order for the cases below: what was anchored is gone for good, so the file begins anew.
  rmSync(join(dataFolder, 'anchors'), { recursive: true });
});

test('an anchor altered, taken out, or signed by another key does not hold', async () => {
  const chains = [await aChain(1), await aChain(1)];
  await anchored(true);
  const file = join(dataFolder, 'anchors/2026.jsonl');
  const lines = anchorLines(dataFolder);
  expect(await anchorFaults()).toEqual([]);
  expect(await anchorFaults([signerOf(Buffer.alloc(32, 4)).publicKey])).toHaveLength(lines.length);
  writeFileSync(file, `${lines.slice(1).join('\n')}\n`);
  expect(await anchorFaults()).toHaveLength(1);
  writeFileSync(file, readFileSync(file, 'utf8').replace(chains[1] ?? '', chains[0] ?? ''));
  expect(await anchorFaults()).toHaveLength(2);
  writeFileSync(file, `${lines.join('\n')}\n{"day":\n`);
  expect(await anchorFaults()).toHaveLength(1);
  rmSync(join(dataFolder, 'anchors'), { recursive: true });
});

test('the head of a log, for a paper, is its last entry with the seal over it', async () => {
  const authorityId = await aChain(2);
  const head = await auditSeal(db, authorityId);
  expect(head).toEqual({
    sequence: 4,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    signature: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
  });
  await write(authorityId, ['later']);
  const printed = `${head?.sequence}:${head?.hash.replace(/.{8}(?=.)/g, '$& ')}`;
  expect(await unknownHeads(db, [printed, `5:${head?.hash}`, 'không phải mã'])).toEqual([`5:${head?.hash}`, 'không phải mã']);
  expect((await auditSeal(db, authorityId))?.hash).not.toBe(head?.hash);
  expect(await auditSeal(db, await newId())).toBeUndefined();
});

test('a signature is of its key and its words alone; a fingerprint is the same however it is typed', () => {
  const signature = signer.sign('một câu');
  expect(isSigned('một câu', signature, signer.publicKey)).toBe(true);
  expect(isSigned('câu khác', signature, signer.publicKey)).toBe(false);
  expect(isSigned('một câu', signature, signerOf(Buffer.alloc(32, 4)).publicKey)).toBe(false);
  expect(isSigned('một câu', 'không phải chữ ký', 'không phải khóa')).toBe(false);
  const fingerprint = fingerprintOf(signer.publicKey);
  expect(fingerprint).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/);
  expect(sameFingerprint(fingerprint.toUpperCase().replaceAll('-', ' '), fingerprint)).toBe(true);
  expect(sameFingerprint('', '')).toBe(false);
});
