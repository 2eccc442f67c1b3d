import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLocale, inSite, localeOf, isStep, ownPath, ownWords, pageIn, stepIn, withoutLocale } from './paths.ts';

describe('the language of an address', () => {
  test('English lies under /en/, and only there', () => {
    expect(['/en', '/en/thu-tuc', '/', '/engine', '/thu-tuc/en'].map(localeOf)).toEqual(['en', 'en', 'vi', 'vi', 'vi']);
  });
  test('a path changes its language and keeps all else', () => {
    expect(inLocale('/thu-tuc?trang=2#dau', 'en')).toBe('/en/thu-tuc?trang=2#dau');
    expect(inLocale('/en/thu-tuc?trang=2', 'vi')).toBe('/thu-tuc?trang=2');
    expect(inLocale('/', 'en')).toBe('/en');
    expect(['https://example.org/x', '#dau', '?trang=2', 'mailto:a@b.vn'].map((path) => inLocale(path, 'en'))).toEqual([
      'https://example.org/x',
      '#dau',
      '?trang=2',
      'mailto:a@b.vn',
    ]);
  });
  test('both languages name the same page', () => {
    fc.assert(fc.property(fc.webPath(), (path) => withoutLocale(inLocale(path || '/', 'en')) === withoutLocale(path || '/')));
  });
});

describe('the authority of an address', () => {
  const base = '/hung-dao-11689';
  test('its step stands before the page, after the language', () => {
    expect(
      ['/sao-mai-0', '/en/hung-dao-00123/ke-hoach', '/ke-hoach/2026', '/en', '/so-noi-vu', '/-1', '/favicon.svg', '/_app/x'].map(stepIn),
    ).toEqual(['sao-mai-0', 'hung-dao-00123', '', '', 'so-noi-vu', '', '', '']);
    expect(['/sao-mai-0', '/en/sao-mai-0/ke-hoach', '/en/ke-hoach', '/'].map(pageIn)).toEqual(['/', '/ke-hoach', '/ke-hoach', '/']);
    expect(['so-noi-vu', 'ke-hoach', 'en', 'Sở', 'a--b', ''].map(isStep)).toEqual([true, false, false, false, false, false]);
  });
  test('a link keeps it, with the language and all else, and gets it once', () => {
    expect(inSite('/ke-hoach?trang=2#dau', { base, locale: 'en' })).toBe('/en/hung-dao-11689/ke-hoach?trang=2#dau');
    expect(inSite('/', { base, locale: 'vi' })).toBe(base);
    expect(inSite('/?trang=2', { base, locale: 'en' })).toBe('/en/hung-dao-11689?trang=2');
    expect(inSite('/', { base: '', locale: 'en' })).toBe('/en');
    expect(inSite('/en/sao-mai-0/ke-hoach', { base, locale: 'vi' })).toBe('/sao-mai-0/ke-hoach');
    expect(['https://example.org/x', '#dau', '?trang=2', '//x.vn'].map((path) => inSite(path, { base, locale: 'en' }))).toEqual([
      'https://example.org/x',
      '#dau',
      '?trang=2',
      '//x.vn',
    ]);
  });
  test('every link under it leads to the page and to the authority', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.constantFrom('vi' as const, 'en' as const), (path, locale) => {
        fc.pre(stepIn(path) === '' && !path.startsWith('//') && path.startsWith('/'));
        const link = inSite(path, { base, locale });
        expect([stepIn(link), pageIn(link), localeOf(link)]).toEqual(['hung-dao-11689', withoutLocale(path), locale]);
      }),
    );
  });
});

test('no page of ours can be taken for an authority', () => {
  const routes = fileURLToPath(new URL('../../routes/', import.meta.url));
  const files = globSync('**/+{page.svelte,server.ts}', { cwd: routes }).map((file) => file.split(sep));
  const first = files.map((parts) => parts.find((part) => !/^\(.*\)$|^\+/.test(part)) ?? 'en');
  // A name with a dot is no step.
  const words = first.map((part) => part.replaceAll('[x+2e]', '.')).filter((part) => /^[a-z0-9-]+$/.test(part));
  expect([...new Set(words)].toSorted()).toEqual(ownWords.toSorted());
});

describe('going back', () => {
  test('a path of this site is kept', () => {
    expect(ownPath('/lam-viec?xem=sau#dau')).toBe('/lam-viec?xem=sau#dau');
  });
  test('no disguise leads to another host', () => {
    const elsewhere = [
      '//evil.vn',
      '/\\evil.vn',
      '/\t/evil.vn',
      '/\n//evil.vn',
      'https://evil.vn',
      'javascript:alert(1)',
      '\\\\evil.vn',
      ' //evil.vn',
      '/..//evil.vn',
      '/a/..//evil.vn',
    ];
    for (const typed of elsewhere) expect(new URL(ownPath(typed), 'https://minhbach.vn').host, typed).toBe('minhbach.vn');
    expect(ownPath(undefined, '/lam-viec')).toBe('/lam-viec');
    fc.assert(fc.property(fc.string(), (tail) => new URL(ownPath(`/${tail}`), 'https://minhbach.vn').host === 'minhbach.vn'));
  });
});
