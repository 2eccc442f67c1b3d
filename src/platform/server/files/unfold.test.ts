import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { lying } from '#root/testing/files/archives.ts';
import { BadArchive, unfold } from './unfold.ts';

const MB = 1024 * 1024;
const all = (): boolean => true;

test('the wanted entries, packed or not', () => {
  const archive = zipSync({ 'a.xml': strToU8('một'), 'b.xml': [strToU8('hai'), { level: 0 }], 'c.png': strToU8('ba') });
  const found = unfold(archive, (name) => name.endsWith('.xml'), MB);
  expect(Object.entries(found).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['a.xml', 'một'],
    ['b.xml', 'hai'],
  ]);
});

test('an archive that says less than it holds is stopped where the limit is, with little memory', () => {
  const archive = lying({ 'a.xml': new Uint8Array(120 * MB) });
  expect(archive.length).toBeLessThan(MB);
  const before = process.memoryUsage.rss();
  expect(() => unfold(archive, all, 5 * MB)).toThrow(BadArchive);
  expect(process.memoryUsage.rss() - before).toBeLessThan(60 * MB);
});

test('entries that are small each are counted together', () => {
  const archive = lying({ 'a.xml': new Uint8Array(3 * MB), 'b.xml': new Uint8Array(3 * MB) });
  expect(() => unfold(archive, all, 5 * MB)).toThrow(BadArchive);
  expect(Object.keys(unfold(archive, all, 6 * MB))).toEqual(['a.xml', 'b.xml']);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a head alone', strToU8('PK\u0003\u0004')],
  ['half of one', zipSync({ a: strToU8('một hai ba'.repeat(50)) }).slice(0, 60)],
])('%s is no archive', (_what, bytes) => {
  expect(() => unfold(bytes, all, MB)).toThrow(BadArchive);
});

test('places that lie outside of the archive are no surprise', () => {
  const archive = zipSync({ a: strToU8('một') });
  for (let at = 0; at < archive.length; at += 1) {
    const broken = archive.slice();
    broken[at] = 0xff;
    try {
      unfold(broken, all, MB);
    } catch (error) {
      expect(error).toBeInstanceOf(BadArchive);
    }
  }
});
