import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createOfficer, renameOfficer } from '#features/identity/server/index.ts';
import { renameUnit } from '#features/units/server/index.ts';
import { withdrawActivity } from '#features/activities/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { sealFound } from '#platform/server/log/rows/found.ts';
import { signerOf } from '#platform/server/log/signing.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ok } from '#platform/values/result.ts';
import type { OfficerId } from '#platform/values/ids.ts';
import { parseSettings } from '#root/src/settings.ts';
import { anActivity, aPhotograph } from '#root/testing/activities.ts';
import { acting, day, now, processing, refusalOf, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { aDocument, aStorage } from '#root/testing/documents.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { tell, type Findings } from './telling.ts';
import { findingsOf } from './verify.ts';

const storage = aStorage();
let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let officerId: OfficerId;

/** Officers that builders put in directly are unknown to the log; here each is recorded as the product does. */
async function recorded(actor: Actor): Promise<Actor> {
  const change = { action: 'officer.created', objectType: 'officer', objectId: actor.officerId, changes: {} };
  value(await processing(opened.db, actor.authorityId, (tx) => Promise.resolve(ok(recordChange(tx, change)))));
  return actor;
}

beforeAll(async () => {
  opened = await createTestDatabase();
  const { db } = opened;
  ward = await anAuthority(db);
  const { authorityId } = ward;
  owner = await recorded(await anOfficer(db, ward, { roles: ['plan-owner', 'performer'] }));
  const person = { authorityId, installKey: keyOfTests, now };
  const made = value(
    await processing(db, authorityId, (tx) =>
      createOfficer(tx, { ...person, fullName: 'Nguyễn Thị Thử', signInName: undefined, passwordHash: 'x' }),
    ),
  );
  ({ officerId } = made);
  value(
    await processing(db, authorityId, (tx) =>
      renameOfficer(tx, { ...person, officerId, fullName: 'Nguyễn Thị Thử Nghiệm', signInName: undefined, by: { officerId, at: now } }),
    ),
  );
  const unitId = await aUnit(db, ward, { name: 'Tổ dân phố số 1' });
  value(
    await processing(db, authorityId, (tx) =>
      renameUnit(tx, { authorityId, unitId, name: 'Tổ dân phố Hòa Bình', from: day('2026-02-01') }),
    ),
  );
  await aPlan(db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }], targets: [{}] });
  await aDocument(db, storage, owner);
  const activityId = await anActivity(db, storage, owner, { unitId: ward.rootUnitId }, { files: [await aPhotograph()] });
  await anActivity(db, storage, owner, { unitId, title: 'Họp tổ dân phố', place: 'Nhà văn hóa' });
  value(await acting(db, owner, (tx) => withdrawActivity(tx, { actor: owner, activityId, now })));
  await sealFound(db, Temporal.Now.instant());
  // The watch of the tests is no part of the product.
  await sql`drop schema watching cascade`.execute(opened.owner);
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

const settings = () => value(parseSettings({ MINHBACH_DATA: join(storage.folder, 'data'), MINHBACH_FILES: storage.folder }));
const findings = (): Promise<Findings> =>
  findingsOf(opened.db, settings(), { installKey: keyOfTests, publicKey: signerOf(Buffer.alloc(32, 1)).publicKey });
const rowFaults = async (): Promise<string[]> =>
  (await findings()).rows.faults.map(({ objectType, field, reason }) => [objectType, field, reason].filter(Boolean).join(' '));

beforeEach(async () => {
  expect(await rowFaults()).toEqual([]);
});

test('what the product wrote is as the log says, and is told in a sentence', async () => {
  const found = await findings();
  expect(found.rows.values).toBeGreaterThan(50);
  expect(found.files.files).toBe(2);
  const said = tell(found);
  expect(said).toMatchObject({ ok: true, value: { code: 0 } });
  expect(value(said).text).toContain('Nhật ký, dữ liệu và tệp nguyên vẹn.');
});

test('an installation that goes on writing meanwhile is compared as it stood at one moment', async () => {
  let isOver = false;
  const writing = (async () => {
    while (!isOver) await anActivity(opened.db, storage, owner, { unitId: ward.rootUnitId, title: 'Ghi trong khi kiểm tra' });
  })();
  for (let times = 0; times < 3; times += 1) {
    const { chains, seals, rows } = await findings();
    expect([chains, seals.faults, seals.pastFaults, rows.faults]).toEqual([[], [], [], []]);
  }
  isOver = true;
  await writing;
});

/** A change behind the product, and the one that undoes it. */
const changes: [object: string, fault: string, change: string, undo: string][] = [
  ['the title of a plan', 'plan title differs', `update plan set title = title || '!'`, `update plan set title = rtrim(title, '!')`],
  [
    'the day it was issued',
    'plan issued_on differs',
    `update plan set issued_on = issued_on - 1`,
    `update plan set issued_on = issued_on + 1`,
  ],
  ['the words of a duty', 'duty text differs', `update duty set text = text || '!'`, `update duty set text = rtrim(text, '!')`],
  ['the figure of a target', 'target value differs', `update target set value = value - 20`, `update target set value = value + 20`],
  [
    'a counted figure',
    'activity quantities differs',
    `update activity_quantity set value = 33 where activity_id = (select min(id::text)::uuid from activity)`,
    `update activity_quantity set value = 1`,
  ],
  [
    'the day of an activity',
    'activity happened_on differs',
    `update activity set happened_on = happened_on - 9 where state = 'withdrawn'`,
    `update activity set happened_on = happened_on + 9 where state = 'withdrawn'`,
  ],
  [
    'the state of an activity',
    'activity state differs',
    `update activity set state = 'recorded' where title like 'Phát thanh%'`,
    `update activity set state = 'withdrawn' where title like 'Phát thanh%'`,
  ],
  [
    'the hash of a proof',
    'evidence sha256 differs',
    `update stored_file f set sha256 = reverse(sha256) from evidence e where e.file_id = f.id`,
    `update stored_file f set sha256 = reverse(sha256) from evidence e where e.file_id = f.id`,
  ],
  [
    'a link',
    'evidence link differs',
    `update evidence set link = link || '0' where id = (select min(id::text)::uuid from evidence where link is not null)`,
    `update evidence set link = rtrim(link, '0') where link is not null`,
  ],
  [
    'a name that stands sealed in the log',
    'officer fullName differs',
    `update officer set full_name = full_name || '!' where full_name like '%Thử Nghiệm'`,
    `update officer set full_name = rtrim(full_name, '!')`,
  ],
  [
    'the name of a unit',
    'unit name differs',
    `update unit_version set name = name || '!' where name = 'Tổ dân phố Hòa Bình'`,
    `update unit_version set name = rtrim(name, '!')`,
  ],
  [
    'the name of a document',
    'document file differs',
    `update document set file_name = file_name || '!'`,
    `update document set file_name = rtrim(file_name, '!')`,
  ],
];

test.for(changes)('%s changed behind the log is found', async ([, fault, change, undo]) => {
  await sql.raw(change).execute(opened.owner);
  expect(await rowFaults()).toEqual([fault]);
  const said = tell(await findings());
  expect(refusalOf(said)).toBe('data-altered');
  await sql.raw(undo).execute(opened.owner);
});

test('a row taken away is found, and so is one that was put in', async () => {
  await sql`create table put_aside as select * from evidence where link is not null limit 1`.execute(opened.owner);
  await sql`delete from evidence where id in (select id from put_aside)`.execute(opened.owner);
  expect(await rowFaults()).toEqual(['evidence gone']);
  await sql`insert into evidence select * from put_aside`.execute(opened.owner);
  await sql`insert into document (authority_id, direction, file_id, sha256, file_name, uploaded_by, uploaded_at)
    select authority_id, direction, file_id, reverse(sha256), file_name, uploaded_by, uploaded_at from document limit 1`.execute(
    opened.owner,
  );
  expect(await rowFaults()).toEqual(['document unrecorded']);
  await sql`delete from document d where not exists (select 1 from audit_entry e where e.object_id = d.id::text)`.execute(opened.owner);
});

test('the values of a person who was forgotten can no longer be compared, and are no fault', async () => {
  await opened.db.deleteFrom('person_key').where('person_id', '=', officerId).execute();
  expect(await rowFaults()).toEqual([]);
});

test('a stored file that was altered, or is gone, is named', async () => {
  const [one, two] = await opened.db.selectFrom('stored_file').select('storage_key').orderBy('storage_key').execute();
  writeFileSync(join(storage.folder, one?.storage_key ?? ''), 'khác');
  rmSync(join(storage.folder, two?.storage_key ?? ''));
  const found = await findings();
  expect(found.files.faults.map(({ storageKey, reason }) => [storageKey, reason])).toEqual([
    [one?.storage_key, 'altered'],
    [two?.storage_key, 'missing'],
  ]);
  const said = tell(found);
  expect(said.ok ? '' : said.refusal.message).toContain('đã bị thay đổi | altered');
});
