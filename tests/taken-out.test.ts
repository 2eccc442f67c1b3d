import { globSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { addViews } from '#features/readership/server/index.ts';
import { useApp } from '#platform/server/app.ts';
import { clock } from '#platform/server/clock.ts';
import { day, now, value } from '#root/testing/actors.ts';
import { aConfirmedActivity } from '#root/testing/activities.ts';
import { anAuthority, anOfficer } from '#root/testing/builders.ts';
import { createTestDatabase, keyOfTests } from '#root/testing/database.ts';
import { hanging, placing } from '#root/testing/rooms/displays.ts';
import { aReadDocument, aStorage } from '#root/testing/documents.ts';
import { aPlan, performing } from '#root/testing/plans.ts';
import { GET as displaySheet } from '../src/routes/(staff)/lam-viec/truc-quan/xuat/+server.ts';
import { GET as activitySheet } from '../src/routes/(staff)/lam-viec/hoat-dong/xuat/+server.ts';
import { GET as documentSheet } from '../src/routes/(staff)/lam-viec/van-ban/xuat/+server.ts';
import { GET as viewSheet } from '../src/routes/(staff)/lam-viec/lien-he/nguoi-doc/xuat/+server.ts';
import { GET as taskSheet } from '../src/routes/(staff)/lam-viec/viec/xuat/+server.ts';
import { anEvent } from './filling.ts';

const { db, drop, ...opened } = await createTestDatabase();
const storage = aStorage();
useApp({ db, ...opened, storage, clock: clock(now.toString()), installKey: keyOfTests });
afterAll(async () => {
  useApp(undefined);
  await drop();
  storage.remove();
});

const ward = await anAuthority(db);
const owner = await anOfficer(db, ward, { roles: ['plan-owner'] });
const worker = await anOfficer(db, ward);
const recorded = { unitId: ward.rootUnitId, happenedOn: day('2026-02-10') };
await aPlan(db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }, { units: [performing(ward.rootUnitId)] }] });
for (const title of ['Một', 'Hai', 'Ba']) await aConfirmedActivity(db, storage, worker, owner, { ...recorded, title });
await aReadDocument(db, storage, owner);
value(await hanging(db, owner, { siteId: value(await placing(db, owner, { unitId: ward.rootUnitId })) }));

await addViews(db, [{ authorityId: ward.authorityId, day: '2026-05-01', page: '/', times: 3 }]);

const noted = async () => {
  const found = await db
    .selectFrom('audit_entry')
    .select(['action', 'actor', 'changes'])
    .where('action', 'like', '%.taken-out')
    .orderBy('sequence')
    .execute();
  return found.map(({ action, actor, changes }) => [action, actor, (changes as { lines?: { to?: number } }).lines?.to]);
};

test.each<[string, (event: never) => Promise<Response>, number]>([
  ['activity.taken-out', activitySheet, 4],
  ['task.taken-out', taskSheet, 2],
  ['document.taken-out', documentSheet, 1],
  ['display.taken-out', displaySheet, 1],
  ['page-view.taken-out', viewSheet, 1],
])('a list that leaves the office as a sheet is noted in the log: %s', async (action, page, lines) => {
  const before = (await noted()).length;
  for (const kind of ['xlsx', 'csv']) await page(anEvent(owner, `/x?cua=tat-ca&dang=${kind}`, {}));
  const one = [action, `officer:${owner.officerId}`, lines];
  expect((await noted()).slice(before)).toEqual([one, one]);
});

test('there is no other way out', () => {
  const cwd = new URL('..', import.meta.url).pathname;
  const source = (path: string) => readFileSync(`${cwd}${path}`, 'utf8');
  const sheets = globSync('src/routes/**/xuat/+server.ts', { cwd });
  expect(sheets.length).toBeGreaterThan(4);
  expect(sheets.filter((path) => !source(path).includes('return takenOut('))).toEqual([]);
  const others = globSync('src/**/*.ts', { cwd }).filter((path) => source(path).includes('sheetResponse('));
  expect(others.filter((path) => !/(?:taken-out|sheets(?:\.test)?)\.ts$/.test(path))).toEqual([]);
});
