import { randomBytes } from 'node:crypto';
import { recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { seal, unseal } from '#platform/server/log/personal.ts';
import { fingerprintOf, signerOf, type Signer } from '#platform/server/log/signing.ts';
import type { AuthorityId, Id } from '#platform/values/ids.ts';

export interface OwnKey {
  id: Id<'authority-key'>;
  publicKey: string;
  fingerprint: string;
  madeAt: Temporal.Instant;
  endedAt: Temporal.Instant | null;
}

/** The keys of an authority, the one in use first. */
export async function keysOf(db: Read, authorityId: AuthorityId): Promise<OwnKey[]> {
  const rows = await db
    .selectFrom('authority_key')
    .select(['id', 'public_key', 'made_at', 'ended_at'])
    .where('authority_id', '=', authorityId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    publicKey: row.public_key,
    fingerprint: fingerprintOf(row.public_key),
    madeAt: row.made_at,
    endedAt: row.ended_at,
  }));
}

const current = (db: Read, authorityId: AuthorityId) =>
  db
    .selectFrom('authority_key')
    .select(['id', 'public_key', 'sealed_key'])
    .where('authority_id', '=', authorityId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

interface Of {
  authorityId: AuthorityId;
  installKey: Uint8Array;
  now: Temporal.Instant;
}

async function makeKey(tx: Tx, { authorityId, installKey, now }: Of, action: 'key.made' | 'key.changed'): Promise<Signer> {
  const seed = randomBytes(32);
  const signer = signerOf(seed);
  const row = await tx
    .insertInto('authority_key')
    .values({ authority_id: authorityId, public_key: signer.publicKey, sealed_key: seal(installKey, seed), made_at: now })
    .onConflict((conflict) => conflict.columns(['authority_id']).where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return signerIn(await current(tx, authorityId), installKey);
  recordChange(tx, { action, objectType: 'key', objectId: row.id, changes: { fingerprint: { to: fingerprintOf(signer.publicKey) } } });
  return signer;
}

function signerIn(row: { sealed_key: Uint8Array } | undefined, installKey: Uint8Array): Signer {
  if (!row) throw new Error('The key of an authority went away while it was made.');
  return signerOf(unseal(installKey, row.sealed_key));
}

/** By what the authority signs; made on first use. Two at once: both get the same. */
export async function signerFor(tx: Tx, of: Of): Promise<Signer> {
  const row = await current(tx, of.authorityId);
  return row ? signerIn(row, of.installKey) : makeKey(tx, of, 'key.made');
}

/** By what the authority signs, where it has a key already. */
export async function signerOn(db: Read, authorityId: AuthorityId, installKey: Uint8Array): Promise<Signer | undefined> {
  const row = await current(db, authorityId);
  return row && signerIn(row, installKey);
}

/** Another key from now on; what was signed with the one before stays valid. */
export async function changeKey(tx: Tx, of: Of): Promise<Signer> {
  await tx
    .updateTable('authority_key')
    .set({ ended_at: of.now })
    .where('authority_id', '=', of.authorityId)
    .where('ended_at', 'is', null)
    .execute();
  return makeKey(tx, of, 'key.changed');
}
