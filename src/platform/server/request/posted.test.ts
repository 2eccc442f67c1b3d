import { closeSync, existsSync, openSync, readdirSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { files, form, longText, text } from '#platform/values/forms.ts';
import { NotTaken, reasonOf } from './not-taken.ts';
import { openForm, postedForm } from './posted.ts';
import { seats } from './seats.ts';
import { takesFiles, takesForm, takingOf, within } from './takes.ts';

const post = (body: BodyInit, type?: string, more: Record<string, string> = {}) =>
  new Request('http://xa.example/', { method: 'POST', body, headers: { ...(type && { 'content-type': type }), ...more } });

const label = { vi: 'Tên', en: 'Name' };
const kB = 1024;

describe('a posted form', () => {
  test('gives its fields and its files, which lie on the disk and are gone afterwards', async () => {
    const given = new FormData();
    given.append('ten', 'Hội nghị\0 quý I');
    given.append('anh', new File([new Uint8Array(3_000_000).fill(7)], 'ảnh "1".jpg', { type: 'image/jpeg' }));
    given.append('anh', new File([], ''));
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('minh-bach-form-'));
    const before = folders();
    let taken: File | undefined;
    {
      await using posted = await openForm(post(given));
      expect(posted.form.get('ten')).toBe('Hội nghị quý I');
      const [first, second] = posted.form.getAll('anh') as File[];
      expect([first?.name, first?.type, first?.size, second?.size]).toEqual(['ảnh "1".jpg', 'image/jpeg', 3_000_000, 0]);
      expect(new Uint8Array((await first?.arrayBuffer()) ?? new ArrayBuffer(0)).every((byte) => byte === 7)).toBe(true);
      expect(folders().length).toBeGreaterThan(before.length);
      taken = first;
    }
    expect(folders().filter((name) => !before.includes(name))).toEqual([]);
    await expect(taken?.arrayBuffer()).rejects.toThrow();
  });

  test.each([
    ['a form without a boundary', 'a', 'multipart/form-data', 'broken'],
    ['a form that ends too early', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', 'multipart/form-data; boundary=x', 'broken'],
    [
      'a form that ends within a file',
      `--x\r\nContent-Disposition: form-data; name="a"; filename="b.jpg"\r\n\r\n${'y'.repeat(200_000)}`,
      'multipart/form-data; boundary=x',
      'broken',
    ],
    ['JSON', '{}', 'application/json', 'wrong-kind'],
    ['plain text', 'a=1', 'text/plain', 'wrong-kind'],
  ])('is not %s', async (_, body, type, reason) => {
    await expect(postedForm(post(body, type))).rejects.toMatchObject({ reason });
  });
});

describe('what a handler may be sent', () => {
  const handler = () => undefined;

  test('is 64 kB, what its texts need, or the files it asks for', () => {
    expect(takingOf(undefined)).toEqual({ bytes: 64 * kB, files: false });
    expect(takingOf(takesForm(form({ name: text({ label }) }), () => undefined))).toEqual({ bytes: 64 * kB, files: false });
    const long = takingOf(takesForm(form({ body: longText({ label, max: 20_000 }) }), () => undefined));
    expect(long.bytes).toBeGreaterThan(encodeURIComponent('ộ'.repeat(20_000)).length);
    const proof = takingOf(takesForm(form({ photos: files({ label, max: 3, maxBytes: 1000 * kB }) }), () => undefined));
    expect(proof).toEqual({ bytes: 3064 * kB, files: true });
    expect(takingOf(takesFiles(handler))).toMatchObject({ files: true });
  });

  test('is refused at once where more is announced, and as soon as more has come', async () => {
    const taking = { bytes: 1000, files: false };
    const encoded = 'application/x-www-form-urlencoded';
    let pulled = 0;
    const pull = (stream: ReadableStreamDefaultController<Uint8Array>): void => {
      pulled += 1;
      stream.enqueue(new Uint8Array(100));
    };
    const endless = () => new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
    const streamed = (more = {}) =>
      new Request('http://xa.example/', {
        method: 'POST',
        body: endless(),
        headers: { 'content-type': encoded, ...more },
        duplex: 'half',
      } as RequestInit);
    await expect(postedForm(within(streamed({ 'content-length': '5000' }), taking))).rejects.toMatchObject({ status: 413 });
    expect(pulled).toBe(0);
    await expect(postedForm(within(streamed(), taking))).rejects.toMatchObject({ status: 413 });
    expect(pulled).toBeLessThan(20);
    expect((await postedForm(within(post('a=1', encoded), taking))).get('a')).toBe('1');
  });
});

test.skipIf(!existsSync('/dev/full'))('a full disk is known as such, also behind other errors', () => {
  let full: unknown;
  try {
    const file = openSync('/dev/full', 'w');
    try {
      writeSync(file, 'x');
    } finally {
      closeSync(file);
    }
  } catch (error) {
    full = error;
  }
  expect(full).toMatchObject({ code: 'ENOSPC' });
  expect(reasonOf(new Error('outer', { cause: full }))).toMatchObject({ reason: 'no-space', status: 507 });
});

test('a full database, and one that is away, are known by their codes; nothing else is', () => {
  expect(reasonOf(Object.assign(new Error('could not extend file'), { code: '53100' }))).toBeInstanceOf(NotTaken);
  expect(reasonOf(new Error('else'))).toBeUndefined();
  expect(reasonOf(Object.assign(new Error('terminating connection'), { code: '57P01' }))).toMatchObject({
    reason: 'no-database',
    status: 503,
  });
  expect(reasonOf(new Error('Connection terminated unexpectedly'))).toMatchObject({ status: 503 });
  expect(reasonOf(Object.assign(new Error('no such file'), { code: 'ENOENT', path: 'a.docx' }))).toBeUndefined();
});

test('seats are counted for each, and are there again when given back, once', () => {
  const take = seats(2);
  const [one, two, other] = [take('an'), take('an'), take('bình')];
  expect([one, two, other].every(Boolean)).toBe(true);
  expect(take('an')).toBeUndefined();
  one?.();
  one?.();
  expect(take('an')).toBeDefined();
  expect(take('an')).toBeUndefined();
});
