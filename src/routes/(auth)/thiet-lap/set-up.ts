import { createHash, timingSafeEqual } from 'node:crypto';
import { addFirstAdministrator, readyAdministrator, whyNotSetUp } from '#features/identity/server/index.ts';
import { authorityOn, createAuthority, newAuthorityId } from '#features/units/server/index.ts';
import type { App } from '#platform/server/app.ts';
import { transact } from '#platform/server/transact.ts';
import type { Result } from '#platform/values/result.ts';

const digest = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest();

/** True for the code that was printed in the terminal, however it was spaced and in small or capital letters; takes the same time for any guess. */
export const isSetUpCode = (typed: string, printed: string): boolean => timingSafeEqual(digest(typed), digest(printed));

export interface SetUp {
  place: string;
  fullName: string;
  signInName: string;
  password: string;
}

/**
 * Makes the authority of a place with its first units and its first administrator, as a whole or not at all. Refused once there is an
 * administrator, for a place that does not exist today, a weak password, a sign-in name that has not its form.
 */
export async function setUp(app: Pick<App, 'db' | 'installKey' | 'clock'>, given: SetUp): Promise<Result<{ officerId: string }>> {
  const { db, installKey, clock } = app;
  const [authorityId, now, today] = [await newAuthorityId(db), clock.now(), clock.today()];
  const ready = await readyAdministrator(given);
  if (!ready.ok) return ready;
  return transact(db, { authorityId, actor: 'set-up', at: now }, async (tx) => {
    const free = await whyNotSetUp(tx);
    if (!free.ok) return free;
    const founded = await createAuthority(tx, { authorityId, of: { code: given.place }, today });
    if (!founded.ok) return founded;
    const authority = await authorityOn(tx, authorityId, today);
    if (!authority) throw new Error('An authority was made without its root.');
    return addFirstAdministrator(tx, installKey, { ...ready.value, authorityId, unitId: authority.rootUnitId, now });
  });
}
