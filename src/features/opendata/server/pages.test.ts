import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuePlan, startAmending } from '#features/plans/server/index.ts';
import { searchPage, siteOf } from '#features/portal/server/index.ts';
import { namesInTime } from '#features/units/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import { aConfirmedActivity, anActivity } from '#root/testing/activities.ts';
import { acting, day, now, refusalOf, today, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStorage } from '#root/testing/documents.ts';
import { aDraft, aDuty, aPlan, performing } from '#root/testing/plans.ts';
import { extentsOf, newsIssued, pagesOf, publicationRule, setPublicationRule } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let owner: Actor;
let worker: Actor;
const storage = aStorage();

beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  owner = await anOfficer(opened.db, ward, { roles: ['plan-owner'] });
  worker = await anOfficer(opened.db, ward, { roles: ['performer'] });
});
afterAll(async () => {
  await opened.drop();
  storage.remove();
});

test('a sitemap names the pages of plans, reports and activities that are public, in parts where they are many', async () => {
  const { db, publicDb } = opened;
  const asked = { authorityId: ward.authorityId, today, locale: 'vi' } as never;
  const paths = async (part: number, most: number) => (await pagesOf(publicDb, asked, part, most))?.pages.map(({ path }) => path);
  const always = (await paths(1, 2)) ?? [];
  expect(always.slice(0, 8)).toEqual(['/', '/ke-hoach', '/tin-tuc', '/hoat-dong', '/bao-cao', '/lien-he', '/du-lieu-mo', '/gioi-thieu']);
  await aPlan(db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }] });
  await aDraft(db, owner, { year: 2027 });
  const ids: string[] = [];
  for (let number = 1; number <= 3; number += 1)
    ids.push(await aConfirmedActivity(db, storage, worker, owner, { unitId: ward.rootUnitId, title: `Tin số ${number}` }));
  await anActivity(db, storage, worker, { unitId: ward.rootUnitId, title: 'Chưa xác nhận' });
  const [first, second] = [await pagesOf(publicDb, asked, 1, 2), await pagesOf(publicDb, asked, 2, 2)];
  expect([first?.parts, second?.parts, await pagesOf(publicDb, asked, 3, 2)]).toEqual([2, 2, undefined]);
  expect(first?.pages.map(({ path }) => path).slice(always.length)).toEqual([
    '/ke-hoach/2026',
    `/hoat-dong/${ids[0]}`,
    `/hoat-dong/${ids[1]}`,
  ]);
  expect(second?.pages.map(({ path }) => path)).toEqual([`/hoat-dong/${ids[2]}`]);
  expect(second?.pages[0]?.changed).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test('a paper that amends is news of its plan, found by its words, and when its plan last changed', async () => {
  const { db, publicDb } = opened;
  const asked = { authorityId: ward.authorityId, today, locale: 'vi' as const, names: await namesInTime(db, ward.authorityId) };
  const where = { ...asked, pageAt: (path: string) => path, fileAt: (path: string) => path };
  const plan = await aPlan(db, owner, { duties: [{ units: [performing(ward.rootUnitId)] }], issuedOn: day('2026-02-02') });
  const amend = { amendKind: 'amend' as const, amendAs: 'decision' as const, title: 'Sửa đổi việc phát thanh', amendReason: 'Sắp xếp lại' };
  const on = { actor: owner, now };
  const draft = value(await acting(db, owner, (tx) => startAmending(tx, { ...on, planId: plan.id, amend })));
  await aDuty(db, owner, draft, { text: 'Mở chuyên mục', units: [performing(ward.rootUnitId)] });
  const changed = async () => {
    const site = await siteOf(publicDb, ward.authorityId);
    const sitemap = (await pagesOf(publicDb, asked, 1))?.pages.find(({ path }) => path === '/ke-hoach/2026')?.changed;
    return [sitemap, (await extentsOf(publicDb, asked, site)).extents.plans.changed];
  };
  expect(await newsIssued(publicDb, where)).not.toContainEqual(expect.objectContaining({ title: amend.title }));
  const signed = { symbol: '88/QĐ-UBND', issuedOn: today, today, signerPosition: 'CHỦ TỊCH', signerName: 'Trần Văn Mẫu' };
  const later = now.add({ hours: 1 });
  value(await acting(db, owner, (tx) => issuePlan(tx, { ...on, now: later, planId: draft, ...signed }), later));
  const [first] = await newsIssued(publicDb, where);
  expect(first).toMatchObject({ id: draft, title: amend.title, address: '/ke-hoach/2026' });
  expect(first?.text).toContain('88/QĐ-UBND sửa đổi Kế hoạch');
  const moment = later.round('second').toString();
  expect(await changed()).toEqual([moment, moment]);
  const site = await siteOf(publicDb, ward.authorityId);
  const { found } = await searchPage(publicDb, { ...asked, site, typed: 'sửa đổi việc phát thanh' });
  expect(found[0]?.href).toBe('/ke-hoach/2026');
});

test('how an authority publishes is said by the owner of the plan: hosts, however they were typed, each once', async () => {
  const set = (actor: Actor, embedSites: string) =>
    acting(opened.db, actor, (tx) =>
      setPublicationRule(tx, actor, { licence: 'cc-by', embedSites, securityEmail: 'antoan@mau.example.vn' }),
    );
  expect(await publicationRule(opened.db, ward.authorityId)).toEqual({ licence: 'source', embedSites: [], securityEmail: undefined });
  expect(refusalOf(await set(worker, ''))).toBe('may-not-set-publication');
  expect(refusalOf(await set(owner, 'bao.vn\nkhông phải tên miền'))).toBe('no-site');
  expect(refusalOf(await set(owner, 'localhost'))).toBe('no-site');
  expect(refusalOf(await set(owner, Array.from({ length: 51 }, (_, at) => `a${at}.vn`).join('\n')))).toBe('too-many-sites');
  value(await set(owner, 'https://Bao.VN/tin-tuc; www.dai.vn\nbao.vn'));
  const stored = { licence: 'cc-by', embedSites: ['bao.vn', 'www.dai.vn'], securityEmail: 'antoan@mau.example.vn' };
  expect(await publicationRule(opened.db, ward.authorityId)).toEqual(stored);
  value(await set(owner, 'bao.vn\nwww.dai.vn'));
  const { length } = await opened.db.selectFrom('audit_entry').select('sequence').where('action', '=', 'publication.set').execute();
  expect(length).toBe(1);
});
