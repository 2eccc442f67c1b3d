import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#platform/server/database.ts';
import { INSTALLATION, sealsWith } from '#platform/server/log/seal.ts';
import { carrying, sealFound } from '#platform/server/log/rows/found.ts';
import { verifyCatalogue, verifyPresent } from '#platform/server/log/rows/present.ts';
import { transact } from '#platform/server/transact.ts';
import { verifySeals } from '#platform/server/log/verify.ts';
import { acting } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, sealKey, type TestDatabase } from '#root/testing/database.ts';
import { ok } from '#platform/values/result.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Actor } from '#platform/values/actor.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let actor: Actor;

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  actor = await anOfficer(opened.db, ward, { roles: ['administrator'] });
  await aUnit(opened.db, ward, { name: 'Tổ dân phố số 1' });
  // The watch of the tests is no part of the product.
  await sql`drop schema watching cascade`.execute(opened.owner);
});
afterAll(() => opened.drop());

const faults = async (of = opened): Promise<string[]> =>
  of.db.transaction().execute(async (tx) => {
    const { mentions, faults: ofLog } = await verifySeals(tx, sealKey, Temporal.Now.instant());
    expect(ofLog).toEqual([]);
    return (await verifyPresent(tx, sealKey, mentions)).faults.map(({ objectType, reason }) => `${objectType} ${reason}`).sort();
  });
const entries = async (): Promise<string[]> =>
  (await opened.db.selectFrom('audit_entry').select('action').where('object_type', '=', 'log').orderBy('sequence').execute()).map(
    ({ action }) => action,
  );
const owner = (statement: string) => sql.raw(statement).execute(opened.owner);
/** As when a new version carries another text of a file that is run again. */
const anotherVersion = () => owner(`update repeatable_file set sha256 = repeat('0', 64) where name = 'units'`);

test('what an installation holds is sealed as it stands, once', async () => {
  expect((await faults()).length).toBeGreaterThan(10);
  await sealFound(opened.owner, Temporal.Now.instant());
  expect(await faults()).toEqual([]);
  await carrying(opened.owner, () => Promise.resolve());
  expect(new Set(await entries())).toEqual(new Set(['log.rows-listed', 'log.rows-sealed']));
});

test('what a new version changes is sealed; what was altered behind the product before stays to be found, and so does what is altered between versions', async () => {
  await owner(`update officer set full_name = 'Người Khác'`);
  expect(await faults()).toEqual(['officer differs']);
  await anotherVersion();
  await carrying(opened.owner, async () => {
    await owner(`update unit_kind set position = position + 100`);
    await owner(`insert into holiday_year (year, is_complete, source) values (2031, false, 'thử')`);
    await owner(`delete from unit_template where code = (select min(code) from unit_template)`);
    await owner(`drop table unit_alias`);
  });
  expect(await faults()).toEqual(['officer differs']);
  // One in the chain of the installation, one in that of the authority.
  expect((await entries()).filter((action) => action === 'log.rows-carried')).toHaveLength(2);
  await owner(`update unit_kind set position = position - 100`);
  await owner(`update repeatable_file set sha256 = sha256`);
  expect(new Set(await faults())).toEqual(new Set(['officer differs', 'unit_kind differs']));
  await owner(`update unit_kind set position = position + 100`);
});

test('an update that is broken off after it has written is ended by the next start', async () => {
  const before = await faults();
  await anotherVersion();
  const broken = carrying(opened.owner, async () => {
    await owner(`update unit_kind set position = position + 7`);
    await owner(`update repeatable_file set sha256 = 'done'`);
    throw new Error('killed');
  });
  await expect(broken).rejects.toThrow('killed');
  await carrying(opened.owner, () => Promise.resolve());
  expect(await faults()).toEqual(before);
  expect(await entries()).toContain('log.update-ended');
});

test('a column that came later is compared from the day its row is written again', async () => {
  const before = await faults();
  await owner('alter table authority add column motto text, add column score int not null default 5');
  expect(await faults()).toEqual(before);
  await owner(`update authority set slug = slug || '-2'`);
  expect(await faults()).toContain('authority differs');
  await owner(`update authority set slug = rtrim(slug, '-2')`);
  const { db, close } = openDatabase(opened.url);
  sealsWith(db, sealKey);
  const set = await acting(db, actor, async (tx) => {
    await sql`update authority set motto = 'Gần dân' where id = ${ward.authorityId}`.execute(tx);
    recordChange(tx, { action: 'authority.contact-set', objectType: 'authority', objectId: ward.authorityId, changes: {} });
    return ok(undefined);
  });
  expect(set.ok).toBe(true);
  await close();
  expect(await faults()).toEqual(before);
  await owner(`update authority set motto = 'Xa dân'`);
  expect(await faults()).toContain('authority differs');
});

test('a trigger, another digest or a table without its key hides nothing', async () => {
  const strangers = () => opened.db.transaction().execute(async (tx) => (await verifyCatalogue(tx)).map(({ objectId }) => objectId));
  expect(await strangers()).toEqual([]);
  const before = await faults();
  await owner(
    `create function sly() returns trigger language plpgsql as $$ begin update unit_kind set position = position + 1; return null; end $$`,
  );
  await owner(`create trigger sly after update on repeatable_file for each row execute function sly()`);
  expect(await strangers()).toEqual(['trigger sly on repeatable_file']);
  await carrying(opened.owner, async () => void (await anotherVersion()));
  expect(await faults()).toContain('unit_kind differs');
  await owner('drop function sly() cascade');
  await owner(`update unit_kind set position = position - 1`);
  expect(await faults()).toEqual(before);

  const { rows } = await sql<{ whole: string }>`select pg_get_functiondef('row_digest'::regproc) as whole`.execute(opened.owner);
  await owner(
    `create or replace function row_digest(kept anyelement, left_out text[]) returns text language sql stable as $$ select 'x' $$`,
  );
  expect(await strangers()).toEqual(['function row_digest']);
  await owner(rows[0]?.whole ?? '');
  expect(await strangers()).toEqual([]);

  await owner('alter table word_correction rename to put_away');
  await owner('alter table officer drop constraint officer_pkey cascade');
  expect(await faults()).toContain('officer gone');
});

test('a first start that was broken off after its reference data seals the rest at the next', async () => {
  const other = await createTestDatabase();
  try {
    await transact(other.owner, { authorityId: INSTALLATION, actor: 'installation', at: Temporal.Now.instant() }, async (tx) => {
      await sql`insert into holiday_year (year, is_complete, source) values (2031, false, 'thử')`.execute(tx);
      recordChange(tx, { action: 'log.units-carried', objectType: 'log', objectId: INSTALLATION, changes: {} });
      return ok(undefined);
    });
    await carrying(other.owner, () => Promise.resolve());
    expect(await faults(other)).toEqual([]);
  } finally {
    await other.drop();
  }
});

test('rows in parts: an installation with more rows than one entry lists', async () => {
  const other = await createTestDatabase();
  try {
    await sealFound(other.owner, Temporal.Now.instant(), 10);
    const said = await other.db.selectFrom('audit_entry').select('action').orderBy('sequence').execute();
    expect(said.at(0)?.action).toBe('log.rows-listed');
    expect(said.at(-1)?.action).toBe('log.rows-sealed');
    await other.db.transaction().execute(async (tx) => {
      const { mentions } = await verifySeals(tx, sealKey, Temporal.Now.instant());
      expect((await verifyPresent(tx, sealKey, mentions)).faults).toEqual([]);
    });
  } finally {
    await other.drop();
  }
});
