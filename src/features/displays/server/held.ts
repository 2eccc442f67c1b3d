import type { Updateable } from 'kysely';
import { lockTree } from '#features/units/server/index.ts';
import type { Tx } from '#platform/server/database.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import type { Display, DisplayId } from '../display.ts';
import { whyNotKeep } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { displayOf } from './queries.ts';
import { type Keeping } from './sites.ts';

/** The display under the lock of the units, so that what hangs at a site is decided by one at a time. Refused to who does not keep it. */
export async function heldDisplay(tx: Tx, { actor }: Keeping, id: DisplayId): Promise<Result<Display>> {
  await lockTree(tx, actor.authorityId);
  const display = await displayOf(tx, actor.authorityId, id);
  if (!display) return refused(refusals.unknown());
  const refusal = whyNotKeep(actor, display.unitId);
  return refusal ? refused(refusal) : ok(display);
}

/** Writes columns of a display that is held. */
export const setDisplay = (tx: Tx, { actor }: Keeping, id: DisplayId, to: Updateable<DB['display']>) =>
  tx.updateTable('display').set(to).where('authority_id', '=', actor.authorityId).where('id', '=', id).execute();
