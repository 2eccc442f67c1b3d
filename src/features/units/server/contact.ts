import { difference, recordChange } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, UnitId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import { maySetContact } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { unitsOn } from './queries.ts';
import { lockTree } from './version.ts';

/** Whom citizens ask: the unit that answers, and how it is reached; what is not known is null. */
export interface Contact {
  unitId: UnitId | null;
  address: string | null;
  phone: string | null;
  email: string | null;
}

const nobody: Contact = { unitId: null, address: null, phone: null, email: null };

/** Whom citizens of this authority ask; all of it null while nobody has said. */
export async function contactOf(db: Read, authorityId: AuthorityId): Promise<Contact> {
  const row = await db
    .selectFrom('authority_contact')
    .select(['unit_id', 'address', 'phone', 'email'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst();
  return row ? { unitId: row.unit_id as UnitId | null, address: row.address, phone: row.phone, email: row.email } : nobody;
}

type Given = { [Part in keyof Contact]?: NonNullable<Contact[Part]> | undefined };

/** Says whom citizens ask, instead of what was said before; saying the same changes nothing. Refused: to who may not, a unit that is not there today. */
export async function setContact(
  tx: Tx,
  { actor, now, today, ...given }: Given & { actor: Actor; now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<Result<void>> {
  const refusal = maySetContact(actor);
  if (refusal) return { ok: false, refusal };
  const { authorityId, officerId } = actor;
  await lockTree(tx, authorityId);
  const { unitId = null, address = null, phone = null, email = null } = given;
  if (unitId !== null && !(await unitsOn(tx, authorityId, today)).some(({ id }) => id === unitId)) return refusals.unknownUnit();
  const before = await contactOf(tx, authorityId);
  const changes = difference({ ...before }, { unitId, address, phone, email });
  if (Object.keys(changes).length === 0) return ok(undefined);
  const row = { unit_id: unitId, address, phone, email, set_at: now, set_by: officerId };
  await tx
    .insertInto('authority_contact')
    .values({ authority_id: authorityId, ...row })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet(row))
    .execute();
  recordChange(tx, { action: 'authority.contact-set', objectType: 'authority', objectId: authorityId, changes });
  return ok(undefined);
}
