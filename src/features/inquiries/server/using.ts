import { activityOf } from '#features/activities/server/index.ts';
import { difficultyOf } from '#features/difficulties/server/index.ts';
import { maySeeTaskOf } from '#features/tasks/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { ActivityId, Id } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { InquiryId } from '../inquiry.ts';
import { whyNotUse } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { heldInquiry } from './commands.ts';
import type { Inquiring } from './telling.ts';

/** What an answer is the source of. */
export type Used = { activityId: ActivityId } | { difficultyId: Id<'difficulty'> };

/** Names an answer as a source of an activity or a difficulty. Refused to others than the asking unit, before there is an answer, and a second time. */
export async function useAnswer(tx: Tx, by: Inquiring, id: InquiryId, used: Used): Promise<Result<void>> {
  const { actor, now } = by;
  const found = await heldInquiry(tx, by, id, whyNotUse);
  if (!found.ok) return found;
  const of =
    'activityId' in used
      ? await activityOf(tx, actor.authorityId, used.activityId)
      : await difficultyOf(tx, actor.authorityId, used.difficultyId);
  if (!of || !maySeeTaskOf(actor, of.unitId)) return { ok: false, refusal: refusals.unknownUse() };
  const column = 'activityId' in used ? { activity_id: used.activityId } : { difficulty_id: used.difficultyId };
  const made = await tx
    .insertInto('inquiry_use')
    .values({ authority_id: actor.authorityId, inquiry_id: id, ...column, used_by: actor.officerId, used_at: now })
    .onConflict((conflict) => conflict.constraint('inquiry_use_once').doNothing())
    .returning('id')
    .execute();
  if (made.length === 0) return { ok: false, refusal: refusals.usedAlready() };
  const changes = { usedFor: { to: 'activityId' in used ? `activity ${used.activityId}` : `difficulty ${used.difficultyId}` } };
  recordChange(tx, { action: 'inquiry.used', objectType: 'inquiry', objectId: id, changes });
  return ok(undefined);
}
