import type { RequestEvent } from '@sveltejs/kit';
import { rearrangementTexts, type Rearrangement, type RearrangementId } from '#features/units/index.ts';
import { rearrangementOf } from '#features/units/server/index.ts';
import { error } from '@sveltejs/kit';
import type { StaffContext } from '#platform/server/edge.ts';
import { parseId } from '#platform/values/ids.ts';

/** The rearrangement of the address; 404 where the authority has none such. */
export async function rearrangementAt(
  { params, locals }: RequestEvent,
  { db, actor }: Pick<StaffContext, 'db' | 'actor'>,
): Promise<Rearrangement> {
  const one = await rearrangementOf(db, actor.authorityId, parseId<RearrangementId>(params['sapXep']));
  return one ?? error(404, { message: rearrangementTexts[locals.locale].unknown });
}
