import { sql } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { SignInId } from './sign-in.ts';

/** Rows of the sign-in library within the caller's transaction, which the library cannot join. `givenAt`: the password has to be changed. */
export async function makeSignIn(
  tx: Tx,
  given: { name: string; passwordHash: string; givenAt: Temporal.Instant | undefined },
): Promise<SignInId | undefined> {
  const made = await sql<{ id: SignInId }>`
    insert into auth."user" (id, name, email, "emailVerified", username, "mustChangePassword", "passwordGivenAt")
    select id, ${given.name}, id || '@khong-thu.invalid', false, ${given.name}, ${given.givenAt !== undefined}, ${given.givenAt ?? null} from (select uuidv7() as id) new
    on conflict (username) do nothing returning id`.execute(tx);
  const id = made.rows[0]?.id;
  if (!id) return undefined;
  await sql`insert into auth."account" ("accountId", "providerId", "userId", password, "updatedAt")
    values (${id}, 'credential', ${id}, ${given.passwordHash}, now())`.execute(tx);
  return id;
}

export async function givePassword(
  tx: Tx,
  id: SignInId,
  { passwordHash, at }: { passwordHash: string; at: Temporal.Instant },
): Promise<void> {
  await sql`update auth."account" set password = ${passwordHash}, "updatedAt" = now() where "userId" = ${id} and "providerId" = 'credential'`.execute(
    tx,
  );
  await sql`update auth."user" set "mustChangePassword" = true, "passwordGivenAt" = ${at}, "updatedAt" = now() where id = ${id}`.execute(
    tx,
  );
  await endSessions(tx, id);
}

/** True while the password is one that was given and not changed; nobody changes it until the end of the transaction. */
export async function holdsGiven(tx: Tx, id: SignInId): Promise<boolean> {
  const { rows } = await sql`select id from auth."user" where id = ${id} and "mustChangePassword" for update`.execute(tx);
  return rows.length > 0;
}

export async function endSessions(tx: Tx, id: SignInId): Promise<void> {
  await sql`delete from auth."session" where "userId" = ${id}`.execute(tx);
  await sql`delete from auth."verification" where value = ${id}`.execute(tx);
}

/** Whether anybody of these has a session or a password of their own. */
export async function haveSignedIn(tx: Tx, ids: readonly SignInId[]): Promise<boolean> {
  const { rows } = await sql`select 1 from auth."user" u where u.id = any(${ids}::uuid[]) and (not u."mustChangePassword"
    or exists (select 1 from auth."session" s where s."userId" = u.id)) limit 1`.execute(tx);
  return rows.length > 0;
}

/** Takes the second step away, for somebody who lost the telephone and the back-up codes; false when there was none. */
export async function dropSecondStep(tx: Tx, id: SignInId): Promise<boolean> {
  const gone = await sql`delete from auth."twoFactor" where "userId" = ${id} returning id`.execute(tx);
  await sql`update auth."user" set "twoFactorEnabled" = false, "updatedAt" = now() where id = ${id} and "twoFactorEnabled"`.execute(tx);
  return gone.rows.length > 0;
}

export async function renameSignIn(tx: Tx, id: SignInId, name: string): Promise<boolean> {
  const renamed = await sql`update auth."user" set name = ${name}, username = ${name}, "updatedAt" = now()
    where id = ${id} and not exists (select 1 from auth."user" other where other.username = ${name} and other.id <> ${id}) returning id`.execute(
    tx,
  );
  return renamed.rows.length > 0;
}
