import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { signerOf } from '#platform/server/log/signing.ts';
import { refusalOf, value } from '#root/testing/actors.ts';
import { containerOf, entriesOf } from './container.ts';
import { MANIFEST, sealEnvelope, SIGNATURE, VERSION, type ToSeal } from './manifest.ts';
import { openEnvelope } from './opening.ts';
import { receiptIn, sealReceipt } from './receipt.ts';

const signer = signerOf(Buffer.alloc(32, 7));

const said: ToSeal = {
  uid: '0199f0aa-0000-7000-8000-000000000001',
  kind: 'plan',
  sender: { id: '0199f0aa-0000-7000-8000-00000000000a', name: 'Ủy ban nhân dân tỉnh Mẫu' },
  title: 'Kế hoạch tuyên truyền cải cách hành chính năm 2026',
  symbol: '18/KH-UBND',
  issuedOn: '2026-01-15',
  replaces: null,
  madeAt: Temporal.Instant.from('2026-01-16T02:00:00.5Z'),
  content: { schema: 1, duties: ['Phát thanh hằng tuần'] },
  parts: [
    { name: 'ke-hoach số 18.docx', mediaType: 'application/octet-stream', bytes: Buffer.from('một văn bản giả định'), role: 'paper' },
  ],
};
const sealed = sealEnvelope(said, signer);
const sentence = (bytes: Uint8Array): string => {
  const opened = openEnvelope(bytes);
  return opened.ok ? '' : opened.refusal.message;
};

test('an envelope opens as it was sealed, and of the same things it is the same bytes', () => {
  const { manifest, content, parts, publicKey } = value(openEnvelope(sealed));
  expect(manifest).toMatchObject({ uid: said.uid, title: said.title, symbol: '18/KH-UBND', madeAt: '2026-01-16T02:00:01Z' });
  expect([content, publicKey]).toEqual([said.content, signer.publicKey]);
  expect(parts.map(({ role, name }) => [role, name])).toEqual([
    ['content', 'noi-dung.json'],
    ['paper', 'ke-hoach số 18.docx'],
  ]);
  expect(sealEnvelope(said, signer).equals(sealed)).toBe(true);
});

test('whichever byte is altered, it is refused and the place is named', () => {
  fc.assert(
    fc.property(fc.nat(sealed.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ by;
      expect(refusalOf(openEnvelope(altered))).toMatch(/^(envelope-altered|no-envelope|envelope-incomplete|envelope-too-large)$/);
    }),
    { numRuns: 400 },
  );
  for (let at = 0; at < sealed.byteLength; at += 1) {
    const altered = Buffer.from(sealed);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect([at, openEnvelope(altered).ok]).toEqual([at, false]);
  }
});

test('the place is the part in which the byte stands', () => {
  const at = (words: string): Buffer => {
    const altered = Buffer.from(sealed);
    const index = altered.indexOf(words);
    altered[index + 3] = (altered[index + 3] ?? 0) ^ 1;
    return altered;
  };
  expect(sentence(at('một văn bản giả định'))).toContain('ke-hoach số 18.docx');
  expect(sentence(at('Phát thanh hằng tuần'))).toContain('noi-dung.json');
  expect(sentence(at('Ủy ban nhân dân tỉnh Mẫu'))).toContain(MANIFEST);
});

test('cut off, longer, with a file more, of another signer or of a later version it is refused', () => {
  expect(refusalOf(openEnvelope(sealed.subarray(0, -1)))).toBe('no-envelope');
  expect(openEnvelope(Buffer.concat([sealed, Buffer.from('x')])).ok).toBe(false);
  expect(refusalOf(openEnvelope(Buffer.from('không phải phong bì')))).toBe('no-envelope');
  const entries = entriesOf(sealed, 10_000_000) ?? [];
  expect(sentence(containerOf([...entries, { name: 'tep/09-la.exe', bytes: Buffer.from('x') }]))).toMatch(/byte thứ \d+/);
  expect(refusalOf(openEnvelope(containerOf(entries.filter(({ name }) => !name.startsWith('tep/')))))).toBe('envelope-incomplete');
  const other = signerOf(Buffer.alloc(32, 8));
  const forged = entries.map(({ name, bytes }) =>
    name === SIGNATURE
      ? { name, bytes: Buffer.from(JSON.stringify({ publicKey: other.publicKey, signature: signer.sign('x') })) }
      : { name, bytes },
  );
  expect(refusalOf(openEnvelope(containerOf(forged)))).toBe('envelope-altered');
  const later = Buffer.from(JSON.stringify({ format: 'minh-bach-envelope', version: VERSION + 1 }));
  const signature = Buffer.from(JSON.stringify({ publicKey: signer.publicKey, signature: signer.sign(later) }));
  const newer = containerOf([
    { name: MANIFEST, bytes: later },
    { name: SIGNATURE, bytes: signature },
  ]);
  expect(refusalOf(openEnvelope(newer))).toBe('envelope-of-later-version');
});

test('a container that lies about its sizes, is packed or never ends costs nothing and is none', () => {
  const [local, name] = [30, 'a'];
  const data = Buffer.alloc(100_000, 1);
  const honest = containerOf([{ name, bytes: data }]);
  const central = honest.subarray(local + 1 + data.byteLength, -22);
  const end = (count: number, size: number): Buffer => {
    const last = Buffer.from(honest.subarray(-22));
    last.writeUInt16LE(count, 8);
    last.writeUInt16LE(count, 10);
    last.writeUInt32LE(size, 12);
    return last;
  };
  // Each entry says that it is empty and gives the same bytes once more.
  const lying = Array.from({ length: 2000 }, (_, at) => {
    const one = Buffer.from(central);
    one.writeUInt32LE(0, 24);
    return Buffer.concat([one.subarray(0, 28), Buffer.from([4, 0]), one.subarray(30, 46), Buffer.from(String(at).padStart(4, '0'))]);
  });
  const directory = Buffer.concat(lying);
  const front = honest.subarray(0, local + 1 + data.byteLength);
  expect(entriesOf(Buffer.concat([front, directory, end(2000, directory.byteLength)]), 1_000_000)).toBeUndefined();
  const endless = Buffer.concat([front, central, end(65_535, central.byteLength)]);
  expect(entriesOf(endless, 1_000_000)).toBeUndefined();
  expect(entriesOf(zipSync({ a: new Uint8Array(1_000_000) }), 10_000_000)).toBeUndefined();
});

test('letters that nobody sees and days that no calendar has are not taken over', () => {
  const odd = value(openEnvelope(sealEnvelope({ ...said, title: 'Kế\u0000 hoạch\n2026\u202E', symbol: '18\u0000/KH' }, signer)));
  expect([odd.manifest.title, odd.manifest.symbol]).toEqual(['Kế hoạch 2026', '18/KH']);
  expect(refusalOf(openEnvelope(sealEnvelope({ ...said, issuedOn: '0000-01-01' }, signer)))).toBe('envelope-altered');
  expect(refusalOf(openEnvelope(sealEnvelope({ ...said, title: ' \u0000 ' }, signer)))).toBe('envelope-altered');
  const receipt = (at: string) =>
    openEnvelope(sealReceipt({ of: said.uid, what: 'taken', at, note: 'Đã\u0000 nhận' }, { ...said, signer }));
  expect(receiptIn(value(receipt('2026-01-16T02:00:00Z')))).toMatchObject({ note: 'Đã nhận' });
  expect(receiptIn(value(receipt('0000-01-01T00:00:00Z')))).toBeUndefined();
});
