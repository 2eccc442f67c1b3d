import { expect, test } from 'vitest';
import type { AuthorityId } from './ids.ts';
import { directoryOf, type SiteOf } from './sites.ts';

const site = (letter: string, hosts: string[] = []): SiteOf => ({
  authorityId: letter as AuthorityId,
  name: `Cơ quan ${letter}`,
  level: 'commune',
  province: undefined,
  isFirst: letter === 'a',
  step: letter === 'd' ? 'so-d' : `${letter}-1`,
  hosts,
});
const a = site('a', ['a.vn', 'www.a.vn']);
const b = site('b');
const c = site('c', ['c.vn']);
const d = site('d');
const whose = (sites: SiteOf[], host: string, path: string, told: string[] = []): string => {
  const found = directoryOf(sites, told).find(host, path);
  if (found.kind !== 'site') return found.kind;
  return [found.site.authorityId, found.base, found.mainHost, found.isGuest && 'guest'].filter(Boolean).join(' ');
};

test.each([
  ['nobody is here yet', [], 'x.vn', '/', 'empty'],
  ['one alone: every address is its own', [b], 'x.vn', '/ke-hoach', 'b'],
  ['… its step is not wanted', [b], 'x.vn', '/b-1/ke-hoach', 'b'],
  ['… another step is nobody’s', [b], 'x.vn', '/en/a-1', 'unknown'],
  ['two: a host that is nobody’s says nothing', [a, b], 'x.vn', '/ke-hoach', 'common'],
  ['… the step does', [a, b], 'x.vn', '/en/b-1/ke-hoach', 'b /b-1'],
  ['… also of one with a host', [a, b], 'x.vn', '/a-1', 'a /a-1'],
  ['… a step that is not here', [a, b], 'x.vn', '/c-1', 'unknown'],
  ['an own host', [a, b], 'a.vn', '/ke-hoach', 'a'],
  ['… its own step is not wanted there', [a, b], 'a.vn', '/a-1/ke-hoach', 'a'],
  ['… that of another without a name is that one’s', [a, b], 'a.vn', '/b-1/ke-hoach', 'b /b-1 guest'],
  ['… that of another with a name leads there', [a, c], 'c.vn', '/a-1/ke-hoach', 'a a.vn'],
  ['… one that is not here', [a, b], 'a.vn', '/e-1', 'unknown'],
  ['a step of earlier leads to the one of today', [a, d], 'x.vn', '/so-d-0/ke-hoach', 'd /so-d'],
  ['… which is its slug alone', [a, d], 'x.vn', '/en/so-d', 'd /so-d'],
  ['… another name of it leads to the main one', [a, b], 'www.a.vn', '/', 'a a.vn'],
  ['… a longer name is not it', [a, b], 'a.vn.khac.vn', '/', 'common'],
])('%s', (_, sites, host, path, found) => {
  expect(whose(sites, host, path)).toBe(found);
});

test.each([
  ['/', 'a'],
  ['/a-1/ke-hoach', 'a'],
  ['/en/b-1/ke-hoach', 'b /b-1'],
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
