import { sql } from 'kysely';
import { difference, recordChange, type Change } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { sealPersonal, type Sealed } from '#platform/server/personal.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { tidyLine } from '#platform/values/text.ts';
import { proposeSignInName, signInNamePattern, tidySignInName } from '../names.ts';
import { officerRefusals as refusals } from '../rules.ts';
import { liftLock } from './lock.ts';
import { closePosts, whyLastAdministrator } from './posts.ts';
import { officerOf, type Officer } from './queries.ts';
import { dropSecondStep, endSessions, givePassword, makeSignIn, renameSignIn } from './sign-in-rows.ts';
import type { SignInId } from './sign-in.ts';

interface Of {
  authorityId: AuthorityId;
  officerId: OfficerId;
}

const signInIdOf = async (tx: Tx, { authorityId, officerId }: Of): Promise<SignInId | undefined> => {
  const row = await tx
    .selectFrom('officer')
    .select('sign_in_id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', officerId)
    .executeTakeFirst();
  return (row?.sign_in_id ?? undefined) as SignInId | undefined;
};

export interface NewOfficer {
  authorityId: AuthorityId;
  installKey: Uint8Array;
  fullName: string;
  /** Undefined: one is made of the name, with a number behind it where it is taken. */
  signInName: string | undefined;
  /** To be changed at the first sign-in, unless `keepsPassword` (the officer chose it: set-up, demonstration). */
  password: string;
  keepsPassword?: boolean;
  now: Temporal.Instant;
}

/**
 * Makes an officer who can sign in but holds no post yet. Refused: no name, a sign-in name that has not its form or is taken. The name
 * is kept as it was written; a name of one's own is audited under the person's key.
 */
export async function createOfficer(tx: Tx, given: NewOfficer): Promise<Result<{ officerId: OfficerId; signInName: string }>> {
  const fullName = tidyLine(given.fullName);
  if (!fullName) return refusals.nameMissing();
  const made = await firstFree(tx, given, fullName);
  if (!made.ok) return made;
  const { signInId, name } = made.value;
  const row = { authority_id: given.authorityId, sign_in_id: signInId, full_name: fullName, created_at: given.now };
  const { id } = await tx.insertInto('officer').values(row).returning('id').executeTakeFirstOrThrow();
  const of = { ...given, officerId: id as OfficerId };
  const changes = { fullName: { to: await sealed(tx, of, fullName) }, signInName: { to: await sealed(tx, of, name) } };
  recordChange(tx, { action: 'officer.created', objectType: 'officer', objectId: id, changes });
  return ok({ officerId: id as OfficerId, signInName: name });
}

async function firstFree(tx: Tx, given: NewOfficer, fullName: string): Promise<Result<{ signInId: SignInId; name: string }>> {
  const chosen = given.signInName && tidySignInName(given.signInName);
  if (chosen && !signInNamePattern.test(chosen)) return refusals.signInNameForm();
  const proposed = proposeSignInName(fullName);
  const names = chosen ? [chosen] : [proposed, ...Array.from({ length: 98 }, (_, index) => `${proposed}${index + 2}`)];
  for (const name of names) {
    const signInId = await makeSignIn(tx, { name, password: given.password, mustChange: !given.keepsPassword });
    if (signInId) return ok({ signInId, name });
  }
  return refusals.signInNameTaken(chosen || proposed);
}

const sealed = async (tx: Tx, given: Of & { installKey: Uint8Array }, value: unknown): Promise<Sealed | undefined> =>
  typeof value === 'string' ? sealPersonal(tx, given.installKey, given.authorityId, given.officerId, value) : undefined;

/** Corrects how an officer is called or signs in. Refused: nobody of this authority, a name that is taken or has not its form, no change. */
export async function renameOfficer(
  tx: Tx,
  given: Of & { installKey: Uint8Array; fullName: string; signInName: string | undefined },
): Promise<Result<Officer>> {
  const before = await officerOf(tx, given.authorityId, given.officerId);
  if (!before) return refusals.unknown();
  const fullName = tidyLine(given.fullName);
  if (!fullName) return refusals.nameMissing();
  const signInName = given.signInName ? tidySignInName(given.signInName) : before.signInName;
  const changed = difference({ fullName: before.fullName, signInName: before.signInName }, { fullName, signInName });
  if (Object.keys(changed).length === 0) return refusals.nothingChanges();
  if (changed['signInName'] && signInName) {
    const signInId = await signInIdOf(tx, given);
    if (!signInId) return refusals.noSignIn();
    if (!signInNamePattern.test(signInName)) return refusals.signInNameForm();
    if (!(await renameSignIn(tx, signInId, signInName))) return refusals.signInNameTaken(signInName);
  }
  await tx
    .updateTable('officer')
    .set({ full_name: fullName })
    .where('authority_id', '=', given.authorityId)
    .where('id', '=', given.officerId)
    .execute();
  const changes: Change['changes'] = {};
  for (const [name, { from, to }] of Object.entries(changed))
    changes[name] = { from: await sealed(tx, given, from), to: await sealed(tx, given, to) };
  recordChange(tx, { action: 'officer.renamed', objectType: 'officer', objectId: given.officerId, changes });
  return ok({ ...before, fullName, signInName });
}

/**
 * The officer leaves: the last day is `lastDay`, posts end with it and, once it is over, nothing can be done under the sign-in. Refused:
 * oneself, one who has left, the last administrator.
 */
export async function endOfficer(
  tx: Tx,
  given: Of & { by: OfficerId; lastDay: Temporal.PlainDate; today: Temporal.PlainDate },
): Promise<Result<Officer>> {
  const officer = await officerOf(tx, given.authorityId, given.officerId);
  if (!officer) return refusals.unknown();
  if (officer.endedOn) return refusals.ended(officer.endedOn);
  if (given.by === given.officerId) return refusals.notOneself();
  const endedOn = given.lastDay.add({ days: 1 });
  const last = await whyLastAdministrator(tx, officer, given.authorityId, endedOn);
  if (last) return last;
  await tx
    .updateTable('officer')
    .set({ ended_on: endedOn })
    .where('authority_id', '=', given.authorityId)
    .where('id', '=', given.officerId)
    .execute();
  await closePosts(tx, given.authorityId, officer, given.lastDay);
  const signInId = await signInIdOf(tx, given);
  if (signInId && Temporal.PlainDate.compare(endedOn, given.today) <= 0) await endSessions(tx, signInId);
  recordChange(tx, {
    action: 'officer.ended',
    objectType: 'officer',
    objectId: given.officerId,
    changes: { endedOn: { to: endedOn.toString() } },
  });
  return ok({ ...officer, endedOn });
}

/** Takes an ending back; posts are granted anew. Refused: one who is still here. */
export async function readmitOfficer(tx: Tx, given: Of): Promise<Result<Officer>> {
  const officer = await officerOf(tx, given.authorityId, given.officerId);
  if (!officer) return refusals.unknown();
  if (!officer.endedOn) return refusals.notEnded();
  await tx
    .updateTable('officer')
    .set({ ended_on: null })
    .where('authority_id', '=', given.authorityId)
    .where('id', '=', given.officerId)
    .execute();
  recordChange(tx, {
    action: 'officer.readmitted',
    objectType: 'officer',
    objectId: given.officerId,
    changes: { endedOn: { from: officer.endedOn.toString() } },
  });
  return ok({ ...officer, endedOn: undefined });
}

/** Gives a one-time password, which the officer has to change; open sessions end, a lock is lifted. Refused: oneself, one without sign-in. */
export async function resetPassword(tx: Tx, given: Of & { by: OfficerId; password: string; secret: string }): Promise<Result<Officer>> {
  const officer = await officerOf(tx, given.authorityId, given.officerId);
  if (!officer) return refusals.unknown();
  if (given.by === given.officerId) return refusals.ownPassword();
  const signInId = await signInIdOf(tx, given);
  if (!signInId || !officer.signInName) return refusals.noSignIn();
  await givePassword(tx, signInId, given.password);
  await liftLock(tx, given.secret, officer.signInName);
  recordChange(tx, { action: 'officer.password-given', objectType: 'officer', objectId: given.officerId, changes: {} });
  return ok({ ...officer, mustChangePassword: true });
}

/** Turns the second step off for somebody who can no longer do it. Refused: oneself (the own account does it), nothing to turn off. */
export async function removeSecondStep(tx: Tx, given: Of & { by: OfficerId }): Promise<Result<Officer>> {
  const officer = await officerOf(tx, given.authorityId, given.officerId);
  if (!officer) return refusals.unknown();
  if (given.by === given.officerId) return refusals.notOneself();
  const signInId = await signInIdOf(tx, given);
  if (!signInId) return refusals.noSignIn();
  if (!(await dropSecondStep(tx, signInId))) return refusals.noSecondStep();
  await sql`delete from auth."session" where "userId" = ${signInId}`.execute(tx);
  recordChange(tx, { action: 'officer.second-step-removed', objectType: 'officer', objectId: given.officerId, changes: {} });
  return ok({ ...officer, hasSecondStep: false });
}
