import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

export type KeyKind = 'rsa' | 'rsa-pss' | 'ecdsa';

export interface Holder {
  certificate: pkijs.Certificate;
  keys: CryptoKeyPair;
  der: Uint8Array;
}

export interface Asked {
  name: string;
  organisation?: string;
  from?: string;
  to?: string;
  key?: KeyKind;
  isRoot?: boolean;
  by?: Holder;
}

const algorithms: Record<KeyKind, RsaHashedKeyGenParams | EcKeyGenParams> = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
  'rsa-pss': { name: 'RSA-PSS', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256' },
};

const nameIn = (into: pkijs.RelativeDistinguishedNames, type: string, value: string): void => {
  into.typesAndValues.push(new pkijs.AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) }));
};

let serial = 1;

/** A certificate with its keys: of its own root, or by another holder. */
export async function holderOf({
  name,
  organisation,
  from = '2025-01-01',
  to = '2028-01-01',
  key = 'rsa',
  isRoot,
  by,
}: Asked): Promise<Holder> {
  const keys = await crypto.subtle.generateKey(algorithms[key], true, ['sign', 'verify']);
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: (serial += 1) });
  nameIn(certificate.subject, '2.5.4.3', name);
  if (organisation) nameIn(certificate.subject, '2.5.4.10', organisation);
  certificate.issuer = by ? by.certificate.subject : certificate.subject;
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(to);
  const isAuthority = isRoot === true;
  const constraints = new pkijs.BasicConstraints(isAuthority ? { cA: true } : {});
  const usage = new asn1js.BitString({ valueHex: new Uint8Array([isAuthority ? 0x06 : 0xc0]).buffer, unusedBits: isAuthority ? 1 : 6 });
  certificate.extensions = [
    new pkijs.Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints.toSchema().toBER() }),
    new pkijs.Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER() }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((by?.keys ?? keys).privateKey, 'SHA-256');
  return { certificate, keys, der: new Uint8Array(certificate.toSchema(true).toBER()) };
}

/** A root, one between, and who signs. */
export async function chainOf(signer: Omit<Asked, 'by'>): Promise<{ root: Holder; between: Holder; signer: Holder }> {
  const root = await holderOf({ name: 'Gốc thử nghiệm', isRoot: true, to: '2035-01-01' });
  const between = await holderOf({ name: 'Tổ chức cấp chứng thư thử nghiệm', isRoot: true, by: root, to: '2030-01-01' });
  return { root, between, signer: await holderOf({ ...signer, by: between }) };
}

const attribute = (type: string, value: unknown): pkijs.Attribute => new pkijs.Attribute({ type, values: [value] });
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

export interface Signing {
  holder: Holder;
  along?: readonly Holder[];
  at?: string;
  hash?: 'SHA-1' | 'SHA-256';
  /** A clock that stamps the signature. */
  clock?: { holder: Holder; at: string; along?: readonly Holder[] };
}

async function signedDataOf(content: Uint8Array, { holder, along = [], at, hash = 'SHA-256' }: Signing, inside?: { type: string }) {
  const digest = await crypto.subtle.digest(hash, bufferOf(content));
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new asn1js.ObjectIdentifier({ value: inside?.type ?? '1.2.840.113549.1.7.1' })),
    ...(at ? [attribute('1.2.840.113549.1.9.5', new asn1js.UTCTime({ valueDate: new Date(at) }))] : []),
    attribute('1.2.840.113549.1.9.4', new asn1js.OctetString({ valueHex: digest })),
  ];
  const signed = new pkijs.SignedData({
    version: inside ? 3 : 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: inside?.type ?? '1.2.840.113549.1.7.1',
      ...(inside && { eContent: new asn1js.OctetString({ valueHex: bufferOf(content) }) }),
    }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: holder.certificate.issuer, serialNumber: holder.certificate.serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [holder, ...along].map(({ certificate }) => certificate),
  });
  await signed.sign(holder.keys.privateKey, 0, hash, bufferOf(content));
  return signed;
}

const berOf = (signed: pkijs.SignedData): Uint8Array =>
  new Uint8Array(new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) }).toSchema().toBER());

/** The stamp of a clock over bytes, as a CMS with its TSTInfo. */
export async function stampOver(bytes: Uint8Array, { holder, at, along }: NonNullable<Signing['clock']>): Promise<Uint8Array> {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3',
    messageImprint: await pkijs.MessageImprint.create('SHA-256', bufferOf(bytes)),
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: new Date(at),
  });
  const content = new Uint8Array(info.toSchema().toBER());
  return berOf(await signedDataOf(content, { holder, ...(along && { along }), at }, { type: '1.2.840.113549.1.9.16.1.4' }));
}

/** A detached CMS over bytes. */
export async function signOver(bytes: Uint8Array, signing: Signing): Promise<Uint8Array> {
  const signed = await signedDataOf(bytes, signing);
  const [signer] = signed.signerInfos;
  if (signing.clock && signer) {
    const token = await stampOver(signer.signature.valueBlock.valueHexView, signing.clock);
    const value = asn1js.fromBER(bufferOf(token)).result;
    signer.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
      type: 1,
      attributes: [attribute('1.2.840.113549.1.9.16.2.14', value)],
    });
  }
  return berOf(signed);
}
