import { recordChange, type difference } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, type Result } from '#platform/values/result.ts';
import type { Petition, PetitionId, State, StepKind } from '../petition.ts';
import { isComplainedOf, maySeePetition, receives } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { petitionOf } from './queries.ts';

export interface By {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

interface Doing {
  authorityId: AuthorityId;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  by?: OfficerId | undefined;
}

export const doing = ({ actor, today, now }: By): Doing => ({ authorityId: actor.authorityId, today, now, by: actor.officerId });

/** Petitions of an authority change one after the other. */
export const holdPetitions = (tx: Tx, authorityId: AuthorityId): Promise<void> => takeTurn(tx, authorityId, 'petitions');

/** Notes what was done in the story of the petition and in the log. */
export async function noteStep(
  tx: Tx,
  { authorityId, today, now, by }: Doing,
  id: PetitionId,
  step: { kind: StepKind; note?: string | undefined; isTold?: boolean; changes?: ReturnType<typeof difference> },
): Promise<void> {
  const { kind, note, isTold = false, changes = {} } = step;
  await tx
    .insertInto('petition_step')
    .values({
      ...{ authority_id: authorityId, petition_id: id, kind, made_at: now, happened_on: today },
      ...{ by_officer: by ?? null, note: note ?? null, is_told: isTold },
    })
    .execute();
  recordChange(tx, {
    action: `petition.${kind}`,
    objectType: 'petition',
    objectId: id,
    changes: { ...changes, ...(note !== undefined && { note: { to: note } }) },
  });
}

/** The petition under its lock, where it stands in one of these states. Refused: what is not there for the officer, and another step by now. */
export async function held(tx: Tx, { actor }: By, id: PetitionId, states: readonly State[] | 'any'): Promise<Result<Petition>> {
  await holdPetitions(tx, actor.authorityId);
  const found = await petitionOf(tx, actor.authorityId, id);
  if (!found || !maySeePetition(actor, found) || (isComplainedOf(actor, found) && !receives(actor))) return refusals.unknown();
  return states === 'any' || states.includes(found.state) ? ok(found) : refusals.notOpen();
}

export const change = (tx: Tx, authorityId: AuthorityId, { id, state }: Pick<Petition, 'id' | 'state'>) =>
  tx.updateTable('petition').where('authority_id', '=', authorityId).where('id', '=', id).where('state', '=', state);
