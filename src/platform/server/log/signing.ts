import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What stands before a seed and before a public key in their DER forms (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex');

export interface Signer {
  publicKey: string;
  sign: (what: string | Uint8Array) => string;
}

const publicKeyOf = (raw: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC, Buffer.from(raw, 'base64url')]), format: 'der', type: 'spki' });

/** Signs in the name of the installation; `seed` are the 32 bytes of its Ed25519 key. */
export function signerOf(seed: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(PUBLIC.length).toString('base64url');
  return { publicKey, sign: (what) => sign(null, Buffer.from(what as Uint8Array), key).toString('base64url') };
}

/** True when the signature is that key's over these bytes; a key or signature that is none is false too. */
export function isSigned(what: string | Uint8Array, signature: string, publicKey: string): boolean {
  try {
    return verify(null, Buffer.from(what as Uint8Array), publicKeyOf(publicKey), Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** By what people compare keys: 32 hexadecimal figures in groups of four. */
export const fingerprintOf = (publicKey: string): string =>
  (createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 32).match(/.{4}/g) ?? []).join('-');

export const sameFingerprint = (a: string, b: string): boolean => {
  const bare = (text: string): string => text.toLowerCase().replace(/[^0-9a-f]/g, '');
  return bare(a).length === 32 && bare(a) === bare(b);
};
