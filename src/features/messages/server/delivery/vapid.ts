import { createECDH, hkdfSync } from 'node:crypto';

/** The pair by which push services know this installation (RFC 8292), in base64url. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/**
 * The pair of the installation, drawn from its key (32 bytes): the same as long as that key is the same, so that devices go on after a backup was restored,
 * and there is no further secret to keep.
 */
export function pushKeysFrom(installKey: Uint8Array): PushKeys {
  const pair = createECDH('prime256v1');
  // A draw that is no number of the curve comes once in four thousand million.
  for (let draw = 0; ; draw += 1) {
    const drawn = Buffer.from(hkdfSync('sha256', installKey, '', `minh-bach push ${draw}`, 32));
    try {
      pair.setPrivateKey(drawn);
    } catch {
      continue;
    }
    return { publicKey: pair.getPublicKey('base64url'), privateKey: drawn.toString('base64url') };
  }
}
