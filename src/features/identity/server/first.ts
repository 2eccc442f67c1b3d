import { sql } from 'kysely';
import { authorityOn, createAuthority, dropAuthority, type FreeAuthority } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import { actorsInLog } from '#platform/server/log/pages.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { signInNamePattern, tidySignInName } from '../names.ts';
import { officerRefusals as refusals } from '../refusals.ts';
import { hashed, type Hashed } from './codes.ts';
import { createOfficer, signInIdOf } from './officers.ts';
import { grantPost, lockOfficer } from './posts.ts';
import { liftLock } from './lock.ts';
import { hasAdministrator, officersOf } from './queries.ts';
import { endSessions, givePassword, haveSignedIn, holdsGiven, renameSignIn } from './sign-in-rows.ts';
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

/** The first administrator, in the transaction that makes the authority. Refused once there is one, and as `createOfficer` and `grantPost` refuse. */
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
  of: { code: string } | FreeAuthority;
  /** It is meant to bear the name of one that is here. */
  isAnother: boolean;
  fullName: string;
  signInName: string | undefined;
  /** Of a password of this one time: its administrator chooses another at the first sign-in. */
  passwordHash: string;
  installKey: Uint8Array;
  now: Temporal.Instant;
}

/** Adds an authority with its units and first administrator, all or nothing; the sign-in name. Refused as `createAuthority` and `createOfficer`. */
export async function openAuthority(tx: Tx, given: Opening): Promise<Result<{ authorityId: AuthorityId; signInName: string }>> {
  const { authorityId, of, now } = given;
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const founded = await createAuthority(tx, { authorityId, of, unlessNamed: !given.isAnother, today });
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

/**
 * Takes an authority away again for which nobody has worked yet; its officers cannot sign in from then on and their sign-in names are free. Refused: one whose
 * officers have signed in or done anything, and as `dropAuthority` refuses.
 */
export async function closeAuthority(
  tx: Tx,
  { authorityId, now }: { authorityId: AuthorityId; now: Temporal.Instant },
): Promise<Result<void>> {
  const dropped = await dropAuthority(tx, { authorityId, now });
  if (!dropped.ok) return dropped;
  const rows = await tx
    .selectFrom('officer')
    .select(['id', 'sign_in_id', 'own_sign_in_id'])
    .where('authority_id', '=', authorityId)
    .execute();
  const signIns = rows.flatMap(({ sign_in_id: used, own_sign_in_id: own }) => own ?? used ?? []);
  const hasActed = (await actorsInLog(tx, authorityId)).some((actor) => actor.startsWith('officer:'));
  if (hasActed || (await haveSignedIn(tx, signIns))) return refusals.authorityWorks();
  for (const id of signIns) {
    await endSessions(tx, id);
    await renameSignIn(tx, id, id);
  }
  const endedOn = now.toZonedDateTimeISO(ZONE).toPlainDate();
  for (const { id } of rows) {
    await tx
      .updateTable('officer')
      .set({ ended_on: endedOn, ended_at: now })
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .execute();
    recordChange(tx, { action: 'officer.ended', objectType: 'officer', objectId: id, changes: { endedOn: { to: endedOn.toString() } } });
  }
  return ok(undefined);
}
