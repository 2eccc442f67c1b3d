import { seal, unseal } from '#platform/server/log/personal.ts';

export type Secrets = Readonly<Record<string, string>>;

/** What opens an account, under the key of the installation; never written to the log and shown to nobody. */
export const sealSecrets = (installKey: Uint8Array, secrets: Secrets): Buffer =>
  seal(installKey, Buffer.from(JSON.stringify(secrets), 'utf8'));

/** Throws where the bytes were altered or the key is another. */
export const openSecrets = (installKey: Uint8Array, sealed: Uint8Array): Secrets =>
  JSON.parse(unseal(installKey, sealed).toString('utf8')) as Secrets;
