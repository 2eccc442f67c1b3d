import { sql } from 'kysely';
import { authorityOn } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Database, Read, Tx } from '#platform/server/database.ts';
import { transactFor } from '#platform/server/transact.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { tidySignInName } from '../../names.ts';
import { refusals } from '../../refusals.ts';
import type { SignIn } from '../library.ts';
import { beginTry, wasGood, type Trying } from '../lock.ts';
import { endSessions } from '../sign-in-rows.ts';
import { givenPassword, hasExpired, type Present, type SignInId } from '../sign-in.ts';
import type { Visit } from '../visit.ts';
import { joinRefusals } from './refusals.ts';

type Signed = Present['signIn'];

interface Account {
  id: SignInId;
  password: string;
  hasSecondStep: boolean;
}

async function accountNamed(db: Read, name: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`select u.id, a.password, u."twoFactorEnabled" as "hasSecondStep" from auth."user" u
    join auth."account" a on a."userId" = u.id and a."providerId" = 'credential' where u.username = ${name}`.execute(db);
  return rows[0];
}

/**
 * Before the transaction: whether whoever is signed in also holds the account of this name, by its password. The same refusal for a wrong name and a wrong
 * password, counted as at the sign-in; refused too: the own account, one with a second step, a given password that has expired.
 */
export async function provenAccount(
  of: SignIn,
  db: Database,
  who: Signed,
  typed: { signInName: string; password: string },
  visit: Visit,
): Promise<Result<SignInId>> {
  const name = tidySignInName(typed.signInName);
  const trying: Trying = { secret: of.settings.secret, name, address: visit.address, now: visit.now };
  const wait = await beginTry(db, trying);
  if (wait !== undefined) return refusals.locked(wait);
  const account = await accountNamed(db, name);
  const { password } = await of.auth.$context;
  const isRight = account
    ? await password.verify({ hash: account.password, password: typed.password })
    : (await password.hash(typed.password), false);
  if (!account || !isRight) return joinRefusals.wrong();
  await wasGood(db, trying);
  if (account.id === who.id) return joinRefusals.same();
  if (account.hasSecondStep) return joinRefusals.secondStep();
  const given = await givenPassword(db, account.id);
  return given && hasExpired(given, of.settings.rules, visit.now) ? refusals.expired() : ok(account.id);
}

interface Join {
  actor: Actor;
  who: Signed;
  /** Of the other account, whose password was typed. */
  account: SignInId;
  now: Temporal.Instant;
}

/**
 * From now on the officer of another authority signs in with the account that is signed in here; both logs have it. Refused: an account of nobody who works, of
 * an authority in which this sign-in has an officer already, or one with which others are joined.
 */
export async function joinAccount(tx: Tx, { actor, who, account, now }: Join): Promise<Result<{ name: string }>> {
  const { rows } = await sql<{ authority_id: AuthorityId; id: OfficerId; sign_in_id: SignInId; is_joined: boolean; is_there: boolean }>`
    select authority_id, id, sign_in_id, own_sign_in_id is not null as is_joined, ended_at is null and (ended_on is null or ended_on > (${now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date) as is_there
    from officer where sign_in_id in (${who.id}, ${account}) or own_sign_in_id = ${account} order by authority_id for no key update`.execute(
    tx,
  );
  const theirs = rows.filter(({ sign_in_id: signIn }) => signIn === account);
  const [other, ...more] = theirs;
  if (!other?.is_there) return joinRefusals.nobody();
  if (more.length > 0 || other.is_joined) return joinRefusals.hasOthers();
  if (rows.some(({ sign_in_id: signIn, authority_id: of }) => signIn === who.id && of === other.authority_id))
    return joinRefusals.sameAuthority();
  const own = { authorityId: actor.authorityId, actor: `officer:${actor.officerId}`, at: now };
  const work = { authorityId: other.authority_id, actor: `officer:${other.id}`, at: now };
  await transactFor(tx, { work, own }, async (inside) => {
    await inside
      .updateTable('officer')
      .set({ sign_in_id: who.id, own_sign_in_id: account })
      .where('authority_id', '=', other.authority_id)
      .where('id', '=', other.id)
      .execute();
    recordChange(inside, { action: 'officer.joined', objectType: 'officer', objectId: other.id, changes: {} });
    return ok(undefined);
  });
  await endSessions(tx, account);
  const day = now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  const name = (await authorityOn(tx, other.authority_id, day))?.name ?? '';
  recordChange(tx, {
    action: 'officer.joined-with',
    objectType: 'officer',
    objectId: actor.officerId,
    changes: { authority: { to: name } },
  });
  return ok({ name });
}

/** In this session the person works for that authority from now on. Refused: one in which this sign-in is nobody's. */
export async function workFor(tx: Tx, actor: Actor, who: Signed, authorityId: AuthorityId): Promise<Result<void>> {
  if (!actor.elsewhere?.includes(authorityId)) return joinRefusals.notThere();
  await sql`update auth."session" set "worksFor" = ${authorityId} where id = ${who.sessionId} and "userId" = ${who.id}`.execute(tx);
  return ok(undefined);
}
