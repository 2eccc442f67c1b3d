import { X509Certificate } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setting } from '#root/src/settings.ts';

const ending = /\.(?:pem|crt|cer|der)$/iu;
const written = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu;

function certificatesIn(bytes: Buffer): Uint8Array[] {
  const texts = bytes.toString('latin1').match(written);
  return (texts ?? [bytes]).flatMap((one) => {
    try {
      return [new Uint8Array(new X509Certificate(one).raw)];
    } catch {
      return [];
    }
  });
}

/**
 * The certificates of the trust store, DER: those of all files (PEM or DER, ending in pem, crt, cer, der) of the folder that the administrator set
 * (MINHBACH_TRUST_FOLDER). None where it is not set: the roots of the nation are not shipped, whoever runs the product puts them there.
 */
export async function trustedCertificates(env: NodeJS.ProcessEnv = process.env): Promise<Uint8Array[]> {
  const folder = setting('MINHBACH_TRUST_FOLDER', env);
  if (!folder) return [];
  const names = (await readdir(folder)).filter((name) => ending.test(name)).toSorted();
  return (await Promise.all(names.map((name) => readFile(join(folder, name))))).flatMap(certificatesIn);
}
