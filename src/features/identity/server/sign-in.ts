import { sql } from 'kysely';
import type { Database, Read } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { parseId } from '#platform/values/ids.ts';
import type { AuthorityId, Id } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { tidySignInName } from '../names.ts';
import { refusals } from '../refusals.ts';
import type { SignInRules } from '../rules.ts';
import { useOnce } from './guard/used-codes.ts';
import type { SignIn } from './library.ts';
import { beginTry, wasGood, type Trying } from './lock.ts';
import { actorOf } from './queries.ts';
import { bringsSession, cookiesOf, headersFor, unlessRefused, type CookieToSet, type Visit } from './visit.ts';

export type SignInId = Id<'sign-in'>;

export interface Entered {
  cookies: CookieToSet[];
  next: 'code' | 'new-password' | 'inside';
  home?: Actor;
}

/** Name and password. The same refusal after the same work for a wrong name, password or one who left; another, with minutes, while locked. */
export async function signIn(
  of: SignIn,
  db: Database,
  typed: { signInName: string; password: string },
  visit: Visit,
): Promise<Result<Entered>> {
  const name = tidySignInName(typed.signInName);
  const trying: Trying = { secret: of.settings.secret, name, address: visit.address, now: visit.now };
  const wait = await beginTry(db, trying);
  if (wait !== undefined) return refusals.locked(wait);
  const body = { username: name, password: typed.password };
  const answer = await unlessRefused(of.auth.api.signInUsername({ body, headers: headersFor(visit.headers), returnHeaders: true }));
  if (!answer) return refusals.wrong();
  const cookies = cookiesOf(answer.headers);
  if ('twoFactorRedirect' in answer.response) {
    await wasGood(db, trying);
    return ok({ cookies, next: 'code' });
  }
  const entered = await enter(of, db, { userId: answer.response.user.id, token: answer.response.token, cookies }, visit);
  if (!entered.ok) return entered.refusal.code === 'password-expired' ? entered : refusals.wrong();
  await wasGood(db, trying);
  return entered;
}

/** The app's code (once) or a back-up code (used up). Five wrong: 15 minutes' pause. One refusal; another where the first step has to be done again. */
export async function verifyCode(of: SignIn, db: Database, typed: { code: string }, visit: Visit): Promise<Result<Entered>> {
  const headers = headersFor(visit.headers, 'second');
  const trying: Trying = { secret: of.settings.secret, name: undefined, address: visit.address, now: visit.now };
  const wait = await beginTry(db, trying);
  if (wait !== undefined) return refusals.locked(wait);
  const code = typed.code.replace(/\s/g, '').toLowerCase();
  const call = { body: { code }, headers, returnHeaders: true } as const;
  const isOfApp = /^\d{6}$/.test(code);
  const verify = isOfApp ? of.auth.api.verifyTOTP(call) : of.auth.api.verifyBackupCode(call);
  const answer = await unlessRefused<{ headers: Headers; response: { token?: string | undefined; user: { id: string } } }>(verify);
  const token = answer?.response.token;
  if (!answer || !token) return refusals.codeWrong();
  const userId = answer.response.user.id as SignInId;
  if (isOfApp && !(await useOnce(db, { userId, code, secret: of.settings.secret, at: visit.now }))) {
    await (await of.auth.$context).internalAdapter.deleteSession(token);
    return refusals.codeUsed();
  }
  const entered = await enter(of, db, { userId, token, cookies: cookiesOf(answer.headers) }, visit);
  if (!entered.ok) return entered.refusal.code === 'password-expired' ? entered : refusals.codeWrong();
  await wasGood(db, trying);
  return entered;
}

interface Opened {
  userId: string;
  token: string;
  cookies: CookieToSet[];
}

/** Lets in whom the office still has, with a given password as long as it lasts; any other session, and the browser's earlier one, is ended. */
async function enter(of: SignIn, db: Database, { userId, token, cookies }: Opened, visit: Visit): Promise<Result<Entered>> {
  const actor = await actorOf(db, userId as SignInId, visit.today);
  const given = await givenPassword(db, userId as SignInId);
  const isExpired = given !== undefined && hasExpired(given, of.settings.rules, visit.now);
  if (!actor || isExpired) {
    await (await of.auth.$context).internalAdapter.deleteSession(token);
    return isExpired && actor ? refusals.expired() : refusals.noOfficer();
  }
  if (bringsSession(visit.headers)) await of.auth.api.signOut({ headers: headersFor(visit.headers, 'session') });
  await forgetExpired(db);
  return ok({ cookies, next: given ? 'new-password' : 'inside', home: actor });
}

/** When the password was given that still has to be changed; undefined for one that the officer chose. */
export async function givenPassword(db: Read, id: SignInId): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ given_at: Temporal.Instant }>`
    select coalesce("passwordGivenAt", "updatedAt") as given_at from auth."user" where id = ${id} and "mustChangePassword"`.execute(db);
  return rows[0]?.given_at;
}

export const hasExpired = (givenAt: Temporal.Instant, { oneTimeHours }: SignInRules, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(givenAt.add({ hours: oneTimeHours }), now) <= 0;

/** Sessions and half-done sign-ins that are over, by the machine's clock, which is the library's. */
async function forgetExpired(db: Database): Promise<void> {
  await sql`delete from auth."session" where "expiresAt" < now()`.execute(db);
  await sql`delete from auth."verification" where "expiresAt" < now()`.execute(db);
}

export async function signOut(of: SignIn, headers: Headers): Promise<CookieToSet[]> {
  const answer = await of.auth.api.signOut({ headers: headersFor(headers, 'session'), returnHeaders: true });
  return cookiesOf(answer.headers);
}

/** Who is behind a request: the sign-in and its session; the officer only once a given password has been changed. */
export interface Present {
  signIn: {
    id: SignInId;
    name: string;
    sessionId: string;
    mustChangePassword: boolean;
    hasSecondStep: boolean;
    /** A password or a code was typed in this session a short while ago; in the demonstration, where nobody has one, always. */
    isConfirmed: boolean;
  };
  actor: Actor | undefined;
  cookies: CookieToSet[];
}

const HOUR_MS = 3_600_000;

/** True when one of the moments lies less than the minutes of the rules back, by the machine's clock, which is the library's. */
const isFresh = (moments: readonly (Date | null | undefined)[], { confirmMinutes }: SignInRules): boolean =>
  moments.some((moment) => moment && Math.abs(Date.now() - moment.getTime()) < confirmMinutes * 60_000);

/** The officer of a request with that day's posts; undefined: no session, over, too old, one who left, or a given password not yet changed. */
export async function presentOfficer(of: SignIn, db: Read, headers: Headers, today: Temporal.PlainDate): Promise<Present | undefined> {
  if (!bringsSession(headers)) return undefined;
  const { response, headers: set } = await of.auth.api.getSession({ headers: headersFor(headers, 'session'), returnHeaders: true });
  const id = parseId<SignInId>(response?.user.id);
  if (!response || !id) return undefined;
  const { user, session } = response;
  const age = Date.now() - session.createdAt.getTime();
  if (age >= of.settings.rules.sessionHours * HOUR_MS) {
    await of.auth.api.signOut({ headers: headersFor(headers, 'session') });
    return undefined;
  }
  const actor = await actorOf(db, id, today, parseId<AuthorityId>(session.worksFor) ?? null);
  if (!actor) return undefined;
  const mustChangePassword = user.mustChangePassword;
  const signIn = {
    id,
    name: user.username ?? '',
    sessionId: session.id,
    mustChangePassword,
    hasSecondStep: user.twoFactorEnabled ?? false,
    isConfirmed: of.settings.demo || isFresh([session.createdAt, session.confirmedAt], of.settings.rules),
  };
  return { signIn, actor: mustChangePassword ? undefined : actor, cookies: cookiesOf(set) };
}

/** Enters as the demonstration's `role` without a password. Refused outside a demonstration, from another machine, for a role nobody holds. */
export async function signInToDemonstration(
  of: SignIn,
  db: Database,
  wanted: { role: string; authorityId?: AuthorityId | undefined; isLocal: boolean },
  visit: Visit,
): Promise<Result<Entered>> {
  if (!of.settings.demo) return refusals.demonstrationOff();
  if (!wanted.isLocal) return refusals.demonstrationElsewhere();
  const { rows } = await sql<{ sign_in_id: string }>`
    select officer.sign_in_id from post
    join officer on officer.authority_id = post.authority_id and officer.id = post.officer_id
    join authority on authority.id = post.authority_id
    where authority.is_demo and post.role = ${wanted.role}
      and case when ${wanted.authorityId ?? null}::uuid is null then authority.is_listed else authority.id = ${wanted.authorityId ?? null}::uuid end and post.valid @> ${visit.today}::date and post.ended_at is null
      and officer.sign_in_id is not null and officer.own_sign_in_id is null and officer.ended_at is null and (officer.ended_on is null or officer.ended_on > ${visit.today}::date)
    order by officer.created_at, officer.id limit 1`.execute(db);
  const userId = rows[0]?.sign_in_id;
  if (!userId) return refusals.demonstrationRole();
  const answer = await of.auth.api.signInDemonstration({ body: { userId }, headers: headersFor(visit.headers), returnHeaders: true });
  if (bringsSession(visit.headers)) await of.auth.api.signOut({ headers: headersFor(visit.headers, 'session') });
  const home = await actorOf(db, userId as SignInId, visit.today);
  return ok({ cookies: cookiesOf(answer.headers), next: 'inside', ...(home && { home }) });
}
