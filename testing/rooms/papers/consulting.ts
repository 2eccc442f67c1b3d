import { addComment, askForComments } from '#features/plans/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { PlanId, UnitId } from '#platform/values/ids.ts';
import { acting, now, today, value } from '../../actors.ts';
import { aDraft } from '../../plans.ts';

/** A draft that is open to comments of a unit. */
async function aDraftOpenTo(db: Database, owner: Actor, unitId: UnitId): Promise<PlanId> {
  const planId = await aDraft(db, owner);
  value(await acting(db, owner, (tx) => askForComments(tx, { actor: owner, planId, now }, { unitIds: [unitId], dueOn: today })));
  return planId;
}

/** The forms of a round of comments; `officer` owns the plan and works in `ownUnitId`. */
export async function consultingForms(db: Database, officer: Actor, { unitId, ownUnitId }: { unitId: UnitId; ownUnitId: UnitId }) {
  const page = 'ke-hoach/[id]/gop-y';
  const [fresh, open, said] = [
    await aDraft(db, officer),
    await aDraftOpenTo(db, officer, ownUnitId),
    await aDraftOpenTo(db, officer, ownUnitId),
  ];
  const comment = { part: 'all', text: 'Bổ sung thời hạn' };
  const commentId = value(await acting(db, officer, (tx) => addComment(tx, { actor: officer, planId: said, now }, comment)));
  return [
    { page, action: 'ask', params: { id: fresh }, given: { unitIds: [unitId], dueOn: '15/06/2026' }, columns: { unitIds: 'unitId' } },
    { page, action: 'comment', params: { id: open }, given: { part: 'topics' } },
    { page, action: 'answer', params: { id: said }, given: { commentId, answer: 'partly' } },
  ];
}
