import { readFileSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct, type Product } from '../../testing/product.ts';
import { dataWithDemonstration } from '../demonstration.ts';
import { send } from './hostile.ts';
import { familyOf } from './processes.ts';

const MB = 1024 * 1024;
const data = dataWithDemonstration();
let product: Product;
let web = 0;
let cookie = '';
beforeAll(async () => {
  product = await startProduct({ MINHBACH_DATA: data.folder, MINHBACH_UPLOADS_AT_ONCE: '3' });
  web = familyOf(product.supervisor.pid ?? 0).find(({ command }) => command.includes('web/main.ts'))?.pid ?? 0;
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: product.address, accept: 'text/html' };
  const { headers } = await send(product.address, '/dang-nhap?/role', { method: 'POST', body: 'role=plan-owner', headers: form });
  cookie = [headers['set-cookie'] ?? []]
    .flat()
    .map((each) => each.split(';')[0])
    .join('; ');
}, 300_000);
afterAll(async () => {
  await product.stop();
  data.remove();
});

/** What the web process has held at most since it began, in MB. */
const most = (): number => Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${web}/status`, 'utf8'))?.[1] ?? 0) / 1024;

interface Large {
  type?: string;
  cookie?: string;
  /** Says beforehand how much comes; else it comes in chunks. */
  announced?: boolean;
  megabytes?: number;
}

const head = '--bien\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';

function open(
  address: string,
  { type = 'multipart/form-data; boundary=bien', announced, megabytes = 200, cookie: jar }: Large,
): ClientRequest {
  const headers = { 'content-type': type, origin: product.address, accept: 'text/html', ...(jar && { cookie: jar }) };
  return request(product.address + address, {
    method: 'POST',
    agent: false,
    headers: announced ? { ...headers, 'content-length': megabytes * MB } : headers,
  });
}

/** Sends without end until it is answered; comes back with the status, and with how much had gone by then. */
async function pour(address: string, large: Large): Promise<{ status: number; megabytes: number; body: string }> {
  const asked = open(address, large);
  let answered = false;
  let megabytes = 0;
  const answer = new Promise<{ status: number; body: string }>((done) => {
    asked.on('error', () => done({ status: 0, body: '' }));
    asked.on('response', (response) => {
      answered = true;
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () => done({ status: response.statusCode ?? 0, body }));
    });
  });
  asked.write(large.type ? '' : head);
  const piece = Buffer.alloc(MB, 'x');
  for (; megabytes < (large.megabytes ?? 200) && !answered && !asked.destroyed; megabytes += 1) {
    await Promise.race([new Promise<void>((done) => asked.write(piece, () => done())), answer]);
  }
  if (!answered) asked.end();
  const found = await answer;
  asked.destroy();
  return { ...found, megabytes };
}

const staffForm = '/lam-viec/hoat-dong/ghi';

test('who is not signed in is sent away before the body is read, from every door', async () => {
  const encoded = 'application/x-www-form-urlencoded';
  const expected: [address: string, large: Large, status: number][] = [
    ['/dang-nhap?/enter', {}, 413],
    ['/dang-nhap?/enter', { type: encoded }, 413],
    ['/giao-dien', { announced: true }, 413],
    ['/', {}, 405],
    // A form of a session that ended is sent on to the page that keeps what was typed.
    [staffForm, {}, 307],
    ['/lam-viec/van-ban?/send', { announced: true }, 303],
    ['/lam-viec/van-ban/tai-len?loai=own&ten=a', { type: 'application/octet-stream' }, 303],
  ];
  for (const [address, large, status] of expected) {
    // A connection that is cut while we still write may take the answer with it: asked once more.
    const first = await pour(address, large);
    const answer = first.status === 0 ? await pour(address, large) : first;
    expect([address, answer.status]).toEqual([address, status]);
    expect(answer.megabytes).toBeLessThan(100);
    if (status === 413) expect(answer.body).toContain('lớn hơn mức trang này nhận');
  }
});

test('twenty large posts at once, signed out and signed in, cost less than 512 MB', { timeout: 300_000 }, async () => {
  const before = most();
  const addresses = ['/dang-nhap?/enter', '/giao-dien', staffForm, '/lam-viec/van-ban?/send', '/lam-viec/viec'];
  const answers = await Promise.all([
    ...addresses.flatMap((address) => [pour(address, {}), pour(address, { announced: true })]),
    ...addresses.flatMap((address) => [pour(address, { cookie }), pour(address, { cookie, announced: true })]),
  ]);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  expect(most() - before).toBeLessThan(512);
});

test('of one address only so many files come at once; the others are told to wait, and afterwards there is room again', async () => {
  const waiting = new Set<ClientRequest>();
  /** One that sends its file and never ends; who was told to wait comes again. */
  const occupy = (): void => {
    const asked = open(staffForm, { cookie });
    waiting.add(asked);
    asked
      .on('error', () => undefined)
      .on('response', () => {
        waiting.delete(asked);
        asked.destroy();
        setTimeout(occupy, 20);
      });
    asked.write(head);
  };
  for (let number = 0; number < 3; number += 1) occupy();
  let fourth = await pour(staffForm, { cookie, megabytes: 1 });
  for (let tries = 0; fourth.status !== 429 && tries < 50; tries += 1) {
    await pause(50);
    fourth = await pour(staffForm, { cookie, megabytes: 1 });
  }
  expect(fourth).toMatchObject({ status: 429, body: expect.stringContaining('quá nhiều tệp') as string });
  for (const asked of waiting) asked.destroy();
  let next = fourth;
  for (let tries = 0; next.status === 429 && tries < 100; tries += 1) {
    await pause(50);
    next = await pour(staffForm, { cookie, megabytes: 1 });
  }
  expect(next.status).toBe(400);
});
