import type { RequestEvent } from '@sveltejs/kit';
import { rollRefusals, type Roll, type RollId } from '#features/rolls/index.ts';
import { rollOf } from '#features/rolls/server/index.ts';
import { stop, type StaffContext } from '#platform/server/edge.ts';
import { NO_ID, parseId } from '#platform/values/ids.ts';

/** The list of the address; a page that is not there for this authority. */
export async function rollHere(event: RequestEvent, { db, actor }: Pick<StaffContext, 'db' | 'actor'>): Promise<Roll> {
  const roll = await rollOf(db, actor.authorityId, parseId<RollId>(event.params['id']) ?? NO_ID);
  return roll ?? stop(404, rollRefusals.unknown(), event);
}
