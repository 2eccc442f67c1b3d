import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { parseSettings } from '../settings.ts';
import { createWebServer, type Handler } from './server.ts';
import type { Patience } from './slow.ts';

let server: Server | undefined;
afterEach(() => server?.close().closeAllConnections());

const little: Patience = { headersMs: 100, silentMs: 60_000, bodyMs: 100, leastBytesPerSecond: 1000, sweepMs: 20 };

async function serve(patience: Partial<Patience>, handler: Handler): Promise<number> {
  const parsed = parseSettings({ MINHBACH_DEMO: 'off' });
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  server = createWebServer(parsed.value, handler, undefined, { patience: { ...little, ...patience } });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

/** Writes a part again and again; gives all that was answered until the connection was closed. */
async function dripping(port: number, opening: string, part: string): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1', () => socket.write(opening));
  let got = '';
  const drip = setInterval(() => socket.writable && socket.write(part), 15);
  socket.setEncoding('utf8').on('data', (piece: string) => (got += piece));
  socket.on('error', () => undefined);
  await new Promise<void>((done) => socket.on('close', () => done()));
  clearInterval(drip);
  return got;
}

const heard: Handler = (request, response) => void request.on('end', () => response.end('xong')).resume();

test('headers that never end are cut, with a sentence', async () => {
  const port = await serve({}, heard);
  const got = await dripping(port, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n', 'X-A: b\r\n');
  expect(got).toMatch(/^HTTP\/1\.1 408 [\s\S]*charset=utf-8[\s\S]*gửi quá lâu/);
});

test('a connection that says nothing is cut', async () => {
  expect(await dripping(await serve({}, heard), '', '')).toMatch(/^(?:HTTP\/1\.1 408|$)/);
});

const body = 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/octet-stream\r\nContent-Length: 4000\r\n\r\n';

test('a body that comes byte by byte is cut and holds no place; one that comes slowly but comes is heard out', async () => {
  const port = await serve({}, heard);
  expect(await dripping(port, body, 'x')).toBe('');
  const slow = dripping(port, `${body.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')}`, 'x'.repeat(200));
  expect(await slow).toMatch(/^HTTP\/1\.1 200[\s\S]*xong/);
});

test('a reader who reads nothing is cut, and its answer is given up', async () => {
  let closed: Promise<unknown> | undefined;
  const port = await serve({ silentMs: 150 }, (_request, response) => {
    closed = once(response, 'close');
    response.end(Buffer.alloc(64 * 2 ** 20));
  });
  const socket = connect(port, '127.0.0.1', () => socket.pause().write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'));
  socket.on('error', () => undefined);
  await once(server as Server, 'request');
  await closed;
  socket.destroy();
});
