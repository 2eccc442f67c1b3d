import { activityOf } from '#features/activities/server/index.ts';
import { difficultyOf } from '#features/difficulties/server/index.ts';
import { maySeeTaskOf } from '#features/tasks/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { ActivityId, Id } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import type { InquiryId, InquiryUse } from '../inquiry.ts';
import { whyNotUse } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { heldInquiry } from './commands.ts';
import { usesOf } from './queries.ts';
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
  if (!of || !maySeeTaskOf(actor, of.unitId)) return refused(refusals.unknownUse());
  const column = 'activityId' in used ? { activity_id: used.activityId } : { difficulty_id: used.difficultyId };
  const made = await tx
    .insertInto('inquiry_use')
    .values({ authority_id: actor.authorityId, inquiry_id: id, ...column, used_by: actor.officerId, used_at: now })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'inquiry_id', 'activity_id', 'difficulty_id']).where('taken_back_at', 'is', null).doNothing(),
    )
    .returning('id')
    .execute();
  if (made.length === 0) return refused(refusals.usedAlready());
  const changes = { usedFor: { to: 'activityId' in used ? `activity ${used.activityId}` : `difficulty ${used.difficultyId}` } };
  recordChange(tx, { action: 'inquiry.used', objectType: 'inquiry', objectId: id, changes });
  return ok(undefined);
}

/** The answer is no source of it after all; that it was named stays in the log. Refused to others than the asking unit, and where it is named no more. */
export async function takeUseBack(tx: Tx, by: Inquiring, id: InquiryId, useId: InquiryUse['id']): Promise<Result<void>> {
  const { actor, now } = by;
  const found = await heldInquiry(tx, by, id, whyNotUse);
  if (!found.ok) return found;
  const use = (await usesOf(tx, actor.authorityId, { id })).find((one) => one.id === useId);
  if (!use) return refused(refusals.useGone());
  await tx
    .updateTable('inquiry_use')
    .set({ taken_back_at: now, taken_back_by: actor.officerId })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', useId)
    .where('taken_back_at', 'is', null)
    .execute();
  const changes = { usedFor: { from: use.activityId ? `activity ${use.activityId}` : `difficulty ${use.difficultyId}`, to: null } };
  recordChange(tx, { action: 'inquiry.use-taken-back', objectType: 'inquiry', objectId: id, changes });
  return ok(undefined);
}
