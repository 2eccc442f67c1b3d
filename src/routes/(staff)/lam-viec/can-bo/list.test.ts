import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endOfficer, useSignIn, type SignIn } from '#features/identity/server/index.ts';
import { useApp, type App } from '#platform/server/app.ts';
import { historyOf } from '#platform/server/audit.ts';
import { clock } from '#platform/server/clock.ts';
import type { Actor } from '#platform/values/actor.ts';
import { acting, day, now, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { anOfficerWhoSignsIn, aSignIn, Browser, installKey } from '#root/testing/identity.ts';
import { aRequest } from '#root/testing/request.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { load } from './+page.server.ts';
import { GET } from './xuat/+server.ts';

let base: TestDatabase;
let library: SignIn;
let authority: BuiltAuthority;
let admin: Actor;
let hamlet: UnitId;
beforeAll(async () => {
  base = await createTestDatabase();
  library = aSignIn(base.url);
  useSignIn(library);
  useApp({ ...base, storage: {} as App['storage'], clock: clock(now.toString()), installKey });
  authority = await anAuthority(base.db, { placeName: 'Thử Sao' });
  admin = await anOfficer(base.db, authority, { fullName: 'Đinh Thị Đầu', roles: ['administrator'] });
  hamlet = await aUnit(base.db, authority, { name: 'Thôn Đường Cái' });
  const one = (wanted: Parameters<typeof anOfficerWhoSignsIn>[2]) => anOfficerWhoSignsIn(base.db, authority, wanted);
  await one({ fullName: 'Nguyễn Văn Ánh', signInName: 'anh.nv', unitId: hamlet, roles: ['neighbourhood-head'] });
  await one({ fullName: 'Trần Thị Bưởi', signInName: 'buoi.tt', roles: ['clerk'], oneTime: true });
  await one({ fullName: 'Lê Văn Chè', signInName: 'che.lv' });
  await one({ fullName: 'Phạm Thị Dâu', signInName: 'dau.pt', unitId: hamlet, roles: ['performer'], until: day('2025-12-31') });
  const { officerId } = await one({ fullName: 'Vũ Văn Áo', signInName: 'ao.vv', roles: ['performer'] });
  const gone = { authorityId: authority.authorityId, officerId, by: { officerId: admin.officerId, at: now } };
  value(await acting(base.db, admin, (tx) => endOfficer(tx, { ...gone, lastDay: day('2025-12-31') })));
});
afterAll(async () => {
  useApp(undefined);
  await library.close();
  await base.drop();
});

const asked = (query: string, actor = admin) => aRequest(new Browser(), `/lam-viec/can-bo${query}`, { locals: { actor } });
const names = async (query: string): Promise<string[]> => (await load(asked(query))).officers.map(({ fullName }) => fullName);
const [dau, anh, buoi, che, phamDau, ao] = ['Đinh Thị Đầu', 'Nguyễn Văn Ánh', 'Trần Thị Bưởi', 'Lê Văn Chè', 'Phạm Thị Dâu', 'Vũ Văn Áo'];

test('all officers stand in the order of given names, those who have left behind the others', async () => {
  expect(await names('')).toEqual([anh, buoi, che, phamDau, dau, ao]);
  expect(await names('?xep=-ten')).toEqual([dau, phamDau, che, buoi, anh, ao]);
  expect(await names('?xep=dang-nhap')).toEqual([dau, anh, buoi, che, phamDau, ao]);
});

test.each([
  ['marks make no difference', '?tim=duong cai', () => [anh]],
  ['a sign-in name is found', '?tim=BUOI.TT', () => [buoi]],
  ['a role is found', '?tim=văn thư', () => [buoi]],
  ['a role of today', '?vai-tro=neighbourhood-head', () => [anh]],
  ['no role of yesterday', '?vai-tro=performer', () => []],
  ['a role today', '?tinh-trang=posted', () => [anh, buoi, dau]],
  ['none today', '?tinh-trang=unposted', () => [che, phamDau]],
  ['a password that has to be changed', '?tinh-trang=waiting', () => [buoi]],
  ['who has left', '?tinh-trang=left', () => [ao]],
  ['nobody', '?tim=khong ai ca', () => []],
  ['what is broken filters nothing', '?tinh-trang=lạ&xep=lạ&trang=-1', () => [anh, buoi, che, phamDau, dau, ao]],
])('the address filters: %s', async (_case, query, found) => {
  expect(await names(query)).toEqual(found());
});

test('a unit is one of today, and role and unit are asked of the same post', async () => {
  expect(await names(`?don-vi=${hamlet}`)).toEqual([anh]);
  expect(await names(`?don-vi=${hamlet}&vai-tro=clerk`)).toEqual([]);
});

test('more than a page goes on to the next, and a page behind the last shows the last', async () => {
  const crowd = await anAuthority(base.db, { placeName: 'Thử Đông' });
  const head = await anOfficer(base.db, crowd, { fullName: 'Đầu', roles: ['administrator'] });
  for (let at = 10; at < 62; at += 1) await anOfficer(base.db, crowd, { fullName: `Người ${at}`, roles: ['performer'] });
  const page = (query: string) => load(asked(query, head));
  const [first, second, behind] = [await page(''), await page('?trang=2'), await page('?trang=9')];
  expect([first.pages, first.officers.length, second.officers.length, behind.officers]).toEqual([2, 50, 3, second.officers]);
  const all = [...first.officers, ...second.officers].map(({ id }) => id);
  expect(new Set(all).size).toBe(53);
});

async function sheet(query: string): Promise<unknown[][]> {
  const response = await GET(asked(`/xuat${query}`));
  const read = (await readXlsxFile(Buffer.from(await response.arrayBuffer()))) as unknown;
  return (Array.isArray(read) && Array.isArray(read[0]) ? read : (read as { data: unknown[][] }[])[0]?.data) as unknown[][];
}

test('the sheet holds what the page shows under the same address, and no more; the log says who took it out', async () => {
  const shown = await load(asked('?tim=van&xep=-ten'));
  expect(await sheet('?tim=van&xep=-ten&dang=xlsx')).toEqual([
    ['Họ và tên', 'Tên đăng nhập', 'Vai trò hôm nay', 'Tình trạng'],
    ...shown.officers.map(({ fullName, signInName, roles, state }) => [fullName, signInName, roles.join('\n') || null, state.word]),
  ]);
  expect(shown.officers.map(({ fullName }) => fullName)).toEqual([che, buoi, anh, ao]);
  const csv = await GET(asked('/xuat?tinh-trang=left&dang=csv'));
  expect(csv.headers.get('content-disposition')).toContain('.csv');
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(2);
  const history = await historyOf(base.db, authority.authorityId, 'authority', authority.authorityId);
  const noted = history.filter(({ action }) => action === 'officer.taken-out');
  expect(noted.map(({ actor, changes }) => [actor, changes])).toEqual([
    [`officer:${admin.officerId}`, { lines: { to: 4 }, kind: { to: 'xlsx' } }],
    [`officer:${admin.officerId}`, { lines: { to: 1 }, kind: { to: 'csv' } }],
  ]);
});

test('who may not see the list takes nothing out, and nothing is noted', async () => {
  const chair = await anOfficer(base.db, authority, { fullName: 'Chủ Tịch Thử', roles: ['chair'] });
  const count = () => base.db.selectFrom('audit_entry').select('sequence').where('action', '=', 'officer.taken-out').execute();
  const before = (await count()).length;
  await expect(GET(asked('/xuat', chair))).rejects.toMatchObject({ status: 403 });
  await expect(load(asked('', chair))).rejects.toMatchObject({ status: 403 });
  expect(await count()).toHaveLength(before);
});
