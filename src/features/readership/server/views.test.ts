import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isReader, keepViews, offerViews, viewCounter } from '#platform/server/public/views.ts';
import { day } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStory } from '#root/testing/rooms/newsroom/stories.ts';
import { addViews, viewsByPage, viewsByTime, viewsInFull, viewsOf } from './index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
});
afterAll(() => opened.drop());

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const reads = (headers: IncomingHttpHeaders, method = 'GET'): boolean => isReader({ method, headers });

test('who reads is a browser: no program that says so, nothing fetched ahead, no HEAD', () => {
  expect(reads({ 'user-agent': firefox })).toBe(true);
  const others = ['', 'Googlebot/2.1', 'curl/8.5', 'python-requests/2', 'facebookexternalhit/1.1', 'Mozilla/5.0 HeadlessChrome/140'];
  expect(others.filter((agent) => reads({ 'user-agent': agent }))).toEqual([]);
  expect([reads({ 'user-agent': firefox, 'sec-purpose': 'prefetch' }), reads({ 'user-agent': firefox }, 'HEAD')]).toEqual([false, false]);
});

test('a page is one whatever its language, step and question; what cannot be written is counted on', async () => {
  const { authorityId } = ward;
  const views = viewCounter();
  for (const address of ['/hoat-dong?trang=2', '/en/hoat-dong', '/mau-1/hoat-dong', '/']) views.count(authorityId, address, '2026-06-01');
  views.count('', '/hoat-dong', '2026-06-01');
  views.count('00000000-0000-7000-8000-000000000000', '/hoat-dong', '2026-06-01');
  offerViews(() => Promise.reject(new Error('no database')));
  await keepViews(views);
  offerViews((pages) => addViews(opened.db, pages));
  await keepViews(views);
  await keepViews(views);
  views.count(authorityId, '/hoat-dong', '2026-06-02');
  views.count(authorityId, '/hoat-dong', '2026-05-31');
  await keepViews(views);
  const june = { authorityId, from: day('2026-06-01'), until: day('2026-06-30') };
  expect(await viewsByPage(opened.db, june)).toEqual([
    { page: '/hoat-dong', times: 4, title: null },
    { page: '/', times: 1, title: null },
  ]);
  expect(await viewsByTime(opened.db, june, 'day')).toEqual([
    { time: '2026-06-02', times: 1 },
    { time: '2026-06-01', times: 4 },
  ]);
  expect(await viewsByTime(opened.db, { ...june, from: day('2026-05-01') }, 'month')).toEqual([
    { time: '2026-06', times: 5 },
    { time: '2026-05', times: 1 },
  ]);
  expect(await viewsOf(opened.db, authorityId, '/hoat-dong', day('2026-06-01'))).toBe(4);
  expect((await viewsInFull(opened.db, june)).map(({ page, times }) => [page, times])).toEqual([
    ['/', 1],
    ['/hoat-dong', 3],
    ['/hoat-dong', 1],
  ]);
});

test('a page of a story bears its title', async () => {
  const office = await anAuthority(opened.db);
  const { authorityId, rootUnitId: unitId } = office;
  const writer = await anOfficer(opened.db, office, { roles: ['performer'] });
  const decider = await anOfficer(opened.db, office, { roles: ['chair'] });
  const page = `/tin-tuc/${await aStory(opened.db, { writer, decider, unitId }, { given: { title: 'Nộp hồ sơ tại nhà' } })}`;
  await addViews(opened.db, [{ authorityId, day: '2026-06-01', page, times: 2 }]);
  const june = { authorityId, from: day('2026-06-01'), until: day('2026-06-30') };
  expect(await viewsByPage(opened.db, june)).toEqual([{ page, times: 2, title: 'Nộp hồ sơ tại nhà' }]);
});

test('two processes add up, also at once', async () => {
  const other = await anAuthority(opened.db);
  const pages = Array.from({ length: 50 }, (_, nth) => ({
    authorityId: other.authorityId,
    day: '2026-06-01',
    page: `/p/${nth}`,
    times: 1,
  }));
  await Promise.all([addViews(opened.db, pages), addViews(opened.db, pages.toReversed())]);
  const found = await viewsByTime(opened.db, { authorityId: other.authorityId, from: day('2026-06-01'), until: day('2026-06-01') }, 'day');
  expect(found).toEqual([{ time: '2026-06-01', times: 100 }]);
});
