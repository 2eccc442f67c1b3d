import { sql } from 'kysely';
import { authorityOn, createAuthority, type FreeAuthority } from '#features/units/server/index.ts';
import { ZONE } from '#platform/server/clock.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { signInNamePattern, tidySignInName } from '../names.ts';
import { officerRefusals as refusals } from '../refusals.ts';
import { hashed, type Hashed } from './codes.ts';
import { createOfficer, signInIdOf } from './officers.ts';
import { grantPost, lockOfficer } from './posts.ts';
import { liftLock } from './lock.ts';
import { hasAdministrator, officersOf } from './queries.ts';
import { givePassword, holdsGiven } from './sign-in-rows.ts';
import { checkStrength } from './strength.ts';

interface Typed {
  fullName: string;
  signInName: string;
  password: string;
}

interface FirstAdministrator extends Omit<Typed, 'password'> {
  authorityId: AuthorityId;
  unitId: UnitId;
  passwordHash: string;
  now: Temporal.Instant;
}

/** Refused once there is an administrator. Two set-ups at the same moment: the second waits here and then finds the first. */
export async function whyNotSetUp(tx: Tx): Promise<Result<void>> {
  await sql`lock table post in share row exclusive mode`.execute(tx);
  return (await hasAdministrator(tx)) ? refusals.alreadySetUp() : ok(undefined);
}

/** Everything for which nobody can be the first administrator so, as far as it was typed: the form of the sign-in name, a weak password. */
export async function whyNotAdministrator({ fullName, signInName, password }: Partial<Typed>): Promise<Refusal[]> {
  const name = signInName === undefined || signInNamePattern.test(tidySignInName(signInName)) ? undefined : refusals.signInNameForm();
  const names = [fullName, signInName].filter((one) => one !== undefined);
  const strong = password === undefined ? undefined : await checkStrength(password, names, 'password');
  return [name, strong].flatMap((one) => (one && !one.ok ? [one.refusal] : []));
}

/** What was typed with the hash of its password, before anything is locked. Refused: what `whyNotAdministrator` finds. */
export async function readyAdministrator({ fullName, signInName, password }: Typed): Promise<Result<Omit<Typed, 'password'> & Hashed>> {
  const refused = refuseAll(await whyNotAdministrator({ fullName, signInName, password }));
  return refused ?? ok({ fullName, signInName, ...(await hashed(password)) });
}

/**
 * The first officer of a new installation, administrator from today on, with the password chosen at set-up; in the transaction that also
 * makes the authority, so that the set-up happens as a whole or not at all. Refused once there is an administrator, and for what
 * `createOfficer` and `grantPost` refuse; the rest is what `readyAdministrator` gave.
 */
export async function addFirstAdministrator(
  tx: Tx,
  installKey: Uint8Array,
  given: FirstAdministrator,
): Promise<Result<{ officerId: OfficerId }>> {
  const free = await whyNotSetUp(tx);
  if (!free.ok) return free;
  const made = await createOfficer(tx, { ...given, installKey, keepsPassword: true });
  if (!made.ok) return made;
  const from = given.now.toZonedDateTimeISO(ZONE).toPlainDate();
  const post = await grantPost(tx, { ...given, officerId: made.value.officerId, role: 'administrator', from });
  return post.ok ? ok({ officerId: made.value.officerId }) : post;
}

interface Opening {
  /** Made before the transaction, which is audited under it: `newAuthorityId`. */
  authorityId: AuthorityId;
  /** The administrative code of a province or commune, or a body that the list does not hold. */
  of: { code: string } | FreeAuthority;
  fullName: string;
  /** Undefined: one is made of the name. */
  signInName: string | undefined;
  /** Of a password of this one time: its administrator chooses another at the first sign-in. */
  passwordHash: string;
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

interface Renewal {
  authorityId: AuthorityId;
  passwordHash: string;
  /** Of the sign-in, under which wrong tries are counted. */
  secret: string;
  now: Temporal.Instant;
}

/**
 * Gives the first administrator of an added authority another one-time password, whose first one was lost or not used in time. Comes back with the sign-in
 * name. Refused once an officer there has chosen a password: who got in gives passwords to the others.
 */
export async function renewFirstPassword(
  tx: Tx,
  { authorityId, passwordHash, secret, now }: Renewal,
): Promise<Result<{ signInName: string }>> {
  const officers = (await officersOf(tx, authorityId)).filter(({ signInName }) => signInName !== undefined);
  if (officers.some(({ mustChangePassword }) => !mustChangePassword)) return refusals.gotInAlready();
  const first = officers.find(({ endedOn, posts }) => !endedOn && posts.some(({ role }) => role === 'administrator'));
  const signInId = first && (await signInIdOf(tx, { authorityId, officerId: first.id }));
  if (!first?.signInName || !signInId || !(await lockOfficer(tx, authorityId, first.id))) return refusals.noFirst();
  if (!(await holdsGiven(tx, signInId))) return refusals.gotInAlready();
  await givePassword(tx, signInId, { passwordHash, at: now });
  await liftLock(tx, secret, first.signInName);
  recordChange(tx, { action: 'officer.password-given', objectType: 'officer', objectId: first.id, changes: {} });
  return ok({ signInName: first.signInName });
}
