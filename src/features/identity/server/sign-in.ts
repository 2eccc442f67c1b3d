import { sql } from 'kysely';
import type { Database, Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { parseId } from '#platform/values/ids.ts';
import type { Id } from '#platform/values/ids.ts';
import { ok, refuse, type Result } from '#platform/values/result.ts';
import { tidySignInName } from '../names.ts';
import { refusals } from '../refusals.ts';
import type { SignIn } from './library.ts';
import { beginTry, wasGood, type Trying } from './lock.ts';
import { actorOf } from './queries.ts';
import { bringsSession, cookiesOf, headersFor, unlessRefused, type CookieToSet, type Visit } from './visit.ts';

export type SignInId = Id<'sign-in'>;

/** How a step ended: the cookies to set, and what comes next. */
export interface Entered {
  cookies: CookieToSet[];
  next: 'code' | 'new-password' | 'inside';
}

const locked = (minutes: number, { locale }: Visit): Result<never> => refuse('sign-in-locked', refusals[locale].locked(minutes));

/**
 * The first step: name and password. One and the same refusal, after the same work, for an unknown name, a wrong password and an
 * officer who has left; another one, with the minutes to wait, while the name or the address is locked.
 */
export async function signIn(
  of: SignIn,
  db: Database,
  typed: { signInName: string; password: string },
  visit: Visit,
): Promise<Result<Entered>> {
  const name = tidySignInName(typed.signInName);
  const trying: Trying = { secret: of.settings.secret, name, address: visit.address, now: visit.now };
  const wait = await beginTry(db, trying);
  if (wait !== undefined) return locked(wait, visit);
  const body = { username: name, password: typed.password };
  const answer = await unlessRefused(of.auth.api.signInUsername({ body, headers: headersFor(visit.headers), returnHeaders: true }));
  if (!answer) return refuse('sign-in-wrong', refusals[visit.locale].wrong);
  const cookies = cookiesOf(answer.headers);
  if ('twoFactorRedirect' in answer.response) {
    await wasGood(db, trying);
    return ok({ cookies, next: 'code' });
  }
  const entered = await enter(of, db, answer.response.user.id, answer.response.token, cookies, visit);
  if (!entered) return refuse('sign-in-wrong', refusals[visit.locale].wrong);
  await wasGood(db, trying);
  return ok(entered);
}

/**
 * The second step, for those who have turned it on: the six figures of the app, or a back-up code, which is then used up. After five wrong
 * ones the account pauses for 15 minutes. Refused with one sentence; with another when the first step has to be done again.
 */
export async function verifyCode(of: SignIn, db: Database, typed: { code: string }, visit: Visit): Promise<Result<Entered>> {
  const headers = headersFor(visit.headers, 'second');
  const trying: Trying = { secret: of.settings.secret, name: undefined, address: visit.address, now: visit.now };
  const wait = await beginTry(db, trying);
  if (wait !== undefined) return locked(wait, visit);
  const code = typed.code.replace(/\s/g, '').toLowerCase();
  const call = { body: { code }, headers, returnHeaders: true } as const;
  const verify = /^\d{6}$/.test(code) ? of.auth.api.verifyTOTP(call) : of.auth.api.verifyBackupCode(call);
  const answer = await unlessRefused<{ headers: Headers; response: { token?: string | undefined; user: { id: string } } }>(verify);
  const token = answer?.response.token;
  if (!answer || !token) return refuse('code-wrong', refusals[visit.locale].codeWrong);
  const entered = await enter(of, db, answer.response.user.id, token, cookiesOf(answer.headers), visit);
  if (!entered) return refuse('code-wrong', refusals[visit.locale].codeWrong);
  await wasGood(db, trying);
  return ok(entered);
}

/** Lets in whom the office still has; the session of anybody else, and the one the browser had before, are ended. */
async function enter(
  of: SignIn,
  db: Database,
  userId: string,
  token: string,
  cookies: CookieToSet[],
  visit: Visit,
): Promise<Entered | undefined> {
  const actor = await actorOf(db, userId as SignInId, visit.today);
  if (!actor) {
    await (await of.auth.$context).internalAdapter.deleteSession(token);
    return undefined;
  }
  if (bringsSession(visit.headers)) await of.auth.api.signOut({ headers: headersFor(visit.headers, 'session') });
  await forgetExpired(db);
  const { rows } = await sql<{ must: boolean }>`select "mustChangePassword" as must from auth."user" where id = ${userId}`.execute(db);
  return { cookies, next: rows[0]?.must ? 'new-password' : 'inside' };
}

/** Sessions and half-done sign-ins that are over, by the machine's clock, which is the library's. */
async function forgetExpired(db: Database): Promise<void> {
  await sql`delete from auth."session" where "expiresAt" < now()`.execute(db);
  await sql`delete from auth."verification" where "expiresAt" < now()`.execute(db);
}

/** Ends the session that the request brings; the cookies that take it out of the browser. */
export async function signOut(of: SignIn, headers: Headers): Promise<CookieToSet[]> {
  const answer = await of.auth.api.signOut({ headers: headersFor(headers, 'session'), returnHeaders: true });
  return cookiesOf(answer.headers);
}

/** Who is behind a request: the sign-in and its session; the officer only once a given password has been changed. */
export interface Present {
  signIn: { id: SignInId; name: string; sessionId: string; mustChangePassword: boolean; hasSecondStep: boolean };
  actor: Actor | undefined;
  /** The session was used for an hour and got a new term. */
  cookies: CookieToSet[];
}

/**
 * The officer of a request with the posts of that day, or undefined: no session, an ended or expired one, an officer who has left.
 * One whose password was given by an administrator is no actor until it is changed, so that no page has to ask.
 */
export async function presentOfficer(of: SignIn, db: Read, headers: Headers, today: Temporal.PlainDate): Promise<Present | undefined> {
  if (!bringsSession(headers)) return undefined;
  const { response, headers: set } = await of.auth.api.getSession({ headers: headersFor(headers, 'session'), returnHeaders: true });
  const id = parseId<SignInId>(response?.user.id);
  if (!response || !id) return undefined;
  const { user, session } = response;
  const actor = await actorOf(db, id, today);
  if (!actor) return undefined;
  const mustChangePassword = user.mustChangePassword;
  const signIn = {
    id,
    name: user.username ?? '',
    sessionId: session.id,
    mustChangePassword,
    hasSecondStep: user.twoFactorEnabled ?? false,
  };
  return { signIn, actor: mustChangePassword ? undefined : actor, cookies: cookiesOf(set) };
}

/**
 * Enters as an officer of the demonstration who holds `role` today, without a password. Refused on an installation that is not a
 * demonstration, to whoever is not at this very machine, and for a role that nobody holds.
 */
export async function signInToDemonstration(
  of: SignIn,
  db: Database,
  wanted: { role: string; isLocal: boolean },
  visit: Visit,
): Promise<Result<Entered>> {
  const t = refusals[visit.locale];
  if (!of.settings.demo) return refuse('demonstration-off', t.demonstrationOff);
  if (!wanted.isLocal) return refuse('demonstration-elsewhere', t.demonstrationElsewhere);
  const { rows } = await sql<{ sign_in_id: string }>`
    select officer.sign_in_id from post
    join officer on officer.authority_id = post.authority_id and officer.id = post.officer_id
    join authority on authority.id = post.authority_id
    where authority.is_demo and post.role = ${wanted.role} and post.valid @> ${visit.today}::date and officer.sign_in_id is not null
      and (officer.ended_on is null or officer.ended_on > ${visit.today}::date)
    order by officer.created_at, officer.id limit 1`.execute(db);
  const userId = rows[0]?.sign_in_id;
  if (!userId) return refuse('demonstration-role', t.demonstrationRole);
  const answer = await of.auth.api.signInDemonstration({ body: { userId }, headers: headersFor(visit.headers), returnHeaders: true });
  if (bringsSession(visit.headers)) await of.auth.api.signOut({ headers: headersFor(visit.headers, 'session') });
  return ok({ cookies: cookiesOf(answer.headers), next: 'inside' });
}
