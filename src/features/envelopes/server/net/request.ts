import { isSigned, type Signer } from '#platform/server/log/signing.ts';

/** By which a request says to whom, when and under which signature it comes. */
export const HEADERS = { to: 'minhbach-to', time: 'minhbach-time', signature: 'minhbach-signature' } as const;

/** Where an installation takes envelopes. */
export const PATH = '/phong-bi-den';

export interface Said {
  to: string;
  time: string;
  sha256: string;
}

const signedText = ({ to, time, sha256 }: Said): string => ['minh-bach-push-1', to, time, sha256].join('\n');

/** The headers of a request that brings a file with this hash to that authority at that time. */
export const headersOf = (said: Said, signer: Signer): Record<string, string> => ({
  'content-type': 'application/zip',
  [HEADERS.to]: said.to,
  [HEADERS.time]: said.time,
  [HEADERS.signature]: signer.sign(signedText(said)),
});

export const isSignedRequest = (said: Said, signature: string, publicKey: string): boolean =>
  isSigned(signedText(said), signature, publicKey);
