import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLocale, localeOf, ownPath, withoutLocale } from './paths.ts';

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
