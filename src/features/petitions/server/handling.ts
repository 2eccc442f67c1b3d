import { lockTree, unitsOn } from '#features/units/server/index.ts';
import { difference } from '#platform/server/audit.ts';
import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import type { UnitId } from '#platform/values/ids.ts';
import { isPersonal } from '#platform/values/personal/redact.ts';
import { ok, refused, type Result } from '#platform/values/result.ts';
import { askedLetter } from '../letters.ts';
import { isOpenState, openStates, type Petition, type PetitionId } from '../petition.ts';
import { isComplainedOf, mayDeal, mayReceive, receivingRoles } from '../policy.ts';
import { refusals } from '../refusals.ts';
import type { SortInput } from '../schema.ts';
import { lastDay } from '../term.ts';
import { daysOf, termOn } from './clock.ts';
import { mergedInto, petitionNumbered, stepsOf } from './queries.ts';
import { change, doing, held, heldApart, noteStep, type By } from './step.ts';
import { tellChair, tellUnit, writeToSender } from './telling.ts';

export type Keyed = By & { installKey: Uint8Array };

async function whyNotUnits(tx: Tx, { actor, today }: By, { unitId, aboutUnitId }: SortInput, before: Petition): Promise<Result<void>> {
  if (unitId !== undefined && unitId === aboutUnitId) return refusals.sameUnit();
  const there = new Set<UnitId>((await unitsOn(tx, actor.authorityId, today)).map(({ id }) => id));
  const stands = (id: UnitId | undefined, was: UnitId | null): boolean => id === undefined || id === was || there.has(id);
  if (!stands(unitId, before.unitId)) return refusals.unknownUnit('unitId');
  return stands(aboutUnitId, before.aboutUnitId) ? ok(undefined) : refusals.unknownUnit('aboutUnitId');
}

/** Another kind has another term, from the same day of receipt. */
async function termFor(tx: Tx, actor: Actor, before: Petition, kind: Petition['kind'], today: Temporal.PlainDate) {
  if (kind === before.kind) return { term: before.term, dueOn: before.dueOn };
  const term = await termOn(tx, actor.authorityId, kind, before.receivedOn);
  const days = await daysOf(tx, { receivedOn: before.receivedOn, term }, await stepsOf(tx, actor.authorityId, before.id), today);
  return { term, dueOn: lastDay(days, before.receivedOn) };
}

/** True where nothing else is said than a line for citizens, which is not taken away again: hiding takes two. */
const isOnlyLine = (before: Petition, { kind, field, unitId, aboutUnitId, publicTitle }: SortInput): boolean =>
  kind === before.kind &&
  field === before.field &&
  (unitId ?? null) === before.unitId &&
  (aboutUnitId ?? null) === before.aboutUnitId &&
  (publicTitle !== undefined || before.publicTitle === null);

/**
 * Says what it is about, which unit deals with it, which one is complained of, and the line that citizens read, which alone may be written also once it was answered. Refused to others, a line in
 * which a telephone or an e-mail stands, and to an officer of the unit complained of that it is about another: so nobody there comes to read who sent it.
 */
export async function sortPetition(tx: Tx, by: By, id: PetitionId, input: SortInput): Promise<Result<PetitionId>> {
  const { actor, today } = by;
  const refusal = mayReceive(actor);
  if (refusal) return refused(refusal);
  await lockTree(tx, actor.authorityId);
  const found = await held(tx, by, id, [...openStates, 'answered', 'forwarded', 'closed']);
  if (!found.ok) return found;
  const before = found.value;
  if (!isOpenState(before.state) && !isOnlyLine(before, input)) return refusals.onlyLine();
  if (isComplainedOf(actor, before) && input.aboutUnitId !== before.aboutUnitId) return refusals.notAboutYours();
  const units = await whyNotUnits(tx, by, input, before);
  if (!units.ok) return units;
  if (input.publicTitle !== undefined && isPersonal(input.publicTitle)) return refusals.stillPersonal('publicTitle');
  const { kind, field, unitId = null, aboutUnitId = null, publicTitle = null } = input;
  const { term, dueOn } = await termFor(tx, actor, before, kind, today);
  const state = before.state === 'received' && unitId !== null ? 'working' : before.state;
  const changes = difference(
    {
      kind: before.kind,
      field: before.field,
      unit_id: before.unitId,
      about_unit_id: before.aboutUnitId,
      public_title: before.publicTitle,
      due_on: before.dueOn.toString(),
      state: before.state,
    },
    { kind, field, unit_id: unitId, about_unit_id: aboutUnitId, public_title: publicTitle, due_on: dueOn.toString(), state },
  );
  if (Object.keys(changes).length === 0) return ok(id);
  await change(tx, actor.authorityId, before, {
    ...{ kind, field, unit_id: unitId, about_unit_id: aboutUnitId, public_title: publicTitle, due_on: dueOn, state },
    ...{ term_days: term.days, is_term_working: term.isWorking, term_basis: term.basis },
  });
  await noteStep(tx, doing(by), id, { kind: 'sorted', changes });
  const after = { ...before, kind, unitId, aboutUnitId };
  if (unitId !== null && unitId !== before.unitId) await tellUnit(tx, doing(by), after, 'given');
  if (kind === 'behaviour' && before.kind !== 'behaviour') await tellChair(tx, doing(by), after, 'behaviour', true);
  return ok(id);
}

/** Asks who sent it for more; the clock stands until the reply. Refused to others, and once an answer was drafted. */
export async function askForMore(tx: Tx, by: Keyed, id: PetitionId, question: string): Promise<Result<PetitionId>> {
  const found = await heldApart(tx, by, id, ['received', 'working'], receivingRoles);
  if (!found.ok) return found;
  const refusal = mayDeal(by.actor, found.value);
  if (refusal) return refused(refusal);
  const { authorityId } = by.actor;
  await change(tx, authorityId, found.value, { state: 'asked' });
  await noteStep(tx, doing(by), id, {
    kind: 'asked',
    note: question,
    isTold: true,
    changes: { state: { from: found.value.state, to: 'asked' } },
  });
  await writeToSender(tx, { authorityId, installKey: by.installKey, now: by.now }, id, (to) => askedLetter(found.value, to, question));
  return ok(id);
}

/** A note among officers. Refused to who neither receives nor deals with it. */
export async function noteInside(tx: Tx, by: By, id: PetitionId, note: string): Promise<Result<PetitionId>> {
  const found = await held(tx, by, id, 'any');
  if (!found.ok) return found;
  const refusal = mayDeal(by.actor, found.value);
  if (refusal) return refused(refusal);
  await noteStep(tx, doing(by), id, { kind: 'noted', note });
  return ok(id);
}

/** It is for another authority and goes there, with the number of the paper (Nghị định 20/2008/NĐ-CP, Điều 9: within five working days). Refused to others, and once it was answered. */
export async function forwardPetition(
  tx: Tx,
  by: By,
  id: PetitionId,
  { forwardedTo, forwardPaper }: { forwardedTo: string; forwardPaper?: string | undefined },
): Promise<Result<PetitionId>> {
  const refusal = mayReceive(by.actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, ['received', 'working', 'asked'], receivingRoles);
  if (!found.ok) return found;
  await change(tx, by.actor.authorityId, found.value, {
    state: 'forwarded',
    forwarded_to: forwardedTo,
    forward_paper: forwardPaper ?? null,
    forwarded_on: by.today,
    forwarded_by: by.actor.officerId,
  });
  const changes = difference(
    { state: found.value.state },
    { state: 'forwarded', forwarded_to: forwardedTo, forward_paper: forwardPaper ?? null, forwarded_on: by.today.toString() },
  );
  await noteStep(tx, doing(by), id, { kind: 'forwarded', changes });
  return ok(id);
}

/** What the authority to which it went answered. Refused to others, and where it went nowhere. */
export async function noteOutcome(tx: Tx, by: By, id: PetitionId, outcome: string): Promise<Result<PetitionId>> {
  const refusal = mayReceive(by.actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, ['forwarded'], receivingRoles);
  if (!found.ok) return found;
  await noteStep(tx, doing(by), id, { kind: 'heard', note: outcome, isTold: true });
  return ok(id);
}

/**
 * It says the same as another one, with which it is answered; what was merged into it before goes along. Refused to others, into itself, into what is no longer
 * open, and what is not there.
 */
export async function mergePetition(tx: Tx, by: By, id: PetitionId, typed: string): Promise<Result<PetitionId>> {
  const refusal = mayReceive(by.actor);
  if (refusal) return refused(refusal);
  const found = await heldApart(tx, by, id, ['received', 'working', 'asked'], receivingRoles);
  if (!found.ok) return found;
  const [number = 0, year = 0] = typed.split('/').map(Number);
  const other = await petitionNumbered(tx, by.actor.authorityId, year, number);
  if (!other) return refusals.noOther();
  if (other.id === id || other.mergedIntoId !== null) return refusals.intoItself();
  if (!isOpenState(other.state)) return refusals.otherOver();
  for (const along of await mergedInto(tx, by.actor.authorityId, id)) {
    await change(tx, by.actor.authorityId, { id: along, state: 'merged' }, { merged_into_id: other.id });
    await noteStep(tx, doing(by), along, { kind: 'merged', changes: difference({ merged_into_id: id }, { merged_into_id: other.id }) });
  }
  await change(tx, by.actor.authorityId, found.value, { state: 'merged', merged_into_id: other.id });
  const changes = difference({ state: found.value.state }, { state: 'merged', merged_into_id: other.id });
  await noteStep(tx, doing(by), id, { kind: 'merged', changes });
  return ok(id);
}
