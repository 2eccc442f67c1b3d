import { difference, recordChange, type Change } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { sealPersonal, type Sealed } from '#platform/server/log/personal.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { tidyLine } from '#platform/values/text.ts';
import { proposeSignInName, signInNamePattern, tidySignInName } from '../names.ts';
import { officerRefusals as refusals } from '../refusals.ts';
import { liftLock } from './lock.ts';
import { tell } from './changes/notices.ts';
import { separateOthers } from './several/separating.ts';
import { closePosts, dayOf, lockOfficer, whyLastAdministrator } from './posts.ts';
import type { By } from './changes/by.ts';
import type { Officer } from './queries.ts';
import { dropSecondStep, endSessions, givePassword, makeSignIn, renameSignIn } from './sign-in-rows.ts';
import type { SignInId } from './sign-in.ts';

interface Of {
  authorityId: AuthorityId;
  officerId: OfficerId;
}

/** The sign-in of an officer; undefined for one who has none. */
export const signInIdOf = async (tx: Tx, { authorityId, officerId }: Of): Promise<SignInId | undefined> => {
  const row = await tx
    .selectFrom('officer')
    .select('sign_in_id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', officerId)
    .executeTakeFirst();
  return row?.sign_in_id ?? undefined;
};

export interface NewOfficer {
  authorityId: AuthorityId;
  installKey: Uint8Array;
  fullName: string;
  /** Undefined: one is made of the name, with a number behind it where it is taken. */
  signInName: string | undefined;
  passwordHash: string;
  keepsPassword?: boolean;
  now: Temporal.Instant;
}

/** Makes an officer who can sign in and holds no post. Refused: no name, a sign-in name without its form or taken. Own names are audited sealed. */
export async function createOfficer(tx: Tx, given: NewOfficer): Promise<Result<{ officerId: OfficerId; signInName: string }>> {
  const fullName = tidyLine(given.fullName);
  if (!fullName) return refusals.nameMissing();
  const made = await firstFree(tx, given, fullName);
  if (!made.ok) return made;
  const { signInId, name } = made.value;
  const row = { authority_id: given.authorityId, sign_in_id: signInId, full_name: fullName, created_at: given.now };
  const { id } = await tx.insertInto('officer').values(row).returning('id').executeTakeFirstOrThrow();
  const of = { ...given, officerId: id };
  const changes = { fullName: { to: await sealed(tx, of, fullName) }, signInName: { to: await sealed(tx, of, name) } };
  recordChange(tx, { action: 'officer.created', objectType: 'officer', objectId: id, changes });
  return ok({ officerId: id, signInName: name });
}

async function firstFree(tx: Tx, given: NewOfficer, fullName: string): Promise<Result<{ signInId: SignInId; name: string }>> {
  const chosen = given.signInName && tidySignInName(given.signInName);
  if (chosen && !signInNamePattern.test(chosen)) return refusals.signInNameForm();
  const proposed = proposeSignInName(fullName);
  const names = chosen ? [chosen] : [proposed, ...Array.from({ length: 98 }, (_, index) => `${proposed}${index + 2}`)];
  for (const name of names) {
    const signInId = await makeSignIn(tx, { name, passwordHash: given.passwordHash, givenAt: given.keepsPassword ? undefined : given.now });
    if (signInId) return ok({ signInId, name });
  }
  return refusals.signInNameTaken(chosen || proposed);
}

const sealed = async (tx: Tx, given: Of & { installKey: Uint8Array }, value: unknown): Promise<Sealed | undefined> =>
  typeof value === 'string' ? sealPersonal(tx, given.installKey, given.authorityId, given.officerId, value) : undefined;

/** Corrects how an officer is called or signs in. Refused: nobody of this authority, a name that is taken or has not its form, no change. */
export async function renameOfficer(
  tx: Tx,
  given: Of & { installKey: Uint8Array; fullName: string; signInName: string | undefined; by: By },
): Promise<Result<Officer>> {
  const before = await lockOfficer(tx, given.authorityId, given.officerId);
  if (!before) return refusals.unknown();
  const fullName = tidyLine(given.fullName);
  if (!fullName) return refusals.nameMissing();
  const signInName = given.signInName ? tidySignInName(given.signInName) : before.signInName;
  const changed = difference({ fullName: before.fullName, signInName: before.signInName }, { fullName, signInName });
  if (Object.keys(changed).length === 0) return refusals.nothingChanges();
  if (changed['signInName'] && before.isJoined) return refusals.joined();
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
  await tell(tx, { ...given, what: 'renamed' });
  return ok({ ...before, fullName, signInName });
}

/** The officer leaves after `lastDay` (today: at once); posts end with it. Refused: oneself, one who has left, the last administrator. */
export async function endOfficer(tx: Tx, given: Of & { by: By; lastDay: Temporal.PlainDate }): Promise<Result<Officer>> {
  const { authorityId, officerId, by, lastDay } = given;
  const officer = await lockOfficer(tx, authorityId, officerId);
  if (!officer) return refusals.unknown();
  if (officer.endedOn) return refusals.ended(officer.endedOn);
  if (by.officerId === officerId) return refusals.notOneself();
  const endedOn = lastDay.add({ days: 1 });
  const last = await whyLastAdministrator(tx, officer, authorityId, endedOn);
  if (last) return last;
  const endedAt = lastDay.equals(dayOf(by.at)) ? by.at : null;
  await update(tx, given, { ended_on: endedOn, ended_at: endedAt });
  await closePosts(tx, given, officer.posts);
  const signInId = await signInIdOf(tx, given);
  if (signInId && Temporal.PlainDate.compare(lastDay, dayOf(by.at)) <= 0) await endSessions(tx, signInId);
  const changes = { endedOn: { to: endedOn.toString() }, ...(endedAt && { endedAt: { to: endedAt.toString() } }) };
  recordChange(tx, { action: 'officer.ended', objectType: 'officer', objectId: officerId, changes });
  await tell(tx, { ...given, what: 'ended' });
  return ok({ ...officer, endedOn });
}

const update = (tx: Tx, { authorityId, officerId }: Of, set: { ended_on: Temporal.PlainDate | null; ended_at: Temporal.Instant | null }) =>
  tx.updateTable('officer').set(set).where('authority_id', '=', authorityId).where('id', '=', officerId).execute();

export async function readmitOfficer(tx: Tx, given: Of & { by: By }): Promise<Result<Officer>> {
  const officer = await lockOfficer(tx, given.authorityId, given.officerId);
  if (!officer) return refusals.unknown();
  if (!officer.endedOn) return refusals.notEnded();
  await update(tx, given, { ended_on: null, ended_at: null });
  const changes = { endedOn: { from: officer.endedOn.toString() } };
  recordChange(tx, { action: 'officer.readmitted', objectType: 'officer', objectId: given.officerId, changes });
  await tell(tx, { ...given, what: 'readmitted' });
  return ok({ ...officer, endedOn: undefined, endedAt: undefined });
}

/** Gives a one-time password, which the officer has to change; open sessions end, a lock is lifted. Refused: oneself, one without sign-in. */
export async function resetPassword(tx: Tx, given: Of & { by: By; passwordHash: string; secret: string }): Promise<Result<Officer>> {
  const officer = await lockOfficer(tx, given.authorityId, given.officerId);
  if (!officer) return refusals.unknown();
  if (given.by.officerId === given.officerId) return refusals.ownPassword();
  const signInId = await signInIdOf(tx, given);
  if (!signInId || !officer.signInName) return refusals.noSignIn();
  if (officer.isJoined) return refusals.joined();
  await separateOthers(tx, { ...given, signInId });
  await givePassword(tx, signInId, { passwordHash: given.passwordHash, at: given.by.at });
  await liftLock(tx, given.secret, officer.signInName);
  recordChange(tx, { action: 'officer.password-given', objectType: 'officer', objectId: given.officerId, changes: {} });
  await tell(tx, { ...given, what: 'password-given' });
  return ok({ ...officer, mustChangePassword: true });
}

export async function removeSecondStep(tx: Tx, given: Of & { by: By }): Promise<Result<Officer>> {
  const officer = await lockOfficer(tx, given.authorityId, given.officerId);
  if (!officer) return refusals.unknown();
  if (given.by.officerId === given.officerId) return refusals.notOneself();
  const signInId = await signInIdOf(tx, given);
  if (!signInId) return refusals.noSignIn();
  if (officer.isJoined) return refusals.joined();
  await separateOthers(tx, { ...given, signInId });
  if (!(await dropSecondStep(tx, signInId))) return refusals.noSecondStep();
  await endSessions(tx, signInId);
  recordChange(tx, { action: 'officer.second-step-removed', objectType: 'officer', objectId: given.officerId, changes: {} });
  await tell(tx, { ...given, what: 'second-step-removed' });
  return ok({ ...officer, hasSecondStep: false });
}
