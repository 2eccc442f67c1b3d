import type { EnvelopeId } from '#features/envelopes/index.ts';
import { sealToSend, sendEnvelope } from '#features/envelopes/server/index.ts';
import { planToSend, takePlan } from '#features/plans/server/index.ts';
import type { Plan } from '#features/plans/index.ts';
import { contentsOf } from '#features/envelopes/server/index.ts';
import type { Database } from '#platform/server/database.ts';
import { openShelf } from '#platform/server/files/shelf.ts';
import type { Storage } from '#platform/server/files/storage.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId } from '#platform/values/ids.ts';
import type { Result } from '#platform/values/result.ts';
import { acting, dayOf, now, value } from '../../actors.ts';
import { aPlan, performing, type GivenPlan } from '../../plans.ts';
import { keyOfTests } from '../../database.ts';

/** An issued plan whose only duty is for the unit in which its owner works. */
export const aPlanToSend = (db: Database, actor: Actor, text = 'Phát thanh hằng tuần', given: GivenPlan = {}): Promise<Plan> =>
  aPlan(db, actor, { duties: [{ text, units: actor.posts.slice(0, 1).map(({ unitId }) => performing(unitId)) }], ...given });

/** An issued plan as its officer sends it to others. */
export async function sendingPlan(
  db: Database,
  storage: Storage,
  actor: Actor,
  plan: Pick<Plan, 'id'>,
  to: readonly AuthorityId[],
  at = now,
): Promise<Result<EnvelopeId>> {
  const what = await planToSend(db, storage, { authorityId: actor.authorityId, planId: plan.id, today: dayOf(at) });
  if (!what.ok) return what;
  await using shelf = openShelf(db, storage, actor.authorityId);
  const sealed = value(await sealToSend(db, { actor, now: at, installKey: keyOfTests, shelf }, what.value));
  const about = { type: 'plan', id: plan.id };
  return await acting(db, actor, (tx) => sendEnvelope(tx, { actor, now: at }, { sealed, about, to }), at);
}

/** An officer of the receiver makes it a received plan. */
export async function takingPlan(db: Database, storage: Storage, actor: Actor, id: EnvelopeId, at = now) {
  const { opened } = value(await contentsOf(db, storage, actor.authorityId, id));
  const sha256 = opened.sha256;
  return acting(db, actor, (tx) => takePlan(tx, { actor, now: at }, { envelopeId: id, content: opened.content, sha256 }), at);
}
