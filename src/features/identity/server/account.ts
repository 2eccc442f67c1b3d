import { sql } from 'kysely';
import { authorityOn } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import { transact } from '#platform/server/transact.ts';
import type { Actor } from '#platform/values/actor.ts';
import { parseId, type Id } from '#platform/values/ids.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import { useOnce } from './guard/used-codes.ts';
import type { SignIn } from './library.ts';
import { beginTry, wasGood, type Trying } from './lock.ts';
import { tell } from './changes/notices.ts';
import { pictureOf, type Picture } from './picture.ts';
import type { By } from './changes/by.ts';
import { givenPassword, hasExpired, type Present } from './sign-in.ts';
import { checkStrength, type Names } from './strength.ts';
import { cookiesOf, headersFor, unlessRefused, type CookieToSet, type Visit } from './visit.ts';

type Signed = Present['signIn'];

/** What a password must not be made of: the officer's names and those of the authority. */
export async function namesOf(db: Read, actor: Actor, signInName: string, today: Temporal.PlainDate): Promise<Names> {
  const authority = await authorityOn(db, actor.authorityId, today);
  return [actor.fullName, signInName, ...(authority ? [authority.name, authority.shortName, authority.placeName] : [])];
}

/** Counts wrong present passwords as at the sign-in: whoever finds an open screen cannot try on. Refused on the field `currentPassword`. */
async function withPassword<T>(of: SignIn, db: Database, who: Signed, visit: Visit, call: () => Promise<T>): Promise<Result<T>> {
  const trying: Trying = { secret: of.settings.secret, name: who.name, address: visit.address, now: visit.now };
  const wait = await beginTry(db, trying);
  if (wait !== undefined) return refusals.locked(wait);
  const answer = await unlessRefused(call());
  if (answer === undefined) return refusals.currentWrong();
  await wasGood(db, trying);
  return ok(answer);
}

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
  again: string;
}

/** All that keeps the password from being changed, as far as it was typed: differing, as before, too easily guessed, a wrong present one. */
export async function whyNotChangePassword(
  of: SignIn,
  db: Database,
  who: Signed,
  { currentPassword, newPassword, again }: Partial<PasswordChange>,
  names: Names,
  visit: Visit,
): Promise<Refusal[]> {
  const faults: Refusal[] = [];
  const strong = newPassword === undefined ? undefined : await checkStrength(newPassword, names);
  if (newPassword !== undefined && newPassword === currentPassword) faults.push(refusals.sameAsBefore().refusal);
  else if (strong?.ok === false) faults.push(strong.refusal);
  if (newPassword !== undefined && again !== undefined && newPassword !== again) faults.push(refusals.notTheSame().refusal);
  const isWhole = newPassword !== undefined && again !== undefined;
  if (currentPassword === undefined || (isWhole && faults.length === 0)) return faults;
  const headers = headersFor(visit.headers, 'session');
  const verify = () => of.auth.api.verifyPassword({ body: { password: currentPassword }, headers });
  const present = await withPassword(of, db, who, visit, verify);
  return present.ok ? faults : [...faults, present.refusal];
}

/** Changes one's own password; other sessions end, this one gets a new token. Refused: see `whyNotChangePassword`, a given one that has expired. */
export async function changePassword(
  of: SignIn,
  db: Database,
  who: Signed,
  typed: PasswordChange,
  names: Names,
  visit: Visit,
): Promise<Result<CookieToSet[]>> {
  const refused = refuseAll(await whyNotChangePassword(of, db, who, typed, names, visit));
  if (refused) return refused;
  const given = await givenPassword(db, who.id);
  if (given && hasExpired(given, of.settings.rules, visit.now)) return refusals.expired();
  const body = { currentPassword: typed.currentPassword, newPassword: typed.newPassword, revokeOtherSessions: true };
  const call = () => of.auth.api.changePassword({ body, headers: headersFor(visit.headers, 'session'), returnHeaders: true });
  const changed = await withPassword(of, db, who, visit, call);
  if (!changed.ok) return changed;
  await sql`update auth."user" set "mustChangePassword" = false, "passwordGivenAt" = null where id = ${who.id} and "mustChangePassword"`.execute(
    db,
  );
  return ok(cookiesOf(changed.value.headers));
}

/** Notes in the authority's log that the officer has chosen a password; outside of an action of the staff, so in a transaction of its own. */
export async function notePasswordChange(db: Database, actor: Actor, by: By): Promise<void> {
  const work = { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: by.at };
  await transact(db, work, async (tx) => ok(await noteOwnChange(tx, actor, 'password-changed', by)));
}

/** The session that goes on after a change: under a new token where the answer sets one, else the one that there was. */
export async function sessionAfter(db: Read, cookies: readonly CookieToSet[], before: string): Promise<string> {
  const token = cookies.find(({ name }) => name.endsWith('.session_token'))?.value.split('.')[0];
  if (!token) return before;
  const { rows } = await sql<{ id: string }>`select id from auth."session" where token = ${token}`.execute(db);
  return rows[0]?.id ?? before;
}

/** Notes what an officer did to the own account, without any value; other sessions of the officer are told of it. */
export async function noteOwnChange(
  tx: Tx,
  { authorityId, officerId }: Pick<Actor, 'authorityId' | 'officerId'>,
  what: 'password-changed' | 'second-step-on' | 'second-step-off' | 'backup-codes-renewed' | 'session-ended',
  by: By,
): Promise<void> {
  recordChange(tx, { action: `officer.${what}`, objectType: 'officer', objectId: officerId, changes: {} });
  await tell(tx, { authorityId, officerId, what, by });
}

/** What the officer copies into an authenticator app, and the codes to put away: shown once. */
export interface SecondStepOffer {
  /** The secret in groups of four, for typing. */
  secret: string;
  picture: Picture;
  backupCodes: string[];
}

/** Begins to turn the second step on; it counts only after `confirmSecondStep`. Refused: a wrong password, or it is on already. */
export async function offerSecondStep(
  of: SignIn,
  db: Database,
  who: Signed,
  password: string,
  visit: Visit,
): Promise<Result<SecondStepOffer>> {
  const call = () => of.auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersFor(visit.headers, 'session') });
  const offered = await withPassword(of, db, who, visit, call);
  if (!offered.ok) return offered;
  if (!('totpURI' in offered.value)) throw new Error('The sign-in library offered no secret.');
  const secret = new URL(offered.value.totpURI).searchParams.get('secret') ?? '';
  // The library labels the entry with the address that leads nowhere; the officer knows the sign-in name.
  const address = new URL(`otpauth://totp/${encodeURIComponent(`Minh Bạch:${who.name}`)}`);
  address.search = new URLSearchParams({ secret, issuer: 'Minh Bạch' }).toString().replaceAll('+', '%20');
  return ok({ secret: secret.replace(/(.{4})(?=.)/g, '$1 '), picture: pictureOf(address.href), backupCodes: offered.value.backupCodes });
}

/** Turns the second step on with the first code of the app; this session gets a new token, all others end. Refused: a wrong code (field `code`). */
export async function confirmSecondStep(
  of: SignIn,
  db: Database,
  who: Pick<Signed, 'id' | 'sessionId'>,
  typed: { code: string },
  visit: Visit,
): Promise<Result<CookieToSet[]>> {
  const code = typed.code.replace(/\s/g, '');
  const call = of.auth.api.verifyTOTP({ body: { code }, headers: headersFor(visit.headers, 'session'), returnHeaders: true });
  const answer = await unlessRefused(call);
  if (!answer) return refusals.setUpCodeWrong();
  await useOnce(db, { userId: who.id, code, secret: of.settings.secret, at: visit.now });
  const cookies = cookiesOf(answer.headers);
  const kept = await sessionAfter(db, cookies, who.sessionId);
  await sql`delete from auth."session" where "userId" = ${who.id} and id <> ${kept}`.execute(db);
  return ok(cookies);
}

/** Turns the second step off. Refused: a wrong password. */
export async function stopSecondStep(
  of: SignIn,
  db: Database,
  who: Signed,
  password: string,
  visit: Visit,
): Promise<Result<CookieToSet[]>> {
  const call = () =>
    of.auth.api.disableTwoFactor({ body: { password }, headers: headersFor(visit.headers, 'session'), returnHeaders: true });
  const stopped = await withPassword(of, db, who, visit, call);
  return stopped.ok ? ok(cookiesOf(stopped.value.headers)) : stopped;
}

/** Ten new back-up codes; the old ones no longer open. Refused: a wrong password. */
export async function renewBackupCodes(of: SignIn, db: Database, who: Signed, password: string, visit: Visit): Promise<Result<string[]>> {
  const call = () => of.auth.api.generateBackupCodes({ body: { password }, headers: headersFor(visit.headers, 'session') });
  const made = await withPassword(of, db, who, visit, call);
  return made.ok ? ok(made.value.backupCodes) : made;
}

export async function awaitsSecondStep(db: Read, who: Pick<Signed, 'id'>): Promise<boolean> {
  const { rows } = await sql<{
    waits: boolean;
  }>`select exists (select 1 from auth."twoFactor" where "userId" = ${who.id} and not verified) as waits`.execute(db);
  return rows[0]?.waits ?? false;
}

export type SessionId = Id<'session'>;

export interface OpenSession {
  id: SessionId;
  device: string;
  since: Temporal.Instant;
  lastSeen: Temporal.Instant;
  isThisOne: boolean;
}

export async function sessionsOf(db: Read, who: Pick<Signed, 'id' | 'sessionId'>): Promise<OpenSession[]> {
  const { rows } = await sql<{ id: SessionId; userAgent: string | null; createdAt: Temporal.Instant; updatedAt: Temporal.Instant }>`
    select id, "userAgent", "createdAt", "updatedAt" from auth."session" where "userId" = ${who.id} and "expiresAt" > now()
    order by id = ${who.sessionId} desc, "updatedAt" desc`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    device: row.userAgent ?? '',
    since: row.createdAt,
    lastSeen: row.updatedAt,
    isThisOne: row.id === who.sessionId,
  }));
}

/** Ends one of one's own sessions, at once and everywhere. Refused: one that is over or somebody else's. */
export async function endSession(tx: Tx, who: Pick<Signed, 'id'>, sessionId: string): Promise<Result<SessionId>> {
  const id = parseId<SessionId>(sessionId);
  const gone = await sql`delete from auth."session" where id = ${id ?? null} and "userId" = ${who.id} returning id`.execute(tx);
  return id && gone.rows.length > 0 ? ok(id) : refusals.sessionUnknown();
}
