import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownerUrl, startProduct, type Product } from '../../testing/product.ts';
import { dataWithDemonstration } from '../demonstration.ts';
import { badBodies, badQuestions, send, type Answer, type Sent } from './hostile.ts';
import { anotherWeb, familyOf } from './processes.ts';
import { postsOf, routes, type Route } from './routes.ts';

const data = dataWithDemonstration();
let product: Product;
let web = 0;
beforeAll(async () => {
  product = await startProduct({ MINHBACH_DATA: data.folder });
  web = familyOf(product.supervisor.pid ?? 0).find(({ command }) => command.includes('web/main.ts'))?.pid ?? 0;
}, 300_000);
afterAll(async () => {
  await product.stop();
  data.remove();
});

const all = routes();

/** What the web process holds in memory, in MB. */
const memory = (): number => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${web}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const asBrowser = (cookie: string): Record<string, string> => ({ accept: 'text/html', origin: product.address, ...(cookie && { cookie }) });
const ask = (address: string, cookie = '', sent: Sent = {}): Promise<Answer> =>
  send(product.address, address, { ...sent, headers: { ...asBrowser(cookie), ...sent.headers } });

async function signedInAs(role: string): Promise<string> {
  const body = `role=${role}`;
  const { headers } = await ask('/dang-nhap?/role', '', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((each) => each.split(';')[0])
    .join('; ');
}

/** What is wrong with an answer, in words for the list of faults; undefined where a reader can do something with it. */
function fault(what: string, { status, headers, body }: Answer): string | undefined {
  const type = String(headers['content-type'] ?? '');
  if (status === 0 || status >= 500) return `${status} ${what}`;
  if (/^(text\/|application\/json)/.test(type) && !/charset=/.test(type)) return `no charset (${type}): ${what}`;
  const isSaid = /[À-ỹ]/.test(body) || (/ \/en\//.test(what) && /[a-z]+(?: [a-z]+){3}/i.test(body));
  if (status >= 400 && !isSaid) return `${status} without a sentence: ${what}: ${body.slice(0, 80)}`;
  return undefined;
}

async function inTurn<T>(list: readonly T[], work: (item: T) => Promise<void>, atOnce = 6): Promise<void> {
  const waiting = [...list];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
    }),
  );
}

const names = (html: string): string[] => [
  ...new Set([...html.matchAll(/<(?:input|select|textarea)[^>]*\bname="([^"]+)"/g)].map(([, name = '']) => name)),
];
const links = (html: string): string[] => [...html.matchAll(/href="(\/[^"?#]*)/g)].map(([, href = '']) => href);

/** The routes with addresses of things that are there, as far as the pages lead to them. */
async function withThings(cookie: string): Promise<Route[]> {
  const found = new Set<string>();
  for (const address of [...all.filter(({ methods }) => methods.length === 0).map((each) => each.address)])
    for (const href of links((await ask(address, cookie)).body)) found.add(href);
  for (const href of [...found].slice(0, 150)) for (const more of links((await ask(href, cookie)).body)) found.add(more);
  return all.map((route) => {
    const steps = route.id.split('/').filter((step) => step && !step.startsWith('('));
    const shape = new RegExp(`^/${steps.map((step) => (step.startsWith('[') ? '[0-9a-f-]{36}' : step)).join('/')}$`);
    return { ...route, address: [...found].find((href) => shape.test(href)) ?? route.address };
  });
}

const parameters = ['muc', 'ma', 'tim', 'trang', 'kenh', 'viec', 'tiep', 'loai', 'ten', 'ngay', 'tinh', 'nho', 'x'];

/** Sends everything to the route that `takes` lets through by its place in the list. */
async function attack(route: Route, cookie: string, takes: (nth: number) => boolean): Promise<string[]> {
  const faults: string[] = [];
  const chosen = <T>(list: readonly T[]): T[] => list.filter((_, nth) => takes(nth));
  const note = (what: string, answer: Answer): void => void faults.push(...[fault(what, answer)].filter((each) => each !== undefined));
  const page = await ask(route.address, cookie);
  note(`GET ${route.address}`, page);
  for (const question of chosen(badQuestions(route.address, parameters)))
    note(`GET ${question.address.slice(0, 120)} ${JSON.stringify(question.headers ?? '')}`, await ask(question.address, cookie, question));
  for (const address of postsOf(route))
    for (const bad of chosen(badBodies(names(page.body))))
      note(`POST ${address} ${bad.headers?.['content-type'] ?? ''} ${String(bad.body).slice(0, 60)}`, await ask(address, cookie, bad));
  return faults;
}

/** What may stand for a value and means nothing good. */
const nasty = [
  '',
  "'%20OR%201=1--",
  '1);drop%20table%20plan;--',
  '%3Cimg%20src=x%20onerror=alert(1)%3E',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%ED%A0%80',
  '%C0%AF',
  '%FF%FE',
  '%00',
  '%E2%80%AE',
  '-1',
  '9'.repeat(400),
  'a'.repeat(6000),
  '01234567-89ab-7cde-8f01-23456789abcd',
  'eyJhIjoxfQ.AAAA',
  '%7B%22%24gt%22%3A%22%22%7D',
];

/** Things that bear an id or a code; `*` stands for one that nobody was given. */
const withIds = [
  ...['/hoat-dong/*', '/tep/*', '/bao-cao/*', '/bao-cao/*/tai-ve', '/ban-da-ky/*', '/tin-tuc/*', '/tin-tuc/tep/*', '/gop-y/*'],
  ...['/tiep-can-thong-tin/*', '/man-hinh/*', '/man-hinh/*/noi-dung', '/ke-hoach/2026/nhiem-vu/*', '/ke-hoach/2026/chi-tieu/*'],
];

describe('what everybody may ask', () => {
  test('each parameter takes whatever is sent, thousands of them too, and ids are not found out', { timeout: 300_000 }, async () => {
    const pages = all.filter(({ isPublic, methods }) => isPublic && (methods.length === 0 || methods.includes('GET')));
    const more = ['cursor', 'limit', 'target', 'unit', 'year', 'chi-tieu', 'kenh'];
    const asked = pages.flatMap(({ address, parameters }) => [
      ...(parameters.length > 0 || /api/.test(address) ? [...parameters, ...more, '__proto__'] : ['x']).flatMap((name) =>
        nasty.map((value) => `${address}?${name}=${value}`),
      ),
      ...nasty.map((value) => `${address}?${parameters.map((name) => `${name}=${value}&${name}=2`).join('&')}`),
      ...nasty.map((value) => `${address === '/' ? '' : address}/${value.slice(0, 3000)}`),
      `${address}?${Array.from({ length: 700 }, (_, nth) => `f${nth}=1`).join('&')}`,
    ]);
    const ids = withIds.flatMap((page) => Array.from({ length: 180 }, () => page.replace('*', crypto.randomUUID())));
    const faults: string[] = [];
    const note = async (address: string, isWrong: (answer: Answer) => string | undefined): Promise<void> =>
      void faults.push(...[isWrong(await ask(address))].filter((each) => each !== undefined));
    await inTurn(asked, (address) => note(address, (answer) => fault(`GET ${address.slice(0, 120)}`, answer)), 64);
    await inTurn(ids, (address) => note(address, ({ status }) => (status === 404 ? undefined : `${status} ${address}`)), 64);
    // Words of one's own that nobody was given open nothing, and the page says so.
    const codes = Array.from({ length: 180 }, () => `/nhan-tin/cua-toi?ma=${crypto.randomUUID()}.${'a'.repeat(43)}`);
    await inTurn(codes, (address) => note(address, (answer) => fault(`GET ${address}`, answer)), 64);
    expect(faults).toEqual([]);
    expect(asked.length + ids.length + codes.length).toBeGreaterThanOrEqual(5000);
  });

  test('what a page does not read makes no other page, whatever host or way is claimed', async () => {
    const { headers, body } = await ask('/ke-hoach');
    const claimed = [
      { 'x-forwarded-host': 'ac.example' },
      { 'x-forwarded-proto': 'https' },
      { forwarded: 'host=ac.example' },
      { 'x-original-url': '/lam-viec' },
    ];
    const answers = [
      ...Array.from({ length: 40 }, (_, nth) => ask(`/ke-hoach?la${nth}=${crypto.randomUUID()}`)),
      ...claimed.map((more) => ask('/ke-hoach', '', { headers: more })),
    ];
    const cookies = ['theme=%64ark', 'theme="dark"', 'letters=%6Carge', 'contrast=more1', 'theme=pink; theme=dark', 'minhbach.session=x'];
    answers.push(...cookies.map((cookie) => ask('/ke-hoach', cookie)));
    for (const answer of await Promise.all(answers)) expect([answer.status, answer.headers['etag']]).toEqual([200, headers['etag']]);
    expect(body).not.toContain('ac.example');
    // Whoever is the first to ask for a page with them makes none for the others that is not theirs.
    for (const [nth, sent] of [...cookies.map((cookie) => ({ cookie })), ...claimed].entries()) {
      const fresh = `${nth % 2 === 0 ? '' : '/en'}/hoat-dong?trang=${2 + (nth >> 1)}`;
      const [first, plain] = [await ask(fresh, '', { headers: sent }), await ask(fresh)];
      const isPlain = plain.body.includes('data-theme="system" data-look=""');
      expect([fresh, plain.headers['etag'], isPlain]).toEqual([fresh, first.headers['etag'], true]);
    }
    expect((await ask('/ke-hoach', 'contrast=more; letters=large')).body).toContain('data-look="large contrast"');
    expect((await ask('/ke-hoach')).headers['etag']).toBe(headers['etag']);
    for (const host of ['ac.example', '127.0.0.1.ac.example', '127.0.0.1@ac.example', '[::1', 'localhost:0'])
      expect([host, (await ask('/ke-hoach', '', { headers: { host } })).body.includes('ac.example')]).toEqual([host, false]);
  });

  test('ten thousand at once are answered or told to come back, and the next one is answered', async () => {
    const { hostname, port } = new URL(product.address);
    const agent = new Agent({ maxSockets: Infinity });
    const one = (path: string): Promise<string> =>
      new Promise((done) => {
        get({ agent, hostname, port, path, headers: { host: `${hostname}:${port}` } }, (response) => {
          response.resume().on('end', () => done(`${response.statusCode} ${response.headers['retry-after'] ?? ''}`));
        }).on('error', (error: NodeJS.ErrnoException) => done(error.code ?? ''));
      });
    const burst = await Promise.all(
      Array.from({ length: 10_000 }, (_, nth) => one(nth % 2 === 0 ? '/hoat-dong' : `/hoat-dong/${crypto.randomUUID()}`)),
    );
    expect([...new Set(burst)].filter((said) => !['200 ', '404 ', '503 5'].includes(said))).toEqual([]);
    expect(await one('/')).toBe('200 ');
    agent.destroy();
  });
});

test('who sends slowly, or reads nothing, keeps nobody out', async () => {
  const { port } = new URL(product.address);
  const host = `HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`;
  const form = `Origin: ${product.address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\n`;
  const openings = [`GET / ${host}X-A: `, `POST /gop-y/gui?/look ${host}${form}text=`, `GET / ${host}\r\n`.repeat(40)];
  const sockets = Array.from({ length: 600 }, (_, nth) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.pause().write(openings[nth % 3] ?? ''));
    return socket.on('error', () => undefined);
  });
  try {
    await Promise.all(sockets.filter((socket) => socket.connecting).map((socket) => once(socket, 'connect')));
    for (const path of ['/', '/hoat-dong', `/tim-kiem?tu-khoa=${crypto.randomUUID()}`])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
  } finally {
    for (const socket of sockets) socket.destroy();
  }
  expect((await ask('/')).status).toBe(200);
});

describe('whatever is sent to any route', () => {
  test.each(['', 'administrator', 'plan-owner'])(
    'has an answer with a sentence, never a fault: signed in as “%s”',
    { timeout: 400_000 },
    async (role) => {
      const before = memory();
      const cookie = async (): Promise<string> => (role === '' ? '' : await signedInAs(role));
      const there = await withThings(await cookie());
      const faults: string[] = [];
      // Who is signed in sends a third of it, the two officers different ones; the next route gets the next thirds.
      const third = ['administrator', 'plan-owner'].indexOf(role);
      const numbered = there.map((route, at) => ({ route, takes: (nth: number) => third < 0 || (nth + at + third) % 3 === 0 }));
      await inTurn(numbered, async ({ route, takes }) => void faults.push(...(await attack(route, await cookie(), takes))));
      expect(faults).toEqual([]);
      expect(there.length).toBeGreaterThan(40);
      expect(memory() - before).toBeLessThan(512);
    },
  );

  test.each([
    ['no HTTP at all', 'xin chào\r\n\r\n'],
    ['another site’s address', 'GET http://khac.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
    ['no address', 'OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
    ['a broken address', 'GET /%E0%A4%A HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
    ['a strange method', 'TRACE / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
    ['a strange host', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['a host that is an address', 'GET / HTTP/1.1\r\nHost: 127.0.0.1:99999\r\n\r\n'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`],
    [
      'letters of another writing in headers',
      'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-Host: \u00ff\r\nAccept: \u00ff\u00fe\r\n\r\n',
    ],
    ['two lengths', 'POST /giao-dien HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ])('%s is no fault', async (_, text) => {
    const answer = await new Promise<string>((done) => {
      const socket = connect(Number(new URL(product.address).port), '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')));
      let got = '';
      socket.setEncoding('utf8').on('data', (piece: string) => {
        got += piece;
        if (/\r\n\r\n[\s\S]/.test(got)) socket.end();
      });
      socket.on('close', () => done(got)).on('error', () => done(got));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 [234]\d\d/);
    if (/^HTTP\/1\.1 4/.test(answer)) expect(answer).toMatch(/charset=utf-8[\s\S]*\r\n\r\n/i);
  });
});

test('what is published stands on every web process at once, and none of them shows what was before', { timeout: 120_000 }, async () => {
  const [second, database] = [await anotherWeb(web), new Client({ connectionString: ownerUrl(data.folder) })];
  try {
    await database.connect();
    const both = [product.address, second.address];
    const shown = (site: string): Promise<string> => send(site, '/lien-he').then(({ body }) => body);
    /** After so many looks, a twentieth of a second apart, on which of them it stands. Nothing looks by itself: what was not told by then never comes. */
    const standsOn = async (words: string, looks = 40): Promise<string[]> => {
      let waiting = both;
      for (let nth = 0; nth < looks && waiting.length > 0; nth += 1) {
        if (nth > 0) await pause(50);
        const seen = await Promise.all(waiting.map(async (site) => ((await shown(site)).includes(words) ? [] : [site])));
        waiting = seen.flat();
      }
      return both.filter((site) => !waiting.includes(site));
    };
    expect(await standsOn('0200 000 1188', 2)).toEqual([]);
    // Written past the product: nobody tells, and both go on with what they have.
    const { rows } = await database.query<{ of: string }>(
      `update contact set phones = array_append(phones, '0200 000 1188') where purpose = 'hotline' returning authority_id as of`,
    );
    expect(await standsOn('0200 000 1188', 10)).toEqual([]);
    await database.query(`select pg_notify('changed', $1)`, [`${rows[0]?.of} contact`]);
    expect(await standsOn('0200 000 1188')).toEqual(both);
    const body = new URLSearchParams({ purpose: 'other', name: 'Số mới', 'phones.0.number': '0200 000 1199' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status } = await ask('/lam-viec/lien-he/them', await signedInAs('administrator'), { method: 'POST', body, headers });
    expect(status).toBe(303);
    expect(await standsOn('0200 000 1199')).toEqual(both);
  } finally {
    await database.end();
    second.stop();
  }
});
