import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { pageCache, type PageCache } from './page-cache.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Site {
  url: string;
  cache: PageCache;
  asked: () => number;
}

let day = '2026-03-01';

/** A site whose pages say how often they were rendered. */
async function site(headers: Record<string, string> = { 'cache-control': 'public, max-age=0' }): Promise<Site> {
  let count = 0;
  const cache = pageCache(
    (_request, response) => {
      count += 1;
      for (const [name, value] of Object.entries({ 'content-type': 'text/html', ...headers })) response.setHeader(name, value);
      response.write('lần ');
      response.end(String(count));
    },
    { most: 2, dayOf: () => day },
  );
  const server = createServer((request, response) => cache.handler(request, response, () => response.end()));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, cache, asked: () => count };
}

const textOf = async (url: string, headers: Record<string, string> = {}): Promise<string> => (await fetch(url, { headers })).text();

test('a public page is rendered once, and again after a change and on the next day', async () => {
  const { url, cache, asked } = await site();
  expect([await textOf(url), await textOf(url)]).toEqual(['lần 1', 'lần 1']);
  cache.drop();
  expect(await textOf(url)).toBe('lần 2');
  day = '2026-03-02';
  expect(await textOf(url)).toBe('lần 3');
  expect(asked()).toBe(3);
});

test('who carries a session is never answered from the cache; a theme has its own copy', async () => {
  const { url } = await site();
  await textOf(url);
  expect(await textOf(url, { cookie: 'theme=dark; session=abc' })).toBe('lần 2');
  expect(await textOf(url, { cookie: 'theme=dark' })).toBe('lần 3');
  expect(await textOf(url, { cookie: 'theme=dark' })).toBe('lần 3');
  expect(await textOf(url)).toBe('lần 1');
});

test('what the application does not call public is not kept', async () => {
  const { url } = await site({ 'cache-control': 'private' });
  expect([await textOf(url), await textOf(url)]).toEqual(['lần 1', 'lần 2']);
});

test('a browser that has the page gets 304', async () => {
  const { url } = await site();
  await textOf(url);
  const first = await fetch(url);
  const again = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test('the oldest page leaves first', async () => {
  const { url } = await site();
  for (const name of ['a', 'b', 'c']) await textOf(url + name);
  expect(await textOf(`${url}c`)).toBe('lần 3');
  expect(await textOf(`${url}a`)).toBe('lần 4');
});
