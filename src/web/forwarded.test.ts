import { expect, test } from 'vitest';
import { trustedNetworks } from '../settings.ts';
import { rewriteHeaders, seenFromOutside, type Arrival } from './forwarded.ts';

const arrival = (given: Partial<Arrival>): Arrival => ({
  headers: { host: '127.0.0.1:3000' },
  peer: '203.0.113.7',
  trusted: trustedNetworks(['10.0.0.0/8']),
  origin: undefined,
  ...given,
});

test('a direct connection is plain http, whatever it claims', () => {
  const headers = {
    host: 'cchc.example.vn',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-for': '198.51.100.1',
  };
  expect(seenFromOutside(arrival({ headers }))).toEqual({ protocol: 'http', host: 'cchc.example.vn', client: '203.0.113.7' });
});

test('a trusted proxy tells protocol, host and client', () => {
  const headers = {
    host: 'app:3000',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'cchc.example.vn',
    'x-forwarded-for': '198.51.100.1',
  };
  expect(seenFromOutside(arrival({ headers, peer: '::ffff:10.0.0.2' }))).toEqual({
    protocol: 'https',
    host: 'cchc.example.vn',
    client: '198.51.100.1',
  });
});

test('behind two trusted proxies the client is the first address that is not ours; what it wrote itself does not count', () => {
  const headers = { host: 'app', 'x-forwarded-for': '1.2.3.4, 198.51.100.1, 10.0.0.9' };
  expect(seenFromOutside(arrival({ headers, peer: '10.0.0.2' })).client).toBe('198.51.100.1');
});

test('ORIGIN decides over what the browser asked for', () => {
  expect(seenFromOutside(arrival({ origin: 'https://cchc.example.vn' }))).toMatchObject({ protocol: 'https', host: 'cchc.example.vn' });
});

test('a trusted proxy may name another host of the same installation', () => {
  const headers = { host: 'app', 'x-forwarded-host': 'phuong.example.vn', 'x-forwarded-proto': 'https' };
  expect(seenFromOutside(arrival({ headers, peer: '10.0.0.2', origin: 'https://cchc.example.vn' })).host).toBe('phuong.example.vn');
});

test('a name that is an authority’s own counts beside ORIGIN and comes the same way; another does not', () => {
  const isOwn = (name: string) => name === 'phuong.example.vn';
  const seen = (host: string, more: Partial<Arrival> = {}) =>
    seenFromOutside(
      arrival({ headers: { host, ...more.headers }, origin: 'https://cchc.example.vn', isOwn, ...(more.peer && { peer: more.peer }) }),
    );
  expect(seen('Phuong.example.vn:443')).toMatchObject({ protocol: 'https', host: 'Phuong.example.vn:443' });
  expect(seen('phuong.example.vn.khac.example')).toMatchObject({ protocol: 'https', host: 'cchc.example.vn' });
  const behind = { peer: '10.0.0.2', headers: { 'x-forwarded-proto': 'http' } };
  expect(seen('phuong.example.vn', behind)).toMatchObject({ protocol: 'http', host: 'phuong.example.vn' });
});

test('nothing else that a client claims about its way reaches the application', () => {
  const headers = {
    host: 'a',
    forwarded: 'for=1.2.3.4',
    'x-real-ip': '1.2.3.4',
    'x-forwarded-host': 'b',
    'x-forwarded-port': '1',
    'x-forwarded-proto': 'https',
  };
  rewriteHeaders(headers, { protocol: 'http', host: 'a', client: '203.0.113.7' });
  expect(headers).toEqual({ host: 'a', 'x-forwarded-proto': 'http', 'x-forwarded-for': '203.0.113.7' });
});
