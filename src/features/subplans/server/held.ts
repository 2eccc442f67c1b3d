import { tellEach } from '#features/messages/server/index.ts';
import type { Word } from '#features/messages/index.ts';
import { planOf } from '#features/plans/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId, PlanId } from '#platform/values/ids.ts';
import type { Words } from '#platform/values/messages.ts';
import { ok, type Refusal, refused, type Result } from '#platform/values/result.ts';
import { refusals } from '../refusals.ts';
import type { Subplan, SubplanId } from '../subplan.ts';
import { subplanOf } from './queries.ts';

/** Who plans, on which day and at which moment. */
export interface Planning {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** Everything of a plan of a unit is decided by one at a time. */
export async function lockSubplan(tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>, id: SubplanId | undefined): Promise<void> {
  await tx
    .selectFrom('subplan')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id ?? null)
    .forUpdate()
    .execute();
}

/** The plan of a unit under its lock, where nothing stands against what is wanted of it. */
export async function heldSubplan(
  tx: Tx,
  { actor }: Planning,
  id: SubplanId,
  whyNot: (actor: Actor, plan: Subplan) => Refusal | undefined,
): Promise<Result<Subplan>> {
  await lockSubplan(tx, actor, id);
  const plan = await subplanOf(tx, actor.authorityId, id);
  if (!plan) return refused(refusals.unknown());
  const refusal = whyNot(actor, plan);
  return refusal ? refused(refusal) : ok(plan);
}

/** The issued plan that holds; refused otherwise. */
export async function planThatHolds(db: Read, authorityId: AuthorityId, planId: PlanId): Promise<Result<Plan>> {
  const plan = await planOf(db, authorityId, planId);
  return plan?.state === 'issued' ? ok(plan) : refused(refusals.noPlan());
}

interface Told {
  about: { type: string; id: string };
  address: string;
  title: Words;
  text: Words;
  isUrgent?: boolean;
}

export const wordOf = (told: Told): Omit<Word, 'officerId'> => ({ kind: 'subplan', ...told });

export const tell = (tx: Tx, by: Planning, officers: readonly OfficerId[], told: Told): Promise<void> =>
  tellEach(tx, by, officers, wordOf(told));
