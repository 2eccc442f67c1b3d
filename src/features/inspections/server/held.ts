import type { Tx } from '#platform/server/database.ts';
import type { Actor } from '#platform/values/actor.ts';
import { ok, type Refusal, refused, type Result } from '#platform/values/result.ts';
import type { Finding, FindingId, Inspection, InspectionId, Member, Visit, VisitId } from '../inspection.ts';
import { refusals } from '../refusals.ts';
import { findingOf } from './found.ts';
import { inspectionOf, membersOf, visitOf } from './queries.ts';

/** Who acts upon a check, on which day and at which moment. */
export interface Checking {
  actor: Actor;
  today: Temporal.PlainDate;
  now: Temporal.Instant;
}

/** Everything of a round is decided by one at a time. */
export async function lockInspection(tx: Tx, { authorityId }: Pick<Actor, 'authorityId'>, id: InspectionId | undefined): Promise<void> {
  await tx
    .selectFrom('inspection')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id ?? null)
    .forUpdate()
    .execute();
}

export interface Round {
  round: Inspection;
  members: Member[];
}

/** The round under its lock, whatever its state. */
export async function heldRound(tx: Tx, { actor }: Checking, id: InspectionId): Promise<Result<Round>> {
  await lockInspection(tx, actor, id);
  const round = await inspectionOf(tx, actor.authorityId, id);
  if (!round) return refused(refusals.unknown());
  return ok({ round, members: await membersOf(tx, actor.authorityId, id) });
}

/** Why nothing is written on a round any more. */
export const whyNotChange = ({ state }: Pick<Inspection, 'state'>): Refusal | undefined =>
  state === 'concluded' ? refusals.concluded() : state === 'cancelled' ? refusals.cancelled() : undefined;

/** The visit with its round, under the lock of the round. */
export async function heldVisit(tx: Tx, checking: Checking, id: VisitId): Promise<Result<Round & { visit: Visit }>> {
  const known = await visitOf(tx, checking.actor.authorityId, id);
  if (!known) return refused(refusals.unknown());
  const held = await heldRound(tx, checking, known.inspectionId);
  if (!held.ok) return held;
  const visit = await visitOf(tx, checking.actor.authorityId, id);
  return visit ? ok({ ...held.value, visit }) : refused(refusals.unknown());
}

/** Why a visit takes no results: its round has ended, its minutes stand, or it was left out. */
export const whyNotRecord = (round: Inspection, { state }: Pick<Visit, 'state'>): Refusal | undefined =>
  whyNotChange(round) ?? (state === 'closed' ? refusals.visitClosed() : state === 'skipped' ? refusals.visitSkipped() : undefined);

/** The finding with its visit and round, under the lock of the round. */
export async function heldFinding(tx: Tx, checking: Checking, id: FindingId): Promise<Result<Round & { visit: Visit; finding: Finding }>> {
  const known = await findingOf(tx, checking.actor.authorityId, id);
  if (!known) return refused(refusals.unknown());
  const held = await heldVisit(tx, checking, known.visitId);
  if (!held.ok) return held;
  const finding = await findingOf(tx, checking.actor.authorityId, id);
  return finding ? ok({ ...held.value, finding }) : refused(refusals.unknown());
}
