import { namesInTime } from '#features/units/server/index.ts';
import { recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { ok, refuseAll, refused, type Result } from '#platform/values/result.ts';
import type { InspectionId } from '../inspection.ts';
import { mayPlan } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { heldRound, whyNotChange, type Checking } from './held.ts';
import { visitsOf } from './queries.ts';
import { tellConcluded } from './telling.ts';

interface Conclusion {
  conclusion: string;
  concludedOn: Temporal.PlainDate;
}

/**
 * Concludes a round: what was found stands from then on, and findings that are open are put right after it. Refused to others, while minutes are open, where no
 * unit was checked, on a day to come or before the last visit, and a second time.
 */
export async function concludeInspection(
  tx: Tx,
  checking: Checking,
  id: InspectionId,
  { conclusion, concludedOn }: Conclusion,
): Promise<Result<void>> {
  const { actor, today } = checking;
  const refusal = mayPlan(actor);
  if (refusal) return refused(refusal);
  const held = await heldRound(tx, checking, id);
  if (!held.ok) return held;
  const closed = whyNotChange(held.value.round);
  if (closed) return refused(closed);
  const visits = await visitsOf(tx, actor.authorityId, { inspectionId: id });
  const names = await namesInTime(tx, actor.authorityId);
  const open = visits.filter(({ state }) => state === 'planned').map(({ unitId }) => names.on(unitId, today).name);
  const checked = visits.filter(({ state }) => state === 'closed');
  const last = checked.flatMap(({ visitedOn }) => visitedOn ?? []).toSorted((a, b) => Temporal.PlainDate.compare(a, b)).at(-1); // prettier-ignore
  const wrong = refuseAll([
    ...(open.length > 0 ? [refusals.visitsOpen(open.join(', '))] : []),
    ...(open.length === 0 && checked.length === 0 ? [refusals.noneChecked()] : []),
    ...(Temporal.PlainDate.compare(concludedOn, today) > 0 ? [refusals.notYet('concludedOn', today)] : []),
    ...(last && Temporal.PlainDate.compare(concludedOn, last) < 0 ? [refusals.concludedTooEarly(last)] : []),
  ]);
  if (wrong) return wrong;
  await tx
    .updateTable('inspection')
    .set({ state: 'concluded', conclusion, concluded_on: concludedOn, concluded_by: actor.officerId })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .execute();
  const changes = {
    state: { from: 'planned', to: 'concluded' },
    concluded_on: { to: concludedOn.toString() },
    conclusion: { to: conclusion },
  };
  recordChange(tx, { action: 'inspection.concluded', objectType: 'inspection', objectId: id, changes });
  await tellConcluded(tx, checking, held.value.round, checked.map(({ unitId }) => unitId)); // prettier-ignore
  return ok(undefined);
}

/** Cancels a round that does not take place. Refused to others, once minutes stand, and what has ended. */
export async function cancelInspection(tx: Tx, checking: Checking, id: InspectionId, reason: string): Promise<Result<void>> {
  const { actor } = checking;
  const refusal = mayPlan(actor);
  if (refusal) return refused(refusal);
  const held = await heldRound(tx, checking, id);
  if (!held.ok) return held;
  const { round } = held.value;
  const closed = whyNotChange(round);
  if (closed) return refused(closed);
  if (round.closed > 0) return refused(refusals.someChecked());
  await tx
    .updateTable('inspection')
    .set({ state: 'cancelled', cancel_reason: reason })
    .where('authority_id', '=', actor.authorityId)
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .execute();
  const changes = { state: { from: 'planned', to: 'cancelled' }, cancel_reason: { to: reason } };
  recordChange(tx, { action: 'inspection.cancelled', objectType: 'inspection', objectId: id, changes });
  return ok(undefined);
}
