import { expect, test } from 'vitest';
import { addressToTell } from './address.ts';

const NAMES = 'CCHC.example.vn, 10.1.2.3';
test.each<[string, string, NodeJS.ProcessEnv, string | undefined]>([
  ['at the server itself no colleague could open it', 'http://localhost:3000', {}, undefined],
  ['the same by number', 'http://127.0.0.1:3000', {}, undefined],
  ['the same by the number of IPv6', 'http://[::1]:3000', {}, undefined],
  ['at another screen it is what is open there', 'http://10.1.2.3:3000', {}, 'http://10.1.2.3:3000'],
  ['ORIGIN is the address', 'http://localhost:3000', { ORIGIN: 'https://cchc.example.vn/' }, 'https://cchc.example.vn'],
  ['ORIGIN of this machine alone is none', 'http://localhost:3000', { ORIGIN: 'http://localhost:3000' }, undefined],
  ['the first name that was told', 'http://localhost:3000', { MINHBACH_NAMES: NAMES }, 'http://cchc.example.vn:3000'],
  ['also where it is open by number', 'http://10.1.2.3:3000', { MINHBACH_NAMES: NAMES }, 'http://cchc.example.vn:3000'],
  ['a name behind a proxy', 'https://10.1.2.3', { MINHBACH_NAMES: NAMES, MINHBACH_TRUSTED_PROXY: 'loopback' }, 'https://cchc.example.vn'],
  [
    'past the proxy the port is not theirs',
    'http://localhost:3000',
    { MINHBACH_NAMES: NAMES, MINHBACH_TRUSTED_PROXY: 'loopback' },
    undefined,
  ],
])('what slips tell: %s', (_case, asked, env, told) => {
  expect(addressToTell(new URL(asked), env)).toBe(told);
});
