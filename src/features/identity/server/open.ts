import { authorityOn, createAuthority, type FreeAuthority } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { createOfficer } from './officers.ts';
import { grantPost } from './posts.ts';

interface Opening {
  /** Made before the transaction, which is audited under it: `newAuthorityId`. */
  authorityId: AuthorityId;
  /** The administrative code of a province or commune, or a body that the list does not hold. */
  of: { code: string } | FreeAuthority;
  fullName: string;
  /** Undefined: one is made of the name. */
  signInName: string | undefined;
  /** Of this one time: its administrator chooses another at the first sign-in. */
  password: string;
  installKey: Uint8Array;
  now: Temporal.Instant;
}

/**
 * Adds an authority to an installation that has one, with the units that a body of its level starts with and its first administrator, as a whole or not
 * at all. Comes back with the sign-in name. Refused as `createAuthority` and `createOfficer` refuse.
 */
export async function openAuthority(tx: Tx, given: Opening): Promise<Result<{ authorityId: AuthorityId; signInName: string }>> {
  const { authorityId, of, now } = given;
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const founded = await createAuthority(tx, { authorityId, of, today });
  if (!founded.ok) return founded;
  const authority = await authorityOn(tx, authorityId, today);
  if (!authority) throw new Error('An authority was made without its root.');
  const made = await createOfficer(tx, given);
  if (!made.ok) return made;
  const { officerId, signInName } = made.value;
  const post = await grantPost(tx, { authorityId, officerId, unitId: authority.rootUnitId, role: 'administrator', from: today });
  return post.ok ? ok({ authorityId, signInName }) : post;
}
