import type { FoundSignature } from './found.ts';

export interface Coverage {
  /** What was signed. */
  signed: Uint8Array;
  /** The signature that stands in the gap. */
  contents: Uint8Array;
  /** Bytes behind what is covered, line ends at the very end left aside. */
  after: number;
}

const isBlank = (byte: number | undefined): boolean => byte === 10 || byte === 13 || byte === 32 || byte === 0;

const endOf = (bytes: Uint8Array): number => {
  let end = bytes.length;
  while (end > 0 && isBlank(bytes[end - 1])) end -= 1;
  return end;
};

/** The bytes of `<hex>`; undefined where anything else stands there. */
function hexIn(gap: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(gap).toString('latin1');
  const [, digits] = /^<([\s\dA-Fa-f]*)>$/u.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const hex = digits.replace(/\s+/gu, '');
  return new Uint8Array(Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex'));
}

const startsAlike = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length > 0 && Buffer.compare(Buffer.from(one).subarray(0, other.length), Buffer.from(other).subarray(0, one.length)) === 0;

/**
 * What a signature covers. Undefined where its range does not begin with the file, runs over its end, or leaves out anything but the very signature
 * (ISO 32000-2, 12.8.1): then something could stand there that nobody signed.
 */
export function coverageOf(bytes: Uint8Array, { range, contents }: FoundSignature): Coverage | undefined {
  const [start, first = 0, second = 0, rest = 0, ...more] = range;
  const end = second + rest;
  if (start !== 0 || more.length > 0 || range.length !== 4 || first <= 0 || second <= first || rest < 0 || end > bytes.length)
    return undefined;
  const hex = hexIn(bytes.subarray(first, second));
  // In an encrypted file the reader may give the signature as it decrypted it.
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Encrypt');
  if (!hex || !(isEncrypted || startsAlike(hex, contents))) return undefined;
  return {
    signed: new Uint8Array(Buffer.concat([bytes.subarray(0, first), bytes.subarray(second, end)])),
    contents: hex,
    after: Math.max(0, endOf(bytes) - end),
  };
}
