import type { Updateable } from 'kysely';
import { holdersOf, officersAt, postedAt } from '#features/identity/server/index.ts';
import { recordChange, type difference } from '#platform/server/audit.ts';
import type { Read, Tx } from '#platform/server/database.ts';
import { takeTurn } from '#platform/server/turns.ts';
import type { DB } from '#platform/server/schema.generated.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { AuthorityId, OfficerId } from '#platform/values/ids.ts';
import { ok, refused, type Refusal, type Result } from '#platform/values/result.ts';
import { whyNotConfirmOwn } from '#platform/values/separation.ts';
import type { Petition, PetitionId, State, StepKind } from '../petition.ts';
import { approvingRoles, isComplainedOf, maySeePetition, receives } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { petitionOf } from './queries.ts';
import { keepStanding } from './standing.ts';

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

/**
 * Who works in the unit complained of neither writes what answers it nor decides about it, unless nobody outside that unit holds one of the roles today or works
 * in the unit that deals with it (`whyNotConfirmOwn`). Undefined where nothing stands in the way.
 */
export async function whyNotAboutOwn(
  db: Read,
  { actor, today }: Pick<By, 'actor' | 'today'>,
  { aboutUnitId, unitId }: Pick<Petition, 'aboutUnitId' | 'unitId'>,
  roles: readonly string[],
): Promise<Refusal | undefined> {
  if (aboutUnitId === null || !isComplainedOf(actor, { aboutUnitId, unitId })) return undefined;
  const { authorityId } = actor;
  const dealing = unitId === null || roles === approvingRoles ? [] : await officersAt(db, authorityId, unitId, today);
  const others = [...(await holdersOf(db, authorityId, roles, today)), ...dealing];
  return whyNotConfirmOwn({ writers: await postedAt(db, authorityId, aboutUnitId, today), others }, actor, refusals.aboutYours());
}

/** As `held`, for who answers or decides: refused besides to who works in the unit complained of while another may. */
export async function heldApart(
  tx: Tx,
  by: By,
  id: PetitionId,
  states: readonly State[] | 'any',
  roles: readonly string[],
): Promise<Result<Petition>> {
  const found = await held(tx, by, id, states);
  if (!found.ok) return found;
  const refusal = await whyNotAboutOwn(tx, by, found.value, roles);
  return refusal ? refused(refusal) : found;
}

/** Changes a petition that is held and still in the state in which it was read, and with it what counts of it. */
export async function change(
  tx: Tx,
  authorityId: AuthorityId,
  { id, state }: Pick<Petition, 'id' | 'state'>,
  set: Updateable<DB['petition']>,
): Promise<void> {
  await tx
    .updateTable('petition')
    .set(set)
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  await keepStanding(tx, authorityId, id);
}
