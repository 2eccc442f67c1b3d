import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#platform/server/database.ts';
import type { Id } from '#platform/values/ids.ts';

/** Longer than the library would take a code: its half minute, one before and one after. */
const KEPT_MINUTES = 5;

interface Use {
  userId: Id<'sign-in'>;
  code: string;
  secret: string;
  at: Temporal.Instant;
}

/** Takes a code of the app, which was found right, for this one time; false when it was taken before (also at this very moment). */
export async function useOnce(db: Database, { userId, code, secret, at }: Use): Promise<boolean> {
  const hash = createHmac('sha256', secret).update(`one-time code:${userId}:${code}`).digest('base64url');
  const before = at.subtract({ minutes: KEPT_MINUTES });
  await sql`delete from auth."usedCode" where "usedAt" < ${before}`.execute(db);
  const taken = await sql`insert into auth."usedCode" ("userId", "codeHash", "usedAt") values (${userId}, ${hash}, ${at})
    on conflict ("userId", "codeHash") do nothing returning "usedAt"`.execute(db);
  return taken.rows.length > 0;
}
