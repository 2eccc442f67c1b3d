import { officersThere } from '#features/identity/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Id } from '#platform/values/ids.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { maySettleNewsroom } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { ApproverInput } from '../schema.ts';
import type { Working } from './held.ts';
import { approversOf } from './queries.ts';

type ApproverId = Id<'story-approver'>;

/** Names an officer who approves stories of a topic, a unit or all. Refused: who was named so already, who is not there. */
export async function nameApprover(tx: Tx, { actor, today, now }: Working, input: ApproverInput): Promise<Result<ApproverId>> {
  const { authorityId, officerId: by } = actor;
  const refusal = maySettleNewsroom(actor);
  if (refusal) return refused(refusal);
  await takeTurn(tx, authorityId, 'story-approvers');
  if (!(await officersThere(tx, authorityId, today)).has(input.officerId)) return refused({ ...refusals.noApprover(), field: 'officerId' });
  const topic = input.topic ?? null;
  const unitId = input.unitId ?? null;
  const known = (await approversOf(tx, authorityId)).some(
    (one) => one.officerId === input.officerId && one.topic === topic && one.unitId === unitId,
  );
  if (known) return refused(refusals.approverNamed());
  const { id } = await tx
    .insertInto('story_approver')
    .values({ authority_id: authorityId, officer_id: input.officerId, topic, unit_id: unitId, named_by: by, named_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  recordChange(tx, {
    action: 'story-approver.named',
    objectType: 'story-approver',
    objectId: id,
    changes: {
      officerId: { to: input.officerId },
      ...(topic !== null && { topic: { to: topic } }),
      ...(unitId !== null && { unitId: { to: unitId } }),
    },
  });
  return ok(id);
}

/** Ends that; what was approved until then stays. */
export async function endApprover(tx: Tx, { actor, now }: Working, id: ApproverId): Promise<Result<ApproverId>> {
  const refusal = maySettleNewsroom(actor);
  if (refusal) return refused(refusal);
  const { numUpdatedRows } = await tx
    .updateTable('story_approver')
    .set({ ended_at: now })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refused(refusals.noApprover());
  recordChange(tx, {
    action: 'story-approver.ended',
    objectType: 'story-approver',
    objectId: id,
    changes: { isEnded: { from: false, to: true } },
  });
  return ok(id);
}
