import * as pkijs from 'pkijs';
import type { Party } from './signatures.ts';

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const SUBJECT_KEY = '2.5.29.14';

const partOf = (name: pkijs.RelativeDistinguishedNames, type: string): string | null => {
  const value: unknown = name.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value;
  return typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;
};

export const partyOf = (name: pkijs.RelativeDistinguishedNames): Party => ({
  name: partOf(name, COMMON_NAME),
  organisation: partOf(name, ORGANISATION),
});

/** Certificates that can be read; the others are passed over. */
export const certificatesOf = (all: readonly Uint8Array[]): pkijs.Certificate[] =>
  all.flatMap((der) => {
    try {
      return [pkijs.Certificate.fromBER(new Uint8Array(der))];
    } catch {
      return [];
    }
  });

const bytesOf = (view: Uint8Array): Buffer => Buffer.from(view);

/** The certificate that a signer names, by issuer and number or by its key. */
export function certificateOf(signer: pkijs.SignerInfo, certificates: readonly pkijs.Certificate[]): pkijs.Certificate | undefined {
  const sid: unknown = signer.sid;
  if (sid instanceof pkijs.IssuerAndSerialNumber)
    return certificates.find((one) => one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber));
  const key = (sid as { valueBlock?: { valueHexView?: Uint8Array } } | undefined)?.valueBlock?.valueHexView;
  return certificates.find((one) => {
    const own = one.extensions?.find(({ extnID }) => extnID === SUBJECT_KEY)?.parsedValue as
      { valueBlock?: { valueHexView?: Uint8Array } } | undefined;
    const ownKey = own?.valueBlock?.valueHexView;
    return key !== undefined && ownKey !== undefined && bytesOf(key).equals(bytesOf(ownKey));
  });
}

export const heldOn = (certificate: pkijs.Certificate, at: Date): boolean =>
  certificate.notBefore.value <= at && at <= certificate.notAfter.value;

/** True where a way of certificates that held at that moment leads to a root of the trust store. Whether one was revoked is not asked. */
export async function leadsToRoot(
  leaf: pkijs.Certificate,
  along: readonly pkijs.Certificate[],
  trusted: readonly pkijs.Certificate[],
  at: Date,
): Promise<boolean> {
  const roots = trusted.filter((one) => one.issuer.isEqual(one.subject));
  if (roots.length === 0) return false;
  const between = trusted.filter((one) => !roots.includes(one));
  const certs = [...between, ...along.filter((one) => one !== leaf), leaf];
  const engine = new pkijs.CertificateChainValidationEngine({ certs, trustedCerts: roots, checkDate: at });
  try {
    return (await engine.verify()).result;
  } catch {
    return false;
  }
}
