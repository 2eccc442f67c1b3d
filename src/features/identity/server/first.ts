import { sql } from 'kysely';
import { ZONE } from '#platform/server/clock.ts';
import type { Tx } from '#platform/server/database.ts';
import type { AuthorityId, OfficerId, UnitId } from '#platform/values/ids.ts';
import type { Locale } from '#platform/values/messages.ts';
import { ok, refuseAll, type Refusal, type Result } from '#platform/values/result.ts';
import { signInNamePattern, tidySignInName } from '../names.ts';
import { officerRefusals as refusals } from '../rules.ts';
import { createOfficer } from './officers.ts';
import { grantPost } from './posts.ts';
import { hasAdministrator } from './queries.ts';
import { checkStrength } from './strength.ts';

interface FirstAdministrator {
  authorityId: AuthorityId;
  unitId: UnitId;
  fullName: string;
  signInName: string;
  password: string;
  now: Temporal.Instant;
}

/** Refused once there is an administrator. Two set-ups at the same moment: the second waits here and then finds the first. */
export async function whyNotSetUp(tx: Tx): Promise<Result<void>> {
  await sql`lock table post in share row exclusive mode`.execute(tx);
  return (await hasAdministrator(tx)) ? refusals.alreadySetUp() : ok(undefined);
}

/** Everything for which nobody can be the first administrator so, as far as it was typed: the form of the sign-in name, a weak password. */
export async function whyNotAdministrator(
  { fullName, signInName, password }: Partial<Pick<FirstAdministrator, 'fullName' | 'signInName' | 'password'>>,
  locale: Locale = 'vi',
): Promise<Refusal[]> {
  const name = signInName === undefined || signInNamePattern.test(tidySignInName(signInName)) ? undefined : refusals.signInNameForm();
  const names = [fullName, signInName].filter((one) => one !== undefined);
  const strong = password === undefined ? undefined : await checkStrength(password, names, { field: 'password', locale });
  return [name, strong].flatMap((one) => (one && !one.ok ? [one.refusal] : []));
}

/**
 * The first officer of a new installation, administrator from today on, with the password chosen at set-up; in the transaction that also
 * makes the authority, so that the set-up happens as a whole or not at all. Refused once there is an administrator, for a weak password
 * (field `password`), and for what `createOfficer` and `grantPost` refuse.
 */
export async function addFirstAdministrator(
  tx: Tx,
  installKey: Uint8Array,
  given: FirstAdministrator,
): Promise<Result<{ officerId: OfficerId }>> {
  const free = await whyNotSetUp(tx);
  if (!free.ok) return free;
  const refused = refuseAll(await whyNotAdministrator(given));
  if (refused) return refused;
  const made = await createOfficer(tx, { ...given, installKey, keepsPassword: true });
  if (!made.ok) return made;
  const from = given.now.toZonedDateTimeISO(ZONE).toPlainDate();
  const post = await grantPost(tx, { ...given, officerId: made.value.officerId, role: 'administrator', from });
  return post.ok ? ok({ officerId: made.value.officerId }) : post;
}
