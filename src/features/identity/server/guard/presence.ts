import { sql } from 'kysely';
import type { Database } from '#platform/server/database.ts';
import type { Refusal } from '#platform/values/result.ts';
import { refusals } from '../../refusals.ts';
import type { SignIn } from '../library.ts';
import { beginTry, wasGood, type Trying } from '../lock.ts';
import type { Present } from '../sign-in.ts';
import { headersFor, unlessRefused, type Visit } from '../visit.ts';
import { useOnce } from './used-codes.ts';

/** The officer types the password, or the app's code: holds for some minutes in this session. Refused, counted as at sign-in: empty, wrong, used, a pause. */
export async function confirmPresence(
  of: SignIn,
  db: Database,
  who: Present['signIn'],
  typed: string,
  visit: Visit,
): Promise<Refusal | undefined> {
  if (!typed) return refusals.presenceMissing().refusal;
  const trying: Trying = { secret: of.settings.secret, name: who.name, address: visit.address, now: visit.now };
  const wait = await beginTry(db, trying);
  if (wait !== undefined) return refusals.locked(wait).refusal;
  const code = typed.replace(/\s/g, '');
  const isCode = who.hasSecondStep && /^\d{6}$/.test(code);
  const headers = headersFor(visit.headers, 'session');
  const right = await unlessRefused<unknown>(
    isCode ? of.auth.api.verifyTOTP({ body: { code }, headers }) : of.auth.api.verifyPassword({ body: { password: typed }, headers }),
  );
  if (right === undefined) return refusals.presenceWrong().refusal;
  const isNew = !isCode || (await useOnce(db, { userId: who.id, code, secret: of.settings.secret, at: visit.now }));
  if (!isNew) return refusals.codeUsedHere().refusal;
  await wasGood(db, trying);
  await sql`update auth."session" set "confirmedAt" = now() where id = ${who.sessionId} and "userId" = ${who.id}`.execute(db);
  return undefined;
}
