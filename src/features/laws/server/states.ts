import { difference, recordChange } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { ok, refuseAll, refused, type Result } from '#platform/values/result.ts';
import type { Law, LawId, LawState, StateId, StateKind } from '../law.ts';
import { refusals } from '../refusals.ts';
import type { StateInput } from '../schema.ts';
import { whyNotState } from '../states.ts';
import type { Keeping } from './book.ts';
import { heldLaw } from './keeping.ts';
import { lawOf, successorsIn } from './queries.ts';

interface NewState {
  kind: StateKind;
  fromOn: Temporal.PlainDate;
  byLawId: LawId | null;
  source: string;
  sourceAddress: string | null;
  isListed: boolean;
}

/** Writes a state that was looked through, and notes it under its paper. */
export async function insertState(tx: Tx, { actor, now }: Keeping, lawId: LawId, state: NewState): Promise<StateId> {
  const { kind, fromOn, byLawId, source, sourceAddress, isListed } = state;
  const { id } = await tx
    .insertInto('law_state')
    .values({
      authority_id: actor.authorityId,
      law_id: lawId,
      kind,
      from_on: fromOn,
      by_law_id: byLawId,
      source,
      source_address: sourceAddress,
      is_listed: isListed,
      recorded_at: now,
      recorded_by: actor.officerId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const changes = difference({}, { state: kind, fromOn, byLawId, source, sourceAddress });
  recordChange(tx, { action: 'law.state-recorded', objectType: 'law', objectId: lawId, changes });
  return id;
}

/**
 * Records what became of a paper on a day, with the paper that did it and where that is read. Refused: itself as its successor, a circle of
 * replacements, an end before it came into force or after another end, a paper that is not in the register.
 */
export async function recordState(tx: Tx, keeping: Keeping, lawId: LawId, input: StateInput): Promise<Result<StateId>> {
  const law = await heldLaw(tx, keeping, lawId);
  if (!law.ok) return law;
  if (law.value.droppedAt) return refused(refusals.dropped());
  const { kind, fromOn, byLawId = null, source, sourceAddress = null } = input;
  const { authorityId } = keeping.actor;
  if (byLawId && !(await lawOf(tx, authorityId, byLawId))) return refused(refusals.unknownSuccessor());
  const wrong = refuseAll(whyNotState(law.value, { kind, fromOn, byLawId }, await successorsIn(tx, authorityId)));
  if (wrong) return wrong;
  return ok(await insertState(tx, keeping, lawId, { kind, fromOn, byLawId, source, sourceAddress, isListed: false }));
}

interface Held {
  law: Law;
  state: LawState;
}

async function heldState(tx: Tx, keeping: Keeping, lawId: LawId, stateId: StateId): Promise<Result<Held>> {
  const law = await heldLaw(tx, keeping, lawId);
  if (!law.ok) return law;
  const state = law.value.states.find(({ id }) => id === stateId);
  return state ? ok({ law: law.value, state }) : refused(refusals.unknownState());
}

const update = (tx: Tx, { actor }: Keeping, stateId: StateId) =>
  tx.updateTable('law_state').where('authority_id', '=', actor.authorityId).where('id', '=', stateId).where('undone_at', 'is', null);

const named = ({ kind, fromOn }: LawState) => ({ state: { to: kind }, fromOn: { to: fromOn } });

/** Says that a second officer compared a state with its source. Refused to who recorded it, and what was checked already. */
export async function checkState(tx: Tx, keeping: Keeping, lawId: LawId, stateId: StateId): Promise<Result<void>> {
  const held = await heldState(tx, keeping, lawId, stateId);
  if (!held.ok) return held;
  const { state } = held.value;
  const { officerId } = keeping.actor;
  if (state.checkedAt) return refused(refusals.checked());
  if (!state.isListed && state.recordedBy === officerId) return refused(refusals.ownState());
  await update(tx, keeping, stateId).where('checked_at', 'is', null).set({ checked_at: keeping.now, checked_by: officerId }).execute();
  recordChange(tx, { action: 'law.state-checked', objectType: 'law', objectId: lawId, changes: named(state) });
  return ok(undefined);
}

/** Takes a state back that was recorded by mistake; it is kept with who did so. */
export async function undoState(tx: Tx, keeping: Keeping, lawId: LawId, stateId: StateId): Promise<Result<void>> {
  const held = await heldState(tx, keeping, lawId, stateId);
  if (!held.ok) return held;
  const { state } = held.value;
  await update(tx, keeping, stateId).set({ undone_at: keeping.now, undone_by: keeping.actor.officerId }).execute();
  const changes = { state: { from: state.kind, to: null }, fromOn: { from: state.fromOn, to: null } };
  recordChange(tx, { action: 'law.state-undone', objectType: 'law', objectId: lawId, changes });
  return ok(undefined);
}
