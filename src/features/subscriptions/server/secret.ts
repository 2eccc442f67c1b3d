import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { seal, unseal } from '#platform/server/log/personal.ts';
import { parseId, type AuthorityId } from '#platform/values/ids.ts';
import type { SubscriberId } from '../wants.ts';

const keyFor = (installKey: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', installKey, '', `minh-bach subscriber ${use}`, 32));

const signed = (key: Uint8Array, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** By which an address of the authority is found again; without the key of the installation nobody can try addresses against it. */
export const digestOf = (installKey: Uint8Array, authorityId: AuthorityId, address: string): string =>
  signed(keyFor(installKey, 'digest'), `${authorityId} ${address}`).toString('base64url');

export const sealAddress = (installKey: Uint8Array, address: string): Buffer =>
  seal(keyFor(installKey, 'address'), Buffer.from(address, 'utf8'));

export const openAddress = (installKey: Uint8Array, sealed: Uint8Array): string =>
  unseal(keyFor(installKey, 'address'), sealed).toString('utf8');

/** What stands behind `ma=` in the links of a letter: who has it may confirm, change and end this one subscription. */
export const tokenOf = (installKey: Uint8Array, authorityId: AuthorityId, id: SubscriberId): string =>
  `${id}.${signed(keyFor(installKey, 'token'), `${authorityId} ${id}`).toString('base64url')}`;

/** Whose link it is; undefined for one that we did not make. */
export function subscriberIn(installKey: Uint8Array, authorityId: AuthorityId, token: string): SubscriberId | undefined {
  const id = parseId<SubscriberId>(token.split('.')[0]);
  if (!id) return undefined;
  const [given, own] = [Buffer.from(token), Buffer.from(tokenOf(installKey, authorityId, id))];
  return given.length === own.length && timingSafeEqual(given, own) ? id : undefined;
}
