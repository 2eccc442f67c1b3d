import { sql, type Generated, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arranged } from '#features/activities/index.ts';
import { useApp } from '#platform/server/app.ts';
import { difference, historyOf, recordChange } from '#platform/server/audit.ts';
import { clock } from '#platform/server/clock.ts';
import { verifyRows } from '#platform/server/log/rows/declared.ts';
import { ROLES } from '#platform/server/postgres/index.ts';
import { csv } from '#platform/server/sheets.ts';
import {
  choice,
  codesInLog,
  columnsInLog,
  columnsOf,
  day,
  fieldsOf,
  form,
  idOf,
  linesOf,
  loggedOf,
  longText,
  parseForm,
  pick,
  recordIn,
  rows,
  sheetColumns,
  sourceOf,
  storedRecord,
  text,
  whole,
  wordsInLog,
  yesNo,
} from '#platform/values/forms.ts';
import type { AuthorityId, Id } from '#platform/values/ids.ts';
import { shownOf } from '#features/activities/server/index.ts';
import { kept } from '../src/features/activities/schema.ts';
import { GET as activitySheet } from '../src/routes/(staff)/lam-viec/hoat-dong/xuat/+server.ts';
import { load as severalPage } from '../src/routes/(staff)/lam-viec/hoat-dong/xac-nhan/+page.server.ts';
import { load as activityPage } from '../src/routes/(staff)/lam-viec/hoat-dong/[id]/+page.server.ts';
import { load as correctPage } from '../src/routes/(staff)/lam-viec/hoat-dong/[id]/sua/+page.server.ts';
import { anActivity, aConfirmedActivity } from '#root/testing/activities.ts';
import { acting, day as on, now } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { anEvent } from './filling.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let worker: Awaited<ReturnType<typeof anOfficer>>;
const storage = aStorage();

beforeAll(async () => {
  opened = await createTestDatabase();
  // Before the first statement: what is sealed is known by then.
  await sql`create table trip (authority_id uuid not null, id uuid not null default uuidv7(), name text not null, left_on date not null,
    tone text not null, people_count integer, unit_id uuid, is_paid boolean not null, inner_note text, secret text,
    primary key (authority_id, id))`.execute(opened.owner);
  await sql`grant select, insert, update on trip to ${sql.id(ROLES.app)}`.execute(opened.owner);
  const { drop: _drop, ...app } = opened;
  useApp({ ...app, storage, clock: clock(now.toString()), installKey: keyOfTests });
  ward = await anAuthority(opened.db);
  worker = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
});
afterAll(async () => {
  useApp(undefined);
  await opened.drop();
  storage.remove();
});

describe('a field of a record is declared once', () => {
  const trips = storedRecord('trip', {
    name: text({ readBy: 'public', label: { vi: 'Chuyến đi', en: 'Trip' } }),
    leftOn: day({ label: { vi: 'Ngày đi', en: 'Day' } }),
    tone: choice({ label: { vi: 'Kiểu', en: 'Kind' }, options: { near: { vi: 'gần', en: 'near' }, far: { vi: 'xa', en: 'far' } } }),
    peopleCount: whole({ label: { vi: 'Số người', en: 'People' }, optional: true }),
    unitId: pick({ label: { vi: 'Đơn vị', en: 'Unit' }, value: idOf<'unit'>(), optional: true }),
    isPaid: yesNo({ label: { vi: 'Đã thanh toán chuyến đi này', en: 'This trip was paid' }, heading: { vi: 'Đã trả', en: 'Paid' } }),
    innerNote: longText({ readBy: 'unit', label: { vi: 'Ghi chú', en: 'Note' }, optional: true }),
    secret: text({ readBy: 'nobody', label: { vi: 'Mật', en: 'Secret' }, optional: true }),
  });
  interface Trips {
    trip: {
      id: Generated<Id<'trip'>>;
      authority_id: AuthorityId;
      name: string;
      left_on: Temporal.PlainDate;
      tone: string;
      people_count: number | null;
      unit_id: Id<'unit'> | null;
      is_paid: boolean;
      inner_note: string | null;
      secret: string | null;
    };
  }
  const typed = {
    name: 'Về tổ 3',
    leftOn: '05/01/2026',
    tone: 'far',
    peopleCount: '1.200',
    isPaid: 'on',
    innerNote: '=Đường lầy',
    secret: 'x',
  };
  let id: Id<'trip'>;
  const stored = async () =>
    (opened.db as unknown as Kysely<Trips>).selectFrom('trip').select(trips.select).where('id', '=', id).executeTakeFirstOrThrow();
  const rowsOfLog = { trip: { table: trips.table, fields: columnsInLog(trips), isAlwaysRecorded: true } };

  beforeAll(async () => {
    const parsed = parseForm(form(trips.shape), sourceOf(typed as never), {});
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.answer));
    await acting(opened.db, worker, async (tx) => {
      const row = { authority_id: ward.authorityId, ...columnsOf(trips, parsed.value) };
      ({ id } = await (tx as unknown as Kysely<Trips>).insertInto('trip').values(row).returning('id').executeTakeFirstOrThrow());
      const changes = difference({}, loggedOf(trips, parsed.value));
      recordChange(tx, { action: 'trip.made', objectType: 'trip', objectId: id, changes });
      return { ok: true, value: undefined };
    });
  });

  test('and is stored and read', async () => {
    expect(recordIn(trips, await stored())).toEqual({
      name: 'Về tổ 3',
      leftOn: on('2026-01-05'),
      tone: 'far',
      peopleCount: 1200,
      unitId: null,
      isPaid: true,
      innerNote: '=Đường lầy',
      secret: 'x',
    });
  });

  test('stands in the form that opens it again as it was typed', async () => {
    const fields = fieldsOf(form(trips.shape), { values: recordIn(trips, await stored()) });
    expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toEqual({ ...typed, unitId: '' });
  });

  test('is in the log under its column, with its word, and compared with its row', async () => {
    const [entry] = await historyOf(opened.db, ward.authorityId, 'trip', id);
    expect(entry?.changes).toMatchObject({ left_on: { to: '2026-01-05' }, inner_note: { to: '=Đường lầy' }, is_paid: { to: true } });
    expect(Object.keys(entry?.changes ?? {}).filter((name) => !(name in wordsInLog(trips)))).toEqual([]);
    expect(wordsInLog(trips)['is_paid']).toEqual({ vi: 'Đã trả', en: 'Paid' });
    expect(codesInLog(trips)['far']).toEqual({ vi: 'xa', en: 'far' });
    const compare = () => verifyRows(opened.db, keyOfTests, rowsOfLog);
    expect((await compare()).faults).toEqual([]);
    await sql`update trip set inner_note = 'khác'`.execute(opened.owner);
    expect((await compare()).faults).toMatchObject([{ objectType: 'trip', field: 'inner_note', reason: 'differs' }]);
    await sql`update trip set inner_note = ${typed.innerNote}`.execute(opened.owner);
  });

  test('is a line of the page, where it says something', async () => {
    const lines = linesOf(trips, recordIn(trips, await stored()), { locale: 'vi', instead: { tone: null } });
    expect(lines).toEqual([
      { name: 'name', term: 'Chuyến đi', text: 'Về tổ 3' },
      { name: 'leftOn', term: 'Ngày đi', text: '05/01/2026' },
      { name: 'peopleCount', term: 'Số người', text: '1.200' },
      { name: 'isPaid', term: 'Đã trả', text: 'có' },
      { name: 'innerNote', term: 'Ghi chú', text: '=Đường lầy', readBy: 'unit' },
    ]);
  });

  test('is a column of the sheet, which computes nothing', async () => {
    const columns = sheetColumns(trips, { locale: 'vi', instead: { unitId: () => 'Tổ 3' } });
    expect(
      csv(columns, [recordIn(trips, await stored())], 'vi')
        .split('\r\n')
        .slice(0, 2),
    ).toEqual(['\uFEFFChuyến đi,Ngày đi,Kiểu,Số người,Đơn vị,Đã trả,Ghi chú', `Về tổ 3,2026-01-05,xa,1200,Tổ 3,x,"'=Đường lầy"`]);
  });

  test('which is refused for what is no single value', () => {
    const phones = rows({
      label: { vi: 'Điện thoại', en: 'Telephones' },
      of: form({ number: text({ label: { vi: 'Số', en: 'Number' } }) }),
    });
    expect(() => storedRecord('trip', { phones })).toThrow('trip.phones');
  });
});

describe('whatever is stored of an activity', () => {
  const texts = kept.fields.filter(({ about }) => about.kind === 'text' || about.kind === 'long');
  const said = Object.fromEntries(texts.map(({ name }) => [name, `Chữ của ${name}`]));
  const narrow = texts.filter(({ about }) => about.readBy !== 'public').map(({ name }) => `Chữ của ${name}`);
  const missingIn = (shown: string): string[] => Object.values(said).filter((words) => !shown.includes(words));

  test('is asked on the form, and stands there when it is opened again', async () => {
    const id = await anActivity(opened.db, storage, worker, { unitId: ward.rootUnitId, ...said });
    const parts = Object.values(arranged('radio', {})).flatMap(({ asked, folded }) => [...asked, ...folded]);
    expect(kept.fields.map(({ name }) => name).filter((name) => name !== 'channel' && !parts.includes(name))).toEqual([]);
    const { fields } = (await correctPage(anEvent(worker, `/lam-viec/hoat-dong/${id}/sua`, { id }))) as { fields: unknown };
    expect(missingIn(JSON.stringify(fields))).toEqual([]);
  });

  test('is on its page, in its log and in the sheet of the list', async () => {
    const id = await anActivity(opened.db, storage, worker, { unitId: ward.rootUnitId, ...said });
    const { activity, history } = (await activityPage(anEvent(worker, `/lam-viec/hoat-dong/${id}`, { id }))) as Record<string, unknown>;
    expect(missingIn(JSON.stringify(activity))).toEqual([]);
    expect(missingIn(JSON.stringify(history))).toEqual([]);
    const sheet = await activitySheet(anEvent(worker, '/lam-viec/hoat-dong/xuat?dang=csv', {}));
    expect(missingIn(await sheet.text())).toEqual([]);
  });

  test('asks for another look where it was changed after who confirms had seen it, and stands where several are confirmed', async () => {
    const id = await anActivity(opened.db, storage, worker, { unitId: ward.rootUnitId, ...said });
    const shown = async () => (await shownOf(opened.db, ward.authorityId, [id])).get(id);
    for (const { column } of texts) {
      const before = await shown();
      await sql`update activity set ${sql.ref(column)} = ${sql.ref(column)} || ' nữa' where id = ${id}`.execute(opened.owner);
      expect(await shown(), column).not.toBe(before);
    }
    const judge = await anOfficer(opened.db, ward, { roles: ['chair'] });
    const waiting = await severalPage(anEvent(judge, '/lam-viec/hoat-dong/xac-nhan', {}));
    expect(missingIn(JSON.stringify(waiting))).toEqual([]);
  });

  test('is public only where its field says so', async () => {
    const judge = await anOfficer(opened.db, ward, { roles: ['chair'] });
    const id = await aConfirmedActivity(opened.db, storage, worker, judge, { unitId: ward.rootUnitId, ...said });
    const shown = JSON.stringify(await opened.publicDb.selectFrom('public_activity').selectAll().where('id', '=', id).execute());
    expect(narrow.length).toBeGreaterThan(0);
    expect(missingIn(shown).toSorted()).toEqual(narrow.toSorted());
  });
});
