import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOfficer } from '#features/identity/server/index.ts';
import { moveUnit, renameUnit } from '#features/units/server/index.ts';
import { useApp } from '#platform/server/app.ts';
import { recordChange } from '#platform/server/audit.ts';
import { logPage } from '#platform/server/log/pages.ts';
import { clock } from '#platform/server/clock.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ok } from '#platform/values/result.ts';
import { acting, day, now, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { historyFor, linesFor } from './history.ts';

const installKey = randomBytes(32);
let opened: TestDatabase;
let ward: BuiltAuthority;
let admin: Actor;

beforeAll(async () => {
  opened = await createTestDatabase();
  useApp({ ...opened, installKey, clock: clock(now.toString()), storage: undefined as never });
  ward = await anAuthority(opened.db);
  admin = await anOfficer(opened.db, ward, { fullName: 'Trần Thị Thử', roles: ['administrator'] });
});
afterAll(async () => {
  useApp(undefined);
  await opened.drop();
});

const { stringify } = JSON;

test('who changed what, when, from what to what', async () => {
  const unitId = await aUnit(opened.db, ward, { name: 'Tổ Bờ Sông' });
  const of = { authorityId: ward.authorityId, unitId, from: day('2026-03-01') };
  value(await acting(opened.db, admin, (tx) => renameUnit(tx, { ...of, name: 'Tổ dân phố số 9', shortName: 'TDP 9' })));
  value(await acting(opened.db, admin, (tx) => moveUnit(tx, { ...of, parentId: ward.unit('Văn phòng HĐND và UBND') })));
  const [moved, renamed, added] = await historyFor(opened.db, ward.authorityId, 'unit', unitId, 'vi');
  expect(renamed).toEqual({
    when: '09:00, 01/06/2026',
    who: 'Trần Thị Thử',
    what: 'Đổi hoặc sửa tên đơn vị',
    changes: [
      { field: 'Tên', from: 'Tổ Bờ Sông', to: 'Tổ dân phố số 9' },
      { field: 'Tên viết tắt', from: 'Tổ Bờ Sông', to: 'TDP 9' },
      { field: 'Áp dụng từ ngày', to: '01/03/2026' },
    ],
  });
  expect(moved?.changes[0]).toMatchObject({ field: 'Trực thuộc', to: 'Văn phòng HĐND và UBND' });
  expect(added).toMatchObject({
    who: 'Phần mềm',
    changes: [
      { field: 'Tên', to: 'Tổ Bờ Sông' },
      { field: 'Loại', to: 'Thôn, tổ dân phố' },
      { field: 'Từ ngày', to: '01/07/2025' },
    ],
  });
});

test('a personal value is read with its key and is gone without it', async () => {
  const given = { authorityId: ward.authorityId, installKey, fullName: 'Lê Văn Mẫu', signInName: 'mau.lv', passwordHash: 'x', now };
  const { officerId } = value(await acting(opened.db, admin, (tx) => createOfficer(tx, given)));
  const read = async () => stringify(await historyFor(opened.db, ward.authorityId, 'officer', officerId, 'vi'));
  expect(await read()).toContain('Lê Văn Mẫu');
  await opened.db.deleteFrom('person_key').where('person_id', '=', officerId).execute();
  expect(await read()).not.toContain('Lê Văn Mẫu');
  expect(await read()).toContain('đã xóa theo quy định');
});

test('what nobody declared is shown by its code and not hidden', async () => {
  const odd = {
    action: 'moon.landed',
    objectType: 'moon',
    objectId: 'm1',
    changes: { crater: { from: null, to: { depth: 3, big: true } } },
  };
  value(await acting(opened.db, admin, (tx) => Promise.resolve(ok(recordChange(tx, odd)))));
  const { lines } = await logPage(opened.db, ward.authorityId, { objectType: 'moon' }, { page: 1, size: 50 });
  const [line] = await linesFor(opened.db, ward.authorityId, lines, 'vi');
  expect(line).toMatchObject({ what: 'moon.landed', about: { text: 'moon: m1' }, changes: [{ field: 'crater', to: 'có, 3' }] });
});

test('the log is filtered by person, object and day on the clock of Việt Nam, and comes in pages', async () => {
  const other = await anOfficer(opened.db, ward, { roles: ['administrator'] });
  const noted = (objectId: string) => ({ action: 'unit.added', objectType: 'unit', objectId, changes: {} });
  const at = (iso: string) => Temporal.Instant.from(iso);
  for (const [id, moment] of [['late', '2026-06-09T16:59:59Z'], ['early', '2026-06-09T17:00:00Z'], ['next', '2026-06-10T17:00:00Z']] as const) {
    value(await acting(opened.db, other, (tx) => Promise.resolve(ok(recordChange(tx, noted(id)))), at(moment)));
  } // prettier-ignore
  const of = async (filter: Parameters<typeof logPage>[2], page = 1, size = 50) => {
    const found = await logPage(opened.db, ward.authorityId, filter, { page, size });
    return { total: found.total, ids: found.lines.map(({ objectId }) => objectId) };
  };
  const actor = `officer:${other.officerId}`;
  expect(await of({ actor })).toEqual({ total: 3, ids: ['next', 'early', 'late'] });
  expect((await of({ actor, from: day('2026-06-10'), to: day('2026-06-10') })).ids).toEqual(['early']);
  expect((await of({ actor, to: day('2026-06-09') })).ids).toEqual(['late']);
  expect((await of({ objectType: 'unit', objectId: 'late' })).total).toBe(1);
  expect(await of({ actor }, 2, 2)).toEqual({ total: 3, ids: ['late'] });
  expect(await of({ actor }, 9, 2)).toEqual({ total: 3, ids: [] });
  const stranger = await anAuthority(opened.db);
  expect((await logPage(opened.db, stranger.authorityId, { actor }, { page: 1, size: 50 })).total).toBe(0);
});

test('an object is called by its title, not by what was said about it; who holds something is named', async () => {
  const unitId = await aUnit(opened.db, ward, { name: 'Tổ Cầu Đá' });
  const objectId = crypto.randomUUID();
  const on = { objectType: 'plan', objectId };
  await acting(opened.db, admin, (tx) => {
    recordChange(tx, { ...on, action: 'plan.started', changes: { title: { to: 'Tuyên truyền năm 2026' } } });
    return Promise.resolve(ok(null));
  });
  await acting(opened.db, admin, (tx) => {
    recordChange(tx, { ...on, action: 'plan.commented', changes: { text: { to: 'Nên thêm mục này' }, holder: { to: `u:${unitId}` } } });
    return Promise.resolve(ok(null));
  });
  const { lines } = await logPage(opened.db, ward.authorityId, { objectType: 'plan' }, { page: 1, size: 50 });
  const told = await linesFor(opened.db, ward.authorityId, lines, 'vi');
  expect(told.map(({ about }) => about?.text)).toEqual(lines.map(() => 'Kế hoạch: Tuyên truyền năm 2026'));
  expect(stringify(told)).toContain('Tổ Cầu Đá');
});
