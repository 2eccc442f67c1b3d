/** What speaks against a signature, or keeps it from being called valid. */
export type SignatureFault =
  /** The range of bytes it says it covers makes no sense, or leaves out more than the signature itself. */
  | 'range'
  /** The signature inside cannot be read. */
  | 'broken'
  /** A kind of signature that is not verified here. */
  | 'format'
  /** The bytes it covers are not those that were signed. */
  | 'changed'
  /** It was not made with the key of the certificate it names. */
  | 'forged'
  /** The certificate did not hold on the day of signing. */
  | 'expired'
  /** No way leads from the certificate to a root of the trust store. */
  | 'untrusted'
  /** The trust store has no roots. */
  | 'no-roots'
  /** It says neither when it was made. */
  | 'no-time'
  /** Made with SHA-1 or MD5. */
  | 'weak'
  /** Bytes stand behind the last signature that nobody signed. */
  | 'added'
  /** The same, under the stamp of a known clock: what signing programs put there to prove a signature later, or more; they are not told apart. */
  | 'stamped-later';

/** Valid; not valid; whole, but nobody has shown who signed. */
export type SignatureState = 'valid' | 'invalid' | 'unverified';

export interface Party {
  name: string | null;
  organisation: string | null;
}

export interface Signature {
  /** A signature of somebody, or the stamp of a clock over the whole file. */
  kind: 'signature' | 'timestamp';
  /** The sub-filter of the PDF: ETSI.CAdES.detached, adbe.pkcs7.detached … */
  format: string;
  signer: Party | null;
  issuer: Party | null;
  /** When it was made, as the signer's machine says, in ISO 8601. */
  claimedAt: string | null;
  /** When a clock of another stamped it; `isTrusted`: its certificate leads to a root as well. */
  stamped: { at: string; by: Party | null; isRight: boolean; isTrusted: boolean } | null;
  /** From when to when the certificate holds, in ISO 8601. */
  certificate: { from: string; to: string } | null;
  /** True where nothing but the signature itself is left out, to the end of the file. */
  coversAll: boolean;
  /** How many bytes stand behind what it covers. */
  bytesAfter: number;
  state: SignatureState;
  faults: SignatureFault[];
}

export interface SignatureCheck {
  /** `none`: the file bears no signature. One that is invalid makes the file so, as do bytes behind the last one. */
  state: SignatureState | 'none';
  signatures: Signature[];
  /** Bytes behind the last signature; 0 where it covers the whole file. */
  bytesAfter: number;
  /** Number and symbol in the head of the first page, where its text layer has them: "18/KH-UBND". */
  symbol: string | null;
}

export interface CheckOptions {
  /** Certificates of roots and of those between, DER. */
  trusted: readonly Uint8Array[];
  /** For signatures that say no time. */
  now: Date;
}
