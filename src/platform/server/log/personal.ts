import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { AuthorityId } from '../../values/ids.ts';
import type { Read, Tx } from '../database.ts';

export interface Sealed {
  person: string;
  sealed: string;
}

/** AES-256-GCM: nonce, sealed bytes, tag. */
export const seal = (key: Uint8Array, plain: Uint8Array): Buffer => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Throws where the bytes were altered or the key is another. */
export const unseal = (key: Uint8Array, sealed: Uint8Array): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
};

export const newKey = (installKey: Uint8Array): Buffer => seal(installKey, randomBytes(32));

async function personKey(db: Read, installKey: Uint8Array, authorityId: AuthorityId, personId: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('person_key')
    .select('wrapped_key')
    .where('authority_id', '=', authorityId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && unseal(installKey, row.wrapped_key);
}

/** Seals a personal value for the audit log; the person's key is made on first use, wrapped by the installation's key (32 bytes). */
export async function sealPersonal(
  tx: Tx,
  installKey: Uint8Array,
  authorityId: AuthorityId,
  personId: string,
  value: string,
): Promise<Sealed> {
  const made = { authority_id: authorityId, person_id: personId, wrapped_key: newKey(installKey) };
  const known = await personKey(tx, installKey, authorityId, personId);
  // Two transactions may make it at once: the second waits for the first and takes its key.
  if (!known)
    await tx
      .insertInto('person_key')
      .values(made)
      .onConflict((oc) => oc.doNothing())
      .execute();
  const key = known ?? (await personKey(tx, installKey, authorityId, personId));
  if (!key) throw new Error('The key of a person was destroyed while a value was sealed.');
  return { person: personId, sealed: seal(key, Buffer.from(value, 'utf8')).toString('base64') };
}

/** The value again, or undefined once the person's key has been destroyed. Throws where the sealed bytes were altered. */
export async function openPersonal(db: Read, installKey: Uint8Array, authorityId: AuthorityId, value: Sealed): Promise<string | undefined> {
  const key = await personKey(db, installKey, authorityId, value.person);
  return key && unseal(key, Buffer.from(value.sealed, 'base64')).toString('utf8');
}

/** Several values again, by their sealed text; one whose key was destroyed is not among them. */
export async function openAllPersonal(
  db: Read,
  installKey: Uint8Array,
  authorityId: AuthorityId,
  values: readonly Sealed[],
): Promise<Map<string, string>> {
  if (values.length === 0) return new Map();
  const rows = await db
    .selectFrom('person_key')
    .select(['person_id', 'wrapped_key'])
    .where('authority_id', '=', authorityId)
    .where('person_id', 'in', [...new Set(values.map(({ person }) => person))])
    .execute();
  const keys = new Map(rows.map(({ person_id: person, wrapped_key: wrapped }) => [person, unseal(installKey, wrapped)]));
  return new Map(
    values.flatMap(({ person, sealed }): [string, string][] => {
      const key = keys.get(person);
      return key ? [[sealed, unseal(key, Buffer.from(sealed, 'base64')).toString('utf8')]] : [];
    }),
  );
}
