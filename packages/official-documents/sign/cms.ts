import * as pkijs from 'pkijs';
import { certificateOf, certificatesOf, heldOn, leadsToRoot, partyOf } from './certificates.ts';
import type { CheckOptions, Signature, SignatureFault } from './signatures.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const TIMESTAMP = '1.2.840.113549.1.9.16.2.14';

const digests: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

export type Verified = Pick<Signature, 'signer' | 'issuer' | 'claimedAt' | 'stamped' | 'certificate' | 'faults'>;

const nothing: Omit<Verified, 'faults'> = { signer: null, issuer: null, claimedAt: null, stamped: null, certificate: null };
const failed = (...faults: SignatureFault[]): Verified => ({ ...nothing, faults });

interface Opened {
  data: pkijs.SignedData;
  signer: pkijs.SignerInfo;
  certificates: pkijs.Certificate[];
}

/** A signature of one signer (a PDF takes no others); undefined where it cannot be read. */
function open(der: Uint8Array): Opened | undefined {
  try {
    const content = pkijs.ContentInfo.fromBER(new Uint8Array(der));
    if (content.contentType !== SIGNED_DATA) return undefined;
    const data = new pkijs.SignedData({ schema: content.content as never });
    const [signer, ...others] = data.signerInfos;
    if (!signer || others.length > 0) return undefined;
    return { data, signer, certificates: data.certificates?.filter((one) => one instanceof pkijs.Certificate) ?? [] };
  } catch {
    return undefined;
  }
}

const attribute = ({ signedAttrs }: pkijs.SignerInfo, type: string): unknown =>
  signedAttrs?.attributes.find((one) => one.type === type)?.values[0];

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

async function isRight(data: pkijs.SignedData, signed: Uint8Array): Promise<boolean> {
  try {
    const { signatureVerified } = await data.verify({ signer: 0, data: bufferOf(signed), checkChain: false, extendedMode: true });
    return signatureVerified === true;
  } catch {
    return false;
  }
}

/** Whether the digest that was signed is that of the bytes; undefined where it signs the bytes without attributes. */
async function digestFault({ signer }: Opened, signed: Uint8Array): Promise<SignatureFault | undefined> {
  const name = digests[signer.digestAlgorithm.algorithmId];
  if (!name) return 'format';
  const said = (attribute(signer, MESSAGE_DIGEST) as { valueBlock?: { valueHexView?: Uint8Array } } | undefined)?.valueBlock?.valueHexView;
  if (!said) return undefined;
  const made = new Uint8Array(await crypto.subtle.digest(name, bufferOf(signed)));
  return Buffer.from(said).equals(Buffer.from(made)) ? undefined : 'changed';
}

const timeOf = (value: unknown): Date | undefined => {
  const date = (value as { toDate?: () => Date } | undefined)?.toDate?.();
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
};

/** "D:20260116141500+07'00'" as a moment; undefined for what is no such time. */
export function momentOf(time: string): Date | undefined {
  const [, year, month, day, hour, minute, second, zone, hours, minutes] =
    /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:([-+Z])(?:(\d{2})'?(?:(\d{2})'?)?)?)?/u.exec(time) ?? [];
  if (!year) return undefined;
  const offset = zone === '+' || zone === '-' ? `${zone}${hours ?? '00'}:${minutes ?? '00'}` : 'Z';
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${offset}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const stampTime = ({ data }: Opened): Date | undefined => {
  try {
    const info = data.encapContentInfo.eContent?.getValue();
    return info && pkijs.TSTInfo.fromBER(info).genTime;
  } catch {
    return undefined;
  }
};

/** What the stamp of a clock says of the bytes it was made for; null where it cannot be read. */
async function stampOf(der: Uint8Array, stampedBytes: Uint8Array, options: CheckOptions): Promise<Signature['stamped']> {
  const opened = open(der);
  const at = opened?.data.encapContentInfo.eContentType === TST_INFO ? stampTime(opened) : undefined;
  if (!opened || !at) return null;
  const certificate = certificateOf(opened.signer, opened.certificates);
  const right = await isRight(opened.data, stampedBytes);
  return {
    at: at.toISOString(),
    by: certificate ? partyOf(certificate.subject) : null,
    isRight: right,
    isTrusted: right && certificate !== undefined && (await isTrusted(certificate, opened, options, at)),
  };
}

const isTrusted = (certificate: pkijs.Certificate, { certificates }: Opened, { trusted }: CheckOptions, at: Date): Promise<boolean> =>
  leadsToRoot(certificate, certificates, certificatesOf(trusted), at);

async function innerStamp({ signer }: Opened, options: CheckOptions): Promise<Signature['stamped']> {
  const token = signer.unsignedAttrs?.attributes.find(({ type }) => type === TIMESTAMP)?.values[0] as
    { toBER: () => ArrayBuffer } | undefined;
  return token ? stampOf(new Uint8Array(token.toBER()), signer.signature.valueBlock.valueHexView, options) : null;
}

async function faultsOf(opened: Opened, signed: Uint8Array): Promise<SignatureFault[]> {
  const digest = await digestFault(opened, signed);
  if (digest) return [digest];
  const weak: SignatureFault[] = digests[opened.signer.digestAlgorithm.algorithmId] === 'SHA-1' ? ['weak'] : [];
  return (await isRight(opened.data, signed)) ? weak : ['forged'];
}

/** Verifies a detached signature over `signed` (CAdES or PKCS #7). `time`: what the PDF says beside it. */
export async function verifyCms(der: Uint8Array, signed: Uint8Array, time: string, options: CheckOptions): Promise<Verified> {
  const opened = open(der);
  if (!opened) return failed('broken');
  const certificate = certificateOf(opened.signer, opened.certificates);
  if (!certificate) return failed('broken');
  const claimed = timeOf(attribute(opened.signer, SIGNING_TIME)) ?? momentOf(time);
  const stamped = await innerStamp(opened, options);
  const at = stamped?.isTrusted ? new Date(stamped.at) : claimed;
  const faults = await faultsOf(opened, signed);
  if (!at) faults.push('no-time');
  if (!heldOn(certificate, at ?? options.now)) faults.push('expired');
  if (options.trusted.length === 0) faults.push('no-roots');
  else if (!(await isTrusted(certificate, opened, options, at ?? options.now))) faults.push('untrusted');
  return {
    signer: partyOf(certificate.subject),
    issuer: partyOf(certificate.issuer),
    claimedAt: claimed?.toISOString() ?? null,
    stamped,
    certificate: { from: certificate.notBefore.value.toISOString(), to: certificate.notAfter.value.toISOString() },
    faults,
  };
}

/** Verifies the stamp of a clock over the whole file (ETSI.RFC3161). */
export async function verifyStamp(der: Uint8Array, signed: Uint8Array, options: CheckOptions): Promise<Verified> {
  const stamped = await stampOf(der, signed, options);
  if (!stamped) return failed('broken');
  const faults: SignatureFault[] = [
    ...(stamped.isRight ? [] : ['changed' as const]),
    ...(options.trusted.length === 0 ? ['no-roots' as const] : stamped.isTrusted ? [] : ['untrusted' as const]),
  ];
  return { ...nothing, signer: stamped.by, claimedAt: stamped.at, stamped, faults };
}
