import { difference, recordChange } from '#platform/server/audit.ts';
import { ZONE } from '#platform/server/clock.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { JobContext } from '#platform/server/jobs.ts';
import { oneByOne } from '#platform/server/turns.ts';
import { transact } from '#platform/server/transact.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, PlanId } from '#platform/values/ids.ts';
import { ok } from '#platform/values/result.ts';
import { changesBetween } from '../../amending/difference.ts';
import { lockPlan, writePlan } from '../draft.ts';
import { planOf } from '../queries.ts';
import { bringIn } from './applying.ts';
import { settleChanges } from './kept.ts';
import { carryIntoDrafts } from './rebasing.ts';
import { tellConcerned } from './telling.ts';

const ENDED = 'Kế hoạch hết hiệu lực trước ngày áp dụng của văn bản này.';

/** Papers whose day has come, those of the earlier day and then of the earlier issue first. */
const dueOn = (db: Read, today: Temporal.PlainDate): Promise<{ id: PlanId; authorityId: AuthorityId }[]> =>
  db
    .selectFrom('plan')
    .select(['id', 'authority_id as authorityId'])
    .where('state', '=', 'scheduled')
    .where('holds_from_on', '<=', today)
    .orderBy('holds_from_on')
    .orderBy('issued_at')
    .execute();

/** Brings one paper into its plan, or notes that the plan ended before its day; nothing where that was done meanwhile. */
async function apply(tx: Tx, authorityId: AuthorityId, id: PlanId, now: Temporal.Instant): Promise<void> {
  const first = await planOf(tx, authorityId, id);
  if (!first?.amending || !first.issuedBy || !first.issuedAt) return;
  const by: Actor = { authorityId, officerId: first.issuedBy, fullName: '', posts: [] };
  await lockPlan(tx, { actor: by, planId: id, now });
  await lockPlan(tx, { actor: by, planId: first.amending.planId, now });
  const draft = await planOf(tx, authorityId, id);
  const plan = await planOf(tx, authorityId, first.amending.planId);
  if (draft?.state !== 'scheduled' || !plan || !draft.amending?.holdsFrom) return;
  const on = { actor: by, planId: id, now };
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  if (plan.state !== 'issued') {
    const after = { state: 'given-up', ended_on: today, end_reason: ENDED };
    await writePlan(tx, on, 'scheduled', { ...after, ended_at: now, ended_by: by.officerId });
    const changes = difference({ state: 'scheduled', ended_on: null, end_reason: null }, after);
    recordChange(tx, { action: 'plan.amending-given-up', objectType: 'plan', objectId: id, changes });
    return;
  }
  // What the paper changes is what it said when it was issued; what other papers brought meanwhile stays.
  const stood = await planOf(tx, authorityId, plan.id, first.issuedAt);
  if (!stood) return;
  const changes = changesBetween(stood, draft);
  const bringing = { authorityId, now, by: by.officerId, plan, draft, amending: draft.amending, from: draft.amending.holdsFrom, today };
  const { written, stoodAt } = await bringIn(tx, bringing, changes);
  await settleChanges(tx, { authorityId, amendingId: id }, written);
  await carryIntoDrafts(tx, bringing, written);
  await writePlan(tx, on, 'scheduled', { state: 'applied', stood_at: stoodAt });
  await tellConcerned(tx, bringing, changes);
}

/** Applies the amending papers whose day has come, each in a transaction of its own. Run twice, it applies each once; one that fails keeps no other. */
export async function applyScheduled({ db, now, signal }: Pick<JobContext, 'db' | 'now' | 'signal'>): Promise<void> {
  const today = now().toZonedDateTimeISO(ZONE).toPlainDate();
  await oneByOne(
    await dueOn(db, today),
    () => signal.aborted,
    async ({ id, authorityId }) => {
      const at = now();
      await transact(db, { authorityId, actor: 'worker', at }, async (tx) => {
        await apply(tx, authorityId, id, at);
        return ok(id);
      });
    },
  );
}
