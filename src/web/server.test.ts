import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { parseSettings, type Settings } from '../settings.ts';
import { createWebServer, drain, type Handler } from './server.ts';

let server: Server | undefined;
afterEach(() => server?.closeAllConnections());

const settings = (env: Record<string, string>): Settings => {
  const parsed = parseSettings(env);
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.value;
};

async function serve(env: Record<string, string>, handler: Handler): Promise<number> {
  server = createWebServer(settings(env), handler);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

const get = (port: number, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((done, fail) => {
    const asked = request({ port, host: '127.0.0.1', headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', fail).end();
  });

const echo: Handler = ({ headers }, response) => response.end(JSON.stringify(headers));

test('over plain http there is no HSTS; over https there is, for a year', async () => {
  expect((await get(await serve({ MINHBACH_DEMO: 'off' }, echo))).headers).not.toHaveProperty('strict-transport-security');
  const secure = await get(await serve({ MINHBACH_DEMO: 'off', ORIGIN: 'https://cchc.example.vn' }, echo));
  expect(secure.headers).toMatchObject({ 'strict-transport-security': 'max-age=31536000', 'x-content-type-options': 'nosniff' });
});

test('the application sees http from a browser that claims https, so that forms sent over plain http are taken', async () => {
  const { body } = await get(await serve({ MINHBACH_DEMO: 'off' }, echo), { 'x-forwarded-proto': 'https' });
  expect(JSON.parse(body)).toMatchObject({ 'x-forwarded-proto': 'http', 'x-forwarded-for': '127.0.0.1' });
});

test('the demonstration answers to the names of this machine only', async () => {
  const port = await serve({ MINHBACH_DEMO: 'on' }, echo);
  expect((await get(port, { host: `localhost:${port}` })).status).toBe(200);
  expect(await get(port, { host: 'rebound.example' })).toMatchObject({
    status: 404,
    body: expect.stringContaining('chỉ mở trên chính máy này') as string,
  });
});

test.each([
  ['a name it was not told', {}, 'khac.example', 404],
  ['an address that is not this machine’s', {}, '198.51.100.9', 404],
  ['a name that begins like one of ours', { MINHBACH_NAMES: 'cchc.example.vn' }, 'cchc.example.vn.khac.example', 404],
  ['no name at all', {}, 'a b', 404],
  ['this machine', {}, 'localhost', 200],
  ['a name it was told', { MINHBACH_NAMES: 'cchc.example.vn, 10.1.2.3' }, 'CCHC.example.vn:8080', 200],
  ['an address it was told', { MINHBACH_NAMES: 'cchc.example.vn, 10.1.2.3' }, '10.1.2.3', 200],
  ['the host it listens on', { HOST: 'may-chu.noi-bo' }, 'may-chu.noi-bo:3000', 200],
  ['any name where ORIGIN says which one is meant', { ORIGIN: 'https://cchc.example.vn' }, 'khac.example', 200],
])('an installation in real use answers to %s or not', async (_, env, host, status) => {
  const answer = await get(await serve({ MINHBACH_DEMO: 'off', ...env }, echo), { host });
  expect(answer.status).toBe(status);
  if (status === 404) expect(answer.body).toContain('MINHBACH_NAMES');
  else expect(JSON.parse(answer.body)).toMatchObject({ host: 'ORIGIN' in env ? 'cchc.example.vn' : host });
});

test('a form of another site is refused with a sentence, also one without a type', async () => {
  const port = await serve({ MINHBACH_DEMO: 'off' }, echo);
  const answer = await get(port, { origin: 'http://khac.example', 'content-type': 'text/plain' }, 'POST');
  expect([answer.status, answer.body]).toEqual([403, expect.stringContaining('không gửi từ trang của chúng tôi')]);
  expect((await get(port, {}, 'POST')).status).toBe(403);
  expect((await get(port, { origin: `http://127.0.0.1:${port}` }, 'POST')).status).toBe(200);
});

test.each([
  ['text/css', 'text/css; charset=utf-8'],
  ['text/javascript', 'text/javascript; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['image/svg+xml', 'image/svg+xml; charset=utf-8'],
  ['text/html; charset=utf-8', 'text/html; charset=utf-8'],
  ['text/plain;charset=windows-1258', 'text/plain;charset=windows-1258'],
  ['image/png', 'image/png'],
])('%s names its letters', async (type, expected) => {
  const given = await serve({ MINHBACH_DEMO: 'off' }, (_request, response) => response.writeHead(200, { 'content-type': type }).end('á'));
  expect((await get(given)).headers['content-type']).toBe(expected);
  const set = await serve({ MINHBACH_DEMO: 'off' }, (_request, response) => {
    response.setHeader('content-type', type);
    response.end('á');
  });
  expect((await get(set)).headers['content-type']).toBe(expected);
});

test('the script of our pages asks for the data of a page; nobody else speaks to the framework', async () => {
  const port = await serve({ MINHBACH_DEMO: 'off' }, echo);
  const status = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  expect(await status('/lam-viec/__data.json?tinh-trang=recorded&x-sveltekit-invalidated=111')).toBe(200);
  for (const path of ['/lam-viec?x-sveltekit-invalidated=111', '/lam-viec/__data.json?x-sveltekit-invalidated=%00', '/?X-SvelteKit-x=1'])
    expect(await status(path)).toBe(400);
});

test('what the application does not know is not found', async () => {
  const { status, body } = await get(await serve({ MINHBACH_DEMO: 'off' }, (_request, _response, next) => next()));
  expect(status).toBe(404);
  expect(body).toContain('Không có trang này');
});

test('draining lets a request under way finish and takes no other', async () => {
  let finish: () => void = () => undefined;
  const port = await serve({ MINHBACH_DEMO: 'off' }, (_request, response) => (finish = () => response.end('xong')));
  const under = get(port);
  await once(server as Server, 'request');
  const drained = drain(server as Server, 60_000);
  await expect(get(port)).rejects.toThrow('ECONNREFUSED');
  finish();
  expect((await under).body).toBe('xong');
  await drained;
});

test('a request that never ends is cut when patience is over', async () => {
  const port = await serve({ MINHBACH_DEMO: 'off' }, () => undefined);
  const under = get(port).catch((error: Error) => error.message);
  await once(server as Server, 'request');
  await drain(server as Server, 50);
  expect(await under).toMatch(/socket hang up|ECONNRESET/);
});

test('one network takes half of the places and no more; one more is told to come back, and there is room again afterwards', async () => {
  const waiting: (() => void)[] = [];
  const handler: Handler = (_request, response) => void waiting.push(() => response.end('xong'));
  server = createWebServer(settings({ MINHBACH_DEMO: 'off', MINHBACH_TRUSTED_PROXY: 'loopback' }), handler, undefined, { mostAtOnce: 6 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const from = (address: string) => get(port, { 'x-forwarded-for': address });
  const reach = async (count: number): Promise<void> => {
    while (waiting.length < count) await new Promise((done) => setImmediate(done));
  };
  const first = [1, 2, 3].map(() => from('203.0.113.7'));
  await reach(3);
  const refused = await Promise.all(Array.from({ length: 20 }, () => from('203.0.113.7')));
  expect(new Set(refused.map(({ status, headers }) => `${status} ${String(headers['retry-after'])}`))).toEqual(new Set(['503 5']));
  expect(refused[0]?.body).toContain('Mời mở lại sau ít giây');
  const others = [from('198.51.100.1'), from('2001:db8::1'), from('2001:db8:0:1::1')];
  await reach(6);
  expect((await from('198.51.100.9')).status).toBe(503);
  for (const end of waiting.splice(0)) end();
  expect((await Promise.all([...first, ...others])).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  const last = from('203.0.113.7');
  await reach(1);
  waiting[0]?.();
  expect((await last).status).toBe(200);
});
