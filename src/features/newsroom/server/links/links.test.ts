import { Agent } from 'node:http';
import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesOf } from '#features/messages/server/index.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AddressInfo } from 'node:net';
import type { UnitId } from '#platform/values/ids.ts';
import { acting, now, value } from '#root/testing/actors.ts';
import { anAuthority, anOfficer, aUnit, type BuiltAuthority } from '#root/testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '#root/testing/database.ts';
import { aStory, working } from '#root/testing/rooms/newsroom/stories.ts';
import type { LinkAnswer } from '../../links/link.ts';
import { checkLinks, faultyLinks, linksChecked, openLinkAsking, withdrawStory } from '../index.ts';

let opened: TestDatabase;
let ward: BuiltAuthority;
let unitId: UnitId;
let writer: Actor;
let chair: Actor;
beforeAll(async () => {
  opened = await createTestDatabase();
  ward = await anAuthority(opened.db);
  unitId = await aUnit(opened.db, ward);
  writer = await anOfficer(opened.db, ward, { roles: ['performer'], unitId });
  chair = await anOfficer(opened.db, ward, { roles: ['chair'] });
});
afterAll(() => opened.drop());

async function served(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { asked, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test('a link is asked without its body, by GET where that is refused, again where it fails, and followed where it moved', async () => {
  let tries = 0;
  const to = (response: Parameters<RequestListener>[1], status: number, location?: string) =>
    response.writeHead(status, location === undefined ? {} : { location }).end();
  const site = await served((request, response) => {
    const { url = '', method } = request;
    if (url === '/head-405') return to(response, method === 'HEAD' ? 405 : 200);
    if (url === '/once') return to(response, (tries += 1) <= 2 ? 500 : 200);
    if (url === '/moved') return to(response, 301, '/here');
    if (url === '/login') return to(response, 302, '/here');
    if (url === '/round') return to(response, 302, '/round');
    if (url === '/inside') return to(response, 302, 'http://10.0.0.1/admin');
    if (url === '/silent') return;
    return to(response, { '/gone': 404, '/closed': 403, '/ill': 500, '/here': 200 }[url] ?? 200);
  });
  const agent = new Agent();
  const isAllowed = (url: string): boolean => url.startsWith(site.base);
  const { ask, close } = openLinkAsking({ seconds: 0.2, again: [0, 0], agents: { http: agent, https: agent }, isAllowed });
  const state = async (path: string) => (await ask(site.base + path))?.state;
  expect(await state('/here')).toBe('well');
  expect(site.asked).toEqual(['HEAD /here']);
  expect(await state('/head-405')).toBe('well');
  expect(await state('/once')).toBe('well');
  expect(await ask(`${site.base}/moved`)).toEqual({ state: 'moved', status: 200, movedTo: `${site.base}/here` });
  expect(await state('/login')).toBe('well');
  expect(await Promise.all(['/gone', '/closed', '/ill', '/round', '/inside', '/silent'].map(state))).toEqual([
    ...['gone', 'closed', 'ill', 'ill', 'inside', 'unreachable'],
  ]);
  close();
  site.close();
});

test('nothing of a private network is asked, whatever it is called', async () => {
  const { ask, close } = openLinkAsking({ again: [] });
  for (const href of ['http://127.0.0.1/', 'http://2130706433/', 'http://[::1]/', 'https://10.1.2.3/', 'http://router.local/', 'http://169.254.169.254/latest'])
    expect([href, (await ask(href))?.state]).toEqual([href, 'inside']); // prettier-ignore
  for (const href of ['http://cong.vn:8080/', 'https://a:b@cong.vn/']) expect([href, (await ask(href))?.state]).toEqual([href, 'odd']);
  close();
});

test('links are tried once a night; what does not open is listed since when, and its writers are told once', async () => {
  const said = new Map<string, LinkAnswer | undefined>();
  const asked: string[] = [];
  const check = (at: Temporal.Instant) =>
    checkLinks({
      ...{ db: opened.db, authorityId: ward.authorityId, now: () => at, isOver: () => false },
      ask: (href) => {
        asked.push(href);
        return Promise.resolve(said.has(href) ? said.get(href) : { state: 'well', status: 200, movedTo: null });
      },
    });
  const titles = async () => (await messagesOf(opened.db, writer, { locale: 'vi', limit: 50 })).messages.map(({ title }) => title);
  const people = { writer, decider: chair, unitId };
  const body = 'Xem [cổng](https://cong.example.vn/a), [cũ](https://cu.example.vn/b) và [lỗi](https://loi.example.vn/c).';
  const id = await aStory(opened.db, people, { given: { title: 'Ba đường dẫn', body } });
  await aStory(opened.db, people, { given: { title: 'Cùng cổng', body: 'Xem [cổng](https://cong.example.vn/a).' } });
  await aStory(opened.db, people, { upTo: 'approved', given: { body: 'Xem [nháp](https://nhap.example.vn).' } });
  said.set('https://cu.example.vn/b', { state: 'gone', status: 404, movedTo: null });
  said.set('https://loi.example.vn/c', { state: 'ill', status: 500, movedTo: null });
  await check(now);
  expect(asked.toSorted()).toEqual(['https://cong.example.vn/a', 'https://cu.example.vn/b', 'https://loi.example.vn/c']);
  expect(await linksChecked(opened.db, ward.authorityId)).toMatchObject({ count: 3 });
  await check(now.add({ hours: 1 }));
  expect(asked).toHaveLength(3);
  const told = async () => (await titles()).filter((one) => one === 'Đường dẫn hỏng: Ba đường dẫn').length;
  expect(await told()).toBe(1);
  const next = now.add({ hours: 24 });
  await check(next);
  expect(await told()).toBe(2);
  await check(now.add({ hours: 48 }));
  expect(await told()).toBe(2);
  const faults = await faultyLinks(opened.db, ward.authorityId, id);
  expect(faults.map(({ href, state, failures }) => [href, state, failures])).toEqual([
    ['https://cu.example.vn/b', 'gone', 3],
    ['https://loi.example.vn/c', 'ill', 3],
  ]);
  expect(faults.every(({ since }) => since.equals(now))).toBe(true);
  // Without a way to the net nothing is said about an address.
  said.set('https://cong.example.vn/a', undefined);
  said.delete('https://loi.example.vn/c');
  await check(now.add({ hours: 72 }));
  expect((await faultyLinks(opened.db, ward.authorityId)).map(({ href }) => href)).toEqual(['https://cu.example.vn/b']);
  value(await acting(opened.db, chair, (tx) => withdrawStory(tx, working(chair), id, 'Sai.')));
  await check(now.add({ hours: 96 }));
  expect(await faultyLinks(opened.db, ward.authorityId)).toEqual([]);
});
