import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { addressesOf, declareReads } from '../platform/server/request/reads.ts';
import { keptPages } from './kept-pages.ts';
import { pageCache, type PageCache } from './page-cache.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

interface Site {
  url: string;
  cache: PageCache;
  /** Addresses that were rendered, in order, and the cookies that came along. */
  rendered: string[];
  cookies: (string | undefined)[];
}

let day = '2026-03-01';

const load = (reads: Record<string, RegExp>) => ({ load: declareReads(reads, () => undefined) });
const addressOf = addressesOf({
  './routes/(portal)/+page.server.ts': load({}),
  './routes/(portal)/hoat-dong/+page.server.ts': load({ trang: /^[1-9]\d{0,4}$/, don: /^[a-z-]{1,20}$/ }),
  './routes/(portal)/ke-hoach/[nam]/+page.server.ts': load({}),
});

/** A site whose pages say how often they were rendered; `release` lets those under way end. */
async function site({
  headers = {},
  hold,
  status = 200,
}: { headers?: Record<string, string>; hold?: Promise<void>; status?: number } = {}): Promise<Site> {
  const rendered: string[] = [];
  const cookies: Site['cookies'] = [];
  const all = { 'content-type': 'text/html', 'cache-control': 'public, max-age=0', vary: 'Cookie', ...headers };
  const cache = pageCache(
    ({ url = '', headers: { cookie } }, response) => {
      rendered.push(url);
      cookies.push(cookie);
      const count = rendered.length;
      response.statusCode = status;
      for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
      void Promise.resolve(hold).then(() => {
        response.write('lần ');
        response.end(String(count));
      });
    },
    {
      addressOf,
      authorityOf: (host, address) => /^\/(?:en\/)?([a-z]+)-\d/.exec(address)?.[1] ?? (host.endsWith('.vn') ? host.charAt(0) : ''),
      dayOf: () => day,
      tables: () => ['plan', 'activity', 'authority'],
      ofAll: ['authority'],
    },
  );
  const server = createServer((request, response) => cache.handler(request, response, () => response.end()));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, cache, rendered, cookies };
}

const written = (...tables: string[]) => ({ authorityId: 'a', tables });

const textOf = async (url: string, headers: Record<string, string> = {}): Promise<string> => (await fetch(url, { headers })).text();

test('a public page is rendered once, and again after a change and on the next day', async () => {
  const { url, cache, rendered } = await site();
  expect([await textOf(url), await textOf(url)]).toEqual(['lần 1', 'lần 1']);
  cache.drop();
  expect(await textOf(url)).toBe('lần 2');
  day = '2026-03-02';
  expect(await textOf(url)).toBe('lần 3');
  expect(rendered).toHaveLength(3);
});

test('a change of what no public page reads drops nothing; one that is not known drops all', async () => {
  const { url, cache } = await site();
  await textOf(url);
  cache.drop(written('officer', 'notice'));
  expect(await textOf(url)).toBe('lần 1');
  cache.drop(written('officer', 'activity'));
  expect(await textOf(url)).toBe('lần 2');
  cache.drop(undefined);
  expect(await textOf(url)).toBe('lần 3');
});

test('what one authority wrote leaves the pages of another; who is here, and what cannot be told, drops the pages of all', async () => {
  const { url, cache } = await site();
  const shown = () => Promise.all([textOf(`${url}a-1/ke-hoach/2026`), textOf(`${url}en/b-2`), textOf(url)]);
  expect(await shown()).toEqual(['lần 1', 'lần 2', 'lần 3']);
  cache.drop(written('activity'));
  expect(await shown()).toEqual(['lần 4', 'lần 2', 'lần 5']);
  cache.drop({ authorityId: 'b', tables: undefined });
  expect(await shown()).toEqual(['lần 4', 'lần 6', 'lần 7']);
  cache.drop(written('authority'));
  expect(await shown()).toEqual(['lần 8', 'lần 9', 'lần 10']);
  cache.drop();
  expect(await shown()).toEqual(['lần 11', 'lần 12', 'lần 13']);
});

test('an address that became another authority’s shows nothing of the one before', async () => {
  let of = 'a';
  const cache = pageCache(
    (_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.setHeader('cache-control', 'public');
      response.end(of);
    },
    { addressOf, authorityOf: () => of, dayOf: () => day },
  );
  const server = createServer((request, response) => cache.handler(request, response, () => response.end()));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  expect(await textOf(url)).toBe('a');
  of = 'b';
  expect([await textOf(url), await textOf(url)]).toEqual(['b', 'b']);
});

test('ports and spellings of a name, and the names of this machine for itself, make no other page', async () => {
  const { url, rendered } = await site();
  const asked = (host: string) =>
    new Promise<void>((done) => void ask(url, { headers: { host } }, (answer) => answer.resume().on('end', () => done())).end());
  for (let port = 1; port <= 30; port += 1) await asked(`cchc.example.vn:${port}`);
  await asked('CCHC.example.vn');
  expect(rendered).toHaveLength(1);
  for (const host of ['localhost:1', '127.0.0.1', '127.9.9.9:3000', '[::1]:5']) await asked(host);
  expect(rendered).toHaveLength(2);
});

test('it is one for everybody, whatever cookies they carry; only how they chose to see it has a copy of its own', async () => {
  const { url } = await site();
  await textOf(url);
  expect(await textOf(url, { cookie: 'session=abc; other=1' })).toBe('lần 1');
  expect(await textOf(url, { cookie: 'theme=dark; session=abc' })).toBe('lần 2');
  expect(await textOf(url, { cookie: 'theme=dark' })).toBe('lần 2');
  expect(await textOf(url, { cookie: 'letters=large; a=b; contrast=more; theme=dark' })).toBe('lần 3');
  expect(await textOf(url, { cookie: 'contrast=more; theme=dark; letters=large' })).toBe('lần 3');
});

// What makes the page and what it is told apart by must read a cookie alike: who spells one in another way would give his page to everybody.
test.each([
  'theme=pink',
  'theme=%64ark',
  'theme="dark"',
  'theme=darker',
  'theme=pink; theme=dark',
  'xtheme=dark',
  'letters=%6Carge',
  'contrast=more1',
])('a cookie that says nothing known (%s) does not come to the page at all', async (cookie) => {
  const { url, cookies } = await site();
  expect(await textOf(url, { cookie })).toBe('lần 1');
  expect(await textOf(url)).toBe('lần 1');
  expect(cookies).toEqual(['']);
});

test('a parameter that the page does not read, or cannot mean anything, makes no other page of it', async () => {
  const { url, rendered } = await site();
  for (let number = 0; number < 50; number += 1) {
    await textOf(`${url}?x=${number}`);
    await textOf(`${url}hoat-dong?trang=2&trang=${number}&utm_source=${number}`);
    await textOf(`${url}hoat-dong?don=${number}&trang=2&%78=1`);
    await textOf(`${url}hoat-dong?trang=00${number}`);
  }
  expect(rendered).toEqual(['/', '/hoat-dong?trang=2', '/hoat-dong']);
});

test.each(['/%68oat-dong', '/hoat-dong/', '//', '/ke-hoach/2026/x', '/lam-viec', '/hoat-dong/__data.json', '/%', '/en/en'])(
  'another spelling or another address is not kept: %s',
  (address) => {
    expect(addressOf(address)).toBeUndefined();
  },
);

test('a page has its addresses in both languages', () => {
  expect(['/hung-dao-11689', '/en/sao-mai-0/hoat-dong?trang=2', '/en/sao-mai-0'].map(addressOf)).toEqual([
    '/hung-dao-11689',
    '/en/sao-mai-0/hoat-dong?trang=2',
    '/en/sao-mai-0',
  ]);
  expect(['/lam-viec', '/sao-mai-0/en', '/sao-mai-0/', '/a-1/b-2'].map(addressOf)).toEqual([undefined, undefined, undefined, undefined]);
  expect(['/', '/en', '/en/hoat-dong?trang=3', '/ke-hoach/2026?nam=1'].map(addressOf)).toEqual([
    '/',
    '/en',
    '/en/hoat-dong?trang=3',
    '/ke-hoach/2026',
  ]);
});

test('who asks while the page is being made waits for it, and nobody who asks after a change gets what was begun before', async () => {
  let release = (): void => undefined;
  const { url, cache, rendered } = await site({ hold: new Promise((done) => (release = done)) });
  const many = Array.from({ length: 20 }, () => textOf(`${url}hoat-dong`));
  while (rendered.length === 0) await new Promise((done) => setTimeout(done, 5));
  await new Promise((done) => setTimeout(done, 100));
  cache.drop();
  const later = textOf(`${url}hoat-dong`);
  while (rendered.length < 2) await new Promise((done) => setTimeout(done, 5));
  release();
  expect(new Set(await Promise.all(many))).toEqual(new Set(['lần 1']));
  expect(await later).toBe('lần 2');
  expect(await textOf(`${url}hoat-dong`)).toBe('lần 2');
});

test('who waits for somebody who went away is answered all the same', async () => {
  const { url, rendered } = await site({ hold: new Promise((done) => setTimeout(done, 300)) });
  const leaves = ask(url).on('error', () => undefined);
  leaves.end();
  while (rendered.length === 0) await new Promise((done) => setTimeout(done, 5));
  const waits = textOf(url);
  leaves.destroy();
  expect(await waits).toMatch(/^lần/);
});

test.each([
  ['what the application does not call public', { headers: { 'cache-control': 'private' } }],
  ['what sets a cookie', { headers: { 'set-cookie': 'a=1' } }],
  ['what is not found', { status: 404 }],
])('%s is not kept', async (_, given) => {
  const { url } = await site(given);
  expect([await textOf(url), await textOf(url)]).toEqual(['lần 1', 'lần 2']);
});

test('a browser that has the page gets 304; HEAD gets the headers alone', async () => {
  const { url, rendered } = await site();
  await textOf(url);
  const first = await fetch(url);
  const again = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect([again.status, again.headers.get('vary')]).toEqual([304, 'Cookie, Accept-Encoding']);
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '7', '']);
  expect(rendered).toHaveLength(1);
});

test('what is kept is bounded in bytes; what was asked for longest ago leaves first', () => {
  const pages = keptPages(100_000);
  const page = (bytes: number) => ({ of: '', headers: {}, body: Buffer.alloc(bytes), etag: '' });
  for (const name of ['a', 'b', 'c']) pages.keep(name, page(25_000));
  pages.find('a');
  pages.keep('d', page(30_000));
  expect(['a', 'b', 'c', 'd'].filter((name) => pages.find(name))).toEqual(['a', 'c', 'd']);
  pages.keep('e', page(99_000));
  expect(['a', 'c', 'd', 'e'].filter((name) => pages.find(name))).toEqual([]);
  for (let number = 0; number < 1000; number += 1) pages.keep(`f${number}`, page(500));
  expect(Array.from({ length: 1000 }, (_, number) => pages.find(`f${number}`)).filter(Boolean).length).toBeLessThan(50);
});

test('a kept page is packed once for who takes Brotli, and is another one by its name', async () => {
  const words = 'Kế hoạch tuyên truyền cải cách hành chính. '.repeat(80);
  let made = 0;
  const cache = pageCache(
    (_request, response) => {
      made += 1;
      const head = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=0', vary: 'Cookie' };
      response.setHeaders(new Map(Object.entries(head)));
      response.end(words);
    },
    { addressOf, dayOf: () => day },
  );
  const server = createServer((request, response) => cache.handler(request, response, () => response.end()));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const get = (headers: Record<string, string>) =>
    new Promise<{ status: number; head: Record<string, unknown>; body: Buffer }>((done, fail) => {
      ask(url, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done({ status: response.statusCode ?? 0, head: response.headers, body: Buffer.concat(chunks) }));
      })
        .on('error', fail)
        .end();
    });
  const plain = await get({});
  let packed = await get({ 'accept-encoding': 'gzip, br' });
  while (packed.head['content-encoding'] !== 'br') packed = await get({ 'accept-encoding': 'gzip, br' });
  expect(brotliDecompressSync(packed.body).toString()).toBe(words);
  expect(packed.body.byteLength).toBeLessThan(plain.body.byteLength / 3);
  expect([packed.head['vary'], plain.body.toString() === words]).toEqual(['Cookie, Accept-Encoding', true]);
  expect((await get({})).head['etag']).not.toBe(packed.head['etag']);
  for (const asked of [plain, packed]) {
    const again = await get({
      'accept-encoding': 'br',
      'if-none-match': String((await get(asked === plain ? {} : { 'accept-encoding': 'br' })).head['etag']),
    });
    expect([again.status, again.body.byteLength]).toEqual([304, 0]);
  }
  for (const refused of ['br;q=0, gzip', 'brotli', ''])
    expect((await get({ 'accept-encoding': refused })).head['content-encoding']).toBeUndefined();
  expect(made).toBe(1);
});
