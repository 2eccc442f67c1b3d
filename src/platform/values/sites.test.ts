import { expect, test } from 'vitest';
import type { AuthorityId } from './ids.ts';
import { directoryOf, type SiteOf } from './sites.ts';

const site = (letter: string, hosts: string[] = []): SiteOf => ({
  authorityId: letter as AuthorityId,
  name: `Cơ quan ${letter}`,
  level: 'commune',
  isFirst: letter === 'a',
  step: `${letter}-1`,
  hosts,
});
const a = site('a', ['a.vn', 'www.a.vn']);
const b = site('b');
const whose = (sites: SiteOf[], host: string, path: string, told: string[] = []): string => {
  const found = directoryOf(sites, told).find(host, path);
  if (found.kind !== 'site') return found.kind;
  return [found.site.authorityId, found.shortPath && 'short', found.mainHost].filter(Boolean).join(' ');
};

test.each([
  ['nobody is here yet', [], 'x.vn', '/', 'empty'],
  ['one alone: every address is its own', [b], 'x.vn', '/ke-hoach', 'b'],
  ['… its step is not wanted', [b], 'x.vn', '/b-1/ke-hoach', 'b short'],
  ['… another step is nobody’s', [b], 'x.vn', '/en/a-1', 'unknown'],
  ['two: a host that is nobody’s says nothing', [a, b], 'x.vn', '/ke-hoach', 'common'],
  ['… the step does', [a, b], 'x.vn', '/en/b-1/ke-hoach', 'b'],
  ['… also of one with a host', [a, b], 'x.vn', '/a-1', 'a'],
  ['… a step that is not here', [a, b], 'x.vn', '/c-1', 'unknown'],
  ['an own host', [a, b], 'a.vn', '/ke-hoach', 'a'],
  ['… its own step is not wanted there', [a, b], 'a.vn', '/a-1/ke-hoach', 'a short'],
  ['… that of another is not there', [a, b], 'a.vn', '/b-1/ke-hoach', 'unknown'],
  ['… another name of it leads to the main one', [a, b], 'www.a.vn', '/', 'a a.vn'],
  ['… a longer name is not it', [a, b], 'a.vn.khac.vn', '/', 'common'],
])('%s', (_, sites, host, path, found) => {
  expect(whose(sites, host, path)).toBe(found);
});

test.each([
  ['/', 'a'],
  ['/a-1/ke-hoach', 'a short'],
  ['/en/b-1/ke-hoach', 'b'],
  ['/c-1', 'unknown'],
])('where the installation’s own name became an authority’s, %s is there %s: no step is without an address', (path, found) => {
  expect(whose([a, b], 'a.vn', path, ['a.vn'])).toBe(found);
  const directory = directoryOf([a, b], ['a.vn']);
  expect(['a.vn', 'www.a.vn', 'x.vn'].map((host) => directory.isCommon(host))).toEqual([true, false, true]);
  expect(directory.baseOn('a.vn', b.authorityId)).toBe('/b-1');
});

test('public pages have a step before them where the host does not say whose they are', () => {
  const two = directoryOf([a, b]);
  expect(['a.vn', 'www.a.vn', 'x.vn'].map((host) => two.baseOn(host, a.authorityId))).toEqual(['', '', '/a-1']);
  expect(['a.vn', 'x.vn'].map((host) => two.baseOn(host, b.authorityId))).toEqual(['/b-1', '/b-1']);
  expect(directoryOf([b]).baseOn('x.vn', b.authorityId)).toBe('');
});
